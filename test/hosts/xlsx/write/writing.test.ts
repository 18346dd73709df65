import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { openWorkbook } from '../../../../src/hosts/xlsx';
import {
  type Book,
  bookBytes,
  bookParts,
  changedParts,
  contents,
  edit,
  firstSheet,
  plan,
  refused,
  textIn,
  textsIn,
  worksheet,
  write,
} from '../book';

/** The rows of the first sheet after one edit. */
function after(rows: string, edits: Parameters<typeof plan>[0], book: Book = {}): string {
  const bytes = write(bookBytes({ ...book, sheet: `<sheetData>${rows}</sheetData>` }), plan(edits)).bytes;
  return /<sheetData>(.*)<\/sheetData>/s.exec(textIn(bytes, firstSheet))?.[1] ?? '';
}

describe('one cell is written', () => {
  test.each<[string, string, Parameters<typeof edit>, string]>([
    ['a number', '<c r="A1"><v>8.0</v></c>', ['A1', 8, 9.29], '<c r="A1"><v>9.29</v></c>'],
    [
      'a number over a text',
      '<c r="A1" s="3" t="str"><v>8</v></c>',
      ['A1', '8', 8],
      '<c r="A1" s="3"><v>8</v></c>',
    ],
    ['a small number', '<c r="A1"/>', ['A1', null, 1e-7], '<c r="A1"><v>1e-7</v></c>'],
    ['no minus zero', '<c r="A1"/>', ['A1', null, -0], '<c r="A1"><v>0</v></c>'],
    [
      'a text',
      '<c r="A1" s="1"/>',
      ['A1', null, '优 < 良'],
      '<c r="A1" s="1" t="inlineStr"><is><t>优 &lt; 良</t></is></c>',
    ],
    [
      'a text with spaces and a line break',
      '<c r="A1"/>',
      ['A1', null, ' 一\r\n二_x0041_'],
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一_x000D_\n二_x005F_x0041_</t></is></c>',
    ],
    ['true', '<c r="A1"/>', ['A1', null, true], '<c r="A1" t="b"><v>1</v></c>'],
    ['an error', '<c r="A1"/>', ['A1', null, { error: '#N/A' }], '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['blank', '<c r="A1" s="1" t="b"><v>1</v></c>', ['A1', true, null], '<c r="A1" s="1"/>'],
    ['the empty text as blank', '<c r="A1"><v>1</v></c>', ['A1', 1, ''], '<c r="A1"/>'],
    ['a formula', '<c r="A1"><v>1</v></c>', ['A1', 1, '=B1<C1'], '<c r="A1"><f>B1&lt;C1</f></c>'],
    [
      'a formula with its result',
      '<c r="A1"/>',
      ['A1', null, { formula: 'SUM(B1:B2)', value: 3 }],
      '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>',
    ],
    [
      'a formula with a text as its result',
      '<c r="A1"/>',
      ['A1', null, { formula: 'B1&C1', value: '优' }],
      '<c r="A1" t="str"><f>B1&amp;C1</f><v>优</v></c>',
    ],
    [
      'all other attributes stay, in their order',
      '<c  ph=\'1\'  t="e" vm="2" s=\'1\' cm="1" r="A1"><v>#VALUE!</v></c>',
      ['A1', { error: '#VALUE!' }, 1],
      "<c  ph='1' s='1' r=\"A1\"><v>1</v></c>",
    ],
    [
      'a cell without an address stays without',
      '<c s="1"><v>1</v></c>',
      ['A1', 1, 2],
      '<c s="1"><v>2</v></c>',
    ],
  ])('%s', (_, cell, args, written) => {
    expect(after(`<row r="1">${cell}</row>`, [edit(...args)])).toBe(`<row r="1">${written}</row>`);
  });

  test('a prefix is kept', () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = write(
      bookBytes({ sheet }),
      plan([edit('B1', 1, '优'), edit('A1', null, 2), edit('A2', null, 3)]),
    ).bytes;
    expect(textIn(bytes, firstSheet)).toBe(
      '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>优</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('a merged area is written in its first cell', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const { bytes, undo } = write(bookBytes({ sheet }), plan([edit('B2', 1, 2)]));
    expect(textIn(bytes, firstSheet)).toBe(worksheet(sheet.replace('<v>1</v>', '<v>2</v>')));
    expect(undo[0]?.edits[0]?.at).toEqual({ row: 0, col: 0 });
  });

  test('a date of the 1904 system is stored in it', () => {
    const book = { workbookSettings: '<workbookPr date1904="true"/>' };
    expect(
      after(
        '<row r="1"><c r="A1" s="2"><v>0</v></c><c r="B1"/></row>',
        [edit('A1', 1462, 44382), edit('B1', null, 44382)],
        book,
      ),
    ).toBe('<row r="1"><c r="A1" s="2"><v>42920</v></c><c r="B1"><v>44382</v></c></row>');
  });
});

describe('a new cell', () => {
  test.each([
    [
      'stands in the order of the columns',
      '<row r="1"><c r="B1"/><c r="D1"/></row>',
      'C1',
      '<row r="1"><c r="B1"/><c r="C1"><v>5</v></c><c r="D1"/></row>',
    ],
    [
      'goes to the end of its row',
      '<row r="1"><c r="B1"/></row>',
      'AA1',
      '<row r="1"><c r="B1"/><c r="AA1"><v>5</v></c></row>',
    ],
    ['opens an empty row', '<row r="1" ht="20" />', 'A1', '<row r="1" ht="20" ><c r="A1"><v>5</v></c></row>'],
    ['opens an empty row of two tags', '<row r="1"></row>', 'A1', '<row r="1"><c r="A1"><v>5</v></c></row>'],
    [
      'takes the style of its row',
      '<row r="1" s="3" customFormat="1"><c r="B1"/></row>',
      'A1',
      '<row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>5</v></c><c r="B1"/></row>',
    ],
    [
      'brings its row',
      '<row r="1"/><row r="3"/>',
      'B2',
      '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row><row r="3"/>',
    ],
    [
      'brings its row at the end',
      '<row r="1"/>',
      'B2',
      '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row>',
    ],
    [
      'in rows without an address',
      '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>',
      'B2',
      '<row><c><v>1</v></c></row><row><c><v>2</v></c><c r="B2"><v>5</v></c></row>',
    ],
  ])('%s', (_, rows, name, expected) => {
    expect(after(rows, [edit(name, null, 5)])).toBe(expected);
  });

  test('takes the style of its column', () => {
    const head = '<cols><col min="2" max="3" style="1"/></cols><sheetData>';
    const bytes = write(
      bookBytes({ sheet: `${head}<row r="1"/></sheetData>` }),
      plan([edit('C1', null, 1), edit('D2', null, 1)]),
    ).bytes;
    expect(textIn(bytes, firstSheet)).toBe(
      worksheet(
        `${head}<row r="1"><c r="C1" s="1"><v>1</v></c></row><row r="2"><c r="D2"><v>1</v></c></row></sheetData>`,
      ),
    );
  });

  test.each(['<sheetData/>', '<sheetData></sheetData>'])('several fill %s', empty => {
    const bytes = write(
      bookBytes({ sheet: `${empty}<pageMargins/>` }),
      plan([edit('B2', null, 2), edit('A1', null, 1), edit('A2', null, 3)]),
    ).bytes;
    expect(textIn(bytes, firstSheet)).toBe(
      worksheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>2</v></c></row></sheetData><pageMargins/>',
      ),
    );
  });

  test.each([
    ['inside the dimension', 'B1', '<dimension ref="A1:B2"/>'],
    ['outside the dimension', 'C4', '<dimension ref="A1:C4"/>'],
  ])('%s', (_, name, dimension) => {
    const sheet = '<dimension ref="A1:B2"/><sheetData><row r="1"/></sheetData>';
    const text = textIn(write(bookBytes({ sheet }), plan([edit(name, null, 1)])).bytes, firstSheet);
    expect(/<dimension[^>]*>/.exec(text)?.[0]).toBe(dimension);
  });

  test('that is to be blank is not made at all', () => {
    const bytes = bookBytes({ sheet: '<sheetData><row r="1"/></sheetData>' });
    expect(write(bytes, plan([edit('C9', null, null), edit('A1', null, '')])).bytes).toBe(bytes);
  });
});

