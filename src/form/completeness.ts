import { placeholderLike } from './words/vocabulary';
import type { Form } from './form';

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
