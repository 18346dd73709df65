import type { Finding } from '../../../src/explain';
import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

/** A wrong form, the rules one of which must speak of it, and a right one they must leave alone. */
export interface Twin {
  readonly title: string;
  readonly rules: readonly string[];
  /** Null where there is only a right form to be left alone. */
  readonly wrong: string | null;
  readonly right: string;
}

export function findingsOf(text: string): readonly Finding[] {
  const found = review(sheetFrom(text).sheet);
  if (!found.form) throw new Error(found.why);
  return found.findings;
}

const line = ({ rule, cells, message }: Finding): string => `${rule} ${cells.map(a1).join()} ${message}`;

/** What the rules say of the wrong one. */
export const spoken = ({ wrong, rules }: Twin): string[] =>
  wrong === null ? [] : findingsOf(wrong).flatMap(found => (rules.includes(found.rule) ? [line(found)] : []));

/** What is said of the right one: by these rules, or by any above a notice. */
export const accused = ({ right, rules }: Twin): string[] =>
  findingsOf(right).flatMap(found =>
    rules.includes(found.rule) || found.level !== 'notice' ? [line(found)] : [],
  );
