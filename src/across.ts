import {
  type Coverage,
  coverageOf,
  EquationGraph,
  type Equation,
  type Finding,
  findingsOf,
  formulaRoots,
  haveCellsInCommon,
  inOrder,
  offsetsPerCell,
  sayingHidden,
  throughSubtotals,
  withoutPinned,
} from './explain';
import { matched, type ProjectList, type ProjectResult, projectResult, readForms } from './form';
import { atOwnLevel, check, levelOf, listRules, type Signed, type Unchecked } from './rules';
import type { NoForm, Review } from './review';
import { ministry, type Profile } from './scoring';
import { type Address, addressKey, calculated, type Cell, type Sheet } from './sheet';
import { whyNoForm } from './words/reading';

/** What is known about a list of projects after checking its rows, and against the workbook's own forms. */
export interface ListReview extends NoForm {
  readonly list: ProjectList;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly coverage: () => Coverage;
}

/** Whether what is known of a worksheet is a list of projects that was checked. */
export const isChecked = (each: Review | NoForm): each is ListReview =>
  each.form === null && 'findings' in each;

/** Whether there are findings of it: a form's, or those of a list of projects. */
export const isReviewed = (each: Review | NoForm): each is Review | ListReview =>
  each.form !== null || isChecked(each);

/** What a sheet's reviews say of their projects, to be compared with the lists of its workbook. */
export function resultsOf(reviews: readonly (Review | NoForm)[]): ProjectResult[] {
  return reviews.flatMap(review =>
    review.form ? (projectResult(review.sheet.within(review.range), review.form) ?? []) : [],
  );
}

/**
 * Checks a list of projects: its own sums, deviations, grades and rates, and its rows against the forms of its workbook;
 * null where the sheet holds no list. `results` null: only this worksheet is at hand, and that is said.
 */
export function reviewList(
  sheet: Sheet,
  results: readonly ProjectResult[] | null,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): ListReview | null {
  const asCalculated = calculated(sheet);
  const first = checkList(asCalculated, results, profile);
  if (!first) return null;
  const pinned = new Set(pins.map(addressKey));
  const roots = formulaRoots({
    equations: first.equations,
    all: () => first.equations,
    sheet: asCalculated,
    levelOf: level,
    isPinned: key => pinned.has(Math.floor(key / offsetsPerCell)),
  });
  const righted =
    roots.length > 0 ? calculated(asCalculated.with(roots.map(({ putRight }) => putRight))) : asCalculated;
  const own = roots.length > 0 ? (checkList(righted, results, profile) ?? first) : first;
  const seen = likelier(own, righted, results, profile);
  const graph = new EquationGraph(throughSubtotals(seen.equations, seen.sheet), [], pinned);
  const explained = findingsOf(graph, level);
  const across = own.checked.flatMap(each => each.findings);
  const told = [...roots.map(({ finding }) => finding), ...explained, ...across]
    .filter((found, i, all) => !all.slice(0, i).some(known => isTold(known, found)))
    .map(found => withoutPinned(found, pins));
  return {
    sheet,
    range: first.list.range,
    form: null,
    why: first.why,
    list: first.list,
    findings: inOrder(told.flatMap(found => atOwnLevel(found, profile))).map(found =>
      sayingHidden(found, sheet),
    ),
    unchecked: own.checked.flatMap(each => each.undecided),
    coverage: () => coverageIn(first, graph),
  };
}

/** One number is told once, at the first that names it for certain. */
const isTold = (known: Finding, found: Finding): boolean =>
  known.certain && found.about === known.about && haveCellsInCommon(known.cells, found.cells);

interface Checking {
  readonly sheet: Sheet;
  readonly list: ProjectList;
  readonly why: string;
  readonly checked: readonly Signed[];
  readonly equations: readonly Equation[];
}

function checkList(
  sheet: Sheet,
  results: readonly ProjectResult[] | null,
  profile: Profile,
): Checking | null {
  const [reading] = readForms(sheet);
  if (reading.form !== null || !reading.list) return null;
  const { list, why } = reading;
  const book = results && matched(list, results);
  const checked = listRules.map(rule => check(rule, { list, book, profile }));
  return { sheet, list, why: whyNoForm(why), checked, equations: checked.flatMap(each => each.equations) };
}

/**
 * Where the figures of the forms make the list tie that its own do not, the forms are right: what is left to tell then is
 * only what else is wrong.
 */
function likelier(
  own: Checking,
  sheet: Sheet,
  results: readonly ProjectResult[] | null,
  profile: Profile,
): Checking {
  const cells = own.checked
    .flatMap(({ findings }) => findings)
    .flatMap(({ cells: [at], expected }): Cell[] => {
      const cell = at && sheet.written(at.row, at.col);
      const value = Number(expected);
      return cell && expected !== null && cell.formula === null && Number.isFinite(value)
        ? [{ ...cell, value, shown: null }]
        : [];
    });
  if (cells.length === 0) return own;
  const other = checkList(calculated(sheet.with(cells)), results, profile);
  return other && offIn(other) < offIn(own) ? other : own;
}

const level = levelOf(listRules);

const offIn = ({ equations }: Checking): number =>
  equations.filter(({ written }) => written === 'off').length;

function coverageIn({ list, checked }: Checking, graph: EquationGraph): Coverage {
  const fields = [...list.rows, ...list.closing].flatMap(({ fields: own }) => [...own.values()]);
  const numbers = fields.flatMap(({ at, quantity }) => (quantity ? [{ at, isRead: true }] : []));
  return coverageOf(
    numbers,
    graph,
    checked.flatMap(({ compared }) => compared),
  );
}
