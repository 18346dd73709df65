import type { Mark } from '../../plan';
import type { Address } from '../../sheet';
import type { WpsApplication, WpsWorksheet } from './api';
import { type FillsGone, putFills, removeFills } from './fills';
import { putNotes, removeNotes } from './notes';
import { putRules, removeRules } from './rules';
import type { WpsStore } from './store';

/** Takes all our marks off a worksheet; gives how many places there were. `names` are the worksheets there are. */
export function removeMarks(
  worksheet: WpsWorksheet,
  name: string,
  store: WpsStore,
  names: () => readonly string[],
): FillsGone {
  const count = removeRules(worksheet) + removeNotes(worksheet);
  const fills = removeFills(worksheet, name, store, names);
  return { count: count + fills.count, left: fills.left };
}

/** Colours cells, by rules or else by fills, and gives them notes; gives the cells that got none. */
export function putMarks(
  application: WpsApplication,
  worksheet: WpsWorksheet,
  name: string,
  marks: readonly Mark[],
  store: WpsStore,
): Address[] {
  if (marks.length === 0) return [];
  if (!putRules(application, worksheet, marks)) putFills(worksheet, name, marks, store);
  return putNotes(application, worksheet, marks);
}
