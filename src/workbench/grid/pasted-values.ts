import type { ICellData, Worksheet } from '@univerjs/core';
import type { Address } from '../../sheet';
import { soundFormula } from './formula-text';
import { ownFormat } from './own-format';
import { type Covered, landings, pastedCells } from './pasted';
import { readEntry } from './read-entry';
import { blankCell, valueData } from './sheet-data';

/** What a pasted text makes of the cells from a first one on; cells beyond the sheet are counted. */
export function pastedValues(
  sheet: Worksheet,
  first: Address,
  text: string,
): { readonly value: Readonly<Record<number, Record<number, ICellData>>>; readonly beyond: number } {
  const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  const { landed, beyond } = landings(pastedCells(text), first, size, (row, col) =>
    coveredIn(sheet, row, col),
  );
  const value: Record<number, Record<number, ICellData>> = {};
  for (const { row, col, text: entry } of landed) {
    const format = ownFormat(sheet, row, col);
    const isFormula = entry.startsWith('=') && entry.length > 1 && format !== '@';
    const data = isFormula ? { v: null, f: soundFormula(entry) } : valueData(readEntry(entry, format, false));
    (value[row] ??= {})[col] = { ...blankCell, ...data };
  }
  return { value, beyond };
}

function coveredIn(sheet: Worksheet, row: number, col: number): Covered {
  const area = sheet.getMergedCell(row, col);
  if (!area || (area.startRow === row && area.startColumn === col)) return 'no';
  return area.startRow === row ? 'from-left' : 'from-above';
}
