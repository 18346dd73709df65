import { markAuthor } from '../../../plan/marker';
import { stepRows, type Steps } from '../steps';
import { type Unseen, unseenAt } from './unseen';
import { UsualCell } from './usual-cell';
import { isTrue } from '../package/workbook-part';
import { cellHead, rowNumber } from './worksheet-reader';
import { XmlScanner } from '../xml/xml-scanner';

/** Some columns, numbered from 0, both ends included. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font; null for the worksheet's usual width. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface RowLook {
  /** In points; null where the program fits it to what it holds. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** How a worksheet is drawn, besides what is in its cells. */
export interface SheetLook {
  /** In characters of the standard font, and in points. */
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly columns: readonly ColumnLook[];
  /** The rows that say something of themselves. */
  readonly rows: ReadonlyMap<number, RowLook>;
  /** The style number of each cell that has one, blank cells too: column, style, column, style … by row. */
  readonly styles: ReadonlyMap<number, readonly number[]>;
  /** So many rows and columns stay in sight when scrolling. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  /** What the worksheet has besides cells, for a page that does not draw it. */
  readonly unseen: readonly Unseen[];
}

/** Reads how a worksheet part is drawn, in short steps. */
export function* readSheetLook(text: string, part: string): Steps<SheetLook> {
  const columns: ColumnLook[] = [];
  const rows = new Map<number, RowLook>();
  const styles = new Map<number, number[]>();
  const unseen = new Set<Unseen>();
  const view = { frozenRows: 0, frozenColumns: 0, showsGridLines: true };
  const usual = { defaultWidth: 8.43, defaultHeight: 15 };
  const scan = new XmlScanner(text, part);
  scan.root();
  while (scan.nextIn(1)) {
    const found = unseenAt(scan);
    const { start } = scan;
    if (scan.is('sheetViews')) readView(scan, view);
    else if (scan.is('sheetFormatPr')) {
      usual.defaultHeight = numberIn(scan, 'defaultRowHeight') ?? usual.defaultHeight;
      usual.defaultWidth =
        numberIn(scan, 'defaultColWidth') ?? numberIn(scan, 'baseColWidth') ?? usual.defaultWidth;
    } else if (scan.is('cols')) while (scan.nextIn(2)) columns.push(columnLook(scan));
    else if (scan.is('sheetData')) yield* readRows(scan, rows, styles);
    else scan.skip();
    // Our marks are conditional formats that the page does draw.
    if (found && !(found === 'conditional-formats' && text.slice(start, scan.end).includes(`${markAuthor}:`)))
      unseen.add(found);
  }
  return { ...usual, ...view, columns, rows, styles, unseen: [...unseen] };
}

function numberIn(scan: XmlScanner, name: string): number | null {
  const text = scan.attribute(name);
  const value = text === null ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The first view is the one a window opens with. */
function readView(
  scan: XmlScanner,
  view: { frozenRows: number; frozenColumns: number; showsGridLines: boolean },
): void {
  let isFirst = true;
  while (scan.nextIn(2)) {
    if (!isFirst || !scan.is('sheetView')) {
      scan.skip();
      continue;
    }
    isFirst = false;
    view.showsGridLines =
      scan.attribute('showGridLines') !== '0' && scan.attribute('showGridLines') !== 'false';
    while (scan.nextIn(3)) {
      if (!scan.is('pane') || !scan.attribute('state')?.startsWith('frozen')) continue;
      view.frozenRows = numberIn(scan, 'ySplit') ?? 0;
      view.frozenColumns = numberIn(scan, 'xSplit') ?? 0;
    }
  }
}

function columnLook(scan: XmlScanner): ColumnLook {
  return {
    first: (numberIn(scan, 'min') ?? 1) - 1,
    last: (numberIn(scan, 'max') ?? 1) - 1,
    width: numberIn(scan, 'width'),
    hidden: isTrue(scan.attribute('hidden')),
  };
}

function* readRows(scan: XmlScanner, rows: Map<number, RowLook>, styles: Map<number, number[]>): Steps<void> {
  const usual = new UsualCell();
  let row = -1;
  let count = 0;
  while (scan.nextIn(2)) {
    if (!scan.is('row')) continue;
    row = rowNumber(scan, row);
    const height = numberIn(scan, 'ht');
    const hidden = isTrue(scan.attribute('hidden'));
    if (height !== null || hidden) rows.set(row, { height, hidden });
    const styled = scan.kind === 'empty' ? [] : styledCells(scan, row, usual);
    if (styled.length > 0) styles.set(row, styled);
    if (++count % stepRows === 0) yield scan.end / scan.text.length;
  }
}

function styledCells(scan: XmlScanner, row: number, usual: UsualCell): number[] {
  const styled: number[] = [];
  let last = -1;
  for (;;) {
    let style: number;
    if (usual.read(scan.text, scan.end)) {
      last = usual.col < 0 ? last + 1 : usual.col;
      style = usual.style;
      scan.end = usual.end;
    } else {
      if (!scan.nextIn(3)) return styled;
      if (!scan.is('c')) continue;
      const head = cellHead(scan, row, last);
      last = head.at.col;
      style = head.style;
      scan.skip();
    }
    if (style > 0) styled.push(last, style);
  }
}
