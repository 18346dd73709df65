import type { Address } from '../../sheet';
import type { Level } from '../../words/levels';

export type { Level };

/** What a check is about: rules are told apart by it, never by the letters of their ids. */
export type About =
  | 'weights'
  | 'scores'
  | 'grade'
  | 'funds'
  | 'texts'
  | 'completion'
  | 'dates'
  | 'indicators'
  | 'reading'
  | 'review'
  | 'across';

/** What a check came to. A check without a finding passed, unless it is listed as not applicable. */
export type Outcome = 'fail' | 'undecided';

/**
 * One fault, or one thing that could not be decided, with the cell and the reason: the equations are certain of the
 * wrong cell, or they only name those one of which is wrong, or a rule saw it by itself.
 */
export type Finding = Certain | Uncertain | Direct;

/** What is told of a fault whoever found it. */
interface Fault {
  readonly rule: string;
  readonly about: About;
  readonly level: Level;
  readonly outcome: Outcome;
  /** The cells to look at: the wrong one where it is certain, else where the fault shows. */
  readonly cells: readonly Address[];
  readonly related: readonly Address[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly cause: CauseKind | null;
  readonly message: string;
  /** The setting it rests on, with its source; null where none has a say. */
  readonly setting: string | null;
  /** The sentence it rests on, with its place; absent or null where none has a say. */
  readonly source?: SentenceSource | null;
}

/** The equations leave one wrong cell only. */
export interface Certain extends Fault {
  readonly kind: 'certain';
  readonly certain: true;
  /** The wrong cell first. */
  readonly cells: readonly [Address, ...Address[]];
  readonly candidates: readonly [];
  /** How many cells more any other explanation would change, at the least. */
  readonly margin: number;
  /** What only follows from it, and is no finding of its own. */
  readonly consequences: readonly Consequence[];
  /** What would put it right; empty where that is a person's decision. */
  readonly fix: readonly Fix[];
}

/** One of several cells is wrong: nothing is proposed, and nothing follows. */
export interface Uncertain extends Fault {
  readonly kind: 'uncertain';
  readonly certain: false;
  /** The likeliest first; none where too much is wrong to name them. */
  readonly candidates: readonly Address[];
  readonly margin: null;
  readonly consequences: readonly [];
  readonly fix: readonly [];
}

/** So many candidates are looked at one by one; where there are more, the likeliest are named. */
export const mostCandidates = 8;

/** Seen by a rule in the cells themselves: no equation weighs it against others. */
export interface Direct extends Fault {
  readonly kind: 'direct';
  readonly certain: true;
  readonly candidates: readonly [];
  readonly margin: null;
  readonly consequences: readonly [];
  /** What would put it right; empty where that is a person's decision. */
  readonly fix: readonly Fix[];
}

/** What a direct finding has none of. */
export const direct = {
  kind: 'direct',
  certain: true,
  candidates: [],
  margin: null,
  consequences: [],
} as const satisfies Partial<Direct>;

/** What an uncertain finding has none of. */
export const uncertain = {
  kind: 'uncertain',
  certain: false,
  margin: null,
  consequences: [],
  fix: [],
} as const satisfies Partial<Uncertain>;

/** A rule sentence as it stands in a cell of the form, or at a place of a document. */
export interface SentenceSource {
  readonly text: string;
  readonly cell: Address | null;
  readonly document: string | null;
}

/** A number that changes along when the finding is put right. */
export interface Consequence {
  readonly at: Address;
  readonly stated: string;
  readonly expected: string;
}

/** A value to be written; a number is given by its digits, as it may go into a text (`99分`). */
export interface Fix {
  readonly at: Address;
  readonly value: string;
  /** The figure it takes the place of: a text may hold others (`1.产出指标(50分)`). */
  readonly stated?: string;
  /** The cell holds a text now and is to hold a number. */
  readonly isNumber?: true;
}

export type CauseKind =
  | 'omitted'
  | 'counted-twice'
  | 'digits-swapped'
  | 'digit-dropped'
  | 'digit-added'
  | 'digit-changed'
  | 'point-shifted'
  | 'unit'
  | 'percent'
  | 'sign'
  | 'neighbour'
  | 'formula-range'
  | 'circular'
  | 'wrong-reference'
  | 'text-number'
  | 'typed-among-formulas'
  | 'swapped-with'
  | 'rounding';
