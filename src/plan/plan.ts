import type { Address, CellValue } from '../sheet';
import type { Level } from '../words/levels';

export type { Level };

/** What a cell holds before or after an edit. */
export interface CellContent {
  readonly value: CellValue;
  /** Without the leading `=`; null where the value is typed. */
  readonly formula: string | null;
  /**
   * The host's own spelling of the content, where it has one (the cell's XML in a file): an undo
   * that carries it gives the cell back to the byte.
   */
  readonly stored?: string;
}

/** One cell to write. Its `before` is what the review saw: another content there makes apply refuse. */
export interface Edit {
  readonly at: Address;
  readonly before: CellContent;
  readonly after: CellContent;
  /** A sentence for the person: what is written and why. */
  readonly why: string;
}

/** A problem cell to be highlighted, with the sentence its note shows. */
export interface Mark {
  readonly at: Address;
  readonly level: Level;
  readonly note: string;
}

/** Everything to be written into one sheet, bound to the snapshot it was made for. */
export interface Plan {
  readonly sheet: string;
  readonly fingerprint: string;
  readonly edits: readonly Edit[];
  /** The marks that take the place of ours on the sheet; null leaves those as they are, none clears them. */
  readonly marks: readonly Mark[] | null;
}

/** The plans of several forms on one sheet as one, with the marks of all. Null where there is none. */
export function joinPlans(plans: readonly Plan[]): Plan | null {
  const [first, ...others] = plans;
  if (!first || others.length === 0) return first ?? null;
  const marks = plans.flatMap(plan => plan.marks ?? []);
  return {
    ...first,
    edits: plans.flatMap(plan => plan.edits),
    marks: plans.some(plan => plan.marks !== null) ? marks : null,
  };
}

/** Why a plan was not applied. Nothing was written. */
export interface Refusal {
  readonly at: Address;
  readonly reason: 'changed' | 'formula' | 'merged';
}

export function contentOf(cell: { value: CellValue; formula: string | null } | null): CellContent {
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== b.formula) return false;
  // A formula's value may be recalculated by the host between the snapshot and the writing.
  if (a.formula !== null) return true;
  const [x, y] = [a.value, b.value];
  if (typeof x === 'object' && typeof y === 'object') return x?.error === y?.error;
  return x === y || (isEmpty(x) && isEmpty(y));
}

const isEmpty = (value: CellValue): boolean => value === null || value === '';
