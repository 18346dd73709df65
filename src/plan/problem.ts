import type { Address } from '../sheet';
import type { Level } from '../words/levels';

/** What a plan has to know of a finding: where to mark, and what would put it right. */
export interface Problem {
  readonly level: Level;
  /** The wrong cells where they are certain, else where the fault shows. */
  readonly cells: readonly Address[];
  readonly certain: boolean;
  /** Where it is not certain: the cells of which one is wrong. */
  readonly candidates: readonly Address[];
  readonly message: string;
  readonly fix: readonly Correction[];
}

/** A value to be written; a number is given by its digits, as it may go into a text (`99分`). */
export interface Correction {
  readonly at: Address;
  readonly value: string;
  /** The figure it takes the place of: a text may hold others (`1.产出指标(50分)`). */
  readonly stated?: string;
  /** The cell holds a text now and is to hold a number. */
  readonly isNumber?: true;
}
