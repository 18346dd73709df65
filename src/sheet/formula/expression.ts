import type { Range } from '../address';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula as it was written, before anything is looked up. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** An argument left empty: `IF(A1,,2)`. */
  | { readonly kind: 'missing' }
  | Reference
  /** A range whose end is worked out: `H13:INDEX(H:H,ROW()-1)`. */
  | { readonly kind: 'span'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | Call;

/** A cell or an area; `sheet` where the formula names one. */
export interface Reference {
  readonly kind: 'area';
  readonly area: Range;
  readonly sheet: string | null;
}

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}
