import type { CellContent } from '../../plan';
import type { CellValue } from '../../sheet';

/** A cell as WPS gives it by `Value2` and `Formula`. */
export function contentFrom(value: unknown, formula: unknown): CellContent {
  return { value: valueFrom(value, formula), formula: formulaFrom(value, formula) };
}

function valueFrom(value: unknown, formula: unknown): CellValue {
  if (typeof value === 'number') {
    const error = errorIn(value, formula);
    return error === null ? value : { error };
  }
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Without its `=`. A text that begins with `=` is its own formula. */
function formulaFrom(value: unknown, formula: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}

/**
 * Errors come as numbers (CVErr): 2000 and more in the low half of 0x800A0000, with a sign or without. A typed amount as
 * large is its own formula. Null for no error.
 */
function errorIn(value: number, formula: unknown): string | null {
  const code = (value < 0 ? value + 2 ** 32 : value) - 0x800a0000;
  if (!Number.isInteger(code) || code < 2000 || code >= 2100) return null;
  if (value > 0 && formula === String(value)) return null;
  return errors.get(code) ?? '#UNKNOWN!';
}

const errors: ReadonlyMap<number, string> = new Map([
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
  [2043, '#GETTING_DATA'],
  [2045, '#SPILL!'],
  [2046, '#CONNECT!'],
  [2047, '#BLOCKED!'],
  [2049, '#FIELD!'],
  [2050, '#CALC!'],
]);
