import type { Field } from '../../src/form';
import type { Review } from '../../src/review';
import { scoreForm } from '../../src/scoring';
import { readForm } from '../../src/form';
import { addressKey, type Cell, type Decimal, formatKind } from '../../src/sheet';
import { numberContent } from '../../src/plan/content';
import type { Random } from '../generator/random';
import type { Fault, FaultKind } from './fault';
import { slipped } from './slips';

const slips = ['digit-changed', 'digits-swapped', 'digit-dropped', 'digit-added', 'point-shifted'] as const;

/**
 * A target or an actual value mistyped in a row whose score follows from both: its score then says otherwise, by more than
 * rounding. Null where no row has one.
 */
export function measuredFault(
  kind: FaultKind & ('完成值写错' | '指标值写错'),
  { card, sheet, profile }: Review,
  random: Random,
  taken: ReadonlySet<number>,
): Fault | null {
  const rows = card.rows.filter(
    ({ leaf, score, stated }) =>
      score.kind === 'computed' &&
      score.method === 'quantitative' &&
      score.least === null &&
      stated &&
      leaf.score?.formula === null,
  );
  for (let attempt = 0; attempt < 6 && rows.length > 0; attempt++) {
    const row = random.pick(rows);
    const field: Field | null = kind === '完成值写错' ? row.leaf.actual : row.leaf.target;
    const cell = field && sheet.cell(field.at.row, field.at.col);
    if (!field?.quantity || !cell || cell.formula !== null || taken.has(addressKey(field.at))) continue;
    const { quantity } = field;
    // Under a full mark any digit may be another: no program can tell that from a mark that is too high.
    const isFull = row.stated?.value.equals(row.weight?.value ?? 0) === true;
    const slip = random.pick(isFull ? slips.slice(1) : slips);
    const value = slipped(random, quantity.value, slip, Math.max(2, quantity.value.decimalPlaces()));
    if (!value || value.isZero()) continue;
    const changed = rewritten(cell, value, quantity.value);
    const { form } = readForm(sheet.with([changed]));
    const after =
      form && scoreForm(form, profile).rows.find(({ leaf }) => sameCell(leaf.score, row.leaf.score));
    // Words that are then no number of the row any more, or a score that follows all the same: nothing is seen.
    if (
      !after?.computed ||
      !row.stated ||
      after.computed.minus(row.stated.value).abs().lessThanOrEqualTo('0.01')
    )
      continue;
    return {
      kind,
      at: field.at,
      right: quantity.value,
      causes: new Set(),
      isMeasured: false,
      changes: [changed],
    };
  }
  return null;
}

const sameCell = (a: Field | null, b: Field | null): boolean =>
  a !== null && b !== null && addressKey(a.at) === addressKey(b.at);

function rewritten(cell: Cell, value: Decimal, right: Decimal): Cell {
  const percent = typeof cell.value === 'number' && formatKind(cell.format).percent;
  const content = numberContent(cell.value, percent ? value.div(100) : value, right);
  return { ...cell, value: content.value, shown: null };
}
