import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openWorkbook } from '../../../src/hosts/xlsx';
import type { CellContent, Edit } from '../../../src/plan/plan';
import { a1, type Address, addressKey, type Cell, type CellValue } from '../../../src/sheet';
import { at, bookBytes, edit, firstSheet, plan, refused, textIn, worksheet, write } from './book';

/** Writes, takes it back, and gives the sheet's part after both. */
function thereAndBack(bytes: Uint8Array, edits: readonly Edit[]): { there: string; back: string } {
  const written = write(bytes, plan(edits));
  const undone = write(written.bytes, ...written.undo);
  return { there: textIn(written.bytes, firstSheet), back: textIn(undone.bytes, firstSheet) };
}

describe('undo gives the cells back to the byte', () => {
  test.each<[string, string, Edit]>([
    ['a number in its own digits', '<row r="1"><c r="A1"><v>8.0</v></c></row>', edit('A1', 8, 9)],
    ['a shared text', '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>', edit('A1', '得分', '优')],
    [
      'a rich inline text',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>得</t></r><r><t>分</t></r></is></c></row>',
      edit('A1', '得分', 1),
    ],
    ['a styled blank', '<row r="1"><c r="A1" s="1"></c></row>', edit('A1', null, 1)],
    ['a blank with other spelling', "<row r='1'><c  s = '1' r='A1' /></row>", edit('A1', null, 1)],
    [
      'a formula',
      '<row r="1"><c r="A1" t="str"><f ca="1">B1&amp;""</f><v>x</v></c></row>',
      edit('A1', { formula: 'B1&""', value: 'x' }, 1),
    ],
    ['a cell without an address', '<row><c><v>1.50</v></c></row>', edit('A1', 1.5, 1)],
    ['a cell that was not there', '<row r="1"><c r="A1"/></row>', edit('B1', null, 1)],
    ['an empty row', '<row r="1" ht="20"/>', edit('B1', null, 1)],
    ['an empty row of two tags', '<row r="1"> </row>', edit('B1', null, 1)],
    ['a row that was not there', '<row r="1"/>\n<row r="3"/>', edit('B2', null, 1)],
    ['the first row', '', edit('B2', null, 1)],
  ])('%s', (_, rows, change) => {
    const sheet = `<dimension ref="A1"/><sheetData>${rows}</sheetData>`;
    const bytes = bookBytes({ sheet, strings: ['<t>得分</t>'] });
    const { there, back } = thereAndBack(bytes, [change]);
    expect(there).not.toBe(worksheet(sheet));
    expect(back).toBe(worksheet(sheet));
  });

  test('an empty sheet', () => {
    const sheet = '<dimension ref="A1"></dimension><sheetData />';
    expect(
      thereAndBack(bookBytes({ sheet }), [edit('B2', null, 1), edit('C2', null, 1), edit('A7', null, 1)])
        .back,
    ).toBe(worksheet(sheet));
  });

  test('only a part of it', () => {
    const sheet = '<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>8.0</v></c></row></sheetData>';
    const written = write(bookBytes({ sheet }), plan([edit('B2', null, 1), edit('C2', null, 2)]));
    const [first] = written.undo[0]?.edits ?? [];
    const undone = write(written.bytes, plan(first ? [first] : []));
    expect(textIn(undone.bytes, firstSheet)).toContain('<row r="2"><c r="C2"><v>2</v></c></row>');
  });

  test('together with something new', () => {
    const written = write(bookBytes({ sheet: '<sheetData/>' }), plan([edit('B2', null, 1)]));
    const { bytes } = write(written.bytes, ...written.undo, plan([edit('A9', null, 2)]));
    expect(textIn(bytes, firstSheet)).toBe(
      worksheet('<sheetData><row r="9"><c r="A9"><v>2</v></c></row></sheetData>'),
    );
  });

  test('undoing the undo writes the same again', () => {
    const bytes = bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>8.0</v></c></row></sheetData>' });
    const written = write(bytes, plan([edit('A1', 8, '优'), edit('D4', null, 1)]));
    const undone = write(written.bytes, ...written.undo);
    expect(textIn(write(undone.bytes, ...undone.undo).bytes, firstSheet)).toBe(
      textIn(written.bytes, firstSheet),
    );
  });
});

describe('an undo is distrusted', () => {
  const bytes = bookBytes({
    sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>9</v></c></row></sheetData>',
    strings: ['<t>得分</t>'],
  });
  const undo = (stored: string, value: CellValue = 8): Edit => ({
    ...edit('A1', 9, value),
    after: { value, formula: null, stored },
  });

  test.each([
    ['another cell', '<c r="B1" s="1"><v>8</v></c>'],
    ['two cells', '<c r="A1" s="1"><v>8</v></c><c r="B1"/>'],
    ['a cell and text', '<c r="A1" s="1"><v>8</v></c> x'],
    ['a cell that never closes', '<c r="A1" s="1"><v>8</v>'],
    ['a foreign element', '<c r="A1" s="1"><v>8</v><script/></c>'],
    ['a shared formula', '<c r="A1" s="1"><f t="shared" si="0"/><v>8</v></c>'],
    ['a DOCTYPE', '<!DOCTYPE c><c r="A1"/>'],
    ['two rows', '<row r="1"/><row r="2"/>'],
    ['a row with cells', '<row r="1"><c r="A1"/></row>'],
    ['no XML', '8'],
  ])('%s is refused', (_, stored) => {
    expect(refused(bytes, plan([undo(stored)]))).toEqual(['stored-invalid A1']);
  });

  test.each([
    [
      'the style has another number since',
      '<c r="A1" s="7" t="s"><v>0</v></c>',
      '得分',
      '<c r="A1" s="1" t="inlineStr"><is><t>得分</t></is></c>',
    ],
    [
      'the shared texts changed since',
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      '分值',
      '<c r="A1" s="1" t="inlineStr"><is><t>分值</t></is></c>',
    ],
    [
      'the file has a prefix since',
      '<x:c r="A1" s="1"><x:v>8.0</x:v></x:c>',
      8,
      '<c r="A1" s="1"><v>8</v></c>',
    ],
    ['the cell was formatted since', '', null, '<c r="A1" s="1"/>'],
  ])('where %s the content itself is given back', (_, stored, value, cell) => {
    const written = write(bytes, plan([undo(stored, value)])).bytes;
    expect(textIn(written, firstSheet)).toBe(worksheet(`<sheetData><row r="1">${cell}</row></sheetData>`));
  });

  test('a cell that changed since is not overwritten', () => {
    const written = write(bytes, plan([edit('A1', 9, 10)]));
    const later = write(written.bytes, plan([edit('A1', 10, 11)]));
    expect(refused(later.bytes, ...written.undo)).toEqual(['changed A1']);
  });
});

