import { bookBytes, bookParts, zipOf } from '../hosts/xlsx/book';
import type { Seed } from './seeds';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const row = '<row r="1"><c r="A1"><v>8</v></c></row>';
const data = `<sheetData>${row}</sheetData>`;

/** One small workbook for each fault that was ever met in a stranger's file; `form` are the parts of a whole form. */
export function pastFaults(form: Readonly<Record<string, string>>): Seed[] {
  const sheetPath = 'xl/worksheets/sheet1.xml';
  const sheet = form[sheetPath] ?? '';
  const types = form['[Content_Types].xml'] ?? '';
  const formWith = (change: (sheet: string) => string): Uint8Array =>
    zipOf({ ...form, [sheetPath]: change(sheet) });
  const inForm = (inside: string): Uint8Array =>
    formWith(text => text.replace('</worksheet>', `${inside}</worksheet>`));
  const beforeData = (inside: string): Uint8Array =>
    formWith(text => text.replace('<sheetData>', `${inside}<sheetData>`));
  const columns = (list: readonly string[]): Uint8Array => beforeData(`<cols>${list.join('')}</cols>`);
  const found: Readonly<Record<string, Uint8Array>> = {
    'each .rels declared by its name': zipOf({ ...form, '[Content_Types].xml': relationsByName(types) }),
    'an empty styleSheet': zipOf({
      ...form,
      'xl/styles.xml': (form['xl/styles.xml'] ?? '').replace(/<styleSheet([^>]*)>[^]*/, '<styleSheet$1/>'),
    }),
    'shared formulas that grow': bookBytes({ sheet: `<sheetData>${sharedFormulas(40)}</sheetData>` }),
    'a column from -2000000000': columns(['<col min="-2000000000" max="3" width="9" hidden="1"/>']),
    'columns that overlap': columns(
      Array.from(
        { length: 200 },
        (_, i) => `<col min="${i + 1}" max="16384" width="${i + 1}" hidden="${i % 2}"/>`,
      ),
    ),
    'merged areas without end': inForm(
      `<mergeCells>${Array.from({ length: 500 }, (_, i) => `<mergeCell ref="A${i + 100}:XFD${i + 100}"/>`).join('')}</mergeCells>`,
    ),
    'a long text': formWith(text => text.replace(/<t [^>]*>[^<]*<\/t>/, `<t>${'预算1，'.repeat(8000)}</t>`)),
    'an entity of the language': formWith(text => text.replace(/<t [^>]*>/, '$&&constructor;')),
    'control characters': formWith(text => text.replace(/<t [^>]*>/, '$&_x001B_[2J‮')),
    'a text that is a formula': formWith(text => text.replace(/<t [^>]*>/, '$&=1+1')),
    'the parts in UTF-16': zipOf({ ...form, [sheetPath]: utf16(sheet) }),
    'no styles': bookBytes({ sheet: data, styles: null }),
    'a worksheet that is missing': zipOf({
      ...bookParts({ sheets: { 一: data, 二: data } }),
      'xl/worksheets/sheet2.xml': '',
    }),
    'a broken part of notes': notes('<comments'),
    'notes of another person': notes(
      `<comments xmlns="${main}"><authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>看</t></r></text></comment></commentList></comments>`,
    ),
    'a list of calculated cells': bookBytes({
      sheet: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
      workbookRelated: { calcChain: 'calcChain.xml' },
      parts: { 'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="A1" i="1"/></calcChain>` },
      types:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    }),
    'a protected worksheet': inForm('<sheetProtection sheet="1"/>'),
    'array formulas and a data table': bookBytes({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B9">1</f><v>1</v></c></row><row r="2"><c r="C2"><f t="dataTable" ref="C2:D9" r1="A1"/><v>1</v></c></row></sheetData>',
    }),
    'tags with a prefix': formWith(text =>
      text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
    ),
    'rows and cells without addresses': formWith(text => text.replace(/ r="[A-Z]*\d+"/g, '')),
    'our fills and notes': inForm(
      '<conditionalFormatting sqref="A1:B2 C3"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("绩评助手:error")&gt;0</formula></cfRule></conditionalFormatting>',
    ),
    'dates from 1904': bookBytes({ sheet: data, workbookSettings: '<workbookPr date1904="1"/>' }),
    'a list of types that is another list': zipOf({
      ...form,
      '[Content_Types].xml': form['xl/_rels/workbook.xml.rels'] ?? '',
    }),
    'styles that are a workbook': zipOf({ ...form, 'xl/styles.xml': form['xl/workbook.xml'] ?? '' }),
    'styles to which nothing leads': zipOf({
      ...form,
      'xl/_rels/workbook.xml.rels': (form['xl/_rels/workbook.xml.rels'] ?? '').replace(
        /<Relationship [^>]*styles[^>]*>/,
        '',
      ),
    }),
    'lists of relationships with the old stroke': zipOf({
      ...Object.fromEntries(Object.entries(form).map(([path, text]) => [path.replace(/\//g, '\\'), text])),
    }),
    'an extension in capitals': zipOf({
      ...form,
      '[Content_Types].xml': types.replace('Extension="rels"', 'Extension="RELS"'),
    }),
    'a row and columns of a style there is none of': formWith(text =>
      text
        .replace(/<row /g, '<row s="99" customFormat="1" ')
        .replace('<sheetData>', '<cols><col min="1" max="99" style="99"/></cols><sheetData>'),
    ),
    'cells with what is no content': formWith(text => text.replace(/<is>(.*?)<\/is>/g, '<si>$1</si>')),
    'rules without a number': inForm(
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="NaN"><formula>1</formula></cfRule></conditionalFormatting>',
    ),
    'two parts of ours': store([
      '<entry key="waivers">[{"sheet":"自评表"}]</entry>',
      '<entry key="pins">{"__proto__":1}</entry>',
    ]),
  };
  return Object.entries(found).map(([name, bytes]) => ({ name, bytes }));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** As LibreOffice 5 declares them: no default for all of them. */
function relationsByName(types: string): string {
  const type = 'application/vnd.openxmlformats-package.relationships+xml';
  const each = ['/_rels/.rels', '/xl/_rels/workbook.xml.rels'].map(
    part => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return types.replace(/<Default Extension="rels"[^>]*>/, '').replace('</Types>', `${each.join('')}</Types>`);
}

/** One formula of 8,000 letters that all the others repeat. */
function sharedFormulas(count: number): string {
  const long = Array.from({ length: 1600 }, () => 'A1').join('+');
  return Array.from({ length: count }, (_, i) => {
    const formula =
      i === 0 ? `<f t="shared" ref="B1:B${count}" si="0">${long}</f>` : '<f t="shared" si="0"/>';
    return `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}">${formula}<v>1</v></c></row>`;
  }).join('');
}

function utf16(text: string): Uint8Array {
  const body = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return new Uint8Array(body);
}

function notes(text: string): Uint8Array {
  return bookBytes({
    sheet: data,
    related: { comments: '../comments1.xml' },
    parts: { 'xl/comments1.xml': `${declaration}${text}` },
    types:
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  });
}

function store(entries: readonly string[]): Uint8Array {
  const parts = entries.map((entry, i) => [
    `customXml/item${i + 1}.xml`,
    `${declaration}<store xmlns="urn:jiping:store:1">${entry}</store>`,
  ]);
  return bookBytes({
    sheet: data,
    workbookRelated: Object.fromEntries([['customXml', '../customXml/item1.xml']]),
    parts: Object.fromEntries(parts) as Record<string, string>,
  });
}
