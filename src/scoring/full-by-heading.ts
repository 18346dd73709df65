import type { Form, Group, Indicator, Leaf } from '../form';
import { addressKey, type Quantity, sum } from '../sheet';
import { scoreLeaf } from './leaf-score';
import type { Profile } from './profiles/profile';

/**
 * The leaves without a weight whose scores are settled all the same: their heading gives points (80分), each of them
 * reached its target, and their scores add up to those points, so each has its full mark.
 */
export function fullByHeading(form: Form, profile: Profile): ReadonlySet<Leaf> {
  const settled = new Set<Leaf>();
  for (const { members } of form.tables) {
    for (const group of members.filter(isGroup)) {
      const leaves = leavesOf(group);
      if (isFull(leaves, group.weight?.quantity ?? null, form, profile)) {
        for (const leaf of leaves) settled.add(leaf);
      }
    }
  }
  return settled;
}

const isGroup = (member: Indicator): member is Group => member.kind === 'group';

const leavesOf = (group: Group): Leaf[] =>
  group.members.flatMap(member => (isGroup(member) ? leavesOf(member) : [member]));

function isFull(leaves: readonly Leaf[], points: Quantity | null, form: Form, profile: Profile): boolean {
  if (!points || leaves.some(({ weight, headingWeight }) => weight?.quantity || headingWeight)) return false;
  const scores = leaves.flatMap(({ score }) => (score?.quantity ? [score.quantity] : []));
  const cells = new Set(scores.map(({ at }) => addressKey(at)));
  if (scores.length !== leaves.length || cells.size !== leaves.length) return false;
  if (!sum(scores.map(({ value }) => value)).equals(points.value)) return false;
  return leaves.every((leaf, i) => reaches(leaf, scores[i] ?? null, form, profile));
}

/** Whether a leaf would earn the whole of its score, were that its weight. */
function reaches(leaf: Leaf, score: Quantity | null, form: Form, profile: Profile): boolean {
  const found = scoreLeaf({ ...leaf, headingWeight: score }, form, profile);
  return found.kind === 'computed' && score !== null && found.value.equals(score.value);
}
