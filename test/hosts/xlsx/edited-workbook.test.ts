import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileHost, openWorkbook } from '../../../src/hosts/xlsx';
import { a1 } from '../../../src/sheet';
import { at, bookBytes, edit, firstSheet, plan, textIn } from './book';

const rows =
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="inlineStr"><is><t>产出</t></is></c></row>' +
  '<row r="2"><c r="A2"><v>3</v></c></row>' +
  '<row r="3"><c r="A3" s="3"><f>SUM(A1:A2)</f><v>5</v></c><c r="B3"><f t="shared" ref="B3:B4" si="0">A3*2</f><v>10</v></c></row>' +
  '<row r="4"><c r="B4"><f t="shared" si="0"/><v>0</v></c></row>';
const bytes = bookBytes({
  sheets: { 自评表: `<sheetData>${rows}</sheetData>`, 说明: '<sheetData/>' },
});

test('a change that is taken back leaves the file as it was, to the byte', () => {
  const cell = fc.record({
    row: fc.integer({ min: 0, max: 6 }),
    col: fc.integer({ min: 2, max: 5 }),
  });
  const value = fc.oneof(
    fc.integer(),
    fc.string({ maxLength: 5 }).map(text => text.trim()),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, value), { maxLength: 8 }), typed => {
      const host = new FileHost(bytes);
      const entered = typed.map(([place, given]) => ({
        at: place,
        content: { value: given, formula: null },
      }));
      for (const each of entered) host.type('自评表', [each]);
      for (const { at: place, content } of entered) {
        const last = entered.filter(each => a1(each.at) === a1(place)).at(-1)?.content ?? content;
        const shown = openWorkbook(host.bytes).sheet('自评表').value(place);
        expect(shown ?? '').toBe(last.value ?? '');
      }
      for (const { at: place } of entered)
        host.type('自评表', [{ at: place, content: { value: null, formula: null } }]);
      expect(host.bytes).toEqual(bytes);
    }),
  );
});

test('what formulas give now is written into them, and nothing else of them changes', () => {
  const host = new FileHost(bytes);
  host.type('自评表', [{ at: at('A1'), content: { value: 4, formula: null } }]);
  host.workbook.calculated('自评表', [
    { at: at('A3'), value: 7 },
    { at: at('B3'), value: 14 },
    { at: at('B4'), value: { error: '#REF!' } },
  ]);
  expect(host.workbook.sheet('自评表').value(at('A3'))).toBe(7);
  const xml = textIn(host.bytes, firstSheet);
  expect(xml).toContain('<c r="A3" s="3"><f>SUM(A1:A2)</f><v>7</v></c>');
  expect(xml).toContain('<c r="B3"><f t="shared" ref="B3:B4" si="0">A3*2</f><v>14</v></c>');
  expect(xml).toContain('<c r="B4" t="e"><f t="shared" si="0"/><v>#REF!</v></c>');
  // The number is typed again as it was, and so are the results.
  host.type('自评表', [{ at: at('A1'), content: { value: 2, formula: null } }]);
  host.workbook.calculated('自评表', [
    { at: at('A3'), value: 5.000000000000001 },
    { at: at('B3'), value: 10 },
    { at: at('B4'), value: 0 },
  ]);
  expect(host.bytes).toEqual(bytes);
});

test('a cell the file does not let alone is not taken in, the others are', () => {
  const host = new FileHost(bytes);
  let changes = 0;
  host.onChange(() => changes++);
  const typed = ['B4', 'A1'].map(cell => ({ at: at(cell), content: { value: 1, formula: null } }));
  expect(host.type('自评表', typed).map(({ at: place }) => place && a1(place))).toEqual(['B4']);
  expect(host.workbook.sheet('自评表').value(at('A1'))).toBe(1);
  expect(changes).toBe(1);
  expect(host.type('自评表', typed.slice(0, 1))[0]?.message).toContain('B4');
  expect(changes).toBe(1);
});

test('an inserted worksheet stands beside the changes made before it', async () => {
  const host = new FileHost(bytes);
  host.type('自评表', [{ at: at('A1'), content: { value: 9, formula: null } }]);
  await host.apply(plan([edit('B1', '产出', '效益')]));
  const name = await host.insertSheet({
    name: '说明',
    cells: [
      {
        area: { top: 0, left: 0, bottom: 0, right: 0 },
        content: { value: '新', formula: null },
        style: { size: 11, align: 'left' },
      },
    ],
    widths: [10],
    heights: [],
    validations: [],
    frozenRows: 0,
    page: { landscape: false, area: { top: 0, left: 0, bottom: 0, right: 0 }, repeated: null },
    first: at('A1'),
  });
  const saved = openWorkbook(host.bytes);
  expect(saved.sheets.map(sheet => sheet.name)).toEqual(['自评表', '说明', name]);
  expect([saved.sheet('自评表').value(at('A1')), saved.sheet('自评表').value(at('B1'))]).toEqual([9, '效益']);
});