describe('for any sheet and any edits', () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (n === 0 ? 0 : n)),
    fc.integer({ min: -1000, max: 1000 }).map(n => n / 100),
    fc.boolean(),
    fc.constantFrom('#N/A', '#DIV/0!').map(error => ({ error })),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('优', ' 得分 ', 'a&b<c>"d"', '一\r\n二', '_x000D_', '\u0007'),
  );
  const address: fc.Arbitrary<Address> = fc.record({ row: fc.nat(7), col: fc.nat(5) });
  const cellSpelling = fc.constantFrom('', ' s="1"', ' s="3"');
  /** A cell as some program may have written it, with what it means. */
  const cell = fc.record({ at: address, style: cellSpelling, kind: fc.nat(6) });
  const spelled = (kind: number): readonly [string, string] =>
    (
      [
        ['', '><v>8.0</v>'],
        [' t="s"', '><v>0</v>'],
        [' t="str"', '><f>A9&amp;""</f><v>x</v>'],
        ['', '>'],
        [' t="b"', '><v>1</v>'],
        [' t="inlineStr"', '><is><t>内</t></is>'],
        ['', ''],
      ] as const
    )[kind] ?? ['', ''];

  const sheet = fc
    .record({
      cells: fc.uniqueArray(cell, { selector: each => addressKey(each.at), maxLength: 15 }),
      emptyRows: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
      prefix: fc.constantFrom('', 'x:'),
      dimension: fc.constantFrom('', 'A1', 'A1:F8', 'B2:C3'),
    })
    .map(({ cells, emptyRows, prefix: p, dimension }) => {
      const rows = new Map<number, string>(emptyRows.map(row => [row, '']));
      for (const each of [...cells].sort((a, b) => addressKey(a.at) - addressKey(b.at))) {
        const [type, inside] = spelled(each.kind);
        const body = inside === '' ? '/>' : `${inside.replace(/<(\/?)/g, `<$1${p}`)}</${p}c>`;
        rows.set(
          each.at.row,
          `${rows.get(each.at.row) ?? ''}<${p}c r="${a1(each.at)}"${each.style}${type}${body}`,
        );
      }
      const all = [...rows].sort(([a], [b]) => a - b);
      const data = all
        .map(([row, inside]) => `<${p}row r="${row + 1}"${inside === '' ? '/>' : `>${inside}</${p}row>`}`)
        .join('');
      const head = dimension === '' ? '' : `<${p}dimension ref="${dimension}"/>`;
      return `<?xml version="1.0"?><${p}worksheet${p === '' ? '' : ' xmlns:x="m"'}>${head}${data === '' ? `<${p}sheetData/>` : `<${p}sheetData>${data}</${p}sheetData>`}</${p}worksheet>`;
    });
  const changes = fc.uniqueArray(
    fc.record({ at: address, value, formula: fc.option(fc.constantFrom('A1+1', 'B2&"<"'), { freq: 5 }) }),
    {
      selector: each => addressKey(each.at),
      minLength: 1,
      maxLength: 8,
    },
  );

  test('reading back gives the sheet with the edits, and undo the same part to the byte', () => {
    fc.assert(
      fc.property(sheet, changes, (text, wanted) => {
        const bytes = bookBytes({ sheet: text, strings: ['<t>得分</t>'] });
        const before = openWorkbook(bytes).sheet('自评表');
        const edits = wanted.map((change): Edit => {
          const found = before.written(change.at.row, change.at.col);
          const was: CellContent = { value: found?.value ?? null, formula: found?.formula ?? null };
          return {
            at: change.at,
            before: was,
            after: { value: change.value, formula: change.formula },
            why: '',
          };
        });
        const { bytes: written, undo } = write(bytes, plan(edits));
        const expected = before.with(
          edits.map(
            ({ at, after }): Cell => ({
              at,
              value: after.value,
              formula: after.formula,
              format: null,
              shown: null,
            }),
          ),
        );
        const read = openWorkbook(written).sheet('自评表');
        expect(valuesOf(read.cells())).toEqual(valuesOf(expected.cells()));
        for (const inverse of undo) expect(inverse.fingerprint).toBe(read.fingerprint());
        expect(textIn(write(written, ...undo).bytes, firstSheet)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  const valuesOf = (cells: Iterable<Cell>): unknown[] =>
    Array.from(cells, ({ at, value, formula }) => [
      a1(at),
      value === '' && formula !== null ? '' : value,
      formula,
    ]);
});

test('the address of an undo is the one that was written', () => {
  const { undo } = write(bookBytes({}), plan([edit('C3', null, 1)]));
  expect(undo[0]?.edits[0]).toMatchObject({
    at: at('C3'),
    before: { value: 1, formula: null },
    why: '撤销：恢复写入前的内容。',
  });
});
