import { type Cell, type CellValue, isError } from '../cell';
import { decimalOf, roundTo } from '../decimal';
import { formatKind } from '../number-format';

/**
 * Whether a cell's stored result is what its formula comes to. Programs differ in the last digits, and some keep
 * results with the digits shown. Where a formula comes to an error and the cell shows none, or the other way round, the
 * program knows what is not known here: nothing is called old.
 */
export function isSameResult({ value: stored, format }: Cell, value: CellValue): boolean {
  if (stored === null) return false;
  if (isError(stored) || isError(value)) return true;
  if (typeof stored !== 'number' || typeof value !== 'number') return sameWords(stored, value);
  const gap = Math.abs(stored - value);
  if (gap <= Math.max(1e-9, 1e-12 * Math.max(Math.abs(stored), Math.abs(value)))) return true;
  const { decimals, percent } = formatKind(format);
  const places = decimals === null ? null : decimals + (percent ? 2 : 0);
  return places !== null && roundTo(decimalOf(value), places).equals(decimalOf(stored));
}

function sameWords(stored: CellValue, value: CellValue): boolean {
  return typeof stored !== typeof value ? false : stored === value;
}
