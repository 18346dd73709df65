import { isUnfilled } from '../form';
import { executionRatio, ratioOf, rateText, type ScoredLeaf, sharesScore } from '../scoring';
import { a1, plain } from '../sheet';
import { C03 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C03: Rule = {
  id: 'C03',
  name: 'deviation-reason',
  title: '扣分没有写原因',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号附表：偏差原因分析及改进措施',
  needs: '分值、得分和“偏差原因”一栏',
  setting: byTopic('execution-reason', ({ name }) => settings.profile(name)),
  run,
  examples: [
    {
      title: '扣 1 分，原因空着',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分      | 偏差原因分析及改进措施 |
| 培训人数 | ≥100人     | 98人       | 50   | ⟦C03; E2 1 F2⟧ 49  | ⟦C03⟧ ✓ 2 人因病未到 |
| 满意度   | ≥90%       | 95%        | 50   | 50        |                        |`,
    },
  ],
};

function run({ form, card, profile }: Context): Checked {
  const rows = card.rows.filter(
    row => row.stated && row.weight && row.leaf.reason && !sharesScore(card, row.leaf),
  );
  const findings = rows.flatMap(row => ofRow(row) ?? []);
  const limit = profile.executionReasonBelow;
  const execution = form.leaves.find(leaf => leaf.execution && leaf.reason);
  const ratio = executionRatio(form);
  const rate = ratio && ratioOf(ratio);
  if (limit && execution?.reason && rate?.lessThan(limit) && isUnfilled(execution.reason)) {
    const { at } = execution.reason;
    const already = findings.some(found =>
      found.cells.some(cell => cell.row === at.row && cell.col === at.col),
    );
    const message = words.execution(a1(at), rateText(rate), rateText(limit), profile.name);
    if (!already) findings.push(finding([at], message));
  }
  return { findings, places: rows.length };
}

function ofRow({ leaf, stated, weight }: ScoredLeaf): Observation | null {
  const { reason } = leaf;
  if (!stated || !weight || !reason || stated.value.greaterThanOrEqualTo(weight.value) || !isUnfilled(reason))
    return null;
  const lost = plain(weight.value.minus(stated.value));
  return finding([stated.at, reason.at], words.noReason(a1(stated.at), leaf.name, lost, a1(reason.at)));
}
