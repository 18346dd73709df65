import type { Term } from '../../explain';
import { type ClosingRow, type Field, isUnfilled, type ListHead, type ProjectList } from '../../form';
import { a1, type Decimal, one, roundTo, sum, unitOf } from '../../sheet';
import type { Unchecked } from '../rule';

/** A column with the row that closes it: its own number, and those of the projects. */
export interface Column {
  readonly head: ListHead;
  readonly row: ClosingRow;
  readonly result: Term;
  readonly parts: readonly Term[];
  /** Projects whose number is not there or could not be read. */
  readonly open: readonly Field[];
}

const added = new Set([
  'score',
  'reviewScore',
  'deviation',
  'initial',
  'adjustment',
  'budget',
  'received',
  'executed',
]);

/** The columns of a list that a closing row states a number for. A deviation left blank is none. */
export function closedColumns(list: ProjectList): Column[] {
  return list.closing.flatMap(row =>
    list.columns.flatMap(head => {
      const result = added.has(head.role) ? termOf(head, row.fields.get(head.col)) : null;
      if (!result || row.rows.length === 0) return [];
      const fields = row.rows.flatMap(({ fields: own }) => own.get(head.col) ?? []);
      const open = fields.filter(
        field => !field.quantity && !(head.role === 'deviation' && isUnfilled(field)),
      );
      const parts = fields.flatMap(field => termOf(head, field) ?? []);
      return parts.length < 1 ? [] : [{ head, row, result, parts, open }];
    }),
  );
}

/** A number of a list, called as its column is. */
export function termOf({ role, text }: ListHead, field: Field | null | undefined): Term | null {
  if (!field?.quantity) return null;
  const kind = role === 'rate' ? 'rate' : scores.has(role) ? 'score' : 'amount';
  const unit = /[(（]([亿万千百]*元)[)）]/.exec(text)?.[1];
  const quantity =
    kind === 'amount' && unit !== undefined && field.quantity.unit.text === ''
      ? { ...field.quantity, unit: unitOf(unit) }
      : field.quantity;
  return { quantity, kind, noun: text, formula: field.formula };
}

const scores = new Set(['score', 'reviewScore', 'deviation']);

/** What the numbers come to on the average, as the closing row writes it. */
export function isAverage({ result, parts }: Column): boolean {
  const { value, decimals } = result.quantity;
  const exact = averageOf(parts.map(({ quantity }) => quantity.value));
  return roundTo(exact, Math.max(decimals, 1)).equals(value) || roundTo(exact, 2).equals(value);
}

export const averageOf = (values: readonly Decimal[]): Decimal =>
  sum(values).div(values.length === 0 ? one : values.length);

/** A column that can't be added up, as its cells are not all read. */
export function openColumn(
  { result, open, head }: Column,
  missing: (cells: string, heading: string) => string,
): Unchecked {
  return { at: result.quantity.at, why: missing(open.map(({ at }) => a1(at)).join('、'), head.text) };
}
