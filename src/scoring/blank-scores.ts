import { isFilledLeaf, isUnfilled } from '../form';
import { addressKey } from '../sheet';
import type { ScoreCard, ScoredLeaf } from './score-card';

/** What a score follows from, and a person can fill in: 分值, 指标值, 完成值, or 预算数 and 执行数. */
export type Input = 'weight' | 'target' | 'actual' | 'funds';

/** The scores that stay blank, as nothing on the form says what they come to. */
export interface BlankScores {
  readonly count: number;
  /** How many of them lack an input; the others rest on a person's judgement. */
  readonly unfilled: number;
  /** The inputs they lack, in the order of a form's columns. */
  readonly inputs: readonly Input[];
}

/** Looks for score cells that are blank and are no formula. A cell merged over several rows counts once. */
export function blankScores(card: ScoreCard): BlankScores {
  const typed = card.rows.filter(({ leaf }) => leaf.score !== null && leaf.score.formula === null);
  // Spare rows of a form that is being filled are no scores to come; on a blank form every row is one.
  const rows = typed.some(isToBeScored) ? typed.filter(isToBeScored) : typed;
  const blanks = new Map<number, readonly Input[]>();
  for (const row of rows) {
    const { score } = row.leaf;
    if (score?.text === '') blanks.set(addressKey(score.at), lacking(row));
  }
  const lacks = [...blanks.values()];
  return {
    count: lacks.length,
    unfilled: lacks.filter(inputs => inputs.length > 0).length,
    inputs: order.filter(input => lacks.some(inputs => inputs.includes(input))),
  };
}

/** A row that was to be scored: it states something besides its name, or its heading gives it points. */
export function isToBeScored({ leaf, weight }: ScoredLeaf): boolean {
  return weight ? !weight.value.isZero() : isFilledLeaf(leaf);
}

const order: readonly Input[] = ['weight', 'target', 'actual', 'funds'];

function lacking({ leaf, weight, score, isExecution }: ScoredLeaf): Input[] {
  if (score.kind === 'computed') return [];
  const target = leaf.target !== null && isUnfilled(leaf.target);
  const actual = leaf.actual !== null && isUnfilled(leaf.actual);
  // Where it has no target of its own, the execution rate follows from the funds.
  if (isExecution && (target || leaf.target === null)) return weight ? ['funds'] : ['weight', 'funds'];
  const found: Input[] = weight ? [] : ['weight'];
  // A rule written on the form stands in the place of the target.
  if (target && score.method !== 'rule-text') found.push('target');
  if (actual) found.push('actual');
  return found;
}
