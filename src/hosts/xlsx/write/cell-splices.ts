import { type Address, a1, a1Range, contains, parseRange, type Range } from '../../../sheet';
import { type CellContent, sameContent } from '../../../plan/plan';
import type { CellContext } from '../read/cell-reader';
import { cellXml } from './cell-writer';
import type { CellSpan, RowSpan } from '../read/row-layout';
import type { Splices } from '../xml/splices';
import { absenceText, isOpeningOnly, type Stored, type StoredAbsence } from './stored';
import { columnAt, type WorksheetLayout } from '../read/worksheet-layout';
import { attribute, setAttribute, type XmlElement } from '../xml/xml-tree';

/** A cell to be written, already checked. */
export interface CellWrite {
  readonly at: Address;
  readonly content: CellContent;
  /** What the content was spelled like, where an undo knows it. */
  readonly stored: Stored | null;
}

/** A worksheet part being written: its text, where things stand in it, and the changes so far. */
export interface WorksheetPatch {
  readonly text: string;
  readonly layout: WorksheetLayout;
  readonly splices: Splices;
}

/**
 * Writes cells into a worksheet: only their own elements change, and the rows and the dimension where cells
 * come or go. Returns for each write, in their order, what an undo must carry as `stored`.
 */
export function spliceCells(
  patch: WorksheetPatch,
  writes: readonly CellWrite[],
  context: CellContext,
): string[] {
  const stored = new Map<CellWrite, string>();
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col)) {
    const row = rows.get(write.at.row);
    if (row) row.push(write);
    else rows.set(write.at.row, [write]);
  }
  const sheet = new SheetSplicer(patch, context, stored);
  for (const [row, inRow] of rows) {
    const span = patch.layout.rows.get(row);
    if (span) sheet.existingRow(span, inRow);
    else sheet.missingRow(row, inRow);
  }
  sheet.finish();
  return writes.map(write => stored.get(write) ?? '');
}

class SheetSplicer {
  private readonly dimension: { readonly element: XmlElement; readonly range: Range } | null;
  private newRows = '';
  private addedRows = 0;
  private removedRows = 0;
  private emptyData: string | null = null;
  private extent: Range | null = null;
  private restoredDimension: string | null = null;

  constructor(
    private readonly patch: WorksheetPatch,
    private readonly context: CellContext,
    private readonly stored: Map<CellWrite, string>,
  ) {
    const element = patch.layout.elements.find(each => each.name === 'dimension');
    const range = element ? parseRange(attribute(element, 'ref') ?? '') : null;
    this.dimension = element && range ? { element, range } : null;
  }

  existingRow(span: RowSpan, writes: readonly CellWrite[]): void {
    const { text, splices, layout } = this.patch;
    const emptyRow = span.cells.length === 0 ? text.slice(span.start, span.end) : null;
    const pieces = writes.map(write => {
      const cell = span.cells.find(each => each.col === write.at.col) ?? null;
      const xml = this.xmlOf(write, cell, span.style);
      this.stored.set(
        write,
        cell ? text.slice(cell.start, cell.end) : this.absence(write.at, xml, { row: emptyRow, data: null }),
      );
      return { write, cell, xml };
    });
    const gone = pieces.filter(({ cell, xml }) => cell && xml === '').length;
    const come = pieces.filter(({ cell, xml }) => !cell && xml !== '').length;
    const left = span.cells.length - gone + come;
    if (left === 0 && gone > 0 && this.restoreRow(span, writes)) return;
    let atEnd = '';
    for (const { write, cell, xml } of pieces) {
      const next = span.cells.find(each => each.col > write.at.col);
      if (cell) splices.replace(cell.start, cell.end, xml);
      else if (next) splices.insert(next.start, xml);
      else atEnd += xml;
    }
    if (atEnd === '') return;
    if (span.isEmpty)
      splices.replace(text.lastIndexOf('/', span.end), span.end, `>${atEnd}</${layout.prefix}row>`);
    else splices.insert(span.closeStart, atEnd);
  }

  missingRow(row: number, writes: readonly CellWrite[]): void {
    const { text, splices, layout } = this.patch;
    const { data, rowCount, prefix } = layout;
    const emptyData = text.slice(data.start, rowCount === 0 ? data.end : data.openEnd);
    let cells = '';
    for (const write of writes) {
      const xml = this.xmlOf(write, null, null);
      this.stored.set(write, this.absence(write.at, xml, { row: null, data: emptyData }));
      cells += xml;
    }
    if (cells === '') return;
    this.addedRows++;
    const xml = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    if (data.isEmpty) this.newRows += xml;
    else splices.insert(layout.missing.get(row) ?? data.closeStart, xml);
  }

