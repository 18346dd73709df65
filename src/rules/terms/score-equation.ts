import {
  type Computed,
  compare,
  type Profile,
  type ScoreCard,
  type ScoredLeaf,
  sharesScore,
  scoreBasis,
  shortenWithin,
  tieOfScore,
} from '../../scoring';
import { type Decimal, one, roundTo } from '../../sheet';
import { derivedEquation, everyRight, type RowStatements, type Statement, slipOf } from '../../explain';
import { inputTerm, scoreTerm } from './form-terms';

/** The scores that follow from target, actual value and weight, as one equation a leaf. */
export function scoreEquations(card: ScoreCard, concerns: (row: ScoredLeaf) => boolean): RowStatements {
  return {
    card,
    applies: row =>
      row.stated !== null &&
      row.score.kind === 'computed' &&
      // Of a weight of 0 nothing follows but that the score is none either, which is a bound (S01).
      !row.weight?.value.isZero() &&
      concerns(row) &&
      !sharesScore(card, row.leaf),
    holds: row => holds(row, card.profile),
    build: row => scoreEquation(row, card),
  };
}

function holds({ stated, score, kept }: ScoredLeaf, profile: Profile): boolean {
  return stated !== null && score.kind === 'computed' && compare(stated, score, profile, kept) === 'exact';
}

function scoreEquation(row: ScoredLeaf, { profile, decimals }: ScoreCard): Statement | null {
  const { leaf, score, kept } = row;
  const result = scoreTerm(leaf);
  if (!result || score.kind !== 'computed') return null;
  const inputs = score.inputs.map(quantity => inputTerm(quantity, leaf));
  return derivedEquation({
    result,
    inputs,
    derive: score.derive,
    compare: (stated, exact) => tieOfScore(stated, exact, profile, kept),
    shorten: exact => shortenWithin(exact, row.weight?.value ?? null, profile, decimals),
    allows: stated => isJudged(stated, score),
    invert: (input, stated, values) => invert(score, input, stated, values),
    basis: expected => scoreBasis(score, expected),
  });
}

function isJudged(stated: Decimal, score: Computed): boolean {
  const { least, value } = score;
  return least !== null && stated.greaterThanOrEqualTo(least) && stated.lessThanOrEqualTo(value);
}

/**
 * Inputs that would give the stated score: the weight by its share, two measured values by their proportion.
 * What was done is a fact and the score a judgement of it: a fact is doubted only where a slip of the hand
 * explains it and the score gives its value to the digit.
 */
function invert(score: Computed, input: number, stated: Decimal, values: readonly Decimal[]): Decimal[] {
  const [weight, a, b] = values;
  if (!weight) return [];
  if (input === 0) {
    const share = score.derive([one, ...values.slice(1)])[0];
    return share?.greaterThan(0) ? [stated.div(share)] : [];
  }
  const quantity = score.inputs[input];
  if (!quantity) return [];
  const near = measured(input, stated, weight, values.length === 3 ? [a, b] : []);
  const isFull = stated.equals(weight);
  return near
    .flatMap(value => [roundTo(value, quantity.decimals), ...slipsNear(quantity.value, value, isFull)])
    .filter(value => slipOf(quantity.value, value) !== null && gives(score, values, input, value, stated));
}

/** A full mark is given by all that reach the target, and few do by more than a quarter. */
const overTarget = 0.25;

/**
 * What one slip turned into the written value, near the one a score gives: a score has two decimals and gives a large
 * count only roughly. For a full mark only a digit too few or too many, two exchanged and a point tell, as any digit may be
 * another.
 */
function slipsNear(written: Decimal, near: Decimal, isFull: boolean): Decimal[] {
  if (!isFull) return everyRight(written, near);
  return everyRight(written, near, overTarget).filter(value => slipOf(written, value) !== 'digit-changed');
}

function gives(
  score: Computed,
  values: readonly Decimal[],
  input: number,
  value: Decimal,
  stated: Decimal,
): boolean {
  const tried = values.map((old, i) => (i === input ? value : old));
  const decimals = Math.max(2, stated.decimalPlaces());
  return score.derive(tried).some(exact => roundTo(exact, decimals).equals(stated));
}

function measured(
  input: number,
  stated: Decimal,
  weight: Decimal,
  [a, b]: readonly (Decimal | undefined)[],
): Decimal[] {
  if (!a || !b || stated.lessThanOrEqualTo(0) || weight.lessThanOrEqualTo(0)) return [];
  const share = stated.div(weight);
  const other = input === 1 ? b : a;
  return share.greaterThan(1) ? [] : share.equals(1) ? [other] : [other.times(share), other.div(share)];
}
