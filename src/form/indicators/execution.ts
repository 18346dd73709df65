import { labelKey, zero } from '../../sheet';
import type { Leaf } from '../form';

/** 预算执行率 by its name: the money's execution, not 政府采购执行率 or another thing's. */
export function isExecutionRate(leaf: Pick<Leaf, 'name' | 'execution'>): boolean {
  if (!leaf.name.includes('执行率')) return leaf.execution !== null;
  const name = labelKey(leaf.name)
    .replace(/\(.*\)/, '')
    .replace(/^[\d.、]+/, '');
  return (
    leaf.execution !== null ||
    /^(?:项目|部门|年度|全年)?(?:预算|资金|预算资金|项目资金)?(?:支出|执行)?(?:执行率|预算执行率)$/.test(name)
  );
}

/**
 * The execution score counts once. Where the funds table and an indicator row both state it, with one weight
 * and without which the weights add to 100, the funds table only repeats it.
 */
export function withoutRepeatedExecution(leaves: readonly Leaf[]): readonly Leaf[] {
  const inFunds = leaves.find(leaf => leaf.execution !== null);
  const inTable = leaves.find(leaf => leaf.execution === null && isExecutionRate(leaf));
  const weight = inFunds?.weight?.quantity?.value ?? inFunds?.headingWeight?.value;
  if (!inFunds || !inTable) return leaves;
  const rest = leaves.filter(leaf => leaf !== inFunds);
  // A funds table with a score column and no weight of its own shows the indicator's score again.
  if (!weight) return rest;
  if (!inTable.weight?.quantity?.value.equals(weight)) return leaves;
  const sum = rest.reduce((total, leaf) => total.plus(leaf.weight?.quantity?.value ?? zero), zero);
  return sum.equals(100) ? rest : leaves;
}