  /** What could not be decided row by row: an empty or emptied sheetData, and the dimension. */
  finish(): void {
    const { text, splices, layout } = this.patch;
    const { data, prefix, rowCount } = layout;
    if (this.newRows !== '') {
      splices.replace(text.lastIndexOf('/', data.end), data.end, `>${this.newRows}</${prefix}sheetData>`);
    }
    if (this.emptyData !== null && this.removedRows === rowCount && this.addedRows === 0) {
      // The rows between the tags are being removed one by one; only what the tags themselves were is restored.
      this.restoreEmptyData(this.emptyData);
    }
    this.spliceDimension();
  }

  /** The cell's new element; empty where there is to be none. */
  private xmlOf({ at, content, stored }: CellWrite, cell: CellSpan | null, rowStyle: number | null): string {
    const { layout } = this.patch;
    const blank = content.formula === null && (content.value === null || content.value === '');
    const inherited = this.known(rowStyle ?? columnAt(layout, at.col)?.style ?? 0);
    // A cell that someone has formatted since is emptied, not taken away.
    if (stored?.kind === 'absent' && blank && (!cell || cell.style === inherited)) {
      if (stored.dimension !== null) this.restoredDimension = stored.dimension;
      return '';
    }
    if (stored?.kind === 'cell' && cell && stored.style === cell.style && stored.prefix === layout.prefix) {
      // Another program may have saved the file since: then the style or the shared texts have new numbers,
      // and only the content itself can be given back.
      const sameAddressing = stored.addressed === /\sr\s*=/.test(cell.kept);
      if (sameAddressing && sameContent(stored.content, content)) return stored.xml;
    }
    if (!cell && blank) return '';
    const style = cell?.style ?? inherited;
    const attributes = cell?.kept ?? ` r="${a1(at)}"${style === 0 ? '' : ` s="${style}"`}`;
    const format = this.context.formats[style] ?? null;
    return cellXml({ prefix: layout.prefix, attributes, format, date1904: this.context.date1904 }, content);
  }

  /** A row or column may name a style that the workbook has not: a new cell takes none over. */
  private known(style: number): number {
    return style in this.context.formats ? style : 0;
  }

  /** What an undo must know about a cell that was not there. */
  private absence(at: Address, xml: string, around: Pick<StoredAbsence, 'row' | 'data'>): string {
    const { dimension } = this;
    if (xml === '' || !dimension || contains(dimension.range, at))
      return absenceText({ dimension: null, ...around });
    const known = this.extent ?? dimension.range;
    this.extent = {
      top: Math.min(known.top, at.row),
      left: Math.min(known.left, at.col),
      bottom: Math.max(known.bottom, at.row),
      right: Math.max(known.right, at.col),
    };
    return absenceText({
      dimension: this.patch.text.slice(dimension.element.start, dimension.element.end),
      ...around,
    });
  }

  /** Gives a row back that has no cell left; false where nothing is known of how it was. */
  private restoreRow(span: RowSpan, writes: readonly CellWrite[]): boolean {
    const { splices } = this.patch;
    for (const { stored } of writes) {
      if (stored?.kind !== 'absent') continue;
      if (stored.row !== null) splices.replace(span.start, span.end, stored.row);
      else if (stored.data !== null) {
        splices.remove(span.start, span.end);
        this.removedRows++;
        if (!isOpeningOnly(stored.data)) this.emptyData = stored.data;
      } else continue;
      return true;
    }
    return false;
  }

  private restoreEmptyData(xml: string): void {
    const { splices, layout } = this.patch;
    const { data } = layout;
    if (!xml.endsWith('/>')) return;
    splices.replace(data.openEnd - 1, data.openEnd, xml.slice(xml.lastIndexOf('/')));
    splices.remove(data.closeStart, data.end);
  }

  private spliceDimension(): void {
    const { splices } = this.patch;
    if (!this.dimension) return;
    const { element } = this.dimension;
    if (this.extent) setAttribute(splices, element, 'ref', a1Range(this.extent));
    else if (this.restoredDimension !== null)
      splices.replace(element.start, element.end, this.restoredDimension);
  }
}
