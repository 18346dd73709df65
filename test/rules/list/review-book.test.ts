import { describe, expect, test } from '@jest/globals';
import { resultsOf, reviewList } from '../../../src/across';
import type { Finding } from '../../../src/explain';
import { reviewAll } from '../../../src/review';
import { ministry } from '../../../src/scoring';
import { a1, addressKey } from '../../../src/sheet';
import { type ReviewBook, reviewBook, sheetsOf } from '../../generator/review-book';
import { reviewSlips } from '../../generator/review-slips';

/**
 * Workbooks of twelve reviewed projects with 汇总: right ones are silent, and each of twenty slips is found at its cell.
 * More of them: JIPING_BOOKS=50 npx jest test/rules/list.
 */
const count = Number(process.env['JIPING_BOOKS'] ?? 2);
const seeds = Array.from({ length: count }, (_, i) => `${i}`);

interface Told {
  readonly sheet: string;
  readonly finding: Finding;
}

/** Everything above a notice that is told of a workbook. */
function toldOf(book: ReviewBook): Told[] {
  const sheets = sheetsOf(book);
  const reviews = sheets.map(sheet => reviewAll(sheet, ministry));
  const results = reviews.flatMap(resultsOf);
  const lists = sheets.flatMap(sheet => reviewList(sheet, results, ministry) ?? []);
  expect([results.length, lists.length]).toEqual([12, 1]);
  return [...reviews.flat().flatMap(each => (each.form ? [each] : [])), ...lists].flatMap(
    ({ sheet, findings }) =>
      findings.filter(({ level }) => level !== 'notice').map(finding => ({ sheet: sheet.name, finding })),
  );
}

const line = ({ sheet, finding }: Told): string => `${sheet} ${finding.rule} ${finding.message}`;

test.each(seeds)('workbook %s: right, and silent', seed => {
  expect(toldOf(reviewBook(seed)).map(line)).toEqual([]);
});

describe.each(reviewSlips.map(slip => [slip.name, slip] as const))('%s', (_, slip) => {
  test.each(seeds)('is found at its cell in workbook %s', seed => {
    const book = reviewBook(seed, slip.formulas ?? undefined);
    const { sheet, cells } = slip.seed(book, Number(seed) * 5 + 3);
    const keys = new Set(cells.map(addressKey));
    const told = toldOf(book);
    const found = told.filter(
      each =>
        each.sheet === sheet &&
        [...each.finding.cells, ...each.finding.candidates].some(at => keys.has(addressKey(at))),
    );
    expect({ at: cells.map(a1), found: found.length > 0, told: found.length > 0 || told.map(line) }).toEqual({
      at: cells.map(a1),
      found: true,
      told: true,
    });
    // One slip, one root: what only follows from it stands inside.
    expect({ told: told.map(line), count: told.length <= 3 }).toEqual({ told: told.map(line), count: true });
  });
});

test('the slips are of twenty kinds', () => {
  expect(new Set(reviewSlips.map(({ name }) => name)).size).toBe(20);
});
