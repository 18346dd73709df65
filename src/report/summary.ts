import type { Review } from '../review';
import { type Indicator, isExecutionRate } from '../form';
import { scoreFactor, weightInWhole } from '../scoring';
import { type Decimal, one, plain, zero } from '../sheet';
import { pane as words } from '../words/pane';

/** One part of the form: its points, and how many of them were earned. */
export interface Bar {
  readonly name: string;
  readonly score: Decimal;
  readonly weight: Decimal;
}

export type ChipState = 'tie' | 'differ' | 'unchecked';

export interface Chip {
  readonly name: string;
  readonly state: ChipState;
}

/** What the head of the result shows. */
export interface Summary {
  /** As it stands in the table, else as the scores add up; null where there is none. */
  readonly total: string | null;
  readonly outOf: string | null;
  readonly grade: string | null;
  /** What it should be, where that is something else. */
  readonly shouldBe: string | null;
  readonly gradeShouldBe: string | null;
  readonly bars: readonly Bar[];
  readonly chips: readonly Chip[];
}

export function summaryOf(review: Review): Summary {
  const { form, card } = review;
  const stated = form.total?.score?.quantity?.value ?? null;
  const total = stated ?? card.sumOfScores;
  const { computedTotal, computedGrade } = card;
  const grade = form.grade?.word ?? null;
  return {
    total: total && plain(total),
    outOf: card.sumOfWeights && plain(card.sumOfWeights),
    grade: grade ?? computedGrade,
    shouldBe: computedTotal && total && !computedTotal.equals(total) ? plain(computedTotal) : null,
    gradeShouldBe:
      grade !== null && computedGrade !== null && !grade.startsWith(computedGrade) ? computedGrade : null,
    bars: barsOf(review),
    chips: chipsOf(review),
  };
}

/** The first-level parts with their scores, and the execution rate where it stands apart. */
function barsOf({ form, card }: Review): Bar[] {
  const parts = new Map<string, { score: Decimal; weight: Decimal }>();
  const seen = new Set<unknown>();
  for (const { leaf, weight, stated, computed } of card.rows) {
    const name = partOf(leaf.path, isExecutionRate(leaf) && leaf.execution !== null);
    const part = parts.get(name) ?? { score: zero, weight: zero };
    // A score merged over several rows counts once.
    const counted = leaf.score && !seen.has(key(leaf.score.at)) ? (stated?.value ?? computed ?? zero) : zero;
    if (leaf.score) seen.add(key(leaf.score.at));
    parts.set(name, {
      score: part.score.plus(counted.times(scoreFactor(leaf, one))),
      weight: part.weight.plus(weightInWhole(leaf, weight?.value ?? zero)),
    });
  }
  const headings = new Map(form.tables.flatMap(table => table.members.flatMap(headingWeights)));
  return [...parts].flatMap(([name, { score, weight }]) => {
    const points = weight.isZero() ? (headings.get(name) ?? zero) : weight;
    return points.isZero() ? [] : [{ name, score, weight: points }];
  });
}

const key = ({ row, col }: { row: number; col: number }): string => `${row} ${col}`;

function partOf(path: readonly string[], isExecution: boolean): string {
  return isExecution ? words.execution : (path[0] ?? words.otherPart);
}

function headingWeights(member: Indicator): [string, Decimal][] {
  return member.kind === 'group' && member.weight?.quantity
    ? [[member.name, member.weight.quantity.value]]
    : [];
}

const groups: readonly (readonly [name: string, rules: RegExp])[] = [
  [words.chips.weights, /^W0[12]/],
  [words.chips.funds, /^F/],
  [words.chips.scores, /^(?:S|G01)/],
  [words.chips.texts, /^N/],
];

function chipsOf({ outcomes, findings }: Review): Chip[] {
  return groups.map(([name, rules]) => {
    const own = outcomes.filter(({ rule }) => rules.test(rule));
    const wrong = findings.some(
      ({ rule, level, outcome }) => rules.test(rule) && level !== 'notice' && outcome === 'fail',
    );
    if (wrong) return { name, state: 'differ' };
    return { name, state: own.some(({ outcome }) => outcome === 'pass') ? 'tie' : 'unchecked' };
  });
}
