import { expect, test } from '@jest/globals';
import { numberFields } from '../../src/form';
import { applyPlan, planEdits } from '../../src/plan';
import { type Review, review } from '../../src/review';
import { a1, addressKey, type Cell, type Sheet, valueText } from '../../src/sheet';
import { Random } from '../generator/random';
import { drawn } from '../meta/bases';

/** What 校验并评分 writes into the sheet, cell by cell. */
function written(seen: Review): Map<string, string> {
  const done = applyPlan(seen.sheet, planEdits(seen, 'fill'));
  if (done.kind !== 'applied') return new Map();
  const found = new Map<string, string>();
  for (const { at, value } of done.sheet.cells()) {
    const before = seen.sheet.cell(at.row, at.col);
    if (valueText(before?.value ?? null) !== valueText(value)) found.set(a1(at), valueText(value));
  }
  return found;
}

/** The form with its total, its grade and some scores still to be filled in. */
function unfilled({ sheet, form }: Review, random: Random): Sheet {
  const places = [
    form.total?.score ?? null,
    form.grade?.field ?? null,
    ...random.some(
      form.leaves.flatMap(({ score }) => score ?? []),
      2,
    ),
  ];
  const blanks = places.flatMap((field): Cell[] => {
    const cell = field && sheet.cell(field.at.row, field.at.col);
    return cell && cell.formula === null ? [{ ...cell, value: null, shown: null }] : [];
  });
  return sheet.with(blanks);
}

const unreadable: readonly Cell['value'][] = ['见附件', { error: '#REF!' }, '12,3x', '待定', '1O'];

test('with one to three cells that can’t be read nothing else is written than with all of them read', () => {
  const wrong: string[] = [];
  let [forms, edits] = [0, 0];
  for (let index = 0; index < 120; index++) {
    const base = drawn(index);
    if (!base) continue;
    const random = new Random(`unread-cells-${index}`);
    const whole = review(unfilled(base.review, random));
    if (!whole.form || base.place > 0) continue;
    const fields = numberFields(whole.form).filter(({ field }) => field.quantity);
    const taken = random.some(fields, random.whole(1, 3));
    const changes = taken.flatMap(({ field: { at } }): Cell[] => {
      const cell = whole.sheet.cell(at.row, at.col);
      return cell
        ? [{ ...cell, value: random.pick(unreadable), formula: null, format: null, shown: null }]
        : [];
    });
    const part = review(whole.sheet.with(changes));
    if (!part.form) continue;
    forms++;
    const right = written(whole);
    const own = new Set(changes.map(({ at }) => addressKey(at)));
    edits += right.size;
    for (const [cell, value] of written(part)) {
      const isOwn = changes.some(({ at }) => own.has(addressKey(at)) && a1(at) === cell);
      if (!isOwn && right.get(cell) !== value)
        wrong.push(`${base.name}: ${cell} ${value}, unread ${taken.map(({ field }) => a1(field.at)).join()}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(forms).toBeGreaterThan(75);
  expect(edits).toBeGreaterThan(50);
});
