import {
  type About,
  direct,
  type Direct,
  type Finding,
  type Level,
  type RowStatements,
  type Statement,
  type Uncertain,
  uncertain,
} from '../explain';
import type { Form } from '../form';
import type { Profile, ScoreCard } from '../scoring';
import type { Address } from '../sheet';
import type { Example } from './example';

/** What a rule looks at. */
export interface Context {
  readonly form: Form;
  readonly card: ScoreCard;
  readonly profile: Profile;
}

/** Something a rule could not decide, with what is missing. */
export interface Unchecked {
  readonly at: Address | null;
  readonly why: string;
}

/** A finding before the catalogue says whose it is: at the rule's first level, unless it says another of them. */
export type Observation = Unsigned<Direct> | Unsigned<Uncertain>;

type Unsigned<Found extends Finding> = Omit<Found, 'rule' | 'about' | 'level'> & { readonly level?: Level };

/** The setting a finding rests on, in words, and the sentence that set it where there is one. */
export interface Basis {
  readonly text: string;
  readonly source: Finding['source'];
}

/** What a rule found on a form. No equation, finding or undecided place: the rule does not apply. */
export interface Checked {
  readonly equations?: readonly Statement[];
  /** Equations of single rows, which are many and nearly all hold. */
  readonly rows?: RowStatements;
  readonly findings?: readonly Observation[];
  /** What is told only where the equations are not certain of one of its cells. */
  readonly unlessExplained?: readonly Observation[];
  readonly undecided?: readonly Unchecked[];
  /** How many places were checked, for rules without equations. */
  readonly places?: number;
  /** The cells with numbers that were decided over without an equation: they count as checked. */
  readonly compared?: readonly Address[];
}

/** What is said of a rule, whatever it looks at: its page and its findings rest on it. */
export interface RuleFacts {
  /** Never reused once published. */
  readonly id: string;
  /** In English, for files and links: `subtotal-adds-up`. */
  readonly name: string;
  readonly title: string;
  /** What it is about; ids carry no meaning. */
  readonly about: About;
  /** The level it speaks at; where it may speak at others too, the usual one first. */
  readonly levels: readonly [Level, ...Level[]];
  /** The document and subject it rests on. */
  readonly basis: string;
  /** What has to be on the form for it to be checked. */
  readonly needs: string;
  readonly examples: readonly Example[];
}

export interface Rule extends RuleFacts {
  /** What a finding of it rests on besides the form's numbers; absent or null where nothing was used. */
  readonly setting?: (found: Finding, context: Pick<Context, 'card' | 'profile'>) => Basis | null;
  readonly run: (context: Context) => Checked;
}

/** What more a rule may say of what it saw. */
type More = Partial<Pick<Observation, 'level' | 'related' | 'stated' | 'expected' | 'cause'>>;

/** A finding that comes from no equation. */
export function finding(
  cells: readonly Address[],
  message: string,
  { fix = [], ...more }: More & Partial<Pick<Direct, 'fix'>> = {},
): Observation {
  return { ...nothingMore, ...direct, cells, message, fix, ...more };
}

/** Candidates named where any of many rows may be wrong. */
export { mostCandidates as mostNamed } from '../explain';

/** A finding that comes from no equation and only names the cells one of which is wrong. */
export function oneOf(
  /** Where it shows. */
  cells: readonly Address[],
  candidates: readonly Address[],
  message: string,
  more: More = {},
): Observation {
  return { ...nothingMore, ...uncertain, cells, message, candidates, ...more };
}

const nothingMore = {
  outcome: 'fail',
  related: [],
  stated: null,
  expected: null,
  cause: null,
  setting: null,
  source: null,
} as const satisfies Partial<Observation>;
