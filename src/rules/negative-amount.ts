import { a1 } from '../sheet';
import { F08 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const F08: Rule = {
  id: 'F08',
  name: 'negative-amount',
  title: '预算、执行不应是负数',
  about: 'funds',
  levels: ['notice'],
  basis: '预算数、到位数和执行数不小于 0；调整数可以是负数',
  needs: '资金表的金额',
  run,
  examples: [
    {
      title: '执行数写成 -5',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数     | 备注 |
| 年度资金总额     | 100        | 100        | ⟦F08; D2⟧ -5 ✓ 0   |      |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值     | 分值 |
| 产出指标         | 培训人数   | ≥100人     | 100人          | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const amounts = form.funds.flatMap(table => table.amounts).filter(({ role }) => role !== 'adjustment');
  const cells = amounts.flatMap(({ field }) => {
    const value = field.quantity?.value;
    return value?.isNegative() && !value.isZero() ? [field.at] : [];
  });
  if (cells.length === 0) return { places: amounts.length };
  return { findings: [finding(cells, words.negative(cells.map(a1).join('、')))] };
}
