import { derivedEquation, type Statement, type Term } from '../../explain';
import type { Field } from '../../form';
import { a1, type Decimal, plain, zero } from '../../sheet';
import { V03 as words } from '../../words/review-side';

/** A row with the unit's score, the reviewer's, and what is said to lie between. */
export interface DeviationRow {
  readonly own: Term;
  readonly review: Term;
  readonly deviation: Term;
  /** The sum of the deviations above, for the total: it may follow from these as well. */
  readonly sum: Decimal | null;
}

/** A row that holds all three numbers; none where one is missing or counts something else. */
export function deviationRow(
  own: Field | null,
  review: Field | null,
  deviation: Field | null,
  sum: Decimal | null = null,
): DeviationRow[] {
  const [a, b, c] = [termOf(own, words.own), termOf(review, words.review), termOf(deviation, words.noun)];
  return a && b && c && c.quantity.unit.text === '' ? [{ own: a, review: b, deviation: c, sum }] : [];
}

const termOf = (field: Field | null, noun: string): Term | null =>
  field?.quantity ? { quantity: field.quantity, kind: 'score', noun, formula: field.formula } : null;

/** 偏差＝复核得分−自评得分; the other way round where most rows that have one are so. */
export function deviationEquations(rows: readonly DeviationRow[]): Statement[] {
  const asked = rows.filter(({ own, review }) => !own.quantity.value.equals(review.quantity.value));
  const follow = (reverse: boolean): number =>
    asked.filter(row => row.deviation.quantity.value.equals(gap(row, reverse))).length;
  const reverse = follow(true) > follow(false);
  return rows.map(row => ofRow(row, reverse));
}

const gap = ({ own, review }: DeviationRow, reverse: boolean): Decimal =>
  reverse ? own.quantity.value.minus(review.quantity.value) : review.quantity.value.minus(own.quantity.value);

function ofRow({ own, review, deviation, sum }: DeviationRow, reverse: boolean): Statement {
  const [from, less] = reverse ? [own, review] : [review, own];
  return derivedEquation({
    result: deviation,
    inputs: [own, review],
    derive: ([a = zero, b = zero]) => [reverse ? a.minus(b) : b.minus(a), ...(sum ? [sum] : [])],
    compare: (stated, exact) => (stated.equals(exact) ? 'exact' : 'off'),
    invert: (input, stated, [a = zero, b = zero]) => {
      const sign = reverse ? stated : stated.negated();
      return [input === 0 ? b.plus(sign) : a.minus(sign)];
    },
    basis: expected =>
      words.basis(
        `${a1(from.quantity.at)}−${a1(less.quantity.at)}`,
        `${plain(from.quantity.value)}−${plain(less.quantity.value)}`,
        plain(expected),
      ),
  });
}
