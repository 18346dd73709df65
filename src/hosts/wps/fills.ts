import type { Mark } from '../../plan';
import { markColours } from '../../plan/marker';
import { a1 } from '../../sheet';
import { type WpsInterior, type WpsWorksheet, xl } from './api';
import { colourNumber } from './colours';
import { ifThere } from './guard';
import type { WpsStore } from './store';

/** A cell coloured by us where rules can't be made, with all of the fill that stood there. */
interface Fill {
  readonly sheet: string;
  readonly cell: string;
  /** The colour it was given: another one there now is somebody else's, and stays. */
  readonly mark: number;
  readonly before: {
    readonly pattern: unknown;
    readonly colour: unknown;
    readonly patternColour: unknown;
    readonly theme: unknown;
    readonly tint: unknown;
  };
}

/** Where the fills are kept in the workbook, so that they are given back after it was closed too. */
const key = 'fills';

export function putFills(
  worksheet: WpsWorksheet,
  sheet: string,
  marks: readonly Mark[],
  store: WpsStore,
): void {
  const cells = marks.map(({ at, level }) => ({
    interior: worksheet.Range(a1(at)).Interior,
    cell: a1(at),
    mark: colourNumber(markColours[level]),
  }));
  const fills = cells.map(({ interior, cell, mark }) => ({ sheet, cell, mark, before: fillOf(interior) }));
  // Kept before they are painted over: whatever fails then, they can be given back.
  store.save({ [key]: JSON.stringify([...fillsIn(store), ...fills]) });
  for (const { interior, mark } of cells) {
    interior.Pattern = xl.solid;
    interior.Color = mark;
  }
}

/** Gives the cells their fills back, but for those somebody coloured since; gives how many were ours. */
export function removeFills(worksheet: WpsWorksheet, sheet: string, store: WpsStore): number {
  const all = fillsIn(store);
  const here = all.filter(fill => fill.sheet === sheet);
  if (here.length === 0) return 0;
  for (const { cell, mark, before } of here) {
    const interior = worksheet.Range(cell).Interior;
    if (interior.Color === mark) giveBack(interior, before);
  }
  const rest = all.filter(fill => fill.sheet !== sheet);
  store.save({ [key]: rest.length > 0 ? JSON.stringify(rest) : null });
  return here.length;
}

function fillOf(interior: WpsInterior): Fill['before'] {
  return {
    pattern: interior.Pattern,
    colour: interior.Color,
    patternColour: ifThere(() => interior.PatternColor),
    theme: ifThere(() => interior.ThemeColor),
    tint: ifThere(() => interior.TintAndShade),
  };
}

function giveBack(
  interior: WpsInterior,
  { pattern, colour, patternColour, theme, tint }: Fill['before'],
): void {
  if (pattern === xl.none) {
    interior.Pattern = xl.none;
    return;
  }
  interior.Pattern = pattern;
  if (typeof theme === 'number' && theme > 0) interior.ThemeColor = theme;
  else interior.Color = colour;
  if (typeof tint === 'number' && tint !== 0) interior.TintAndShade = tint;
  if (typeof patternColour === 'number' && pattern !== xl.solid) interior.PatternColor = patternColour;
}

function fillsIn(store: WpsStore): Fill[] {
  const text = store.read(key);
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? (stored as Fill[]) : [];
  } catch {
    // Written by something else: nothing of ours can be given back from it.
    return [];
  }
}
