import { isTrue } from '../package/workbook-part';
import { cellHead, rowNumber } from './worksheet-reader';
import type { XmlScanner } from '../xml/xml-scanner';

/** Where an element stands in the part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Behind the opening tag's `>`. */
  readonly openEnd: number;
  /** The closing tag's `<`; for an empty element its end. */
  readonly closeStart: number;
  readonly isEmpty: boolean;
}

/** A `c` element in a row that is to be written. */
export interface CellSpan extends Span {
  readonly col: number;
  readonly style: number;
  /** The type of its formula element (`normal`, `shared`, `array`, `dataTable`); null where it has none. */
  readonly formulaType: string | null;
  /** Its attributes as written, with the space before each, but those of the old content. */
  readonly kept: string;
}

/** A `row` element that is to be written. */
export interface RowSpan extends Span {
  /** The style new cells of the row take; null where the row has none of its own. */
  readonly style: number | null;
  readonly cells: readonly CellSpan[];
}

/** What stands where inside `sheetData`. */
export interface RowLayout {
  readonly data: Span;
  readonly rowCount: number;
  /** The wanted rows that are there. */
  readonly rows: ReadonlyMap<number, RowSpan>;
  /** Where each wanted row that is missing belongs. */
  readonly missing: ReadonlyMap<number, number>;
  /** Heights in points of the rows that have one of their own; 0 where hidden. */
  readonly heights: ReadonlyMap<number, number>;
}

/** Walks the `sheetData` element the scanner stands on and looks closer at the rows wanted. */
export function layOutRows(scan: XmlScanner, wanted: ReadonlySet<number>): RowLayout {
  const open = opening(scan);
  const rows = new Map<number, RowSpan>();
  const missing = new Map<number, number>();
  const heights = new Map<number, number>();
  const before = [...wanted].sort((a, b) => b - a);
  let rowCount = 0;
  let last = -1;
  while (scan.nextIn(2)) {
    if (!scan.is('row')) continue;
    last = rowNumber(scan, last);
    rowCount++;
    const height = isTrue(scan.attribute('hidden')) ? 0 : scan.attribute('ht');
    if (height !== null) heights.set(last, Number(height));
    // A row that is wanted and not met yet belongs before the first row below it.
    for (
      let next = before[before.length - 1];
      next !== undefined && next <= last;
      next = before[before.length - 1]
    ) {
      if (next < last) missing.set(next, scan.start);
      before.pop();
    }
    if (wanted.has(last)) {
      missing.delete(last);
      rows.set(last, layOutRow(scan, last));
    }
  }
  const data = closing(scan, open);
  for (const row of before) missing.set(row, data.closeStart);
  return { data, rowCount, rows, missing, heights };
}

function layOutRow(scan: XmlScanner, row: number): RowSpan {
  const open = opening(scan);
  const style = isTrue(scan.attribute('customFormat')) ? Number(scan.attribute('s') ?? 0) : null;
  const cells: CellSpan[] = [];
  const met = new Set<number>();
  let last = -1;
  while (scan.nextIn(3)) {
    if (!scan.is('c')) continue;
    const cell = layOutCell(scan, row, last);
    // Reading lets a blank cell come twice; for writing there must be one place.
    if (met.has(cell.col)) scan.fail();
    met.add(cell.col);
    last = cell.col;
    cells.push(cell);
  }
  return { ...closing(scan, open), style, cells };
}

function layOutCell(scan: XmlScanner, row: number, last: number): CellSpan {
  const open = opening(scan);
  const { at, style } = cellHead(scan, row, last);
  const kept = attributesKept(scan);
  let formulaType: string | null = null;
  while (scan.nextIn(4)) if (scan.is('f')) formulaType = scan.attribute('t') ?? 'normal';
  return { ...closing(scan, open), col: at.col, style, formulaType, kept };
}

/** `t`, `cm` and `vm` say how to read the old content. */
function attributesKept(scan: XmlScanner): string {
  let kept = '';
  let from = scan.nameEnd;
  for (let i = 0; i < scan.attributeCount; i++) {
    const end = scan.offset(i, 3) + 1;
    const name = scan.text.slice(scan.offset(i, 0), scan.offset(i, 1));
    if (name !== 't' && name !== 'cm' && name !== 'vm') kept += scan.text.slice(from, end);
    from = end;
  }
  return kept;
}

const opening = (scan: XmlScanner): Pick<Span, 'start' | 'openEnd' | 'isEmpty'> => ({
  start: scan.start,
  openEnd: scan.end,
  isEmpty: scan.kind === 'empty',
});

/** The span whose end the scanner has reached. */
function closing(scan: XmlScanner, open: Pick<Span, 'start' | 'openEnd' | 'isEmpty'>): Span {
  return { ...open, end: scan.end, closeStart: open.isEmpty ? scan.end : scan.start };
}
