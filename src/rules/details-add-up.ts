import { type Statement, sumEquation } from '../explain';
import { fieldTerm, openSum, slack } from './terms';
import { plain } from '../sheet';
import { nouns } from '../words/nouns';
import { F05 as words } from '../words/rules';
import type { Checked, Context, Observation, Rule, Unchecked } from './rule';

export const F05: Rule = {
  id: 'F05',
  name: 'details-add-up',
  title: '明细之和等于合计',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号：资金使用情况应与明细一致',
  needs: '支出明细及其小计或合计',
  run,
  examples: [
    {
      title: '三项明细合计 25.23，小计写 52.23',
      sheet: `
| 序号 | 支出内容   | 执行数           |
| 1    | 设备租用   | 12.23            |
| 2    | 身份认证   | 5                |
| 3    | 等保测评   | 8                |
|      | 小计       | ⟦F05?; C5 52.23 3 25.23 27 C5⟧ 52.23 ✓ 25.23     |
| 明细指标 | 指标值 | 完成值 | 权重（%） | 得分 |
| 培训人数 | ≥100人 | 100人  | 100       | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const equations: Statement[] = [];
  const findings: Observation[] = [];
  const undecided: Unchecked[] = [];
  for (const { items, total } of form.details.flatMap(({ columns }) => columns)) {
    const result = fieldTerm(total?.field ?? null, 'amount', nouns.detailTotal);
    const parts = items.flatMap(item => fieldTerm(item.field, 'amount', nouns.amount) ?? []);
    const open = items.flatMap(({ field }) => (field.misread ? [{ at: field.at, most: null }] : []));
    if (!result || parts.length === 0) continue;
    if (open.length > 0) {
      const told = openSum({ result, parts, open, slack, why: words.unread });
      findings.push(...(told.findings ?? []));
      undecided.push(...(told.undecided ?? []));
      continue;
    }
    const count = String(parts.length);
    equations.push(sumEquation({ result, parts, slack, basis: sum => words.basis(count, plain(sum)) }));
  }
  return { equations, findings, undecided };
}
