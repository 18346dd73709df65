import type { Worksheet } from '@univerjs/core';

/** The number format a cell of the sheet has; null for General. */
export function ownFormat(sheet: Worksheet, row: number, col: number): string | null {
  return sheet.getComposedCellStyle(row, col).n?.pattern ?? null;
}
