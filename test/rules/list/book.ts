import { resultsOf, reviewList } from '../../../src/across';
import type { Finding } from '../../../src/explain';
import { reviewAll } from '../../../src/review';
import type { Unchecked } from '../../../src/rules';
import { ministry } from '../../../src/scoring';
import type { Sheet } from '../../../src/sheet';
import { type Mark, sheetFrom } from '../../notation';

export interface ReadBook {
  readonly sheets: readonly Sheet[];
  readonly marks: readonly Mark[];
}

/** A workbook as text: 【汇总】 before the lines of each worksheet; one worksheet needs no name. */
export function bookFrom(text: string): ReadBook {
  const parts = text.trim().split(/^\s*【(.+)】\s*$/m);
  const [alone = '', ...named] = parts;
  if (named.length === 0) {
    const { sheet, marks } = sheetFrom(alone, '汇总');
    return { sheets: [sheet], marks };
  }
  const read = named.flatMap((name, i) => (i % 2 === 0 ? [sheetFrom(named[i + 1] ?? '', name)] : []));
  return { sheets: read.map(({ sheet }) => sheet), marks: read.flatMap(({ marks }) => marks) };
}

/** What is told of the lists of a workbook, its other worksheets beside them. */
export function toldOfLists(sheets: readonly Sheet[]): { findings: Finding[]; unchecked: Unchecked[] } {
  const results = sheets.flatMap(sheet => resultsOf(reviewAll(sheet, ministry)));
  const reviews = sheets.flatMap(sheet => reviewList(sheet, results, ministry) ?? []);
  if (reviews.length === 0) throw new Error('no list was read');
  return {
    findings: reviews.flatMap(({ findings }) => findings),
    unchecked: reviews.flatMap(({ unchecked }) => unchecked),
  };
}
