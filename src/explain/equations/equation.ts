import type { Decimal, Tie } from '../../sheet';
import type { About } from '../telling/finding';
import type { Term, TermKey, Values } from './term';

/**
 * A statement about written numbers that should hold: a sum, a value that follows from others, a bound.
 * Values that are not in `changed` are taken as written.
 */
export interface Statement {
  /** All numbers it speaks of; the result, where it is a cell, is the first. */
  readonly terms: readonly Term[];
  /** The number that should follow from the others; null where it is a constant (100) or there is none. */
  readonly result: Term | null;
  /** How it stands on the form as written. */
  readonly written: Tie;
  state(changed: Values): Tie;
  /** The values of a term that would make it tie, the others being as in `changed`. */
  solve(key: TermKey, changed: Values): readonly Decimal[];
  /** Whether the values of the result come in the digits they are written with. */
  readonly shortens?: boolean;
  /** Says what the result follows from, for the sentence: `下面 6 项相加为 18.94`. */
  basis(changed: Values): string;
  /** The parts of a sum, for the search of a cause; null for other equations. */
  readonly parts: readonly Term[] | null;
}

/** Which check a statement belongs to, and what it is about. */
export interface Source {
  readonly rule: string;
  readonly about: About;
}

/** A statement with the check it belongs to. */
export interface Equation extends Statement, Source {}

/** Whether it only says how far a number may go, and not what it is. */
export const isBound = ({ result, parts }: Pick<Statement, 'result' | 'parts'>): boolean =>
  result === null && parts === null;

/** Signs a statement that was made for this one check: it is given no other. */
export function signed(statement: Statement, { rule, about }: Source): Equation {
  return Object.assign(statement, { rule, about });
}
