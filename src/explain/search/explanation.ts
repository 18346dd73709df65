import type { Equation } from '../equations/equation';
import type { Repair } from './search';

/** Failing equations that share numbers, and the smallest sets of changes that would make all hold. */
export interface Explanation {
  readonly failing: readonly Equation[];
  /** All smallest repairs found; empty where none was found within the bounds of the search. */
  readonly repairs: readonly Repair[];
  /** Whether another explanation would put the same number right otherwise: then neither is certain. */
  readonly isContested?: boolean;
}
