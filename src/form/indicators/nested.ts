import { Decimal, hundred, one, zero } from '../../sheet';
import type { Group, Indicator, Leaf } from '../form';

/**
 * 50 × 75 % × 35 %: weights of several levels beside one another, where those below a 一级指标 add to 100 instead of to it.
 * The members then say of each group what its own add to, and of each leaf what one of its points is worth in the whole.
 * The members as they are where weights add up, or where too few say how they are meant. `hasColumns`: the levels have
 * columns of weights.
 */
export function withNestedWeights(members: readonly Indicator[], hasColumns: boolean): readonly Indicator[] {
  const firsts = members.filter(isGroup);
  if (firsts.length < (hasColumns ? 1 : 2) || firsts.length < members.length) return members;
  if (!addsToHundred(firsts)) return members;
  const seconds = firsts.flatMap(group => group.members.filter(isGroup));
  const isThrice = seconds.length > 0 && addsToHundred(seconds);
  const scale = scaleOf(firsts, isThrice);
  return firsts.map(group => nested(group, one, [true, isThrice], scale));
}

const isGroup = (member: Indicator): member is Group => member.kind === 'group';

const weightOf = (member: Indicator): Decimal | null =>
  member.weight?.quantity?.value ?? (member.kind === 'leaf' ? (member.headingWeight?.value ?? null) : null);

const sumOf = (members: readonly Indicator[]): Decimal =>
  members.reduce((sum, member) => sum.plus(weightOf(member) ?? zero), zero);

/**
 * Whether what stands below the groups, or at least half of them, adds to 100, and for none to the group itself. None is
 * without a weight.
 */
function addsToHundred(groups: readonly Group[]): boolean {
  const telling = groups.filter(group => !weightOf(group)?.equals(hundred));
  if (groups.some(group => !weightOf(group)) || telling.length === 0) return false;
  const whole = telling.filter(({ members }) => sumOf(members).equals(hundred));
  const plain = telling.filter(group => sumOf(group.members).equals(weightOf(group) ?? zero));
  return plain.length === 0 && whole.length > 0 && whole.length * 2 >= telling.length;
}

/** What a score cell of a leaf is out of: its own weight, 100, or its points of the whole. */
type Scale = 'own' | 'hundred' | 'whole';

function scaleOf(firsts: readonly Group[], isThrice: boolean): Scale {
  const leaves = firsts.flatMap(group => leavesIn(group, one, [true, isThrice]));
  const scored = leaves.filter(({ leaf }) => leaf.score?.quantity && weightOf(leaf));
  const beyond = (most: (each: (typeof scored)[number]) => Decimal) =>
    scored.filter(each => each.leaf.score?.quantity?.value.greaterThan(most(each))).length;
  const own = ({ leaf }: { leaf: Leaf }) => weightOf(leaf) ?? zero;
  // One or two scores may be wrong; what most of them keep within is meant.
  const isMostly = (count: number) => scored.length > 0 && count * 4 <= scored.length;
  if (isMostly(beyond(each => own(each).times(each.share).plus('0.01')))) return 'whole';
  return isMostly(beyond(own)) || scored.length === 0 ? 'own' : 'hundred';
}

function leavesIn(
  group: Group,
  share: Decimal,
  [isHundred, ...deeper]: readonly boolean[],
): { leaf: Leaf; share: Decimal }[] {
  const inner = shareBelow(group, share, isHundred);
  return group.members.flatMap(member =>
    member.kind === 'leaf' ? [{ leaf: member, share: inner }] : leavesIn(member, inner, deeper),
  );
}

const shareBelow = (group: Group, share: Decimal, isHundred: boolean | undefined): Decimal =>
  isHundred ? share.times(weightOf(group) ?? zero).div(hundred) : share;

function nested(
  group: Group,
  share: Decimal,
  [isHundred, ...deeper]: readonly boolean[],
  scale: Scale,
): Group {
  const inner = shareBelow(group, share, isHundred);
  const members = group.members.map((member): Indicator => {
    if (member.kind === 'group') return nested(member, inner, deeper, scale);
    return { ...member, nested: { share: inner, scale } };
  });
  return { ...group, members, ...(isHundred ? { below: hundred } : {}) };
}
