import { host as words } from '../../words/host';
import { HostError } from '../host';
import type { WpsApplication, WpsWorkbook, WpsWorksheet } from './api';
import { ifThere, MemberFault } from './guard';

/** The workbook in front; throws where none is open. */
export function activeWorkbook(application: WpsApplication): WpsWorkbook {
  const book = application.ActiveWorkbook;
  if (!book) throw new HostError('no-workbook', words.noWorkbook);
  return book;
}

/** The worksheet of that name; throws a HostError where there is none. */
export function worksheetNamed(book: WpsWorkbook, name: string): WpsWorksheet {
  const all = book.Worksheets;
  try {
    const found = all.Item(name);
    if (found) return found;
  } catch (fault) {
    if (!(fault instanceof MemberFault)) throw fault;
    // WPS throws for a name it does not know, and for much else: which it is the names tell.
    if (namesOf(all).includes(name)) throw fault;
  }
  throw new HostError('no-such-sheet', words.noSuchSheet(name));
}

export function namesOf(all: WpsWorkbook['Worksheets']): string[] {
  return worksheetsOf(all).map(sheet => sheet.Name);
}

export function worksheetsOf(all: WpsWorkbook['Worksheets']): WpsWorksheet[] {
  const count = all.Count;
  return Array.from({ length: count }, (_, i) => all.Item(i + 1)).flatMap(sheet => sheet ?? []);
}

/** Whether a person sees the worksheet; 2 is a worksheet hidden by a program. */
export function isShown(worksheet: WpsWorksheet): boolean {
  const visible = ifThere(() => worksheet.Visible);
  return visible === null || visible === -1 || visible === true;
}