describe('what is not asked to change', () => {
  const sheets = {
    自评表:
      '<sheetData>\n <row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c>\r\n<c r="B1"><v>1</v></c></row>\n</sheetData><extLst><ext uri="x"/></extLst>',
    附表: '<sheetData/>',
  };
  const bytes = bookBytes({
    sheets,
    strings: ['<t>得分</t>'],
    parts: {
      'xl/vbaProject.bin': '\u0000\u0001',
      'xl/theme/theme1.xml': '<a/>',
      'docProps/thumbnail.jpeg': '\u00ff',
    },
  });

  test('stays to the packed byte', () => {
    expect(changedParts(bytes, write(bytes, plan([edit('B1', 1, 2)])).bytes)).toEqual([firstSheet]);
  });

  test('stays inside the sheet, too', () => {
    expect(textIn(write(bytes, plan([edit('B1', 1, 2)])).bytes, firstSheet)).toBe(
      worksheet(sheets.自评表.replace('<v>1</v>', '<v>2</v>')),
    );
  });

  test('and the bytes that were opened are never touched', () => {
    const copy = bytes.slice();
    write(bytes, plan([edit('B1', 1, 2)], [{ at: { row: 0, col: 0 }, level: 'error', note: '错' }]));
    expect(bytes).toEqual(copy);
  });

  test('an edit that changes nothing leaves the file as it is', () => {
    expect(write(bytes, plan([edit('B1', 1, 1), edit('A1', '得分', '得分')])).bytes).toBe(bytes);
  });

  test('the file keeps the order of its entries, their times and its comment', () => {
    const commented = new Uint8Array([...bytes, 0xe7, 0xbb, 0xa9]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 3, true);
    const written = write(commented, plan([edit('B1', 1, 2)])).bytes;
    expect(Object.keys(textsIn(written))).toEqual(Object.keys(textsIn(bytes)));
    expect(Array.from(written.slice(-3))).toEqual([0xe7, 0xbb, 0xa9]);
    const time = (zip: Uint8Array): number => new DataView(zip.buffer).getUint32(10, true);
    expect(time(written)).toBe(time(bytes));
  });

  test('another program reads the result', async () => {
    const written = write(
      bytes,
      plan([edit('B1', 1, 9.29), edit('C1', null, '优秀'), edit('A3', null, 3)]),
    ).bytes;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(written) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet('自评表');
    expect(['A1', 'B1', 'C1', 'A3'].map(name => sheet?.getCell(name).value)).toEqual([
      '得分',
      9.29,
      '优秀',
      3,
    ]);
  });
});

