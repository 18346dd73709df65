import { hundred, zero } from '../../sheet';
import type { Indicator, IndicatorTable, Leaf } from '../form';
import { leavesOf } from './hierarchy';

/**
 * Indicators that a form gave up during the year: 年度指标值 and the rest of the row are blank (年初指标值 may stand), and the
 * weights add to 100 without them, as far as the sheet goes, or the rest of the form is filled. They take no part in any check.
 */
export function droppedLeaves(
  leaves: readonly Leaf[],
  tables: readonly Pick<IndicatorTable, 'total'>[],
): readonly Leaf[] {
  const dropped = leaves.filter(isGivenUp);
  if (dropped.length === 0) return dropped;
  const sum = leaves.reduce(
    (all, leaf) => all.plus((leaf.weight?.quantity ?? leaf.headingWeight)?.value ?? zero),
    zero,
  );
  // A sheet that ends before the form does, or without the money, has fewer.
  const isCut = tables.every(({ total }) => total === null) && sum.lessThan(hundred);
  const isWithoutMoney =
    leaves.every(leaf => leaf.execution === null) && usual.some(points => sum.plus(points).equals(hundred));
  // One that was not read may be what is missing to 100: whether a row was given up is then open.
  const isOpen =
    leaves.some(({ weight }) => weight !== null && !weight.quantity && weight.text !== '') &&
    sum.lessThan(hundred);
  // What the year began with stands in each of them, in a form that is filled otherwise: whatever its weights add to.
  const isSaid = dropped.every(leaf => (leaf.target?.text ?? '') !== '') && isFilledBut(leaves, dropped);
  return sum.equals(hundred) || isCut || isWithoutMoney || isOpen || isSaid ? dropped : [];
}

/** What the execution rate is usually worth. */
const usual = [10, 20];

const isFilledBut = (leaves: readonly Leaf[], dropped: readonly Leaf[]): boolean =>
  dropped.length * 2 < leaves.length &&
  leaves.every(leaf => dropped.includes(leaf) || leaf.score === null || leaf.score.text !== '');

function isGivenUp({ weight, score, actual, annualTarget, execution }: Leaf): boolean {
  const blank = [weight, score, actual].every(field => field === null || field.text === '');
  return blank && execution === null && weight !== null && annualTarget !== null && annualTarget.text === '';
}

/** A table without the leaves that were given up, and without the groups that held nothing else. */
export function withoutLeaves(table: IndicatorTable, dropped: ReadonlySet<Leaf>): IndicatorTable {
  const keep = (members: readonly Indicator[]): Indicator[] =>
    members.flatMap((member): Indicator[] => {
      if (member.kind === 'leaf') return dropped.has(member) ? [] : [member];
      const inner = keep(member.members);
      return inner.length > 0 ? [{ ...member, members: inner }] : [];
    });
  const members = keep(table.members);
  return { ...table, members, leaves: leavesOf(members) };
}
