import type { Span } from './draft';
import type { OutlineGroup } from './outline';

/** A blank form as data: what stands where, from the top. */
export interface Template {
  /** For the command line: `ministry`. */
  readonly id: string;
  /** The worksheet's and the gallery's name for it. */
  readonly name: string;
  /** For whom it is, in a sentence. */
  readonly about: string;
  /** The settings it is scored by unless the person chooses others, by their id. */
  readonly profile: string;
  readonly landscape: boolean;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** The indicators of a blank one. */
  readonly outline: readonly OutlineGroup[];
  /** 预算执行率's points in the funds table; null where that table gives it none. */
  readonly executionPoints: number | null;
  readonly money: '元' | '万元';
  readonly blocks: readonly Block[];
}

export type Block =
  | TitleBlock
  | RowBlock
  | FundsBlock
  | FundLinesBlock
  | GoalsBlock
  | TextsBlock
  | IndicatorsBlock
  | SectionsBlock
  | DetailsBlock;

/** The title over all columns; the year in it, or in a line of its own below. */
export interface TitleBlock {
  readonly block: 'title';
  readonly text: string;
  readonly year: 'before' | 'behind' | 'below';
}

/** One row of labels, values and results. */
export interface RowBlock {
  readonly block: 'row';
  readonly items: readonly Item[];
}

export type Item = { readonly span: Span } & (
  | { readonly is: 'label' | 'line' | 'line-right' | 'note'; readonly text: string }
  /** A fact by the name the reader gives it; `before` stands in the same cell. */
  | { readonly is: 'fact'; readonly fact: string; readonly hint?: string; readonly before?: string }
  | { readonly is: 'weights' | 'total' | 'grade' | 'check' | 'review-total' | 'blank' | 'printed-blank' }
);

/** The label beside a whole table; `points`: what the table is worth stands behind it. */
export interface Stub {
  readonly span: Span;
  readonly text: string;
  readonly points?: boolean;
}

export type FundColumnRole = 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score' | 'reason';

/** 项目资金 with a column for each amount. */
export interface FundsBlock {
  readonly block: 'funds';
  readonly stub: Stub;
  /** The column that names the sources, and its head; null: only the whole is stated, without a name. */
  readonly labels: { readonly span: Span; readonly head: string } | null;
  readonly columns: readonly { readonly role: FundColumnRole; readonly head: string; readonly span: Span }[];
  /** The row of the whole, and the sources of a blank form. */
  readonly whole: string;
  readonly sources: readonly string[];
}

/** 项目资金 line by line: 预算资金 | 市级预算资金 | 170. */
export interface FundLinesBlock {
  readonly block: 'fund-lines';
  readonly stub: { readonly span: Span; readonly text: string };
  readonly head: Span;
  readonly source: Span;
  readonly amount: Span;
  readonly lines: readonly {
    readonly role: 'initial' | 'received' | 'executed';
    readonly head: string;
    /** Of a blank form; none: one line without a source. */
    readonly sources: readonly string[];
  }[];
}

export interface GoalsBlock {
  readonly block: 'goals';
  readonly stub: { readonly span: Span; readonly text: string };
  readonly columns: readonly {
    readonly span: Span;
    readonly head: string;
    readonly says: 'planned' | 'done' | 'blank';
  }[];
}

/** A label with a long text beside it. */
export interface TextsBlock {
  readonly block: 'texts';
  readonly label: Span;
  readonly value: Span;
  readonly texts: readonly string[];
}

export type IndicatorRole =
  | 'target'
  | 'operator'
  /** 定量指标, 定性指标. */
  | 'kind'
  | 'value'
  | 'adjusted'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'rule'
  | 'description'
  | 'progress'
  | 'coefficient'
  | 'core'
  | 'reviewActual'
  | 'reviewScore'
  | 'deviation';

export interface IndicatorsBlock {
  readonly block: 'indicators';
  readonly stub: Stub | null;
  /** Facts in columns beside the table, each merged over all rows. */
  readonly beside: readonly { readonly span: Span; readonly head: string; readonly fact: string }[];
  /** A head over several columns, in a row of its own. */
  readonly groups: readonly { readonly span: Span; readonly text: string }[];
  /** 一级指标, 二级指标; `points`: what a group is worth stands behind its name. */
  readonly levels: readonly { readonly span: Span; readonly head: string; readonly points?: boolean }[];
  readonly name: { readonly span: Span; readonly head: string };
  readonly columns: readonly { readonly role: IndicatorRole; readonly head: string; readonly span: Span }[];
}

/** 评分表: a row for each section with the sums of the rows below it. */
export interface SectionsBlock {
  readonly block: 'sections';
  readonly stub: { readonly span: Span; readonly text: string };
  readonly group: { readonly span: Span; readonly head: string };
  readonly name: { readonly span: Span; readonly head: string };
  readonly weight: { readonly span: Span; readonly head: string };
  readonly score: { readonly span: Span; readonly head: string };
  /** The sections of a blank form. */
  readonly outline: readonly OutlineGroup[];
}

/** 支出明细表: what the money went to, with its sum. */
export interface DetailsBlock {
  readonly block: 'details';
  readonly title: string;
  readonly number: Span;
  readonly name: Span;
  readonly amount: Span;
  /** Rows of a blank form. */
  readonly rows: number;
}
