import type { Mark } from '../../plan';
import type { Entry } from './journal';
import { isMark, storedLists } from '../../plan/stored';

/** The marks of ours on each worksheet, by its name. */
export type SheetMarks = Readonly<Record<string, readonly Mark[]>>;

/** What a workbook keeps of them; null, which is nothing at all, where no worksheet has any. */
export function marksText(marks: SheetMarks): string | null {
  const marked = Object.entries(marks).filter(([, own]) => own.length > 0);
  return marked.length === 0 ? null : JSON.stringify(Object.fromEntries(marked));
}

/** The marks a workbook says it carries; none where the entry is none of ours. */
export const readMarks = (text: string | null): SheetMarks => storedLists(text, isMark);

/** A worksheet that had no marks before its first write is one that nobody marked: later changes leave it alone. */
export function marksBefore(all: SheetMarks, { sheet, marks }: Entry): SheetMarks {
  const others = Object.entries(all).filter(([name]) => name !== sheet);
  return Object.fromEntries(marks.length === 0 ? others : [...others, [sheet, marks]]);
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
