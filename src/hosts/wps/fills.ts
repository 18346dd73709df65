import type { Mark } from '../../plan';
import { markColours, markLevels } from '../../plan/marker';
import { isText, shaped, storedList } from '../../plan/stored';
import { a1, type Address, byReadingOrder, parseAddress } from '../../sheet';
import { type WpsInterior, type WpsWorksheet, xl } from './api';
import { type Coloured, colouredCells } from './coloured';
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

/** What is known of the worksheets when fills are given back. */
export interface FillsGone {
  /** How many cells got their fills back, or were coloured by somebody since. */
  readonly count: number;
  /** Cells in our colours of which it is not known what stood there. */
  readonly left: readonly Address[];
}

/** Where the fills are kept in the workbook, so that they are given back after it was closed too. */
const key = 'fills';

const ourColours: ReadonlySet<number> = new Set(markLevels.map(level => colourNumber(markColours[level])));

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
    // The colour first: where the next step fails, it tells that the cell is one of ours.
    interior.Color = mark;
    interior.Pattern = xl.solid;
  }
}

/**
 * Gives the cells of a worksheet their fills back, but for those somebody coloured since. A worksheet may have been
 * renamed since (`names` are those there are), and its cells may have moved.
 */
export function removeFills(
  worksheet: WpsWorksheet,
  sheet: string,
  store: WpsStore,
  names: () => readonly string[],
): FillsGone {
  const all = fillsIn(store);
  if (all.length === 0) return { count: 0, left: [] };
  const found = colouredCells(worksheet, ourColours);
  const here = fillsOf(sheet, all, found, names);
  const pairs = paired(here, found, worksheet);
  for (const { at, before } of pairs) giveBack(worksheet.Range(a1(at)).Interior, before);
  if (here.length > 0) keep(store, without(all, here));
  const given = new Set(pairs.map(({ at }) => a1(at)));
  return {
    count: here.length,
    left: (found ?? []).flatMap(({ at }) => (given.has(a1(at)) ? [] : at)),
  };
}

/** Forgets the fills of worksheets there are no more; called when all that are there have been looked at. */
export function forgetFills(store: WpsStore, names: () => readonly string[]): void {
  const all = fillsIn(store);
  if (all.length === 0) return;
  const there = names();
  keep(
    store,
    all.filter(({ sheet }) => there.includes(sheet)),
  );
}

/** Those kept under a worksheet's name; else those of one that is no more, where the coloured cells are like them. */
function fillsOf(
  sheet: string,
  all: readonly Fill[],
  found: readonly Coloured[] | null,
  names: () => readonly string[],
): Fill[] {
  const named = all.filter(fill => fill.sheet === sheet);
  if (named.length > 0 || !found || found.length === 0) return named;
  const there = names();
  const lost = [...new Set(all.map(fill => fill.sheet))].filter(name => !there.includes(name));
  const groups = lost.map(name => all.filter(fill => fill.sheet === name));
  return groups.find(group => isInPlace(group, found) || isInOrder(group, found)) ?? [];
}

/** Which cell each fill is to go back to: its own where all are in place; else by their order, as rows push them on. */
function paired(
  fills: readonly Fill[],
  found: readonly Coloured[] | null,
  worksheet: WpsWorksheet,
): { readonly at: Address; readonly before: Fill['before'] }[] {
  const inOrder = inReadingOrder(fills);
  if (found && !isInPlace(fills, found) && isInOrder(fills, found))
    return inOrder.flatMap(({ before }, i) => (found[i] ? { at: found[i].at, before } : []));
  return inOrder.flatMap(({ at, mark, before }) =>
    worksheet.Range(a1(at)).Interior.Color === mark ? { at, before } : [],
  );
}

/** Whether every cell in our colours stands where one was coloured. */
function isInPlace(fills: readonly Fill[], found: readonly Coloured[]): boolean {
  const known = new Map(fills.map(({ cell, mark }) => [cell, mark]));
  return found.every(({ at, colour }) => known.get(a1(at)) === colour);
}

/** Whether the cells in our colours follow one another as those that were coloured did. */
function isInOrder(fills: readonly Fill[], found: readonly Coloured[]): boolean {
  const order = inReadingOrder(fills);
  return order.length === found.length && order.every(({ mark }, i) => mark === found[i]?.colour);
}

function inReadingOrder(fills: readonly Fill[]): (Fill & { readonly at: Address })[] {
  const placed = fills.flatMap(fill => {
    const at = parseAddress(fill.cell);
    return at ? { ...fill, at } : [];
  });
  return placed.sort((a, b) => byReadingOrder(a.at, b.at));
}

const without = (all: readonly Fill[], some: readonly Fill[]): Fill[] =>
  all.filter(fill => !some.includes(fill));

function keep(store: WpsStore, fills: readonly Fill[]): void {
  store.save({ [key]: fills.length > 0 ? JSON.stringify(fills) : null });
}

function fillOf(interior: WpsInterior): Fill['before'] {
  const colour = interior.Color;
  // A mark that was left behind is nobody's fill.
  if (typeof colour === 'number' && ourColours.has(colour))
    return { pattern: xl.none, colour: null, patternColour: null, theme: null, tint: null };
  return {
    pattern: interior.Pattern,
    colour,
    patternColour: ifThere(() => interior.PatternColor),
    theme: ifThere(() => interior.ThemeColor),
    tint: ifThere(() => interior.TintAndShade),
  };
}

/** The colour first, as above: a failure leaves no cell white. */
function giveBack(
  interior: WpsInterior,
  { pattern, colour, patternColour, theme, tint }: Fill['before'],
): void {
  if (pattern === xl.none) {
    interior.Pattern = xl.none;
    return;
  }
  if (typeof theme === 'number' && theme > 0) interior.ThemeColor = theme;
  else interior.Color = colour;
  if (typeof tint === 'number' && tint !== 0) interior.TintAndShade = tint;
  interior.Pattern = pattern;
  if (typeof patternColour === 'number' && pattern !== xl.solid) interior.PatternColor = patternColour;
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** What a WPS does not tell of a fill was not stored. */
const isKnown = (value: unknown): boolean => value === undefined || value === null || isNumber(value);

const isFill = shaped<Fill>({
  sheet: isText,
  cell: isText,
  mark: isNumber,
  before: shaped<Fill['before']>({
    pattern: isKnown,
    colour: isKnown,
    patternColour: isKnown,
    theme: isKnown,
    tint: isKnown,
  }),
});

/** Of an entry written by something else nothing can be given back. */
const fillsIn = (store: WpsStore): readonly Fill[] => storedList(store.read(key), isFill);
