import { a1 } from '../sheet';
import { F07 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const F07: Rule = {
  id: 'F07',
  name: 'amounts-as-text',
  title: '金额写成了文本',
  about: 'funds',
  levels: ['notice'],
  basis: '电子表格：文本不参加公式计算',
  needs: '资金表',
  run,
  examples: [
    {
      title: '“620.82万元”',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数           | 全年执行数 | 备注 |
| 年度资金总额     | 620.82     | ⟦F07; 1 C2⟧ 620.82万元 ✓ 620.82     | 600        |      |
| 一级指标         | 三级指标   | 年度指标值           | 实际完成值 | 分值 |
| 产出指标         | 培训人数   | ≥100人               | 100人      | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const amounts = form.funds
    .flatMap(table => table.amounts)
    .filter(entry => entry.role !== 'rate' && entry.field.quantity);
  const cells = amounts.filter(entry => typeof entry.field.value === 'string').map(entry => entry.field.at);
  if (cells.length === 0) return { places: amounts.length };
  return {
    findings: [finding(cells, words.text(cells.map(a1).join('、'), String(cells.length)))],
  };
}
