/** The row that comes nearest to a table's header, for a sheet in which none was found. */
export interface NearestHeader {
  /** Counted from 0. */
  readonly row: number;
  readonly words: readonly string[];
  readonly missing: 'names' | 'values' | 'more';
}

/** Why a sheet is no form to be checked. The reader says what it saw; the sentence is made elsewhere. */
export type WhyNoForm =
  /** 校验报告 or 问题清单 of our own, 汇总表, 绩效目标表, 绩效监控表. */
  | { readonly code: 'own-sheet' | 'list' | 'goals-only' | 'monitoring' }
  | { readonly code: 'no-table'; readonly nearest: NearestHeader | null }
  /** A header without rows below; its row counted from 0. */
  | { readonly code: 'no-rows'; readonly row: number }
  /** Too little of what makes a form was found; 0…1. */
  | { readonly code: 'unsure'; readonly confidence: number };

/** Why a part of a form was not read or not checked. */
export type WhyPart =
  | { readonly code: 'funds-only' | 'goals-weights' }
  | { readonly code: 'no-rows'; readonly row: number }
  /** An indicator that has a name only. */
  | { readonly code: 'dropped'; readonly name: string };
