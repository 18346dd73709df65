import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellContent } from '../../plan';
import type { CellValue } from '../../sheet';
import { storedFormula } from './formula-text';

/** What a cell of the grid holds, as the file is to hold it. Nothing is read into it: that was done when it was entered. */
export function heldContent(data: ICellData | null | undefined): CellContent {
  const formula = data?.f;
  const isFormula = typeof formula === 'string' && formula.length > 1;
  return { value: heldValue(data), formula: isFormula ? storedFormula(formula) : null };
}

/** A cell's value alone, as a formula gives it. A text no cell can hold is the error it will be. */
export function heldValue(data: ICellData | null | undefined): CellValue {
  const { v, t, p } = data ?? {};
  if (p) return richText(p.body?.dataStream ?? '') || null;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1';
  if (typeof v === 'number') return v;
  if (t !== CellValueType.FORCE_STRING && errors.test(v)) return { error: v };
  return v.length > longestText ? { error: '#VALUE!' } : v;
}

/** A text that looks like an error is held so that it can be told from one. */
export const looksLikeError = (text: string): boolean => errors.test(text);

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** Excel's limit for a cell. */
const longestText = 32_767;

/** Univer ends each paragraph with a carriage return and the text with a line feed. */
export function richText(stream: string): string {
  return stream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}
