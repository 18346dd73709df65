import type { Leaf } from '../form';
import { ownRounding, type Quantity, remembered } from '../sheet';

/** The digits a score may be shortened to. */
export interface Kept {
  /** Null where only two decimals explain a difference. */
  readonly decimals: number | null;
  /** The further digits are dropped, not rounded. */
  readonly cuts: boolean;
  /** The form's scores, or the cell's own formula, are kept so: nothing needs to be said of it. */
  readonly isUsual: boolean;
}

export const exactly: Kept = { decimals: null, cuts: false, isUsual: false };

/** How the scores of a form are kept, as far as they show. */
export type ScoreDigits = 'one' | 'two' | 'whole';

/** `one` where a score shows one decimal and none shows more; `two` where one does. */
export function scoreDigits(stated: Iterable<Quantity | null>): ScoreDigits {
  let most = 0;
  for (const score of stated) {
    if (score && score.decimals > most) most = score.decimals;
    if (most > 1) return 'two';
  }
  return most === 1 ? 'one' : 'whole';
}

/**
 * The digits a leaf's score is kept with. Its own ROUND says so; a score that shows one decimal may be rounded there,
 * and a whole one too where the form's scores have one decimal (19 for 19.05). A whole number never stands for 13.8.
 */
export function keptDigits({ score }: Leaf, form: ScoreDigits): Kept {
  if (!score?.quantity) return exactly;
  const own = score.formula === null ? null : roundingIn(score.formula).own;
  if (own && own.decimals >= 0) return { decimals: own.decimals, cuts: own.way === 'down', isUsual: true };
  const shown = score.quantity.decimals;
  if (shown === 1) return { decimals: 1, cuts: false, isUsual: form === 'one' };
  return shown === 0 && form === 'one' ? { decimals: 1, cuts: false, isUsual: true } : exactly;
}

const roundingIn = remembered(5000, (formula: string) => ({ own: ownRounding(formula) }));
