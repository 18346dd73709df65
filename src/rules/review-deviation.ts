import { derivedEquation, type Statement, type Term } from '../explain';
import type { Field, Form } from '../form';
import { a1, type Decimal, plain, type Quantity, zero } from '../sheet';
import { V03 as words } from '../words/review-side';
import type { Checked, Context, Rule } from './rule';

export const V03: Rule = {
  id: 'V03',
  name: 'review-deviation',
  title: '偏差等于复核得分减自评得分',
  about: 'review',
  levels: ['error'],
  basis: '复核表：偏差＝复核得分−自评得分；多数行反过来减的从多数',
  needs: '自评得分、复核得分和偏差',
  run,
  examples: [
    {
      title: '18 减 20 是 -2，写成 -3',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | 18 | ⟦V03:-2; H2 3 G2 E2 18 20 2 1⟧ -3 ✓ -2 | 现场核实45公里 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 2000户 | 80 | 0 | |
| 合计     |         | 100 |       | 100 |       | 98 | -2 | |`,
    },
    {
      title: '各行都是自评减复核',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | 18 | 2 | 现场核实45公里 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 1900户 | 76 | 4 | 少100户 |
| 合计     |         | 100 |       | 100 |       | 94 | 6 | |`,
    },
  ],
};

/** A row with the unit's score, the reviewer's, and what is said to lie between. */
interface Row {
  readonly own: Quantity;
  readonly review: Quantity;
  readonly deviation: Quantity;
  /** The sum of the deviations above, for the total: it may follow from these as well. */
  readonly sum: Decimal | null;
}

function run({ form }: Context): Checked {
  const rows = rowsOf(form);
  const asked = rows.filter(({ own, review }) => !own.value.equals(review.value));
  const turned = asked.filter(row => row.deviation.value.equals(gap(row, true))).length;
  const reverse = turned > asked.filter(row => row.deviation.value.equals(gap(row, false))).length;
  return { equations: rows.map(row => ofRow(row, reverse)) };
}

function rowsOf({ leaves, total }: Form): Row[] {
  const rows = leaves.flatMap(leaf => rowOf(leaf.score, leaf.reviewScore, leaf.deviation ?? null, null));
  const sum = rows.reduce((all, { deviation }) => all.plus(deviation.value), zero);
  const last = total ? rowOf(total.score, total.reviewScore ?? null, total.deviation ?? null, sum) : [];
  return [...rows, ...last];
}

function rowOf(
  score: Field | null,
  review: Field | null,
  deviation: Field | null,
  sum: Decimal | null,
): Row[] {
  const [a, b, c] = [score?.quantity, review?.quantity, deviation?.quantity];
  return a && b && c && c.unit.text === '' ? [{ own: a, review: b, deviation: c, sum }] : [];
}

const gap = ({ own, review }: Row, reverse: boolean): Decimal =>
  reverse ? own.value.minus(review.value) : review.value.minus(own.value);

function ofRow(row: Row, reverse: boolean): Statement {
  const { own, review, deviation, sum } = row;
  const [from, less] = reverse ? [own, review] : [review, own];
  const term = (quantity: Quantity, noun: string): Term => ({ quantity, kind: 'score', noun, formula: null });
  return derivedEquation({
    result: term(deviation, words.noun),
    inputs: [term(own, words.own), term(review, words.review)],
    derive: ([a = zero, b = zero]) => [reverse ? a.minus(b) : b.minus(a), ...(sum ? [sum] : [])],
    compare: (stated, exact) => (stated.equals(exact) ? 'exact' : 'off'),
    invert: (input, stated, [a = zero, b = zero]) => {
      const sign = reverse ? stated : stated.negated();
      return [input === 0 ? b.plus(sign) : a.minus(sign)];
    },
    basis: expected =>
      words.basis(
        `${a1(from.at)}−${a1(less.at)}`,
        `${plain(from.value)}−${plain(less.value)}`,
        plain(expected),
      ),
  });
}
