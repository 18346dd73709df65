import { type Cell, isError } from './cell';
import { serialDay } from './date';
import { decimalOf, plain, roundTo } from './decimal';
import { formatKind } from './number-format';

/**
 * The text a reader of the sheet sees in a cell. The host's own text wins; without one, numbers are
 * written by the part of their format that changes their meaning: percent, decimals, date.
 */
export function shownText(cell: Cell): string {
  if (cell.shown !== null) return cell.shown;
  const { value } = cell;
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return isError(value) ? value.error : numberText(value, cell.format);
}

function numberText(value: number, format: string | null): string {
  const kind = formatKind(format);
  if (kind.date) {
    const day = String(serialDay(value)).padStart(8, '0');
    return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  }
  const exact = kind.percent ? decimalOf(value).times(100) : decimalOf(value);
  const digits = kind.decimals === null ? plain(exact) : roundTo(exact, kind.decimals).toFixed(kind.decimals);
  return kind.percent ? `${digits}%` : digits;
}
