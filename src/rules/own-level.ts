import type { Finding, Level } from '../explain';
import type { Profile } from '../scoring';
import type { RuleFacts } from './rule';

/** The level at which each of these rules tells unless it says otherwise. */
export function levelOf(rules: readonly RuleFacts[]): (rule: string) => Level {
  const known = new Map<string, Level>(rules.map(({ id, levels }) => [id, levels[0]]));
  return rule => known.get(rule) ?? 'error';
}

/** A finding at the level the profile gives its rule; none where the profile silences it. */
export function atOwnLevel(found: Finding, { severities }: Profile): readonly Finding[] {
  const own = severities[found.rule];
  if (!own) return [found];
  return own.level === 'off' ? [] : [{ ...found, level: own.level }];
}
