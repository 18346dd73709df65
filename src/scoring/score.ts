import { cutTo, type Decimal, type Quantity, roundTo, sameStored, type Tie, tie } from '../sheet';
import { exactly, type Kept } from './kept-digits';
import type { Profile, Statement } from './profiles/profile';

/** A rule sentence with the place it stands. */
export type Spoken = Pick<Statement, 'text' | 'source'>;

export type MethodId =
  | 'quantitative'
  | 'qualitative'
  | 'date'
  | 'execution-rate'
  | 'received-rate'
  | 'cost-saving'
  | 'rule-text'
  | 'no-weight';

/** A score that follows from what the form states. */
export interface Computed {
  readonly kind: 'computed';
  readonly method: MethodId;
  /** As it is to be written, rounded or cut by the profile. */
  readonly value: Decimal;
  /** The quantities it follows from, in the order `derive` takes them. */
  readonly inputs: readonly Quantity[];
  /**
   * The exact scores that may be written, given the inputs' values: the one computed first, then
   * others in lawful use (a second reverse formula). Empty where the values allow none.
   */
  readonly derive: (values: readonly Decimal[]) => readonly Decimal[];
  /** The arithmetic in figures: `26÷28×10`; for full marks, what was reached: `92≥90`. */
  readonly formula: () => string;
  /** What the formula is: arithmetic, a target reached, a date kept, the target's own words. */
  readonly how: 'arithmetic' | 'reached' | 'on-time' | 'same-words';
  /** The setting or rule it rests on, for the message; null where the form alone decides. */
  readonly setting: string | null;
  /** The sentence that decided, with its place: the row's rule, a note, a document; null where the profile as a whole did. */
  readonly spoke?: Spoken | null;
  /** Whether a lower score may be a person's judgement, as for a qualitative indicator that was met. */
  readonly least: Decimal | null;
}

/** A score that a person has to decide, or for which something is missing. */
export interface Undecided {
  readonly kind: 'undecided';
  readonly method: MethodId | null;
  /** What is missing, as a sentence. */
  readonly missing: string;
  /** The qualitative band its words put it in (部分达成); null where they name none. */
  readonly band: string | null;
  /** The scores that remain possible. */
  readonly least: Decimal;
  readonly most: Decimal;
}

export type Score = Computed | Undecided;

/** The value as the profile writes it, or shorter where the form keeps fewer digits. */
export function shorten(exact: Decimal, profile: Profile, digits: number = profile.decimals): Decimal {
  const decimals = Math.min(digits, profile.decimals);
  return profile.shortening === 'cut' ? cutTo(exact, decimals) : roundTo(exact, decimals);
}

/** As the profile writes it, but never rounded above the row's weight: a full mark is the weight itself (1.667). */
export function shortenWithin(
  exact: Decimal,
  weight: Decimal | null,
  profile: Profile,
  digits: number = profile.decimals,
): Decimal {
  const short = shorten(exact, profile, digits);
  return weight && short.greaterThan(weight) && !exact.greaterThan(weight) ? exact : short;
}

/** The inputs' values as they stand on the form. */
export function writtenInputs(score: Computed): Decimal[] {
  return score.inputs.map(input => input.value);
}

/**
 * How a stated score compares with the computed one: the closest of the lawful values counts. Written as
 * rounding, the profile or the digits kept give it is exact; a difference of at most 0.01 is explained by rounding or
 * cutting, more is off however few digits the score shows (9 for 9.8 is no rounding).
 */
export function compare(stated: Quantity, score: Computed, profile: Profile, kept: Kept = exactly): Tie {
  if (tieOfScore(stated.value, score.value, profile, kept) === 'exact') return 'exact';
  let best: Tie = 'off';
  for (const exact of score.derive(writtenInputs(score))) {
    const found = tieOfScore(stated.value, exact, profile, kept);
    if (found === 'exact') return 'exact';
    if (found === 'rounding') best = 'rounding';
  }
  return best === 'off' && isJudged(stated.value, score) ? 'exact' : best;
}

export function tieOfScore(stated: Decimal, exact: Decimal, profile: Profile, kept: Kept = exactly): Tie {
  if (sameStored(exact, stated)) return 'exact';
  const lawful = [roundTo(exact, scoreDecimals), shorten(exact, profile)];
  if (lawful.some(value => value.equals(stated))) return 'exact';
  if (kept.decimals !== null && keptAs(exact, kept, profile).some(value => value.equals(stated))) {
    return kept.isUsual ? 'exact' : 'rounding';
  }
  return tie(stated, scoreDecimals, exact);
}

function keptAs(exact: Decimal, { decimals, cuts }: Kept, profile: Profile): Decimal[] {
  const rounded = roundTo(exact, decimals ?? scoreDecimals);
  return cuts || profile.shortening === 'cut'
    ? [rounded, cutTo(exact, decimals ?? scoreDecimals)]
    : [rounded];
}

/** Scores are written with two decimals at most. */
const scoreDecimals = 2;

/** A score below full marks that a person may give, as for a qualitative indicator that was met. */
function isJudged(value: Decimal, score: Computed): boolean {
  return (
    score.least !== null && value.greaterThanOrEqualTo(score.least) && value.lessThanOrEqualTo(score.value)
  );
}
