import type { Mark } from '../plan';

/** The marks of ours on each worksheet, by its name. */
export type SheetMarks = Readonly<Record<string, readonly Mark[]>>;

/** The marks a workbook says it carries; none where the entry is none of ours. */
export function readMarks(text: string | null): SheetMarks {
  if (text === null) return {};
  try {
    return (JSON.parse(text) as SheetMarks | null) ?? {};
  } catch {
    return {};
  }
}
