import { amountTerm } from './terms';
import type { Leaf } from '../form';
import { a1, amount, type Quantity } from '../sheet';
import { I01 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const I01: Rule = {
  id: 'I01',
  name: 'indicator-is-the-budget',
  title: '指标就是预算数',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：绩效指标应当反映产出和效益，避免把预算数当作指标值',
  needs: '以金额为指标值的指标，和资金表里的预算数',
  run,
  examples: [
    {
      title: '数量指标只写一个数，等于预算',
      sheet: `
| 项目资金（万元） | 年初预算数   | 全年预算数      | 全年执行数 | 执行率 |
| 年度资金总额     | 60           | 60              | 54         | 90%    |
| 一级指标         | 三级指标     | 年度指标值      | 实际完成值 | 分值   |
| 产出指标         | 工程资金金额 | ⟦I01; C4 60 B2⟧ 60 ✓ 59   | 54         | 50     |
|                  | 培训人数     | ≥100人          | 100人      | 50     |`,
    },
    {
      title: '经济成本指标以预算为上限',
      sheet: `
| 项目资金（万元） | 年初预算数   | 全年预算数 | 全年执行数 | 执行率 |
| 年度资金总额     | 60           | 60         | 54         | 90%    |
| 一级指标         | 三级指标     | 年度指标值 | 实际完成值 | 分值   |
| 成本指标         | 项目总成本   | ≤60万元    | 54万元     | 50     |
| 产出指标         | 培训人数     | ≥100人     | 100人      | 50     |`,
    },
    {
      title: '项目总投资等于预算',
      sheet: `
| 项目资金（万元） | 年初预算数   | 全年预算数      | 全年执行数 | 执行率 |
| 年度资金总额     | 20           | 20              | 20         | 100%   |
| 一级指标         | 三级指标     | 年度指标值      | 实际完成值 | 分值   |
| 产出指标         | 项目总投资   | ⟦I01; C4 20 B2⟧ 20万元 ✓ 19万元    | 20万元 ✓ 19万元 | 50     |
|                  | 培训人数     | ≥100人          | 100人      | 50     |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const money = form.leaves.filter(leaf => isMoney(leaf) && !isCost(leaf));
  const budgets = form.funds
    .flatMap(table => table.amounts)
    .filter(entry => entry.isTotal && (entry.role === 'budget' || entry.role === 'initial'))
    .flatMap(entry => amountTerm(entry)?.quantity ?? []);
  if (budgets.length === 0) return {};
  return { findings: money.flatMap(leaf => ofLeaf(leaf, budgets) ?? []), places: money.length };
}

function ofLeaf(leaf: Leaf, budgets: readonly Quantity[]): Observation | null {
  const target = leaf.target?.quantity;
  if (!target || target.value.isZero()) return null;
  const same = budgets.find(budget =>
    isBare(target) ? budget.value.equals(target.value) : amount(budget).equals(amount(target)),
  );
  if (!same) return null;
  const message = words.budget(a1(target.at), leaf.name, target.raw, a1(same.at));
  return finding([target.at], message, { stated: target.raw, related: [same.at] });
}

const isBare = ({ unit }: Quantity): boolean => unit.text === '';

/** An amount by its unit, or a bare number under a name that speaks of money. */
function isMoney({ target, unit, name }: Leaf): boolean {
  const quantity = target?.quantity;
  if (!quantity) return false;
  const isNamed = /(?:资金|金额|投资|投入|经费|预算|支出)(?:总?额|总量|规模|总数|数)?$/.test(
    name.replace(/[(（].*$/, ''),
  );
  return (
    quantity.unit.base === '元' || (isBare(quantity) && isNamed && !(unit?.text && !unit.text.endsWith('元')))
  );
}

/** 成本指标 as a first level, 经济成本: what they cap is the money itself. */
const isCost = ({ path }: Leaf): boolean =>
  Boolean(path[0]?.includes('成本')) || path.some(group => group.includes('经济成本'));
