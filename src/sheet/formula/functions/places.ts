import type { Range } from '../../address';
import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { Opaque } from '../value';
import { argument, type SheetFunction, taking } from './function';

/** Of the area an argument names, or of the formula's own cell. */
const ofArea = (least: number, of: (area: Range) => number): SheetFunction =>
  taking(least, 1, (args, evaluator) => of(areaOf(args, evaluator)));

function areaOf(args: readonly Expression[], evaluator: Evaluator): Range {
  if (args.length === 0) {
    const { row, col } = evaluator.at;
    return { top: row, left: col, bottom: row, right: col };
  }
  const place = evaluator.place(argument(args, 0));
  if (!place) throw new Opaque();
  return place.area;
}

/** Of several rows ROW gives a list. */
function single(first: number, last: number): number {
  if (first !== last) throw new Opaque();
  return first;
}

/** Where cells stand. INDEX names a cell and is read with the areas. */
export const places: Readonly<Record<string, SheetFunction>> = {
  ROW: ofArea(0, ({ top, bottom }) => single(top, bottom) + 1),
  COLUMN: ofArea(0, ({ left, right }) => single(left, right) + 1),
  ROWS: ofArea(1, ({ top, bottom }) => bottom - top + 1),
  COLUMNS: ofArea(1, ({ left, right }) => right - left + 1),
};
