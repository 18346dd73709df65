import { a1, a1Range, type Cell, type Sheet, valueText } from '../src/sheet';

/** The inside of a worksheet part that holds what a sheet of ours holds, each cell with its style. */
export function inlineSheet(sheet: Sheet, styleOf: (cell: Cell) => number = () => 0): string {
  const rows = sheet.rowNumbers.map(
    row =>
      `<row r="${row + 1}">${sheet
        .row(row)
        .map(cell => cellXml(cell, styleOf(cell)))
        .join('')}</row>`,
  );
  const merges = sheet.merges.areas.map(area => `<mergeCell ref="${a1Range(area)}"/>`).join('');
  const merged =
    merges === '' ? '' : `<mergeCells count="${sheet.merges.areas.length}">${merges}</mergeCells>`;
  return `<sheetData>${rows.join('')}</sheetData>${merged}`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellXml({ at, value, formula }: Cell, style: number): string {
  const r = style === 0 ? a1(at) : `${a1(at)}" s="${style}`;
  const f = formula === null ? '' : `<f>${escaped(formula)}</f>`;
  if (typeof value === 'number') return `<c r="${r}">${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${r}" t="b">${f}<v>${Number(value)}</v></c>`;
  if (typeof value === 'object' && value !== null) return `<c r="${r}" t="e">${f}<v>${value.error}</v></c>`;
  const text = escaped(valueText(value));
  return formula === null
    ? `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    : `<c r="${r}" t="str">${f}<v>${text}</v></c>`;
}
