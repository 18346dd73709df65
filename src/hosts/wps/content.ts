import type { CellContent } from '../../plan';
import type { CellValue } from '../../sheet';

/** A cell as WPS gives it by `Value2` and `Formula`. */
export function contentFrom(value: unknown, formula: unknown): CellContent {
  return { value: valueFrom(value), formula: formulaFrom(value, formula) };
}

function valueFrom(value: unknown): CellValue {
  if (typeof value === 'number') {
    const error = errors.get(value);
    return error === undefined ? value : { error };
  }
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Without its `=`. A text that begins with `=` is its own formula. */
function formulaFrom(value: unknown, formula: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}

/** Errors come as these numbers (CVErr), which no form has for an amount. */
const errors: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);
