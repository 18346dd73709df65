import type { Form } from '../form';
import { zero } from '../sheet';
import type { Checked, Context, Rule } from './rule';
import { checkedDeviations, type DeviationRow, deviationRow } from './terms';

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
      title: '只有一行反过来减',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | 18 | ⟦V03:-2; H2 2 G2 E2 2⟧ 2 ✓ -2 | 现场核实45公里 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 1900户 | 76 | -4 | 少100户 |
| 合计     |         | 100 |       | 100 |       | 94 | -6 | |`,
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

function run({ form }: Context): Checked {
  return checkedDeviations(rowsOf(form));
}

function rowsOf({ leaves, total }: Form): DeviationRow[] {
  const rows = leaves.flatMap(leaf => deviationRow(leaf.score, leaf.reviewScore, leaf.deviation ?? null));
  const sum = rows.reduce((all, { deviation }) => all.plus(deviation.quantity.value), zero);
  const last = total
    ? deviationRow(total.score, total.reviewScore ?? null, total.deviation ?? null, sum)
    : [];
  return [...rows, ...last];
}
