import { type ListReview, resultsOf, reviewList } from '../across';
import type { ProjectResult } from '../form';
import { WorkbookError, type XlsxWorkbook } from '../hosts/xlsx';
import { joinPlans, type Plan, planEdits, type WriteMode } from '../plan';
import { type NoForm, type Review, reviewAll } from '../review';
import type { Profile } from '../scoring';
import { a1Range, type Range, type Sheet } from '../sheet';
import { cli as words } from '../words/cli';
import type { SheetReport } from './report';
import { listReport, sheetReport } from './sheet-report';

export interface SheetOptions {
  readonly profile: Profile;
  readonly mode: WriteMode;
  readonly sheet: string | null;
}

export interface CheckedSheet {
  /** One for each form on it. */
  readonly reports: readonly SheetReport[];
  readonly plan: Plan | null;
  /** Whether something on it was checked. */
  readonly isChecked: boolean;
  /** Why the worksheet could not be read from the file. */
  readonly problem: WorkbookError | null;
}

/** Checks the worksheets of a workbook; its lists of projects last, against the forms of the others. */
export function checkSheets(workbook: XlsxWorkbook, options: SheetOptions): CheckedSheet[] {
  const asked = workbook.sheets.filter(({ name }) => options.sheet === null || name === options.sheet);
  const results: ProjectResult[] = [];
  const first = asked.map(({ name, state }): CheckedSheet | Sheet => {
    if (state !== 'visible' && options.sheet === null) return withoutForm(name, words.hiddenSheet);
    const sheet = readOf(workbook, name);
    if (sheet instanceof WorkbookError) return { reports: [], plan: null, isChecked: false, problem: sheet };
    if (sheet.rowNumbers.length === 0) return withoutForm(name, words.emptySheet);
    const reviews = reviewAll(sheet, options.profile);
    results.push(...resultsOf(reviews));
    return isList(reviews) ? sheet : checkedSheet(name, reviews, options.mode);
  });
  // A list alone is compared with what stands beside it all the same.
  const others = options.sheet === null ? results : null;
  return first.map(each => {
    if (!('rowNumbers' in each)) return each;
    const review = reviewList(each, others ?? resultsBeside(workbook, options), options.profile);
    return review ? checkedList(review) : withoutForm(each.name, words.emptySheet);
  });
}

const isList = ([first]: readonly (Review | NoForm)[]): boolean =>
  first !== undefined && first.form === null && first.list !== undefined;

function resultsBeside(workbook: XlsxWorkbook, { sheet: asked, profile }: SheetOptions): ProjectResult[] {
  return workbook.sheets
    .filter(({ name, state }) => name !== asked && state === 'visible')
    .flatMap(({ name }) => {
      const sheet = readOf(workbook, name);
      return sheet instanceof WorkbookError ? [] : resultsOf(reviewAll(sheet, profile));
    });
}

/** A worksheet, or why it alone can't be read: its part is missing or damaged. */
function readOf(workbook: XlsxWorkbook, name: string): Sheet | WorkbookError {
  try {
    return workbook.sheet(name);
  } catch (problem) {
    if (problem instanceof WorkbookError) return problem;
    throw problem;
  }
}

function checkedSheet(name: string, reviews: readonly (Review | NoForm)[], mode: WriteMode): CheckedSheet {
  const [first] = reviews;
  if (reviews.every(({ form }) => form === null)) return withoutForm(name, first ? whyNot(first) : '');
  const plans: Plan[] = [];
  const reports = reviews.map(each => {
    if (each.form === null) return unreadReport(name, each.why, each.range);
    const plan = planEdits(each, mode);
    plans.push(plan);
    return sheetReport(name, each, plan);
  });
  return { reports, plan: joinPlans(plans), isChecked: true, problem: null };
}

const checkedList = (review: ListReview): CheckedSheet => ({
  reports: [listReport(review)],
  plan: null,
  isChecked: true,
  problem: null,
});

const whyNot = (review: Review | NoForm): string => (review.form === null ? review.why : '');

function withoutForm(name: string, why: string): CheckedSheet {
  return { reports: [unreadReport(name, why, null)], plan: null, isChecked: false, problem: null };
}

function unreadReport(sheet: string, why: string, range: Range | null): SheetReport {
  return {
    sheet,
    range: range && a1Range(range),
    form: null,
    findings: [],
    unchecked: [{ cell: null, why }],
    coverage: null,
    edits: [],
  };
}
