import { describe, expect, test } from '@jest/globals';
import { finished, openWorkbook } from '../../../../src/hosts/xlsx';
import { columnName } from '../../../../src/sheet';
import { bookSteps } from '../../../../src/workbench/book';
import { countingWork } from '../../../counted-work';
import { at, type Book, bookBytes, plan, usualStyles } from '../book';
import { unwatched } from '../every-output';

const counted = countingWork();

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const list = (count: number, make: (i: number) => string): string => times(count, make).join('');
const inRow = (row: number, cells: string): string => `<row r="${row + 1}">${cells}</row>`;
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const one = data(inRow(0, '<c r="A1"><v>8</v></c>'));
const long = times(300, i => `A${i + 1}`).join('+');
const cell = (col: number, row: number, inside: string): string =>
  `<c r="${columnName(col)}${row + 1}">${inside}</c>`;

/** A workbook with so many of one thing. */
const kinds: Readonly<Record<string, (count: number) => Book>> = {
  rows: n => ({ sheet: data(list(n, row => inRow(row, cell(0, row, '<v>1</v>')))) }),
  'rows without addresses': n => ({ sheet: data('<row><c><v>1</v></c></row>'.repeat(n)) }),
  'cells in a row': n => ({
    sheet: data(
      inRow(
        0,
        list(n, col => cell(col, 0, '<v>1</v>')),
      ),
    ),
  }),
  'cells in a row from the right': n => ({
    sheet: data(
      inRow(
        0,
        list(n, col => cell(n - col, 0, '<v>1</v>')),
      ),
    ),
  }),
  'merged areas below one another': n => ({
    sheet: `${one}<mergeCells>${list(n, i => `<mergeCell ref="A${i + 2}:B${i + 2}"/>`)}</mergeCells>`,
  }),
  'merged areas beside one another': n => ({
    sheet: `${data(
      inRow(
        0,
        list(n, col => cell(col, 0, '<v>1</v>')),
      ),
    )}<mergeCells>${list(n, i => `<mergeCell ref="${columnName(i)}1:${columnName(i)}2"/>`)}</mergeCells>`,
  }),
  'merged areas that overlap': n => ({
    sheet: `${one}<mergeCells>${'<mergeCell ref="A1:XFD9"/>'.repeat(n)}</mergeCells>`,
  }),
  styles: n => ({
    sheet: one,
    styles: usualStyles.replace(
      /<cellXfs.*<\/cellXfs>/,
      `<cellXfs>${list(n, i => `<xf numFmtId="${i}"/>`)}</cellXfs>`,
    ),
  }),
  'number formats': n => ({
    sheet: one,
    styles: `<numFmts>${list(n, i => `<numFmt numFmtId="${i + 200}" formatCode="0.${'0'.repeat(i % 9)}"/>`)}</numFmts>${usualStyles}`,
  }),
  'columns that overlap': n => ({
    sheet: `<cols>${list(n, i => `<col min="${i + 1}" max="16384" hidden="1" width="9"/>`)}</cols>${one}`,
  }),
  'columns far outside': n => ({
    sheet: `<cols>${'<col min="-2000000000" max="2000000000" hidden="1"/>'.repeat(n)}</cols>${one}`,
  }),
  formulas: n => ({
    sheet: data(list(n, row => inRow(row, cell(1, row, `<f>SUM(A${row + 1}:A${row + 2})</f><v>1</v>`)))),
  }),
  'formulas that share one': n => ({
    sheet: data(
      list(n, row =>
        inRow(
          row,
          cell(1, row, `<f t="shared" si="0"${row === 0 ? ` ref="B1:B${n}">${long}</f>` : '/>'}<v>1</v>`),
        ),
      ),
    ),
  }),
  'array formulas': n => ({
    sheet: data(
      list(n, row => inRow(row, cell(0, row, `<f t="array" ref="A${row + 1}:C${row + 1}">1</f><v>1</v>`))),
    ),
  }),
  'shared texts': n => ({
    sheet: data(list(n, row => inRow(row, `<c r="A${row + 1}" t="s"><v>${row}</v></c>`))),
    strings: times(n, i => `<t>第${i}个</t>`),
  }),
  'letters of a text': n => ({
    sheet: data(inRow(0, `<c r="A1" t="inlineStr"><is><t>${'预算1 &amp; '.repeat(n * 20)}</t></is></c>`)),
  }),
  'runs of a text': n => ({ sheet: one, strings: [`<r><t>一</t></r>`.repeat(n)] }),
  worksheets: n => ({ sheets: Object.fromEntries(times(Math.ceil(n / 4), i => [`表${i}`, one])) }),
  'conditional formats': n => ({
    sheet: `${one}${list(n, i => `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" priority="${i + 1}"><formula>1</formula></cfRule></conditionalFormatting>`)}`,
  }),
  notes: n => ({
    sheet: one,
    related: { comments: '../comments1.xml' },
    parts: {
      'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList>${list(n, i => `<comment ref="B${i + 1}" authorId="0"><text><t>看</t></text></comment>`)}</commentList></comments>`,
    },
  }),
  'parts nobody reads': n => ({
    sheet: one,
    parts: Object.fromEntries(times(n, i => [`xl/media/图${i}.xml`, '<a/>'])),
  }),
};

/** Eight times as many may be so much more work; work that grows with the square is 64 times as much. */
const [small, large] = [100, 800];
const mostGrowth = 12;
/** Less is not told apart from what is done once. */
const least = 5000;

/** Reads all the page and the command read of a file. */
function read(bytes: Uint8Array): void {
  const workbook = openWorkbook(bytes);
  for (const { name } of workbook.sheets) {
    const sheet = workbook.sheet(name);
    for (const { row, col } of [...sheet.cells()].map(each => each.at)) sheet.cell(row, col);
  }
  finished(bookSteps(workbook, '', () => {}));
}

/** Writes a cell and a mark, looks at the copy as if a stranger had sent it, and takes the marks off again. */
function write(bytes: Uint8Array, book: Book): void {
  const workbook = openWorkbook(bytes);
  const name = Object.keys(book.sheets ?? { 自评表: '' })[0] ?? '';
  const free = at('ZZ60000');
  const edits = [{ at: free, before: nothing, after: { value: 9, formula: null }, why: '' }];
  const plans = [plan(edits, [{ at: free, level: 'error', note: '有误' }], name)];
  const applied = workbook.apply(plans, { seal: true });
  if (applied.kind === 'refused') throw new Error('refused');
  expect(workbook.faultOf(applied, plans)).toBeNull();
  openWorkbook(applied.bytes).clearMarks();
}

const nothing = { value: null, formula: null };

describe.each(Object.entries(kinds))('%s', (_, make) => {
  const books = [make(small), make(large)];

  test('are read in as much more time as there are more', () => {
    const [before = 0, after = 0] = books.map(book => {
      const bytes = bookBytes(book);
      return counted(() => read(bytes));
    });
    expect(after > least ? after / before : 1).toBeLessThan(mostGrowth);
  });

  test('make writing no slower than that either', () => {
    const [before = 0, after = 0] = books.map(book => {
      const bytes = bookBytes(book);
      return counted(() => unwatched(() => write(bytes, book)));
    });
    expect(after > least ? after / before : 1).toBeLessThan(mostGrowth);
  });
});
