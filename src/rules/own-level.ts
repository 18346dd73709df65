import type { Finding, Level } from '../explain';
import type { Profile } from '../scoring';
import { own as words } from '../words/own-checks';
import type { Context, Rule, RuleFacts, Unchecked } from './rule';

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

/** The rules a profile silences, with the reason: silence is said. */
export function silenced(rules: readonly RuleFacts[], { severities, name }: Profile): Unchecked[] {
  return rules.flatMap(({ id, title }) => {
    const own = severities[id];
    return own?.level === 'off' ? [{ at: null, why: words.off(id, title, name, own.reason) }] : [];
  });
}

/** Findings with what they rest on, where a setting or a sentence of the form was used. */
export function settingOf(
  rules: readonly Rule[],
): (found: Finding, context: Pick<Context, 'card' | 'profile'>) => Finding {
  const settings = new Map(rules.map(rule => [rule.id, rule.setting]));
  return (found, context) => {
    const basis = settings.get(found.rule)?.(found, context) ?? null;
    return basis ? { ...found, setting: basis.text, source: basis.source ?? null } : found;
  };
}
