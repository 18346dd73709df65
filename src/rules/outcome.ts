import type { Finding } from '../explain';
import type { RuleFacts, Unchecked } from './rule';

/** What a rule came to on a form. */
export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: 'pass' | 'fail' | 'undecided' | 'not-applicable';
}

/** What of a rule's run its outcome is told from. */
interface Seen {
  readonly rule: RuleFacts;
  readonly undecided: readonly Unchecked[];
  readonly places: number;
}

export function outcomeOf({ rule, undecided, places }: Seen, findings: readonly Finding[]): RuleOutcome {
  const own = findings.filter(found => found.rule === rule.id && found.level !== 'notice');
  if (own.some(found => found.outcome === 'fail')) return { rule: rule.id, outcome: 'fail' };
  if (own.length > 0 || undecided.length > 0) return { rule: rule.id, outcome: 'undecided' };
  return { rule: rule.id, outcome: places > 0 ? 'pass' : 'not-applicable' };
}
