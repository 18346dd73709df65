import type { Finding } from '../../src/explain';
import { applyPlan, planEdits, planFix } from '../../src/plan';
import type { Review } from '../../src/review';
import { addressKey, type CellValue, type Sheet } from '../../src/sheet';
import { type Fault, wrongCells } from './fault';

/** A right number that the program would replace by another. */
export interface Replaced {
  readonly by: '采用' | '更正得分';
  readonly finding: Finding | null;
  readonly cells: readonly string[];
}

/**
 * What 采用 on every certain finding, each by itself, and 更正得分 would write over numbers that were right: a number that
 * stood on the sheet before the slip, was not hit by it, and is another afterwards.
 */
export function replacedRight(
  reviews: readonly Review[],
  right: Sheet,
  faults: readonly Fault[],
): Replaced[] {
  const hit = new Set(faults.flatMap(wrongCells).map(addressKey));
  const found: Replaced[] = [];
  const look = (
    sheet: Sheet,
    plan: ReturnType<typeof planFix>,
    by: Replaced['by'],
    finding: Finding | null,
  ) => {
    if (plan.edits.length === 0) return;
    const applied = applyPlan(sheet, plan);
    if (applied.kind !== 'applied') return;
    const cells = plan.edits.flatMap(({ at }) => {
      const [before, after] = [right.value(at), applied.sheet.value(at)];
      const wasRight = isNumber(before) && !hit.has(addressKey(at));
      return wasRight && !isSame(before, after)
        ? [`${at.row + 1}/${at.col + 1} ${text(before)}→${text(after)}`]
        : [];
    });
    if (cells.length > 0) found.push({ by, finding, cells });
  };
  for (const review of reviews) {
    for (const finding of review.findings) {
      if (finding.certain && finding.fix.length > 0) {
        look(review.sheet, planFix(review.sheet, finding), '采用', finding);
      }
    }
    look(review.sheet, planEdits(review, 'overwrite'), '更正得分', null);
  }
  return found;
}

const text = (value: CellValue): string => (typeof value === 'object' ? 'error' : String(value));

const isNumber = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\s*[\d.,]+\s*[分%]?\s*$/.test(value));

const isSame = (before: CellValue, after: CellValue): boolean =>
  before === after ||
  (typeof before !== 'object' &&
    typeof after !== 'object' &&
    Math.abs(Number.parseFloat(String(before)) - Number.parseFloat(String(after))) < 1e-9);
