import type { Address, Range } from '../sheet';
import type { CellContent } from './plan';

/** A cell of a new worksheet. */
export interface NewCell {
  readonly at: Address;
  readonly content: CellContent;
  readonly format?: string;
  readonly bold?: boolean;
  /** `RRGGBB` */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly centre?: boolean;
}

/** A worksheet to be inserted. */
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly NewCell[];
  readonly merges: readonly Range[];
  /** Widths in characters of the standard font, from the first column. */
  readonly widths: readonly number[];
  /** The area with thin borders round each cell; null for none. */
  readonly grid: Range | null;
  /** The cell to be selected. */
  readonly first: Address;
}
