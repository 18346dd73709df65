import { type Statement, sumEquation } from '../explain';
import { amountTerm, slack } from './terms';
import { type FundAmount, sameMoney } from '../form';
import { Decimal, plain } from '../sheet';
import { F02 as words } from '../words/rules';
import type { Checked, Context, Rule } from './rule';

export const F02: Rule = {
  id: 'F02',
  name: 'budget-adjustment-adds-up',
  title: '年初预算加调整等于全年预算',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号：全年预算数为年初预算数加预算调整数',
  needs: '年初预算数、调整数和全年预算数三栏',
  run,
  examples: [
    {
      title: '100 − 8.31 应为 91.69',
      sheet: `
| 项目资金（万元） | 年初预算数 | 调整数 | 全年预算数        | 全年执行数 | 执行率 |
| 年度资金总额     | 100        | -8.31  | ⟦F02:91.69; D2 96.19 100 8.31 91.69 4.5 91.69 F2 98.16%⟧ 96.19 ✓ 91.69 | 90         | 98.16% |
| 一级指标         | 三级指标   | 分值   | 年度指标值        | 实际完成值 | 原因   |
| 产出指标         | 培训人数   | 100    | ≥100人            | 100人      |        |`,
    },
  ],
};

function run({ form }: Context): Checked {
  return { equations: form.funds.flatMap(table => ofRows(table.amounts)) };
}

function ofRows(amounts: readonly FundAmount[]): Statement[] {
  const budgets = amounts.filter(entry => entry.role === 'budget');
  return budgets.flatMap(budget => {
    const beside = (role: FundAmount['role']) =>
      amounts.find(entry => entry.role === role && sameMoney(entry, budget));
    const result = amountTerm(budget);
    const initial = beside('initial');
    const adjustment = beside('adjustment');
    const first = initial && amountTerm(initial);
    const second = adjustment && amountTerm(adjustment);
    if (!result || !first || !second) return [];
    const basis = (sum: Decimal) =>
      words.basis(plain(first.quantity.value), plain(second.quantity.value), plain(sum));
    return [sumEquation({ result, parts: [first, second], slack, basis })];
  });
}
