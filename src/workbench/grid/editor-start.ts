import { CellValueType } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { editorText } from './editor-text';
import { linesOf } from './lines';

/**
 * Lets the editor begin with what a cell holds. By itself it would begin with what is shown, and give that back when it
 * closes: digits the format hides would be lost, and so would line breaks.
 */
export function startFromContents(interceptors: SheetInterceptorService): void {
  /** The text the editor began with; null where it began with a number, a formula, or nothing. */
  let text: string | null = null;
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { origin, worksheet, row, col }, next) => {
      const { v, f, t } = origin ?? {};
      text = typeof v === 'string' && !f ? v : null;
      if (!cell || f || origin?.p) return next(cell);
      const style = worksheet.getComposedCellStyle(row, col);
      if (typeof v === 'number' && t !== CellValueType.BOOLEAN)
        return next({ ...cell, v: editorText(v, style.n?.pattern ?? null), t: CellValueType.STRING });
      if (typeof v === 'string' && v.includes('\n')) return next({ ...cell, v: null, p: linesOf(v, style) });
      return next(cell);
    },
  });
  // A text that looks like a number (0012) is still the text it was, where nothing was changed in it.
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, _, next) =>
      next(text !== null && cell?.v === text ? { ...cell, t: CellValueType.FORCE_STRING } : cell),
  });
}
