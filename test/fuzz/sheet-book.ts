import { type Cell, type Sheet, a1, a1Range, isError } from '../../src/sheet';
import { encodeCellText, encodeText } from '../../src/hosts/xlsx/xml/xml-text';
import type { Book } from '../hosts/xlsx/book';

/** Sheets as a workbook of the tests; `shared`: their texts stand apart from the cells. */
export function bookOf(sheets: readonly Sheet[], { shared = false } = {}): Book {
  const strings: string[] = [];
  const textOf = (text: string): string => {
    const inside = `<t xml:space="preserve">${encodeText(encodeCellText(text))}</t>`;
    if (!shared) return ` t="inlineStr"><is>${inside}</is>`;
    return ` t="s"><v>${strings.push(inside) - 1}</v>`;
  };
  const parts = sheets.map((sheet, i) => [`自评表${i === 0 ? '' : i + 1}`, insideOf(sheet, textOf)] as const);
  return { sheets: Object.fromEntries(parts), ...(shared ? { strings } : {}) };
}

function insideOf(sheet: Sheet, textOf: (text: string) => string): string {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells()) rows.set(cell.at.row, [...(rows.get(cell.at.row) ?? []), cell]);
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row + 1}">${cells.map(each => cellOf(each, textOf)).join('')}</row>`);
  const merges = sheet.merges.areas.map(range => `<mergeCell ref="${a1Range(range)}"/>`);
  const merged =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return `<sheetData>${data.join('')}</sheetData>${merged}`;
}

function cellOf({ at, value, formula, format }: Cell, textOf: (text: string) => string): string {
  const style = format?.includes('%') ? ' s="1"' : '';
  const head = `<c r="${a1(at)}"${style}`;
  if (formula !== null) {
    const result = typeof value === 'number' ? `<v>${value}</v>` : '';
    return `${head}><f>${encodeText(formula)}</f>${result}</c>`;
  }
  if (isError(value)) return `${head} t="e"><v>${value.error}</v></c>`;
  if (typeof value === 'string') return `${head}${textOf(value)}</c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return value === null ? `${head}/>` : `${head}><v>${value}</v></c>`;
}
