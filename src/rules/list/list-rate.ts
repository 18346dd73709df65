import type { Statement, Term } from '../../explain';
import { columnsFor, type ListFields, type ProjectList } from '../../form';
import type { Checked } from '../rule';
import { rateEquation } from '../terms';
import { termOf } from './closing';
import type { ListContext, ListRule } from './list-rule';

export const X05: ListRule = {
  id: 'X05',
  name: 'list-rate',
  title: '汇总表的执行率等于执行数除以预算数',
  about: 'across',
  levels: ['error'],
  basis: '财预〔2020〕10号：预算执行率 = 全年执行数 ÷ 全年预算数 × 100%',
  needs: '汇总表的预算数、执行数和执行率',
  run,
  examples: [
    {
      title: '25÷50 是 50%，写成 52%',
      sheet: `
| 序号 | 项目名称 | 预算数（万元） | 执行数（万元） | 执行率 | 自评得分 |
| 1 | 环境整治 | 100 | 95 | 95% | 99.5 |
| 2 | 道路养护 | 50 | 25 | ⟦X05:50%; E3 52% 25 50 50% 2% D3 E3⟧ 52% ✓ 50% | 95 |`,
    },
  ],
};

function run({ list }: ListContext): Checked {
  const rows = [...list.rows, ...list.closing.filter(({ kind }) => kind !== 'average')];
  return { equations: rows.flatMap(({ fields }) => ofRow(list, fields)) };
}

/** Of several budgets (年初预算数, 当年预算数) the one that gives the rate; else the year's own. */
function ofRow(list: ProjectList, fields: ListFields): Statement[] {
  const terms = (role: 'rate' | 'executed' | 'budget' | 'received' | 'initial'): Term[] =>
    columnsFor(list, role).flatMap(head => termOf(head, fields.get(head.col)) ?? []);
  const [rate, otherRate] = terms('rate');
  const [executed, otherExecuted] = terms('executed');
  if (!rate || !executed || otherRate || otherExecuted) return [];
  const budgets = [...terms('budget'), ...terms('received'), ...terms('initial')].filter(
    ({ quantity }) => quantity.value.greaterThan(0) && quantity.unit.base === executed.quantity.unit.base,
  );
  const all = budgets.map(budget => rateEquation(rate, executed, budget));
  const best = all.find(({ written }) => written !== 'off') ?? all[0];
  return best ? [best] : [];
}
