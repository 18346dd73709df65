import { a1Range, type Range } from '../../sheet';
import { host as words } from '../../words/host';
import { HostError } from '../host';
import type { WpsApplication, WpsRange, WpsWorksheet } from './api';
import { areaOf } from './area-of';
import { ifThere } from './guard';

/** So many columns and rows are read; a form is never larger, and a stray cell at XFD1048576 costs nothing. */
const read: Range = { top: 0, left: 0, bottom: 19_999, right: 51 };

/** What of a worksheet is to be read; null where nothing is. And, as a sentence, what is left out. */
export function filledArea(
  application: WpsApplication,
  worksheet: WpsWorksheet,
): { readonly area: Range | null; readonly leftOut: string | null } {
  const used = areaOf(usedRange(worksheet));
  const cut = clipped(used);
  const area = cut && filledPart(application, worksheet, cut);
  return { area, leftOut: hasMore(application, worksheet, used) ? words.beyond(a1Range(read)) : null };
}

/** Charts are among the sheets that may be in front, and have no cells. */
function usedRange(worksheet: WpsWorksheet): WpsRange {
  const range = ifThere(() => worksheet.UsedRange);
  if (range) return range;
  // Asked again, the fault tells why. A worksheet's own members are there, a chart's are not.
  if (ifThere(() => worksheet.Cells) === null) throw new HostError('no-such-sheet', words.noCells);
  return worksheet.UsedRange;
}

function clipped({ top, left, bottom, right }: Range): Range | null {
  if (top > read.bottom || left > read.right) return null;
  return { top, left, bottom: Math.min(bottom, read.bottom), right: Math.min(right, read.right) };
}

/** So many rows are read without a second thought. */
const fewRows = 400;

/**
 * Formats that were given to whole columns make a worksheet look used down to its end: where it is long, it is asked
 * from which row on nothing is filled in, rather than all of it be carried over.
 */
function filledPart(application: WpsApplication, worksheet: WpsWorksheet, area: Range): Range {
  let [first, last] = [area.top, area.bottom];
  while (last - first >= fewRows) {
    const middle = Math.floor((first + last) / 2);
    if (isFilled(application, worksheet, { ...area, top: middle + 1, bottom: last })) first = middle + 1;
    else last = middle;
  }
  return { ...area, bottom: last };
}

/** Whether anything is filled in outside of what is read. */
function hasMore(application: WpsApplication, worksheet: WpsWorksheet, used: Range): boolean {
  const below = { ...used, top: Math.max(used.top, read.bottom + 1) };
  const beside = { ...used, left: Math.max(used.left, read.right + 1) };
  return (
    (below.top <= below.bottom && isFilled(application, worksheet, below)) ||
    (beside.left <= beside.right && isFilled(application, worksheet, beside))
  );
}

/** Whether a range holds anything; where this WPS can't tell, it is taken to. */
function isFilled(application: WpsApplication, worksheet: WpsWorksheet, area: Range): boolean {
  return ifThere(() => application.WorksheetFunction?.CountA(worksheet.Range(a1Range(area)))) !== 0;
}
