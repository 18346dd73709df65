import { placeholderLike } from './words/vocabulary';
import { hundred } from '../sheet';
import type { Form, Group, IndicatorTable, Leaf } from './form';

/** No row closes any table: the sheet may end before the form does, so a sum that is short proves nothing. */
export function mayBeCut(form: Form): boolean {
  return form.tables.every(table => table.total === null);
}

/** Leaves a person filled in; rows with a name alone are still to be filled. */
export function isFilledLeaf(leaf: Form['leaves'][number]): boolean {
  return [leaf.weight, leaf.score, leaf.target, leaf.actual].some(
    field => field !== null && field.text !== '',
  );
}

/** A text that only says what is to be written in its place: `指标1：`, `请填写项目全称`. */
export function isPlaceholder(text: string): boolean {
  return placeholderLike.test(text);
}

/**
 * The execution score that has points and no cell, beside indicators that are scored: the column it stands in is not on
 * the sheet. Null where there is none.
 */
export function executionWithoutCell({ leaves }: Form): Leaf | null {
  const execution = leaves.find(leaf => leaf.execution !== null && leaf.score === null);
  return execution && leaves.some(leaf => leaf.score?.quantity) ? execution : null;
}

/** 绩效指标(90分): a heading with points that stands for all rows of a table, whose rows state their weights too. */
export function headingOfAll({ members, leaves }: IndicatorTable): Group | null {
  const [group, ...others] = members;
  if (group?.kind !== 'group' || others.length > 0 || !group.weight?.quantity) return null;
  return leaves.every(leaf => leaf.weight?.quantity) ? group : null;
}

/** Such a heading of less than 100 points where no execution score makes up the rest: that stands elsewhere. */
export function headingWithoutRest({ tables, leaves }: Form): Group | null {
  if (tables.length !== 1 || leaves.some(leaf => leaf.execution)) return null;
  const heading = tables[0] ? headingOfAll(tables[0]) : null;
  return heading?.weight?.quantity?.value.lessThan(hundred) ? heading : null;
}
