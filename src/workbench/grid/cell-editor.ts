import { CellValueType, type ICellData, type ICommandService } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { editorText } from './editor-text';
import { soundFormula } from './formula-text';
import { linesOf } from './lines';
import { ownFormat } from './own-format';
import { readEntry } from './read-entry';
import { valueData } from './sheet-data';
import { looksLikeError, richText } from './typed';

/**
 * Lets the cell editor begin with what a cell holds, and reads what it ends with. By itself it would begin with what is
 * shown and give that back when it closes: digits the format hides would be lost, and so would line breaks. Where
 * nothing was done in it, the cell stays as it was.
 */
export function watchEditor(interceptors: SheetInterceptorService, commands: ICommandService): void {
  let began: { readonly raw: ICellData; readonly text: string } | null = null;
  let isTouched = false;
  // Typing, deleting, composing: all that changes the editor's text. Colouring a formula does not.
  commands.onCommandExecuted(({ id }) => {
    if (id.startsWith('doc.command.') && id !== 'doc.command.replace-text-runs') isTouched = true;
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { origin, worksheet, row, col }, next) => {
      const raw: ICellData = { ...origin };
      const style = worksheet.getComposedCellStyle(row, col);
      const format = ownFormat(worksheet, row, col);
      began = { raw, text: textOf(raw, format) };
      isTouched = false;
      if (!cell || raw.f || raw.p) return next(cell);
      if (typeof raw.v === 'number' && raw.t !== CellValueType.BOOLEAN)
        return next({ ...cell, v: began.text, t: CellValueType.STRING });
      if (typeof raw.v === 'string' && raw.v.includes('\n'))
        return next({ ...cell, v: null, p: linesOf(raw.v, style) });
      return next(cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { worksheet, row, col }, next) => {
      if (!cell) return next(cell);
      const ended = textOf(cell, null);
      if (began && !isTouched && isSame(ended, began.text))
        return next({ f: null, si: null, p: null, v: null, t: null, ...asText(began.raw) });
      if (cell.f) return next({ ...cell, f: soundFormula(cell.f) });
      if (cell.p || typeof cell.v !== 'string' || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const format = ownFormat(worksheet, row, col);
      return next({ ...cell, ...valueData(readEntry(cell.v, format, true)) });
    },
  });
}

/** A text keeps its kind, though it begins with `=`; an error keeps its own. */
function asText(raw: ICellData): ICellData {
  const isText = typeof raw.v === 'string' && !raw.f && raw.t !== CellValueType.BOOLEAN;
  return isText && !looksLikeError(String(raw.v)) ? { ...raw, t: CellValueType.FORCE_STRING } : raw;
}

/** What stands in the editor for a cell. */
function textOf({ v, t, f, p }: ICellData, format: string | null): string {
  if (f) return f;
  if (p) return richText(p.body?.dataStream ?? '');
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE' ? 'TRUE' : 'FALSE';
  return typeof v === 'number' ? editorText(v, format) : String(v ?? '');
}

/** Alike but for what the editor makes of any text: full-width digits, line ends, an apostrophe in front. */
function isSame(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text.normalize('NFKC').replace(/\r\n?/g, '\n').replace(/^'/, '').trim();
  return plain(one) === plain(other);
}
