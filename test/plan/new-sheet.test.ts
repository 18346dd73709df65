import { expect, test } from '@jest/globals';
import { type NewCell, type NewSheet, placeholderFormula, placeholderRuns } from '../../src/plan';
import { a1Range, parseRange } from '../../src/sheet';

const style = { size: 11, align: 'left' } as const;

/** `A1:B1 请填写`: a cell that shows what to fill in; a `!` before it is one that holds a value. */
function cell(text: string): NewCell {
  const [place = '', ...words] = text.replace('!', '').split(' ');
  const area = parseRange(place);
  if (!area) throw new Error(place);
  const content = { value: words.join(' '), formula: null };
  return { area, content, style, ...(text.startsWith('!') ? {} : { isPlaceholder: true }) };
}

const runs = (...cells: string[]): string[] =>
  placeholderRuns({ cells: cells.map(cell) } as unknown as NewSheet).map(
    ({ area, texts }) => `${a1Range(area)} ${texts.join('/')}`,
  );

test('placeholders directly below one another share one rule, with each of their texts once', () => {
  expect(runs('A1 请填写', 'A2 如 95%', 'A3 请填写')).toEqual(['A1:A3 请填写/如 95%']);
});

test('another column, another width, a gap between or a value begins a rule of its own', () => {
  expect(runs('A1 甲', 'B2 乙')).toEqual(['A1 甲', 'B2 乙']);
  expect(runs('A1:B1 甲', 'A2 乙')).toEqual(['A1:B1 甲', 'A2 乙']);
  expect(runs('B1:C1 甲', 'A2:C2 乙')).toEqual(['B1:C1 甲', 'A2:C2 乙']);
  expect(runs('A1 甲', 'A3 乙')).toEqual(['A1 甲', 'A3 乙']);
  expect(runs('A1 甲', '!A2 95', 'A3 乙')).toEqual(['A1 甲', 'A3 乙']);
});

test('merged cells below one another are a run of their rows', () => {
  expect(runs('A1:B2 甲', 'A3:B3 乙')).toEqual(['A1:B3 甲/乙']);
});

test('the condition is seen from the first cell, with quotes doubled', () => {
  const [run] = placeholderRuns({ cells: [cell('C4 如"甲"')] } as unknown as NewSheet);
  expect(run && placeholderFormula(run)).toContain('$C4="如""甲"""');
});
