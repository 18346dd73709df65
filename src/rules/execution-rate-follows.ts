import { type FundAmount, sameMoney } from '../form';
import type { Statement } from '../explain';
import type { Checked, Context, Rule } from './rule';
import { amountTerm, rateEquation } from './terms';

export const F03: Rule = {
  id: 'F03',
  name: 'execution-rate-follows',
  title: '执行率等于执行数除以预算数',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号：预算执行率 = 全年执行数 ÷ 全年预算数 × 100%',
  needs: '预算数、执行数和执行率',
  run,
  examples: [
    {
      title: '90÷120 是 75%，写成 57%',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率        | 分值 | 得分 |
| 年度资金总额     | 120        | 120        | 90         | ⟦F03:75%; E2 57% 90 120 75% 18%⟧ 57% ✓ 75% | 10   | 7.5  |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 原因          | 分值 | 得分 |
| 产出指标         | 培训人数   | ≥100人     | 100人      |               | 90   | 90   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  return { equations: form.funds.flatMap(table => ofTable(table.amounts)) };
}

function ofTable(amounts: readonly FundAmount[]): Statement[] {
  return amounts.flatMap(rate => {
    if (rate.role !== 'rate') return [];
    const beside = (role: FundAmount['role']) => {
      const entry = amounts.find(other => other.role === role && sameMoney(other, rate));
      return entry ? amountTerm(entry) : null;
    };
    const result = amountTerm(rate);
    const executed = beside('executed');
    // A budget that could not be read is not another amount's place to take.
    const isUnread = amounts.some(
      other => other.role !== 'rate' && sameMoney(other, rate) && other.field.misread,
    );
    if (isUnread) return [];
    const budget = beside('budget') ?? beside('received') ?? beside('initial');
    if (!result || !executed || !budget || budget.quantity.value.lessThanOrEqualTo(0)) return [];
    return [rateEquation(result, executed, budget)];
  });
}
