import type { Level } from '../../src/words/levels';
import { review } from '../../src/review';
import { ministry } from '../../src/scoring';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { dressed } from './dressed';

/** The rules for reviews, goals, reasons and results. */
export const newRules =
  /^(?:F08|F09|F10|C11|C12|C13|D04|D05|I05|I06|I07|I08|I09|I1\d|V\d\d|N07|N08|S09|X\d\d)$/;

export interface Loud {
  readonly form: string;
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
}

export interface CleanRun {
  readonly forms: number;
  /** Errors and warnings: on a right form each has to be true. */
  readonly loud: readonly Loud[];
  /** How many notices each rule gave. */
  readonly notices: ReadonlyMap<string, number>;
  readonly newNotices: number;
}

/** Right forms of every family in turn, with words in them, reviewed as a clerk would have them. */
export function cleanRun(
  wanted: number,
  run: string,
  progress: (done: number) => void = () => undefined,
): CleanRun {
  const loud: Loud[] = [];
  const notices = new Map<string, number>();
  let forms = 0;
  for (let index = 0; forms < wanted; index++) {
    const family = families[index % families.length];
    if (!family) break;
    const found = review(dressed(generate(family, `${run}-${index}`).sheet, index), ministry);
    if (!found.form) continue;
    forms++;
    if (forms % 200 === 0) progress(forms);
    for (const { rule, level, message } of found.findings) {
      if (level === 'notice') notices.set(rule, (notices.get(rule) ?? 0) + 1);
      else loud.push({ form: `${family.name} ${run}-${index}`, rule, level, message });
    }
  }
  const newNotices = [...notices].reduce((sum, [rule, count]) => sum + (newRules.test(rule) ? count : 0), 0);
  return { forms, loud, notices, newNotices };
}
