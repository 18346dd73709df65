import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { CellLook, SheetLook, Steps } from '../../hosts/xlsx';
import type { CellContent } from '../../plan';
import { type Cell, type CellValue, contains, isError, type Range, type Sheet } from '../../sheet';
import { cellStyle } from './cell-style';
import { isCalculable, shownFormula } from './formula-text';
import type { Page, Styles } from './grid';
import { looksLikeError } from './typed';
import { columnWidths, fittedHeight, rowPixels } from './sizes';

/** So many rows are one step. */
const stepRows = 256;
/** A worksheet shows some rows and columns beyond what it holds. */
const spareRows = 30;
const spareColumns = 4;
const leastRows = 60;
const leastColumns = 16;
/** Formats of rows further below the last content than this are decoration. */
const styledBelow = 200;

/** How a cell names its style: by its number in the workbook's list, or, in a worksheet that came later, by the style itself. */
export type StyleOf = (number: number) => ICellData['s'];

export const styleName = (number: number): string => `x${number}`;

/** Styles by name, for the worksheets a workbook is opened with. */
export const byName: StyleOf = number => (number > 0 ? styleName(number) : null);

export const byValue =
  (styles: Styles): StyleOf =>
  number =>
    number > 0 ? cellStyle(styles, number) : null;

/** A worksheet in Univer's words, in short steps. */
export function* sheetData(
  { sheet, look, isHidden, ...page }: Page,
  id: string,
  styles: Styles,
  styleOf: StyleOf,
  functions: ReadonlySet<string>,
): Steps<Partial<IWorksheetData>> {
  const size = extent(sheet, look);
  const widths = columnWidths(look, size.columns);
  const usual = rowPixels(look.defaultHeight);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: IWorksheetData['rowData'] = {};
  for (let row = 0; row < size.used; row++) {
    const styled = styledRow(look, row, size.columns);
    const inRow: Record<number, ICellData> = {};
    for (const [col, number] of styled) inRow[col] = { s: styleOf(number) };
    for (const cell of sheet.row(row)) {
      const data = contentData(cell, keepsResult(cell, page, functions));
      inRow[cell.at.col] = Object.assign(inRow[cell.at.col] ?? {}, data);
    }
    cellData[row] = inRow;
    const own = look.rows.get(row);
    const lookOf = (_: number, col: number): CellLook | null => styles.looks[styled.get(col) ?? 0] ?? null;
    const height = own?.height ?? null;
    rowData[row] = {
      h: height === null ? fittedHeight(sheet, row, widths, lookOf, usual) : rowPixels(height),
      ...(own?.hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
    if (row % stepRows === stepRows - 1) yield row / size.used;
  }
  return {
    id,
    name: sheet.name,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultRowHeight: usual,
    cellData,
    rowData,
    columnData: Object.fromEntries(
      widths.map((width, col) => [col, width === 0 ? { w: 0, hd: BooleanNumber.TRUE } : { w: width }]),
    ),
    mergeData: sheet.merges.areas.map(univerRange),
    showGridlines: look.showsGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(isHidden ? { hidden: BooleanNumber.TRUE } : {}),
    ...frozen(look),
  };
}

export const univerRange = ({ top, left, bottom, right }: Range) => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/** Whether a cell's formula is shown by its result alone: the grid can't work it out. */
export function keepsResult(
  { at, formula }: Pick<Cell, 'at' | 'formula'>,
  { boundAreas }: Pick<Page, 'boundAreas'>,
  functions: ReadonlySet<string>,
): boolean {
  if (formula === null) return false;
  return boundAreas.some(area => contains(area, at)) || !isCalculable(formula, functions);
}

/** A cell's content; the style it has stays. */
export function contentData({ value, formula }: CellContent, isResultOnly: boolean): ICellData {
  return {
    ...valueData(value),
    ...(formula === null || isResultOnly ? {} : { f: shownFormula(formula) }),
  };
}

/** What a content is laid over that takes the place of another: no formula and no rich text of it is left. */
export const blankCell: ICellData = { f: null, si: null, p: null };

/** A value in Univer's words. A text that looks like an error is told from one by its type. */
export function valueData(value: CellValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: looksLikeError(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The style numbers of a row's cells. */
function styledRow(look: SheetLook, row: number, columns: number): Map<number, number> {
  const styled = new Map<number, number>();
  const pairs = look.styles.get(row) ?? [];
  for (let i = 0; i < pairs.length; i += 2) {
    const col = pairs[i] ?? 0;
    if (col < columns) styled.set(col, pairs[i + 1] ?? 0);
  }
  return styled;
}

interface Extent {
  /** What the grid lets one scroll to. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that hold or show something. */
  readonly used: number;
}

function extent({ size, merges }: Sheet, look: SheetLook): Extent {
  let { rows, columns } = size;
  for (const { bottom, right } of merges.areas) {
    if (bottom < size.rows + styledBelow) rows = Math.max(rows, bottom + 1);
    if (right < size.columns + spareColumns) columns = Math.max(columns, right + 1);
  }
  for (const row of look.styles.keys()) if (row < size.rows + styledBelow) rows = Math.max(rows, row + 1);
  return {
    rows: Math.max(leastRows, rows + spareRows),
    columns: Math.max(leastColumns, columns + spareColumns),
    used: rows,
  };
}

function frozen({ frozenRows, frozenColumns }: SheetLook): Partial<IWorksheetData> {
  if (frozenRows + frozenColumns === 0) return {};
  return {
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
  };
}
