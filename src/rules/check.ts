import { type Equation, type Finding, RowEquations, signed } from '../explain';
import type { Address } from '../sheet';
import type { Checked, Observation, RuleFacts, Unchecked } from './rule';

/** What a rule came to on a form, each equation and finding with the rule it comes from. */
export interface Signed {
  readonly rule: RuleFacts;
  readonly equations: readonly Equation[];
  readonly rows: readonly RowEquations[];
  readonly findings: readonly Finding[];
  /** What is told only where the equations are not certain of one of its cells. */
  readonly unlessExplained: readonly Finding[];
  readonly undecided: readonly Unchecked[];
  /** How many places were checked. */
  readonly places: number;
  /** The cells with numbers that were decided over without an equation. */
  readonly compared: readonly Address[];
}

/** Runs a rule; its id, subject and level are said by the rule alone and put on all it tells. */
export function check<Seen>(
  rule: RuleFacts & { readonly run: (context: Seen) => Checked },
  context: Seen,
): Signed {
  const told = rule.run(context);
  const source = { rule: rule.id, about: rule.about };
  const equations = (told.equations ?? []).map(statement => signed(statement, source));
  const rows = told.rows ? [new RowEquations(told.rows, source)] : [];
  return {
    rule,
    equations,
    rows,
    findings: (told.findings ?? []).map(found => ofRule(rule, found)),
    unlessExplained: (told.unlessExplained ?? []).map(found => ofRule(rule, found)),
    undecided: told.undecided ?? [],
    places: placesOf(told, rows),
    compared: told.compared ?? [],
  };
}

function ofRule(rule: RuleFacts, { level = rule.levels[0], ...found }: Observation): Finding {
  return { rule: rule.id, about: rule.about, level, ...found };
}

function placesOf({ equations, places, findings }: Checked, rows: readonly RowEquations[]): number {
  const ofRows = rows.reduce((sum, { count }) => sum + count, 0);
  return (equations?.length ?? 0) + ofRows + (places ?? 0) + (findings?.length ?? 0);
}
