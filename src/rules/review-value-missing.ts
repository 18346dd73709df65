import { isUnfilled, type Leaf } from '../form';
import { a1, plain } from '../sheet';
import { V08 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const V08: Rule = {
  id: 'V08',
  name: 'review-value-missing',
  title: '有复核得分而没有复核完成值',
  about: 'review',
  levels: ['warning'],
  basis: '复核规则：复核得分应有核实的完成值作依据；各行都不填的表除外',
  needs: '复核完成值一栏多数行已填，以及复核得分',
  run,
  examples: [
    {
      title: '三行填了复核完成值，一行空着',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | ⟦V08; F2 G2 20⟧ ✓ 50公里 | 20 | 0 | |
| 抢修次数 | ≥8次   | 20 | 8次   | 20 | 8次   | 20 | 0 | |
| 受益户数 | ≥2000户 | 40 | 2000户 | 40 | 2000户 | 40 | 0 | |
| 水质合格率 | ≥95% | 20 | 96% | 20 | 96% | 20 | 0 | |
| 合计     |         | 100 |       | 100 |       | 100 | 0 | |`,
    },
    {
      title: '只在有出入的一行填复核完成值',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | 18 | -2 | 现场核实45公里 |
| 抢修次数 | ≥8次   | 20 | 8次   | 20 | | 20 | 0 | |
| 受益户数 | ≥2000户 | 60 | 2000户 | 60 | | 60 | 0 | |
| 合计     |         | 100 |       | 100 |       | 98 | -2 | |`,
    },
  ],
};

/** The column is in use where so many rows to one that is blank are filled. */
const filledToBlank = 3;

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(({ reviewActual, reviewScore }) => reviewActual && reviewScore?.quantity);
  const blank = rows.filter(({ reviewActual }) => isUnfilled(reviewActual ?? null));
  const isInUse = rows.length - blank.length >= blank.length * filledToBlank;
  return { findings: isInUse ? blank.flatMap(ofLeaf) : [], places: rows.length };
}

/** A reason for 0 points says what was found: nothing. */
function ofLeaf({ reviewActual, reviewScore, note, reason }: Leaf): Observation[] {
  const score = reviewScore?.quantity;
  if (!reviewActual || !score || (score.value.isZero() && (note?.text || reason?.text))) return [];
  const message = words.missing(a1(reviewActual.at), a1(score.at), plain(score.value));
  return [finding([reviewActual.at], message, { related: [score.at] })];
}
