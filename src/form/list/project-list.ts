import type { Range } from '../../sheet';
import type { Field, Label } from '../form';
import type { ListColumn } from '../words/list-columns';

/** 汇总表: a project a row, with its scores, grade and money. */
export interface ProjectList {
  readonly range: Range;
  /** The heading of the names. */
  readonly head: Label;
  readonly columns: readonly ListHead[];
  readonly rows: readonly ProjectRow[];
  readonly closing: readonly ClosingRow[];
}

export interface ListHead {
  readonly role: ListColumn;
  readonly col: number;
  readonly text: string;
}

/** One project. A field is absent where no column is for it. */
export interface ProjectRow {
  readonly name: Label;
  readonly fields: ListFields;
}

/** 合计, 小计, 平均: what it closes are rows of the list by their place. */
export interface ClosingRow {
  readonly kind: 'sum' | 'part' | 'average';
  readonly label: Label;
  readonly fields: ListFields;
  readonly rows: readonly ProjectRow[];
}

/** The field of each column, by the column on the sheet. */
export type ListFields = ReadonlyMap<number, Field>;

/** The columns of a role, from the left. */
export const columnsFor = ({ columns }: ProjectList, role: ListColumn): readonly ListHead[] =>
  columns.filter(column => column.role === role);

/** The field of a role where one column alone is for it; null otherwise. */
export function fieldFor(
  list: ProjectList,
  { fields }: { fields: ListFields },
  role: ListColumn,
): Field | null {
  const [only, second] = columnsFor(list, role);
  return only && !second ? (fields.get(only.col) ?? null) : null;
}
