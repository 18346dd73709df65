import { columnName, type Sheet, shownText } from '../../src/sheet';

/** A sheet as aligned text: `←` belongs to the cell on its left, `↑` to the one above; texts are in quotes where they look like numbers. */
export function show(sheet: Sheet): string {
  const { rows, columns } = sheet.size;
  const lines: string[][] = [['', ...Array.from({ length: columns }, (_, col) => columnName(col))]];
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, (_, col) => textAt(sheet, row, col));
    lines.push([`${row + 1}${sheet.hiddenRows.has(row) ? '(隐)' : ''}`, ...cells]);
  }
  const widths = lines.reduce<number[]>(
    (all, line) => line.map((cell, i) => Math.max(all[i] ?? 0, width(cell))),
    [],
  );
  return lines.map(line => `| ${line.map((cell, i) => pad(cell, widths[i] ?? 0)).join(' | ')} |`).join('\n');
}

const longest = 26;

function textAt(sheet: Sheet, row: number, col: number): string {
  const area = sheet.merges.area(row, col);
  if (area && (area.top !== row || area.left !== col)) return area.top === row ? '←' : '↑';
  const cell = sheet.written(row, col);
  if (!cell) return '';
  const shown = shownText(cell).replace(/\r?\n/g, '\\n');
  const text = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  const isText = typeof cell.value === 'string' && /^[\d.,%]+$/.test(shown);
  return (cell.formula === null ? '' : '=') + (isText ? `"${text}"` : text);
}

/** Chinese characters and full-width signs take two places. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));
