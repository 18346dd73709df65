import type { CellContent } from '../../../plan/plan';

/** As it will be read back: the empty text is stored as a blank. */
export function asRead({ value, formula }: CellContent): CellContent {
  return { value: value === '' && formula === null ? null : value, formula };
}