describe('formulas of the workbook', () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>';
  const book: Book = {
    sheet,
    workbook: '<calcPr calcId="191029"/>',
    workbookRelated: { calcChain: 'calcChain.xml' },
    parts: { 'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>' },
    types:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  };

  test('are calculated on opening after a number changed', () => {
    const bytes = bookBytes(book);
    const written = write(bytes, plan([edit('A1', 1, 3)])).bytes;
    expect(changedParts(bytes, written)).toEqual(['xl/workbook.xml', firstSheet]);
    expect(textIn(written, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('without settings for calculation they get some, in the right place', () => {
    const bytes = bookBytes({
      sheet,
      workbookSettings: '<workbookPr/>',
      workbook: '<definedNames/><pivotCaches/>',
    });
    expect(textIn(write(bytes, plan([edit('A1', 1, 3)])).bytes, 'xl/workbook.xml')).toContain(
      '</sheets><definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>',
    );
  });

  test('on another sheet count, too', () => {
    const bytes = bookBytes({
      sheets: { 自评表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', 汇总: sheet },
    });
    expect(changedParts(bytes, write(bytes, plan([edit('A1', 1, 3)])).bytes)).toEqual([
      'xl/workbook.xml',
      firstSheet,
    ]);
  });

  test('where there are none the workbook part stays as it is', () => {
    const bytes = bookBytes({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      workbook: '<calcPr/>',
    });
    expect(changedParts(bytes, write(bytes, plan([edit('A1', 1, 3)])).bytes)).toEqual([firstSheet]);
  });

  test('a formula is overwritten where the plan knows of it, and the calculation chain goes', () => {
    const bytes = bookBytes(book);
    const before = { formula: 'A1*2', value: 2 };
    const written = write(bytes, plan([edit('B1', before, 5)])).bytes;
    const texts = textsIn(written);
    expect(texts[firstSheet]).toContain('<c r="B1"><v>5</v></c>');
    expect(Object.keys(texts)).not.toContain('xl/calcChain.xml');
    expect(texts['[Content_Types].xml']).not.toContain('calcChain');
    expect(texts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(texts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });
});

describe('a write is refused, as a whole, where', () => {
  const book: Book = {
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>13.25</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>13.25</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c><c r="D1"><f t="dataTable" ref="D1:E2" r1="A1"/><v>7</v></c><c r="F1"><f>A1</f><v>13.25</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c><c r="C2"><v>2</v></c></row></sheetData><tableParts/>',
    related: { table: '../tables/table1.xml' },
    parts: { 'xl/tables/table1.xml': '<table ref="G1:H9" headerRowCount="1"/>' },
  };
  const bytes = bookBytes(book);

  test.each<[string, Parameters<typeof edit>, string]>([
    ['a cell holds something else', ['A1', 14, 15], 'changed A1'],
    ['a blank cell was filled meanwhile', ['A1', null, 15], 'changed A1'],
    ['a formula stands where the plan saw a number', ['F1', 13.25, 15], 'changed F1'],
    ['another formula stands there', ['F1', { formula: 'A2', value: 13.25 }, 15], 'changed F1'],
    ['a formula is shared', ['B1', { formula: 'A1', value: 13.25 }, 15], 'shared-formula B1'],
    ['a formula shares another one', ['B2', { formula: 'A2', value: 0 }, 15], 'shared-formula B2'],
    ['a cell belongs to an array formula', ['C2', { formula: 'A1:A2', value: 2 }, 15], 'array-formula C2'],
    ['a blank cell belongs to a data table', ['E2', null, 15], 'data-table E2'],
    ['a cell heads a column of a table', ['H1', null, '得分'], 'table-header H1'],
    ['a number is none', ['A2', null, Number.NaN], 'not-storable A2'],
    ['a text is too long', ['A2', null, '长'.repeat(32_768)], 'not-storable A2'],
  ])('%s', (_, args, expected) => {
    expect(refused(bytes, plan([edit('A9', null, 1), edit(...args)]))).toEqual([expected]);
  });

  test('an address lies outside', () => {
    const outside = { ...edit('A1', null, 1), at: { row: 1_048_576, col: 0 } };
    const applied = openWorkbook(bytes).apply([plan([outside, { ...outside, at: { row: -1, col: 2 } }])]);
    expect(applied.kind === 'refused' && applied.refusals.map(each => each.code)).toEqual([
      'outside',
      'outside',
    ]);
  });

  test('the sheet is missing', () => {
    expect(refused(bytes, plan([edit('A1', 13.25, 1)]), plan([], [], '汇总'))).toEqual([
      'no-such-sheet 汇总',
    ]);
  });

  test('one cell is to be written twice', () => {
    expect(refused(bytes, plan([edit('A2', null, 1)]), plan([edit('A2', null, 2)]))).toEqual(['twice A2']);
  });

  test('and every refusal is a sentence with the cell and what to do', () => {
    const applied = openWorkbook(bytes).apply([
      plan([edit('A1', 14, 15), edit('F1', '', 1), edit('B1', { formula: 'A1', value: 13.25 }, 0)]),
    ]);
    expect(applied.kind === 'refused' && applied.refusals.map(each => each.message)).toEqual([
      '工作表“自评表”的 A1 已不是校验时的内容：校验时是“14”，现在是“13.25”。整份文件都没有改动。请重新校验后再写入。',
      '工作表“自评表”的 F1 已不是校验时的内容：校验时是空白，现在是公式“=A1”。整份文件都没有改动。请重新校验后再写入。',
      '工作表“自评表”的 B1 是一组共享公式中的一格，改它会影响同组的其他单元格。整份文件都没有改动。请在 Excel 或 WPS 里手工修改这一格。',
    ]);
  });
});

test('a sheet in which the same cell stands twice is not written', () => {
  const bytes = bookBytes({
    sheet: '<sheetData><row r="1"><c r="A1" s="1"/><c r="A1"><v>1</v></c></row></sheetData>',
  });
  expect(() => openWorkbook(bytes).apply([plan([edit('A1', 1, 2)])])).toThrow('文件已损坏');
});

test('plans for several sheets are written at once', () => {
  const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const bytes = bookBytes({ sheets: { 自评表: one, 附表: one } });
  const { bytes: written, undo } = write(
    bytes,
    plan([edit('A1', 1, 2)]),
    plan([edit('A1', 1, 3)], [], '附表'),
  );
  const opened = openWorkbook(written);
  expect(contents(opened.sheet('自评表'))).toEqual({ A1: 2 });
  expect(contents(opened.sheet('附表'))).toEqual({ A1: 3 });
  expect(undo.map(each => each.sheet)).toEqual(['自评表', '附表']);
  expect(undo[0]?.fingerprint).toBe(opened.sheet('自评表').fingerprint());
});

test('a zip with folders, and one written as a stream with its sizes behind the data, are copied as they are', () => {
  const parts = {
    'xl/': '',
    ...bookParts({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }),
  };
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [path, text] of Object.entries(parts)) {
    const file = new ZipDeflate(path);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const written = write(bytes, plan([edit('A1', 1, 2)])).bytes;
  expect(changedParts(bytes, written)).toEqual([firstSheet]);
  expect(contents(openWorkbook(written).sheet('自评表'))).toEqual({ A1: 2 });
});
