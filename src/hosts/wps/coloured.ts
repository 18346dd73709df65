import { a1Range, type Address, byReadingOrder, type Range } from '../../sheet';
import type { WpsWorksheet } from './api';
import { areaOf } from './area-of';
import { ifThere } from './guard';

/** A cell filled with one of some colours; of a merged area its first cell. */
export interface Coloured {
  readonly at: Address;
  readonly colour: number;
}

/** No more questions than these: about a second. */
const most = 1500;

/**
 * The cells of a worksheet filled with one of these colours, in reading order: WPS gives the colour of a range where
 * all its cells have the same one, else it is halved. Null where there is no end to the questions.
 */
export function colouredCells(worksheet: WpsWorksheet, colours: ReadonlySet<number>): Coloured[] | null {
  const waiting: Range[] = [areaOf(worksheet.UsedRange)];
  const found = new Map<string, Coloured>();
  let left = most;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (left-- <= 0) return null;
    const range = next;
    const colour = colourOf(worksheet, range);
    if (colour !== null) {
      if (!colours.has(colour)) continue;
      for (const at of cellsIn(range)) {
        if (left-- <= 0) return null;
        const first = headOf(worksheet, at);
        found.set(`${first.row}:${first.col}`, { at: first, colour });
      }
    } else waiting.push(...halvesOf(range));
  }
  return [...found.values()].sort((a, b) => byReadingOrder(a.at, b.at));
}

/**
 * The colour of all cells of a range; null where they differ. Then Excel's own object model gives black for it, so black
 * is no answer, nor is any colour where the patterns differ.
 */
function colourOf(worksheet: WpsWorksheet, range: Range): number | null {
  return ifThere(() => {
    const interior = worksheet.Range(a1Range(range)).Interior;
    const colour = interior.Color;
    return typeof colour === 'number' && colour !== 0 && interior.Pattern !== null ? colour : null;
  });
}

/** A merged area is filled as one cell. */
function headOf(worksheet: WpsWorksheet, at: Address): Address {
  const area = ifThere(() =>
    areaOf(worksheet.Range(a1Range({ top: at.row, left: at.col, bottom: at.row, right: at.col })).MergeArea),
  );
  return area ? { row: area.top, col: area.left } : at;
}

function* cellsIn({ top, left, bottom, right }: Range): Iterable<Address> {
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) yield { row, col };
}

/** Across its longer side; none of a single cell. */
function halvesOf(range: Range): Range[] {
  const { top, left, bottom, right } = range;
  if (bottom - top >= right - left) {
    if (top === bottom) return [];
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}
