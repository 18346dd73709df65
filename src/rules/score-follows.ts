import { scoreEquations } from './terms';
import { directionOf, type Profile, type ScoredLeaf } from '../scoring';
import { settings } from '../words/settings';
import { byScore } from './terms/basis';
import type { Checked, Context, Rule } from './rule';

export const S04: Rule = {
  id: 'S04',
  name: 'score-follows',
  title: '得分与完成情况相符',
  about: 'scores',
  levels: ['error'],
  basis: '财预〔2020〕10号：定量指标完成得满分，未完成按完成值与指标值的比例记分',
  needs: '指标值、完成值、分值和得分；表内有评分规则的按规则',
  setting: byScore(scoreSetting),
  run,
  examples: [
    {
      title: '完成 26 个，目标 28 个，应得 9.29',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分         |
| 开发数量 | 28个       | 26个       | 10   | ⟦S04:9.29; E2 8 26 28 10 9.29 1.29 E5 98 99.29⟧ 8 ✓ 9.29 |
| 故障率   | ≤0.1%      | 0.05%      | 40   | 40           |
| 满意度   | ≥90%       | 92%        | 50   | 50           |
| 总分     |            |            | 100  | 98 ✓ 99.29   |`,
    },
  ],
};

/** The rule a score was computed by, and no other. */
function scoreSetting({ name, reverse }: Profile, { leaf, score }: ScoredLeaf): string | null {
  if (score.kind !== 'computed' || score.method !== 'quantitative') return null;
  if (score.how === 'reached') return settings.reached(name);
  return directionOf(leaf).reverse ? settings.reverse[reverse](name) : settings.forward(name);
}

function run({ card }: Context): Checked {
  return { rows: scoreEquations(card, row => !row.isExecution) };
}
