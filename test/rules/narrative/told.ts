import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

/**
 * What N04 and N05 tell of a sentence on a form of 2023, 老旧小区改造项目, whose money was executed to 95 %, with a total of
 * 99.5 and the grade 优.
 */
export function told(sentence: string): string[] {
  const reviewed = review(
    sheetFrom(`
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| （2023年度） | ← | ← | ← | ← | ← | ← |
| 项目名称         | 老旧小区改造项目 | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额     | 100        | 100        | 95         | 10   | 95%    | 9.5  |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 产出指标 | 培训人数 | ≥20人      | 20人       | 90   | 90   |      |
| 总分     |          |            |            | 100  | 99.5 | 优   |
| ${sentence} | ← | ← | ← | ← | ← | ← |`).sheet,
  );
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings
    .filter(({ rule, level }) => level !== 'notice' && (rule === 'N04' || rule === 'N05'))
    .map(({ message }) => message);
}
