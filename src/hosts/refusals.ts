import type { Address } from '../sheet';
import { a1 } from '../sheet';
import { host as words } from '../words/host';
import type { ApplyOptions, Outcome } from './host';

/** What keeps a worksheet from being written, as its program tells it. */
export interface Closed {
  /** The workbook is open for reading only. */
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  /** Which of the cells protection locks; asked only where it is on. */
  readonly locked: () => readonly Address[];
}

/** What stands against a whole plan, the gravest first; null where nothing does. Every program is asked in this order. */
export function refusalOf(sheet: string, { readOnly, hidden, isProtected, locked }: Closed): Outcome | null {
  if (readOnly) return refused(words.readOnly);
  if (hidden) return refused(words.hiddenSheet(sheet));
  if (!isProtected) return null;
  const cells = locked();
  if (cells.length > 0) return refused(words.lockedCells(sheet, cells.map(a1)), cells);
  return refused(words.protectedSheet(sheet));
}

/** Cells that are not as the review saw them stand against the whole plan, or are left alone. */
export function refusalOfChanged(cells: readonly Address[], { changed }: ApplyOptions): Outcome | null {
  if (cells.length === 0 || changed === 'leave') return null;
  return refused(words.changed(cells.map(a1)), cells);
}

export function refused(message: string, cells: readonly Address[] = []): Outcome {
  return { kind: 'refused', message, cells };
}
