import { type Field, type Form, isExecutionRate, type Leaf } from '../form';
import { addressKey, type Decimal, one, type Quantity, roundTo, sum, zero } from '../sheet';
import { gradeOf } from './grade';
import { inForce } from './in-force';
import { type Kept, keptDigits, scoreDigits } from './kept-digits';
import { scoreLeaf, weightOf } from './leaf-score';
import { isNested, scoreFactor, weightInWhole } from './nested';
import type { Profile } from './profiles/profile';
import { type Score, shortenWithin } from './score';
import { type TotalRule, totalRule } from './total';

/** A leaf with its score: as stated, and as it follows from the form. */
export interface ScoredLeaf {
  readonly leaf: Leaf;
  readonly weight: Quantity | null;
  readonly stated: Quantity | null;
  readonly score: Score;
  /** The computed score as it is to be written; null where it is undecided. */
  readonly computed: Decimal | null;
  /** The digits it may have been shortened to. */
  readonly kept: Kept;
  /** 预算执行率, as its own table or as an indicator. */
  readonly isExecution: boolean;
}

/** The scores of a form, and what they add up to. */
export interface ScoreCard {
  /** The settings it was computed with: the profile's, and over them what notes on the form say. */
  readonly profile: Profile;
  /** The decimals of a computed score: the profile's, or one where the form keeps one. */
  readonly decimals: number;
  readonly rows: readonly ScoredLeaf[];
  /** The score cells that are merged over several leaves, by address key. */
  readonly shared: ReadonlySet<number>;
  /** Every weight cell once; null where no leaf states a weight. */
  readonly sumOfWeights: Decimal | null;
  /** Every score cell once, blanks as nothing; null where the form has no score cells. */
  readonly sumOfScores: Decimal | null;
  /** What makes the total differ from the sum of the scores; null where nothing does. */
  readonly totalRule: TotalRule | null;
  /** The sum with computed scores where they follow and stated ones elsewhere; null where one is neither. */
  readonly computedTotal: Decimal | null;
  readonly computedGrade: string | null;
  /** The rows that have a number in this row of the sheet. */
  readonly inRow: (sheetRow: number) => readonly ScoredLeaf[];
}

export function scoreForm(form: Form, settings: Profile): ScoreCard {
  const profile = inForce(form, settings);
  const digits = scoreDigits(form.leaves.map(({ score }) => score?.quantity ?? null));
  const first = form.leaves.map((leaf): ScoredLeaf => {
    const score = scoreLeaf(leaf, form, profile);
    const weight = weightOf(leaf);
    return {
      leaf,
      weight,
      stated: leaf.score?.quantity ?? null,
      score,
      computed: score.kind === 'computed' ? shortenWithin(score.value, weight?.value ?? null, profile) : null,
      kept: keptDigits(leaf, digits),
      isExecution: isExecutionRate(leaf),
    };
  });
  const decimals = digits === 'one' && first.some(isRoundedToOne) ? 1 : profile.decimals;
  const rows = decimals < profile.decimals ? first.map(row => keptTo(row, profile, decimals)) : first;
  const shared = sharedScores(form.leaves);
  const weights = sumOfWeights(form);
  const rule = totalRule(form, profile, weights);
  const all = totalOf(rows, shared);
  const computedTotal = all && rule ? rule.of(all) : all;
  // Grades are bands of a total out of 100.
  const gradable = computedTotal !== null && (weights === null || weights.equals(100) || rule !== null);
  return {
    profile,
    decimals,
    rows,
    shared,
    sumOfWeights: weights,
    sumOfScores: isNested(form) ? nestedSum(form.leaves) : sumOnce(form.leaves.map(leaf => leaf.score)),
    totalRule: rule,
    computedTotal,
    computedGrade: gradable ? gradeOf(computedTotal, profile.grades) : null,
    inRow: rowFinder(rows),
  };
}

/** A score that follows from the form once it is rounded to one decimal, and not before: the form keeps one. */
function isRoundedToOne({ stated, score, computed }: ScoredLeaf): boolean {
  if (!stated || !computed || score.kind !== 'computed' || stated.value.equals(computed)) return false;
  return roundTo(score.value, 1).equals(stated.value);
}

function keptTo(row: ScoredLeaf, profile: Profile, decimals: number): ScoredLeaf {
  return row.score.kind === 'computed'
    ? { ...row, computed: shortenWithin(row.score.value, row.weight?.value ?? null, profile, decimals) }
    : row;
}

