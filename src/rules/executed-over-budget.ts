import { amountTerm } from './terms';
import { sameMoney } from '../form';
import { a1, amount, plain } from '../sheet';
import { F04 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const F04: Rule = {
  id: 'F04',
  name: 'executed-over-budget',
  title: '执行数超过预算数',
  about: 'funds',
  levels: ['warning'],
  basis: '预算法：各单位的支出必须以批准的预算为依据',
  needs: '预算数和执行数',
  run,
  examples: [
    {
      title: '预算 100，执行 100.01',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数  | 执行率     |
| 年度资金总额     | 100        | 100        | ⟦F04; D2 100.01 C2 100⟧ 100.01 ✓ 100   | 100.01% ✓ 100%       |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值  | 分值       |
| 产出指标         | 培训人数   | ≥100人     | 100人       | 100        |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const findings = [];
  let places = 0;
  for (const table of form.funds) {
    for (const executed of table.amounts.filter(entry => entry.role === 'executed')) {
      const budget = table.amounts.find(entry => entry.role === 'budget' && sameMoney(entry, executed));
      const over = amountTerm(executed)?.quantity;
      const under = budget && amountTerm(budget)?.quantity;
      if (!over || !under) continue;
      places++;
      // A thousand times the budget is no overspending but another unit.
      const [spent, planned] = [amount(over), amount(under)];
      if (spent.lessThanOrEqualTo(planned) || spent.greaterThan(planned.times(1000))) continue;
      const message = words.over(a1(over.at), plain(over.value), a1(under.at), plain(under.value));
      findings.push(finding([over.at], message, { stated: plain(over.value), related: [under.at] }));
    }
  }
  return { findings, places };
}
