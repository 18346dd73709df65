import { derivedEquation, type Statement, type Term } from '../../explain';
import type { Field } from '../../form';
import { a1, byReadingOrder, type Decimal, plain, zero } from '../../sheet';
import { V03 as words } from '../../words/review-side';
import { type Checked, finding, type Observation, oneOf } from '../rule';

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

/**
 * 偏差＝复核得分−自评得分; the other way round where most rows that have one are so. A row whose sign alone is another is
 * told as that: its scores are not in doubt. Where as many rows are one way as the other, nobody knows which is meant.
 */
export function checkedDeviations(rows: readonly DeviationRow[]): Pick<Checked, 'equations' | 'findings'> {
  const asked = rows.filter(({ own, review }) => !own.quantity.value.equals(review.quantity.value));
  const follow = (reverse: boolean): DeviationRow[] =>
    asked.filter(row => row.deviation.quantity.value.equals(gap(row, reverse)));
  const [usual, turned] = [follow(false), follow(true)];
  const reverse = turned.length > usual.length;
  const odd = reverse ? usual : turned;
  const isOpen = odd.length > 0 && usual.length === turned.length;
  const left = isOpen ? [...usual, ...turned] : odd;
  return {
    equations: rows.filter(row => !left.includes(row)).map(row => ofRow(row, reverse)),
    findings: isOpen ? [openSigns(left)] : odd.map(row => oddSign(row, reverse)),
  };
}

/** One row subtracts the other way round than the rest. */
function oddSign(row: DeviationRow, reverse: boolean): Observation {
  const { own, review, deviation } = row;
  const { at, value } = deviation.quantity;
  const [from, less] = reverse ? [own, review] : [review, own];
  const expected = plain(gap(row, reverse));
  const cells = `${a1(from.quantity.at)}−${a1(less.quantity.at)}`;
  return finding([at], words.sign(a1(at), plain(value), cells, expected), {
    stated: plain(value),
    expected,
    related: [from.quantity.at, less.quantity.at],
    fix: deviation.formula === null ? [{ at, value: expected }] : [],
  });
}

function openSigns(rows: readonly DeviationRow[]): Observation {
  const cells = rows.map(({ deviation }) => deviation.quantity.at).sort(byReadingOrder);
  return oneOf(cells, cells, words.signs(cells.map(a1).join('、')));
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
