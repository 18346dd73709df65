import { a1, a1Range, type Cell, type Range, rangeOf, Sheet } from '../../sheet';
import { host as words } from '../../words/host';
import type { Snapshot } from '../host';
import type { WpsApplication, WpsRange, WpsWorksheet } from './api';
import { areaOf } from './area-of';
import { contentFrom } from './content';
import { type Grid, gridOf } from './grid';
import { ifThere, MemberFault } from './guard';
import { byHalving } from './halving';
import { findMergedAreas } from './merged-areas';
import { formatsOf } from './number-formats';
import { truthOf } from './truth';
import { filledArea } from './used-area';

/** No more questions than these are asked of a worksheet: about a second. What is left is said. */
const most = { merges: 1200, formats: 1200, hidden: 60 };

/** A worksheet as WPS shows it: one reading of values, one of formulas, and the questions merges and formats need. */
export function readSheet(application: WpsApplication, worksheet: WpsWorksheet): Snapshot {
  const name = worksheet.Name;
  const { area, leftOut } = filledArea(application, worksheet);
  if (!area) return { sheet: new Sheet({ name, cells: [] }), leftOut };
  const range = worksheet.Range(a1Range(area));
  const values = gridIn(range.Value2, area, 'Range.Value2');
  const formulas = gridIn(range.Formula, area, 'Range.Formula');
  const formats = formatsOf(worksheet, area, values, range.NumberFormat, most.formats);
  const merges = mergesIn(worksheet, area, values, range);
  const rows = hiddenIn(worksheet, area, 'rows', range);
  const columns = hiddenIn(worksheet, area, 'columns', range);
  const sheet = new Sheet({
    name,
    cells: cellsOf(area, values, formulas, formats.formatAt),
    merges: merges.areas,
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
  });
  const left = [
    leftOut ?? '',
    merges.isComplete ? '' : words.merges,
    formats.isComplete ? '' : words.formats,
  ];
  return { sheet, leftOut: left.join('') || null };
}

/** Values as WPS gave them for an area. */
export function gridIn(given: unknown, area: Range, member: string): Grid {
  return gridOf(given, area.bottom - area.top + 1, area.right - area.left + 1, member);
}

function* cellsOf(
  area: Range,
  values: Grid,
  formulas: Grid,
  formatAt: (row: number, col: number) => string | null,
): Iterable<Cell> {
  for (const [r, row] of values.entries()) {
    for (const [c, value] of row.entries()) {
      const content = contentFrom(value, formulas[r]?.[c]);
      if (content.value === null && content.formula === null) continue;
      const at = { row: area.top + r, col: area.left + c };
      yield { at, ...content, format: formatAt(at.row, at.col), shown: null };
    }
  }
}

function mergesIn(worksheet: WpsWorksheet, area: Range, values: Grid, whole: WpsRange) {
  const all = a1Range(area);
  const rangeAt = (range: Range): WpsRange => {
    const address = a1Range(range);
    return address === all ? whole : worksheet.Range(address);
  };
  const first = rangeOf({ row: area.top, col: area.left });
  let isKnown = false;
  /** What is the same in one cell alone is not known at all where it has no answer. */
  const merged = (range: Range): boolean | null => {
    const is = truthOf(rangeAt(range).MergeCells);
    isKnown ||= is !== null || truthOf(rangeAt(first).MergeCells) !== null;
    if (!isKnown) throw new MemberFault('Range.MergeCells');
    return is;
  };
  return findMergedAreas(
    area,
    (row, col) => values[row - area.top]?.[col - area.left],
    {
      merged,
      areaOf: at => areaOf(worksheet.Range(a1(at)).MergeArea),
    },
    most.merges,
  );
}

/** Hidden rows or columns. Nothing depends on them so far: few questions, and no word where they are not enough. */
function hiddenIn(worksheet: WpsWorksheet, area: Range, what: 'rows' | 'columns', whole: WpsRange) {
  const isRows = what === 'rows';
  const line = isRows ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
  const { found } = byHalving(
    line,
    stretch => {
      const part = isRows
        ? { ...area, top: stretch.first, bottom: stretch.last }
        : { ...area, left: stretch.first, right: stretch.last };
      const isWhole = stretch.first === line.first && stretch.last === line.last;
      const range = isWhole ? whole : worksheet.Range(a1Range(part));
      return ifThere(() => truthOf((isRows ? range.EntireRow : range.EntireColumn).Hidden));
    },
    most.hidden,
  );
  const hidden = new Set<number>();
  for (const { first, last, is } of found) {
    if (is) for (let each = first; each <= last; each++) hidden.add(each);
  }
  return { hidden };
}
