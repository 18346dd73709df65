import type { Mark } from '../../plan';
import type { Address } from '../../sheet';
import type { WpsApplication, WpsWorksheet } from './api';
import { type FillsGone, putFills, removeFills } from './fills';
import { putNotes, removeNotes } from './notes';
import { putRules, removeRules } from './rules';
import type { WpsStore } from './store';

/** What was taken off a worksheet. */
export interface MarksGone extends FillsGone {
  /** False where this WPS does not tell its rules: some of ours may be left. */
  readonly areRulesKnown: boolean;
}

/** Takes all our marks off a worksheet; gives how many places there were. `names` are the worksheets there are. */
export function removeMarks(
  worksheet: WpsWorksheet,
  name: string,
  store: WpsStore,
  names: () => readonly string[],
): MarksGone {
  const rules = removeRules(worksheet);
  const notes = removeNotes(worksheet);
  const fills = removeFills(worksheet, name, store, names);
  return { count: (rules ?? 0) + notes + fills.count, left: fills.left, areRulesKnown: rules !== null };
}

/** Colours cells, by rules or else by fills, and gives them notes; gives the cells that got none. */
export function putMarks(
  application: WpsApplication,
  worksheet: WpsWorksheet,
  name: string,
  marks: readonly Mark[],
  store: WpsStore,
  { areRulesKnown }: Pick<MarksGone, 'areRulesKnown'>,
): Address[] {
  if (marks.length === 0) return [];
  // Rules that can't be counted could not be removed again.
  if (!areRulesKnown || !putRules(application, worksheet, marks)) putFills(worksheet, name, marks, store);
  return putNotes(application, worksheet, marks);
}
