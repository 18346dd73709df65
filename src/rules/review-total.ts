import { sumEquation } from '../explain';
import { a1, plain, zero } from '../sheet';
import { V04 as words } from '../words/review-side';
import type { Checked, Context, Rule } from './rule';
import { distinct, fieldTerm } from './terms';

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
  const result = fieldTerm(form.total?.reviewScore ?? null, 'total', words.noun);
  const scored = form.leaves.filter(({ reviewScore }) => reviewScore !== null);
  const blank = scored.filter(({ reviewScore }) => !reviewScore?.quantity);
  if (!result || scored.length === 0 || blank.length === scored.length) return {};
  if (blank.length > 0) {
    const cells = blank.flatMap(({ reviewScore }) => (reviewScore ? [a1(reviewScore.at)] : []));
    return { undecided: [{ at: result.quantity.at, why: words.missing(cells.join('、')) }] };
  }
  const parts = distinct(scored.map(({ reviewScore }) => fieldTerm(reviewScore, 'score', words.part)));
  const count = String(parts.length);
  return {
    equations: [sumEquation({ result, parts, slack: zero, basis: sum => words.basis(count, plain(sum)) })],
  };
}
