import type { Form } from '../form';
import { a1, type Decimal, plain, type Quantity, zero } from '../sheet';
import { V04 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Rule } from './rule';

export const V04: Rule = {
  id: 'V04',
  name: 'review-total',
  title: '复核得分合计等于各项复核得分之和',
  about: 'review',
  levels: ['error'],
  basis: '财预〔2020〕10号：总分为各项指标得分之和',
  needs: '复核得分和它的合计',
  run,
  examples: [
    {
      title: '18 加 80 是 98，写成 99',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | 18 | -2 | 现场核实45公里 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 2000户 | 80 | 0 | |
| 合计     |         | 100 |       | 100 |       | ⟦V04:98; G4 99 2 98 1⟧ 99 ✓ 98 | -2 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const stated = form.total?.reviewScore?.quantity;
  const scored = form.leaves.filter(({ reviewScore }) => reviewScore !== null);
  const blank = scored.filter(({ reviewScore }) => !reviewScore?.quantity);
  if (!stated || scored.length === 0 || blank.length === scored.length) return {};
  if (blank.length > 0) {
    const cells = blank.flatMap(({ reviewScore }) => (reviewScore ? [a1(reviewScore.at)] : []));
    return { undecided: [{ at: stated.at, why: words.missing(cells.join('、')) }] };
  }
  const parts = distinct(scored.flatMap(({ reviewScore }) => reviewScore?.quantity ?? []));
  const sum = parts.reduce((all, { value }) => all.plus(value), zero);
  if (sum.equals(stated.value)) return { places: 1 };
  const gap = plain(sum.minus(stated.value).abs());
  const message = words.total(a1(stated.at), plain(stated.value), String(parts.length), plain(sum), gap);
  const sure = hasWitness(form, sum);
  return {
    findings: [
      finding([stated.at], message, {
        certain: sure,
        candidates: sure ? [] : [stated.at, ...parts.map(({ at }) => at)],
        stated: plain(stated.value),
        expected: plain(sum),
        fix: sure ? [{ at: stated.at, value: plain(sum) }] : [],
      }),
    ],
  };
}

/** The unit's total and the deviation come to the sum as well: two numbers speak against the total. */
function hasWitness({ total }: Form, sum: Decimal): boolean {
  const [own, deviation] = [total?.score?.quantity, total?.deviation?.quantity];
  return Boolean(own && deviation && sum.minus(own.value).abs().equals(deviation.value.abs()));
}

/** A cell merged over rows is one score. */
function distinct(parts: readonly Quantity[]): Quantity[] {
  const seen = new Set<string>();
  return parts.filter(({ at }) => !seen.has(a1(at)) && seen.add(a1(at)));
}
