import type { Decimal } from '../../sheet';

/** A column of the indicator rows that an own check may speak of. */
export type CheckedColumn = '分值' | '得分' | '指标值' | '完成值' | '偏差原因' | '三级指标';

/** A number of the form that an equation of an own check may name. */
export type NamedAmount =
  | '年初预算'
  | '全年预算'
  | '实际支出'
  | '到位资金'
  | '总分'
  | '分值合计'
  | '得分合计'
  | { readonly number: Decimal };

/** What an own check looks at. */
export type CheckKind =
  /** A fact such as 项目名称 has to be filled in. */
  | { readonly kind: 'required'; readonly fact: string }
  /** Filled cells of a column hold one of these words. */
  | { readonly kind: 'words'; readonly column: CheckedColumn; readonly words: readonly string[] }
  /** Numbers of a column lie within bounds, ends included. */
  | {
      readonly kind: 'bounds';
      readonly column: CheckedColumn;
      readonly least: Decimal | null;
      readonly most: Decimal | null;
    }
  | {
      readonly kind: 'equation';
      readonly left: readonly SignedAmount[];
      readonly sign: '=' | '<=' | '>=' | '<' | '>';
      readonly right: readonly SignedAmount[];
    }
  /** A text occurs somewhere on the form, or nowhere. */
  | { readonly kind: 'text'; readonly text: string; readonly must: boolean };

export interface SignedAmount {
  readonly minus: boolean;
  readonly amount: NamedAmount;
}

/** A check of a bureau's own, as its profile states it. */
export interface OwnCheck {
  /** Of its own: `甲1`; the catalogue's ids are not to be had. */
  readonly id: string;
  readonly level: 'error' | 'warning' | 'notice';
  /** What is told where it fails. */
  readonly sentence: string;
  readonly document: string | null;
  readonly place: string | null;
  readonly check: CheckKind;
}

/** Another level for a rule of the catalogue, or none, with the reason. */
export interface Severity {
  readonly level: 'error' | 'warning' | 'notice' | 'off';
  readonly reason: string;
}
