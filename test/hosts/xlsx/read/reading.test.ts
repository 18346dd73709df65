import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openWorkbook } from '../../../../src/hosts/xlsx';
import { numberBetween } from '../../../../src/hosts/xlsx/read/usual-cell';
import { type Book, bookParts, contents, sheetOf, zipOf } from '../book';

const read = (rows: string, book: Book = {}): Record<string, unknown> =>
  contents(sheetOf({ ...book, sheet: `<sheetData>${rows}</sheetData>` }));

describe('what a cell holds', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>18.94</v></c>', 18.94],
    ['a number with its type', '<c r="A1" t="n"><v>-2.50</v></c>', -2.5],
    ['a number as calculators write it', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number with all its digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', '投入小计'],
    ['a rich text without its reading', '<c r="A1" t="s"><v>2</v></c>', '产出指标'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>得分</t></is></c>', '得分'],
    ['an inline rich text', '<c r="A1" t="inlineStr"><is><r><t>得</t></r><r><t>分</t></r></is></c>', '得分'],
    ['a text result', '<c r="A1" t="str"><v>良</v></c>', '良'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a stored date', '<c r="A1" t="d"><v>2021-07-05</v></c>', 44382],
    ['a stored date and time', '<c r="A1" t="d"><v>2021-07-05T12:00:00</v></c>', 44382.5],
    ['a stored time', '<c r="A1" t="d"><v>18:00:00</v></c>', 0.75],
    ['text where a number should be', '<c r="A1"><v>无</v></c>', '无'],
    ['escaped characters', '<c r="A1" t="str"><v>&lt;98&#37;&#x4e07;&amp;</v></c>', '<98%万&'],
    [
      'a character XML cannot hold',
      '<c r="A1" t="str"><v>一_x000D_\n二_x005F_x000D_</v></c>',
      '一\r\n二_x000D_',
    ],
    ['a CDATA section', '<c r="A1" t="str"><v><![CDATA[a<b]]>&lt;c<!-- no --></v></c>', 'a<b<c'],
    ['line ends of Windows', '<c r="A1" t="str"><v>一\r\n二</v></c>', '一\n二'],
    ['other attributes first', '<c ph="1" t="n" s="1" r="A1"><v>7</v></c>', 7],
    ['single quotes and spaces', "<c  r = 'A1'\n><v>7</v></c >", 7],
  ])('%s', (_, cell, value) => {
    const strings = [
      '<t>投入</t>',
      '<t xml:space="preserve">投入小计</t>',
      '<r><rPr><b/></rPr><t>产出</t></r><r><t>指标</t></r><rPh sb="0" eb="2"><t>チャン</t></rPh>',
    ];
    expect(read(`<row r="1">${cell}</row>`, { strings })).toEqual({ A1: value });
  });

  test.each([
    ['a style alone', '<c r="A1" s="1"/>'],
    ['no value', '<c r="A1"></c>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['white space as a number', '<c r="A1"><v> </v></c>'],
    ['an empty text', '<c r="A1" t="str"><v/></c>'],
  ])('%s is blank', (_, cell) => {
    expect(read(`<row r="1">${cell}</row>`)).toEqual({});
  });

  test('every number is the one Number reads', () => {
    const digits = fc.stringMatching(/^-?\d{0,17}(\.\d{0,17})?(E[-+]?\d{1,3})?$/);
    const asWritten = fc.oneof(
      digits,
      fc.double().map(String),
      fc.integer().map(n => (n / 100).toFixed(2)),
    );
    fc.assert(
      fc.property(asWritten, text => {
        expect(numberBetween(`>${text}<`, 1, text.length + 1)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formulas', () => {
  test('with their results, without the equals sign', () => {
    expect(
      read(
        '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>18.94</v></c><c r="B1" t="str"><f>="优"&amp;C1</f><v>优良</v></c><c r="C1"><f>1/0</f></c></row>',
      ),
    ).toEqual({
      A1: { formula: 'SUM(B1:B9)', value: 18.94 },
      B1: { formula: '"优"&C1', value: '优良' },
      C1: { formula: '1/0', value: null },
    });
  });

  test('shared ones move with the cell', () => {
    expect(
      read(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/></c></row>',
      ),
    ).toEqual({
      C1: { formula: 'A1*$B$1', value: 2 },
      C2: { formula: 'A2*$B$1', value: 4 },
      D3: { formula: 'B3*$B$1', value: null },
    });
  });

  test('an array formula and a data table reach over their whole area', () => {
    expect(
      read(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><f t="dataTable" ref="C2:D2" dt2D="1" r1="F1" r2="F2"/><v>1</v></c><c r="D2"><v>3</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
      ),
    ).toEqual({
      A1: { formula: 'B1:B2*2', value: 2 },
      A2: { formula: 'B1:B2*2', value: 4 },
      C2: { formula: 'TABLE(F1,F2)', value: 1 },
      D2: { formula: 'TABLE(F1,F2)', value: 3 },
      A3: 5,
    });
  });
});

describe('spellings of a sheet', () => {
  test('rows and cells without an address count on', () => {
    expect(
      read(
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="C4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    ).toEqual({
      A1: 1,
      C1: 3,
      C4: 4,
      D4: 5,
      A5: 6,
    });
  });

  test('tags with a prefix', () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>9.29</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>9.29</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const read = sheetOf({ sheet });
    expect(contents(read)).toEqual({ A1: 9.29, B1: { formula: 'A1', value: 9.29 } });
    expect(read.merges.areas).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test('rows and cells out of order', () => {
    expect(
      read(
        '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      ),
    ).toEqual({
      A1: 1,
      A2: 3,
      B2: 4,
    });
  });

  test('an empty sheet', () => {
    expect(sheetOf({}).size).toEqual({ rows: 0, columns: 0 });
  });

  test('comments and unknown elements are passed over', () => {
    expect(
      contents(
        sheetOf({
          sheet:
            '<!-- <sheetData><row r="1"/></sheetData> --><?x <a> ?><mc:AlternateContent xmlns:mc="m"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></mc:AlternateContent><sheetData><row r="2"><!-- <c> --><c r="A2"><v>2</v></c></row></sheetData>',
        }),
      ),
    ).toEqual({ A2: 2 });
  });

  test('hidden rows and columns, merged areas without the nonsense', () => {
    const sheet = sheetOf({
      sheet:
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols><sheetData><row r="3" hidden="1"/><row r="4" hidden="0"/><row r="5" hidden="true"><c r="A5"><v>1</v></c></row></sheetData><mergeCells count="5"><mergeCell ref="A5:B6"/><mergeCell ref="B6:C7"/><mergeCell ref="D1:D1"/><mergeCell ref="Q"/><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect([...sheet.hiddenRows]).toEqual([2, 4]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect(sheet.merges.areas).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 4, left: 0, bottom: 5, right: 1 },
    ]);
    expect(sheet.cell(5, 1)?.value).toBe(1);
  });
});

describe('number formats', () => {
  test.each([
    [0, null],
    [10, '0.00%'],
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [57, 'yyyy"年"m"月"'],
    [164, '0.0_ '],
    [165, null],
    [199, null],
  ])('number %i', (id, code) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0_ "/><numFmt numFmtId="165" formatCode="General"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`;
    const sheet = sheetOf({
      styles,
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    });
    expect(sheet.cell(0, 0)?.format).toBe(code);
  });

  test('dates of the 1904 system are told in the usual one, other numbers are not touched', () => {
    const sheet = sheetOf({
      workbookSettings: '<workbookPr date1904="1"/>',
      sheet:
        '<sheetData><row r="1"><c r="A1" s="2"><v>42920</v></c><c r="B1"><v>42920</v></c></row></sheetData>',
    });
    expect(contents(sheet)).toEqual({ A1: 44382, B1: 42920 });
  });

  test('a stored date is a date whatever its style says', () => {
    const sheet = sheetOf({
      sheet: '<sheetData><row r="1"><c r="A1" t="d"><v>2021-07-05</v></c></row></sheetData>',
    });
    expect(sheet.cell(0, 0)?.format).toBe('yyyy-mm-dd');
  });

  test('a workbook without styles', () => {
    expect(
      sheetOf({ styles: null, sheet: '<sheetData><row><c s="3"><v>1</v></c></row></sheetData>' }).cell(0, 0)
        ?.format,
    ).toBeNull();
  });
});

describe('the sheets of a workbook', () => {
  const parts = bookParts({
    sheets: { 自评表: '<sheetData/>', '说明 &amp; 附表': '<sheetData/>', 图: '<sheetData/>' },
  });
  const workbook = (parts['xl/workbook.xml'] ?? '')
    .replace('sheetId="1"', 'sheetId="1" state="hidden"')
    .replace('sheetId="2"', 'sheetId="2" state="veryHidden"');
  const relationships = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    'worksheet" Target="worksheets/sheet3.xml',
    'chartsheet" Target="chartsheets/sheet3.xml',
  );

  test('are worksheets only, in order, with their state', () => {
    const bytes = zipOf({
      ...parts,
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relationships,
    });
    expect(openWorkbook(bytes).sheets).toEqual([
      { name: '自评表', state: 'hidden' },
      { name: '说明 & 附表', state: 'veryHidden' },
    ]);
  });

  test('are found by absolute targets and names in another case', () => {
    const bytes = zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '"worksheets/sheet1.xml',
        '"/XL/worksheets/Sheet1.xml',
      ),
    });
    expect(openWorkbook(bytes).sheet('自评表').name).toBe('自评表');
  });

  test('are read once', () => {
    const opened = openWorkbook(zipOf(parts));
    expect(opened.sheet('自评表')).toBe(opened.sheet('自评表'));
  });

  test('of the strict edition of the standard', () => {
    const strict = Object.fromEntries(
      Object.entries(
        bookParts({ sheet: '<sheetData><row r="1"><c r="A1" t="d"><v>2021-07-05</v></c></row></sheetData>' }),
      ).map(([path, text]) => [
        path,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006',
            'http://purl.oclc.org/ooxml/spreadsheetml',
          ),
      ]),
    );
    expect(contents(openWorkbook(zipOf(strict)).sheet('自评表'))).toEqual({ A1: 44382 });
  });
});
