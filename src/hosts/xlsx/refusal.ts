import { type Address, a1, valueText } from '../../sheet';
import type { CellContent } from '../../plan/plan';
import * as words from '../../words/files';
import { host } from '../../words/host';

/** Why a cell can't be written. */
export type RefusalCode =
  | 'no-such-sheet'
  | 'outside'
  | 'twice'
  | 'changed'
  | 'shared-formula'
  | 'array-formula'
  | 'data-table'
  | 'table-header'
  | 'locked'
  | 'protected'
  | 'not-storable'
  | 'stored-invalid';

/** One cell that stands against a whole write: nothing at all was written. */
export interface Refusal {
  readonly sheet: string;
  /** Null where it is the sheet itself: it is missing, or protected from marks. */
  readonly at: Address | null;
  readonly code: RefusalCode;
  /** A sentence for the person: which cell, why, what to do. */
  readonly message: string;
}

export function refuseSheet(sheet: string): Refusal {
  return { sheet, at: null, code: 'no-such-sheet', message: words.noSuchSheet(sheet) };
}

/** The worksheet is protected: it takes no marks. */
export function refuseProtected(sheet: string): Refusal {
  return { sheet, at: null, code: 'protected', message: host.protectedSheet(sheet) };
}

/** The cell holds something else than what was reviewed. */
export function refuseChanged(
  sheet: string,
  at: Address,
  expected: CellContent,
  found: CellContent,
): Refusal {
  const message = words.writeChanged(sheet, a1(at), contentText(expected), contentText(found));
  return { sheet, at, code: 'changed', message };
}

export function refuse(
  sheet: string,
  at: Address,
  code: Exclude<RefusalCode, 'no-such-sheet' | 'protected' | 'changed'>,
): Refusal {
  return { sheet, at, code, message: sentences[code](sheet, a1(at)) };
}

const sentences = {
  outside: words.writeOutside,
  twice: words.writeTwice,
  'shared-formula': words.writeSharedFormula,
  'array-formula': words.writeArrayFormula,
  'data-table': words.writeDataTable,
  'table-header': words.writeTableHeader,
  locked: (sheet: string, cell: string) => host.lockedCells(sheet, [cell]),
  'not-storable': words.writeNotStorable,
  'stored-invalid': words.writeStoredInvalid,
};

function contentText({ value, formula }: CellContent): string {
  if (formula !== null) return words.formulaContent(formula);
  const text = valueText(value);
  return text === '' ? words.blankContent : words.quotedContent(text);
}
