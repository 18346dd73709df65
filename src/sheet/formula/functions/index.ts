import { conditional } from './conditional';
import { counting } from './counting';
import type { SheetFunction } from './function';
import { logic } from './logic';
import { places } from './places';
import { rounding } from './rounding';
import { sums } from './sums';
import { texts } from './texts';

/** The functions that are worked out here, by name. All others are left to the spreadsheet. */
export const functions: ReadonlyMap<string, SheetFunction> = new Map(
  [sums, counting, conditional, rounding, logic, texts, places].flatMap(group => Object.entries(group)),
);
