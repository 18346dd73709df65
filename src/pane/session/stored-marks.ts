import type { Mark } from '../../plan';

/** The marks of ours on each worksheet, by its name. */
export type SheetMarks = Readonly<Record<string, readonly Mark[]>>;

/** What a workbook keeps of them; null, which is nothing at all, where no worksheet has any. */
export function marksText(marks: SheetMarks): string | null {
  const marked = Object.entries(marks).filter(([, own]) => own.length > 0);
  return marked.length === 0 ? null : JSON.stringify(Object.fromEntries(marked));
}

/** The marks a workbook says it carries; none where the entry is none of ours. */
export function readMarks(text: string | null): SheetMarks {
  if (text === null) return {};
  try {
    return (JSON.parse(text) as SheetMarks | null) ?? {};
  } catch {
    return {};
  }
}
