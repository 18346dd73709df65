import type { Form, Leaf } from '../form';
import { compare, type Profile, scoreForm, type ScoredLeaf, shorten } from '../scoring';
import { a1, plain } from '../sheet';
import { V01 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const V01: Rule = {
  id: 'V01',
  name: 'review-score-follows',
  title: '复核得分与复核完成值相符',
  about: 'review',
  levels: ['warning'],
  basis: '财预〔2020〕10号：得分按完成值与指标值计算；复核另有理由的写明即可',
  needs: '复核完成值和复核得分',
  run,
  examples: [
    {
      title: '核实 45 公里，仍给 19 分',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | ⟦V01; G2 19 45 50 20 18⟧ 19 ✓ 18 | -1 ✓ -2 | 现场核实 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 2000户 | 80 | 0 | |
| 合计     |         | 100 |       | 100 |       | 99 ✓ 98 | -1 ✓ -2 | |`,
    },
  ],
};

function run({ form, profile }: Context): Checked {
  const rows = form.leaves.filter(
    ({ reviewActual, reviewScore }) => reviewActual?.text && reviewScore?.quantity,
  );
  if (rows.length === 0) return {};
  const card = scoreForm(asReviewed(form, rows), profile);
  return {
    findings: card.rows.flatMap(row => ofRow(row, card.profile) ?? []),
    places: card.rows.length,
    compared: card.rows.flatMap(({ leaf, score }) =>
      score.kind === 'computed' && leaf.actual ? [leaf.actual.at] : [],
    ),
  };
}

/** The form as the reviewer sees it: what was found to be done, and the points given for it. */
function asReviewed(form: Form, rows: readonly Leaf[]): Form {
  const leaves = rows.map(
    (leaf): Leaf => ({
      ...leaf,
      actual: leaf.reviewActual ?? null,
      score: leaf.reviewScore,
      deduction: null,
    }),
  );
  return { ...form, leaves };
}

/** Fewer points than computed may be meant, and want a reason (V05); more than computed follow from nothing. */
function ofRow({ stated, score }: ScoredLeaf, profile: Profile): Observation | null {
  if (!stated || score.kind !== 'computed' || compare(stated, score, profile) !== 'off') return null;
  if (stated.value.lessThan(score.value)) return null;
  const expected = plain(shorten(score.value, profile));
  const message = words.follows(a1(stated.at), plain(stated.value), score.formula(), expected);
  return finding([stated.at], message, { stated: plain(stated.value), expected });
}
