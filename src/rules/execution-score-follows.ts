import { scoreEquations } from './terms';
import { executionText } from '../scoring';
import { settings } from '../words/settings';
import { byScore } from './terms/basis';
import type { Checked, Context, Rule } from './rule';

export const S07: Rule = {
  id: 'S07',
  name: 'execution-score-follows',
  title: '预算执行率得分与执行情况相符',
  about: 'scores',
  levels: ['error'],
  basis: '财预〔2020〕10号：预算执行率按执行数与全年预算数之比记分；表内或地方另有规则的按规则',
  needs: '预算数和执行数（或执行率）、预算执行率的分值和得分',
  setting: byScore(({ name, execution }) => settings.execution(name, executionText(execution))),
  run,
  examples: [
    {
      title: '执行率 90%，应得 9，写了 10',
      sheet: `
| 项目资金（万元） | 年初预算数   | ←  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分          |
| ↑                | 年度资金总额 | ←  | 100        | 90         | 10   | 90%    | ⟦S07:9; H2 10 90 100 10 9 1 9 H5 99⟧ 10 ✓ 9    |
| 一级指标         | 三级指标     | ←  | 年度指标值 | 实际完成值 | 分值 |        | 得分          |
| 产出指标         | 培训人数     | ←  | ≥100人     | 100人      | 90   |        | 90            |
| 总分             |              |    |            |            | 100  |        | 99            |`,
    },
  ],
};

function run({ card }: Context): Checked {
  return { rows: scoreEquations(card, row => row.isExecution) };
}
