import { ruleOfRatio } from './facts';
import { isFigure, phrase, type TrueGroup, type TrueIndicator } from './model';

/** The group with counted leaves that say how they are scored, as forms with a column for it do. */
export function withRatioRule(group: TrueGroup): TrueGroup {
  return { ...group, members: group.members.map(ruled) };
}

function ruled(member: TrueIndicator): TrueIndicator {
  if (member.kind === 'group') return withRatioRule(member);
  const { target } = member.measure;
  return target && isFigure(target) ? { ...member, rule: phrase(ruleOfRatio) } : member;
}
