import type { Level } from '../explain';
import { report as words } from '../words/report';

/** What it looks at of a finding, whose candidates may be cells or their names. */
interface Told {
  readonly level: Level;
  readonly certain: boolean;
  readonly candidates: readonly unknown[];
  readonly cause: unknown;
}

/**
 * What to do first where too much is wrong to name the cells: said once, above the findings. Null where each of them names
 * its cell, its candidates or its cause.
 */
export function adviceLine(findings: readonly Told[]): string | null {
  const errors = findings.filter(({ level }) => level === 'error');
  if (!errors.some(({ certain, candidates, cause }) => !certain && candidates.length === 0 && cause === null))
    return null;
  return errors.some(({ certain }) => certain) ? words.certainFirst : words.noneCertain;
}
