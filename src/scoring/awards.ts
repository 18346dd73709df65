import { type Decimal, zero } from '../sheet';
import { describeRule } from './rule-text/describe';
import { isReadable, parseRule, speaksOfPoints } from './rule-text/parse';
import type { Award } from './rule-text/grammar/rule';

/** The only points a rule can give, whatever the value: its bands are all fixed. Null for any other rule. */
export interface FixedAwards {
  readonly points: (weight: Decimal) => Decimal[];
  readonly text: string;
}

export function awardsOf(text: string): FixedAwards | null {
  if (text === '' || !speaksOfPoints(text)) return null;
  const rule = parseRule(text);
  if (!isReadable(rule) || rule.ratio || rule.steps.length > 0 || rule.bands.length < 2) return null;
  if (rule.bands.some(({ award }) => award.kind === 'proportional')) return null;
  const points = (weight: Decimal) => {
    const all = rule.bands.map(({ award }) => pointsOf(award, weight));
    return all
      .filter((value, i) => all.findIndex(other => other.equals(value)) === i)
      .sort((a, b) => b.comparedTo(a));
  };
  return { points, text: describeRule(rule) };
}

function pointsOf(award: Award, weight: Decimal): Decimal {
  if (award.kind === 'full') return weight;
  if (award.kind === 'points') return award.points;
  return award.kind === 'share' ? award.share.times(weight) : zero;
}
