import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

export function reviewed(text: string) {
  const found = review(sheetFrom(text).sheet);
  if (!found.form) throw new Error(found.why);
  return found;
}

/** What one rule tells, as its cells and candidates: `E2`, `E2?E3`. */
export function toldBy(rule: string, text: string): string[] {
  return reviewed(text)
    .findings.filter(found => found.rule === rule)
    .map(({ cells, candidates }) => [cells, candidates].map(all => all.map(a1).join(',')).join('?'))
    .map(places => places.replace(/\?$/, ''));
}

/** What one rule could not decide or nobody could, as cells. */
export function openIn(text: string): string[] {
  return reviewed(text).unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`);
}
