import type { CellContent } from '../../plan';
import type { CellValue } from '../../sheet';

/** What Excel gives for a cell: its value, its formula (or the value again), and the kind of value. */
export interface Given {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: Excel.RangeValueType | string;
}

export function contentFrom({ value, formula, type }: Given): CellContent {
  return { value: valueFrom(value, type), formula: formulaFrom(value, formula) };
}

function valueFrom(value: unknown, type: string): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Without its `=`. A text that begins with `=` is its own formula. */
function formulaFrom(value: unknown, formula: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}