/** Looks rows up by the sheet rows their numbers stand in; the index is made when it is first asked for. */
function rowFinder(rows: readonly ScoredLeaf[]): ScoreCard['inRow'] {
  let index: Map<number, ScoredLeaf[]> | null = null;
  return sheetRow => {
    index ??= indexOf(rows);
    return index.get(sheetRow) ?? [];
  };
}

function indexOf(rows: readonly ScoredLeaf[]): Map<number, ScoredLeaf[]> {
  const index = new Map<number, ScoredLeaf[]>();
  const put = (sheetRow: number, row: ScoredLeaf): void => {
    const known = index.get(sheetRow);
    if (!known) index.set(sheetRow, [row]);
    else if (known[known.length - 1] !== row) known.push(row);
  };
  for (const row of rows) {
    if (row.stated) put(row.stated.at.row, row);
    if (row.weight) put(row.weight.at.row, row);
    if (row.score.kind === 'computed') for (const input of row.score.inputs) put(input.at.row, row);
  }
  return index;
}

/** Weights count where leaves state them; the execution score's heading (20分) joins them, never replaces them. */
function sumOfWeights(form: Form): Decimal | null {
  const fields = form.leaves.map(leaf => leaf.weight);
  const isOfMoneyAlone = form.leaves.length > 0 && form.leaves.every(leaf => leaf.execution !== null);
  if (!isOfMoneyAlone && !fields.some(field => field?.quantity)) return null;
  const stated = isNested(form) ? nestedWeights(form.leaves) : (sumOnce(fields) ?? zero);
  const headings = form.leaves.filter(leaf => leaf.execution && !leaf.weight?.quantity && leaf.headingWeight);
  return headings.reduce((total, leaf) => total.plus(leaf.headingWeight?.value ?? zero), stated);
}

/** Scores as they count in the whole, to the two decimals a total is written with. */
function nestedSum(leaves: readonly Leaf[]): Decimal | null {
  const scores = leaves.flatMap(leaf =>
    leaf.score?.quantity ? leaf.score.quantity.value.times(scoreFactor(leaf, one)) : [],
  );
  return scores.length > 0 ? roundTo(sum(scores), 2) : null;
}

const nestedWeights = (leaves: readonly Leaf[]): Decimal =>
  sum(leaves.map(leaf => weightInWhole(leaf, leaf.weight?.quantity?.value ?? zero)));

/** A cell merged over several rows counts once. */
export function sumOnce(fields: readonly (Field | null)[]): Decimal | null {
  let total: Decimal | null = null;
  const seen = new Set<number>();
  for (const field of fields) {
    if (!field) continue;
    total ??= zero;
    const key = addressKey(field.at);
    if (!field.quantity || seen.has(key)) continue;
    seen.add(key);
    total = total.plus(field.quantity.value);
  }
  return total;
}

/** Score cells that stand for several leaves: no single leaf's computation replaces them. */
function sharedScores(leaves: readonly Leaf[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { score } of leaves) {
    if (!score) continue;
    const key = addressKey(score.at);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

/** Whether a leaf's score cell is merged over other leaves as well. */
export function sharesScore(card: Pick<ScoreCard, 'shared'>, leaf: Leaf): boolean {
  return leaf.score !== null && card.shared.has(addressKey(leaf.score.at));
}

function totalOf(rows: readonly ScoredLeaf[], shared: ReadonlySet<number>): Decimal | null {
  let total: Decimal = zero;
  const counted = new Set<number>();
  let any = false;
  for (const { leaf, stated, computed } of rows) {
    if (!leaf.score) {
      // The execution score of a table without a column for it counts all the same.
      if (leaf.execution === null || !leaf.weight?.quantity) continue;
      if (!computed) return null;
      total = total.plus(computed);
      continue;
    }
    any = true;
    const key = addressKey(leaf.score.at);
    if (counted.has(key)) continue;
    counted.add(key);
    const value = (shared.has(key) ? null : computed) ?? stated?.value;
    if (!value) return null;
    total = total.plus(value.times(scoreFactor(leaf, one)));
  }
  return any ? (isNested({ leaves: rows.map(({ leaf }) => leaf) }) ? roundTo(total, 2) : total) : null;
}
