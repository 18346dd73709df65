import { type Address, byReadingOrder, eachOnce } from '../../sheet';
import type { Cause } from './cause';
import type { Finding, Level } from './finding';

export type LevelOf = (rule: string) => Level;

/** A finding with what its message is made of, until all are known. */
export interface Told {
  readonly finding: Finding;
  /** The sentence up to the cause, without its full stop. */
  readonly text: string;
  /** What comes after the cause. */
  readonly after: string;
  readonly cause: Cause | null;
}

/** Places, each once, as a page is read. */
export function unique(all: readonly Address[]): Address[] {
  return eachOnce(all).sort(byReadingOrder);
}
