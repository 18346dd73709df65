import {
  type Address,
  a1,
  type Cell,
  maxColumns,
  maxRows,
  parseAddress,
  parseRange,
  type Range,
  Sheet,
} from '../../../sheet';
import { type BoundArea, type CellContext, CellReader } from './cell-reader';
import { DisjointAreas } from './disjoint-areas';
import { WorkbookError } from '../errors';
import { finished, stepRows, type Steps } from '../steps';
import { UsualCell } from './usual-cell';
import { isTrue } from '../package/workbook-part';
import { XmlScanner } from '../xml/xml-scanner';

/** A worksheet as read: the sheet, and the areas in which no cell may be written alone. */
export interface ReadWorksheet {
  readonly sheet: Sheet;
  readonly areas: readonly BoundArea[];
}

/** Reads a worksheet part; throws a WorkbookError with the cell's address where a cell can't be read. */
export function readWorksheet(text: string, part: string, name: string, context: CellContext): ReadWorksheet {
  return finished(readWorksheetSteps(text, part, name, context));
}

/** The same in short steps, each giving the share of the text behind it, so that a page can draw between them. */
export function* readWorksheetSteps(
  text: string,
  part: string,
  name: string,
  context: CellContext,
): Steps<ReadWorksheet> {
  const reader = new CellReader(context);
  const cells: Cell[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges: Range[] = [];
  const scan = new XmlScanner(text, part);
  scan.root();
  if (!scan.is('worksheet')) scan.fail();
  let complete = false;
  while (scan.nextIn(1)) {
    if (scan.is('cols')) readHiddenColumns(scan, hiddenColumns);
    else if (scan.is('mergeCells')) readMerges(scan, merges);
    else if (scan.is('sheetData')) {
      yield* readRows(scan, reader, cells, hiddenRows);
      complete = true;
    }
  }
  if (!complete || scan.next()) scan.fail();
  return {
    sheet: new Sheet({ name, cells, merges: sound(merges), hiddenRows, hiddenColumns }),
    areas: reader.areas,
  };
}

function* readRows(
  scan: XmlScanner,
  reader: CellReader,
  cells: Cell[],
  hiddenRows: Set<number>,
): Steps<void> {
  const met = new Set<number>();
  let row = -1;
  while (scan.nextIn(2)) {
    if (!scan.is('row')) continue;
    row = rowNumber(scan, row);
    if (met.has(row)) scan.fail();
    met.add(row);
    if (isTrue(scan.attribute('hidden'))) hiddenRows.add(row);
    readCells(scan, row, reader, cells);
    if (met.size % stepRows === 0) yield scan.end / scan.text.length;
  }
}

function readCells(scan: XmlScanner, row: number, reader: CellReader, cells: Cell[]): void {
  if (scan.kind === 'empty') return;
  const usual = new UsualCell();
  const first = cells.length;
  let met: Set<number> | null = null;
  let last = -1;
  for (;;) {
    let col: number;
    let cell: Cell | null;
    if (usual.read(scan.text, scan.end) && (usual.row === row || usual.row < 0)) {
      col = usual.col < 0 ? last + 1 : usual.col;
      if (col >= maxColumns) scan.fail();
      cell = reader.readUsual(scan, usual, row, col);
      scan.end = usual.end;
    } else {
      if (!scan.nextIn(3)) return;
      if (!scan.is('c')) continue;
      const head = cellHead(scan, row, last);
      col = head.at.col;
      cell = reader.read(scan, head.at, head.style, head.type);
    }
    // Cells nearly always stand in order; only where they don't, an address could come twice.
    if (col <= last && !met) met = new Set(cells.slice(first).map(each => each.at.col));
    last = col;
    if (!cell) continue;
    if (met?.has(col)) throw damagedCell(scan, cell.at);
    met?.add(col);
    cells.push(cell);
  }
}

/** The row the scanner stands on, counted from 0: what it says itself, or the one behind the last. */
export function rowNumber(scan: XmlScanner, last: number): number {
  const written = scan.attribute('r');
  const row = written === null ? last + 1 : Number(written) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= maxRows) scan.fail();
  return row;
}

/** What the tag of a cell says. */
export interface CellHead {
  readonly at: Address;
  readonly style: number;
  readonly type: string | null;
}

/** Reads the `c` tag the scanner stands on; a cell without an address stands behind the last one. */
export function cellHead(scan: XmlScanner, row: number, lastColumn: number): CellHead {
  let at: Address | null = null;
  let style = 0;
  let type: string | null = null;
  let addressed = false;
  for (let i = 0; i < scan.attributeCount; i++) {
    const name = scan.offset(i, 0);
    if (scan.offset(i, 1) - name !== 1) continue;
    const letter = scan.text[name];
    if (letter === 'r') {
      at = parseAddress(scan.value(i));
      addressed = true;
    } else if (letter === 's') style = Number(scan.value(i));
    else if (letter === 't') type = scan.value(i);
  }
  if (!addressed && lastColumn + 1 < maxColumns) at = { row, col: lastColumn + 1 };
  if (!at || at.row !== row) return scan.fail();
  return { at, style, type };
}

/** Spans may lie outside the sheet and over one another: each column is counted once. */
function readHiddenColumns(scan: XmlScanner, hidden: Set<number>): void {
  const spans: { readonly first: number; readonly last: number }[] = [];
  while (scan.nextIn(2)) {
    if (!isTrue(scan.attribute('hidden'))) continue;
    const first = Math.max(Number(scan.attribute('min')) - 1, 0);
    spans.push({ first, last: Math.min(Number(scan.attribute('max')), maxColumns) });
  }
  let next = 0;
  for (const { first, last } of spans.sort((a, b) => a.first - b.first))
    for (next = Math.max(next, first); next < last; next++) hidden.add(next);
}

function readMerges(scan: XmlScanner, merges: Range[]): void {
  while (scan.nextIn(2)) {
    const range = parseRange(scan.attribute('ref') ?? '');
    if (range && (range.top !== range.bottom || range.left !== range.right)) merges.push(range);
  }
}

/** Leaves out merged areas that overlap an earlier one, and whole-sheet decoration beyond any form. */
function sound(merges: readonly Range[]): Range[] {
  const areas = new DisjointAreas<null>();
  let rows = 0;
  return [...merges]
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .filter(area => {
      rows += area.bottom - area.top + 1;
      return rows <= mostMergedRows && areas.add(area, null);
    });
}

/** The rows of all merged areas together; a sheet of 16,384 merged columns would fill the memory. */
const mostMergedRows = 4_000_000;

function damagedCell(scan: XmlScanner, at: Address): WorkbookError {
  return new WorkbookError('damaged-part', { part: scan.part, cell: a1(at) });
}
