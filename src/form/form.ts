import type { Mention } from './narrative/mentions';
import {
  type Address,
  type CellValue,
  type Decimal,
  isDash,
  type Misread,
  type Quantity,
  type Range,
  type Unit,
} from '../sheet';
import type { WhyPart } from './why';

/** A text with the cell it stands in. */
export interface Label {
  readonly text: string;
  readonly at: Address;
}

/** A place on the form for one value: the cell (top-left of its merged area) and what stands there. */
export interface Field {
  readonly at: Address;
  readonly value: CellValue;
  /** As shown, normalised; empty where the cell is blank. */
  readonly text: string;
  /** The number in it, also from texts such as `99分`; null where there is none. */
  readonly quantity: Quantity | null;
  /** Without `=`; null where the value is typed. */
  readonly formula: string | null;
  /**
   * Why what stands here is no number, in a place whose role asks for one (见附件2, #REF!, 13。5), with the value
   * probably meant. Absent where it is a number, blank, or a place for words. See `inRole`.
   */
  readonly misread?: Misread;
}

/** Nothing was filled in: blank, a dash, a slash. */
export function isUnfilled(field: Field | null): boolean {
  return field === null || isDash(field.text);
}

/** 三级指标: the lowest filled row, with everything stated about it. A field is null where no column is for it. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly name: string;
  readonly at: Address;
  /** The names of the groups above it, from the top: 一级指标, 二级指标. */
  readonly path: readonly string[];
  readonly weight: Field | null;
  readonly target: Field | null;
  /** 年度指标值 (or the adjusted one) alone, blank where only 年初指标值 was written. */
  readonly annualTarget: Field | null;
  readonly actual: Field | null;
  readonly score: Field | null;
  /** 偏离扣分: points taken from what the row earns. */
  readonly deduction: Field | null;
  /** 复核得分 and the like: another body's score, never part of the unit's own sums. */
  readonly reviewScore: Field | null;
  /** 复核完成值: what the reviewing body found to be done. */
  readonly reviewActual?: Field | null;
  /** 偏差: the reviewer's score less the unit's, or the other way round. */
  readonly deviation?: Field | null;
  /** 备注, where the form has a column for it. */
  readonly note?: Field | null;
  /** 完成率, 完成进度. */
  readonly progress: Field | null;
  /** 指标性质, 计算符号: `≥`, 定性, 正向指标. */
  readonly operator: Field | null;
  readonly unit: Field | null;
  /** 评分标准, 指标描述: may hold a scoring rule or a description. */
  readonly rule: Field | null;
  /** 指标说明: may hold the figures the score rests on. */
  readonly description: Field | null;
  /** 偏差原因. */
  readonly reason: Field | null;
  /** Where the row is the execution score of a funds table, that table. */
  readonly execution: FundTable | null;
  /** The weight its heading gives where no weight cell does: `预算执行情况(20分)`. */
  readonly headingWeight: Quantity | null;
  /** Where weights of several levels are multiplied with one another; absent where they add up. */
  readonly nested?: NestedWeight;
}

/** 50 × 75 % × 35 %: a leaf's place among weights that are parts of the weights above them. */
export interface NestedWeight {
  /** What one point of the leaf's weight is worth in the whole: 0.375 below 50 × 75 %. */
  readonly share: Decimal;
  /** What its score is out of: its own weight, 100, or its points of the whole. */
  readonly scale: 'own' | 'hundred' | 'whole';
}

/** What a leaf has where the form has no columns for it: nothing but a name and a place. */
export const emptyLeaf = {
  kind: 'leaf',
  path: [],
  weight: null,
  target: null,
  annualTarget: null,
  actual: null,
  score: null,
  deduction: null,
  reviewScore: null,
  progress: null,
  operator: null,
  unit: null,
  rule: null,
  description: null,
  reason: null,
  execution: null,
  headingWeight: null,
} as const satisfies Omit<Leaf, 'name' | 'at'>;

/** A heading above indicators: 一级指标, 二级指标, a section row with its own sums. */
export interface Group {
  readonly kind: 'group';
  readonly name: string;
  readonly at: Address;
  /** Its own weight: in a weight column, or in its words (`产出指标(40分)`). */
  readonly weight: Field | null;
  /** Its own score, where it states one. */
  readonly score: Field | null;
  readonly members: readonly Indicator[];
  /** What the weights below it add to, where that is not its own: 100 where weights are multiplied. */
  readonly below?: Decimal;
  /** The rows it covers on the sheet. */
  readonly rows: { readonly first: number; readonly last: number };
}

export type Indicator = Leaf | Group;

/** A table of indicators: the main table, or a 评分表 with sections. */
export interface IndicatorTable {
  readonly range: Range;
  /** What its columns were found to be, by the address of their header cell. */
  readonly columns: readonly ColumnHeader[];
  readonly members: readonly Indicator[];
  /** All leaves of the tree, in reading order. */
  readonly leaves: readonly Leaf[];
  /** The row 总分 / 合计 that closes it, where there is one. */
  readonly total: TotalRow | null;
}

export interface ColumnHeader {
  readonly role: string;
  readonly at: Address;
  readonly text: string;
}

export interface TotalRow {
  readonly label: Label;
  readonly weight: Field | null;
  readonly score: Field | null;
  /** The reviewer's total, and how far it is from the unit's. */
  readonly reviewScore?: Field | null;
  readonly deviation?: Field | null;
  /** The sum of 偏离扣分, where the table has that column. */
  readonly deduction?: Field | null;
}

/** What a fund amount is. 到位 (received) stands in for the year's budget where no 全年预算数 is given. */
export type FundRole = 'initial' | 'adjustment' | 'budget' | 'received' | 'executed' | 'rate';

export interface FundAmount {
  readonly role: FundRole;
  /** The row's label (`其中:当年财政拨款`), or the path of labels where amounts stand below one another. */
  readonly name: string;
  /** What its row is for, as a key (`上年结转资金`, a task's name); empty in the row of the total. */
  readonly source: string;
  /** What its column is for where sources stand side by side (总额 | 财政拨款 | 其他资金); empty for the whole. */
  readonly column: string;
  /** The whole of the money: total row, and no column of a single source. */
  readonly isTotal: boolean;
  readonly field: Field;
  /** 元 or 万元 as the amount itself, its header or its table says; the rate has none. */
  readonly unit: Unit | null;
}

/** 项目资金: budget and execution, by columns or by rows. */
export interface FundTable {
  readonly range: Range;
  readonly amounts: readonly FundAmount[];
  /** The same money divided by kinds, each label with its amount in one cell; empty where none is written so. */
  readonly divisions: readonly Division[];
}

/** 按收入性质分:900, 其中:一般公共预算:700, 政府性基金:200. */
export interface Division {
  readonly name: string;
  /** Whether it is named as a way to divide the total (按收入性质分): such wholes are the same money. */
  readonly isWay: boolean;
  readonly whole: Field;
  readonly parts: readonly { readonly name: string; readonly field: Field }[];
}

/** A list of amounts with their sum: 支出明细, 经费情况. */
export interface DetailTable {
  readonly title: Label | null;
  readonly range: Range;
  readonly unit: Unit | null;
  readonly columns: readonly DetailColumn[];
}

export interface DetailColumn {
  readonly header: Label;
  readonly items: readonly DetailItem[];
  /** 小计 / 合计 of the column, or a total above its parts. */
  readonly total: DetailItem | null;
}

export interface DetailItem {
  readonly name: string;
  readonly field: Field;
}

/** 项目名称, 主管部门 and the like. */
export interface Fact {
  readonly label: string;
  readonly value: Field;
}

/** A long text cell. */
export interface Narrative {
  readonly label: string;
  readonly at: Address;
  /** Normalised; paragraphs of an HTML export are separated by a line break. */
  readonly text: string;
  /** Its amounts and rates, from the beginning. */
  readonly mentions: readonly Mention[];
}

/** 年度总体目标: what was meant to be done, and what is said to have been. */
export interface Goal {
  readonly goal: Field;
  readonly result: Field;
}

/** A text beside the tables that may hold rules: 注, 备注, 填表说明, 评分说明, 得分计算方法. */
export interface Note {
  /** The label beside it; empty where the text names itself. */
  readonly label: string;
  readonly at: Address;
  /** Normalised, with its line breaks; rows that go on with it are lines of it. */
  readonly text: string;
  /** The cells it stands in, each with its part. */
  readonly cells: readonly Label[];
}

/** Something on the sheet that was seen and not understood. */
export type Unread =
  /** A text that only says what is to be written in its place. */
  | { readonly kind: 'placeholder'; readonly at: Address }
  /** A part that was not read. */
  | { readonly kind: 'part'; readonly at: Address | null; readonly why: WhyPart };

/**
 * Numbers of the form that no part of it was read from, with why: a `column` whose heading says nothing known, a `row`
 * that fits nothing, a `hidden-row` or `hidden-column` whose numbers were read and take part, and nobody sees them.
 */
export interface UnreadNumbers {
  readonly why: 'column' | 'row' | 'hidden-row' | 'hidden-column';
  /** The heading, or the first of the cells. */
  readonly at: Address;
  readonly cells: readonly Address[];
  /** What the heading says; empty for rows. */
  readonly name: string;
}

export interface Form {
  readonly kind: string;
  readonly title: Label | null;
  readonly year: number | null;
  readonly facts: readonly Fact[];
  readonly funds: readonly FundTable[];
  readonly details: readonly DetailTable[];
  readonly tables: readonly IndicatorTable[];
  /** All leaves once, the execution score of a funds table included. */
  readonly leaves: readonly Leaf[];
  /** The unit's own total as stated, wherever it stands. */
  readonly total: TotalRow | null;
  /** The place of the grade, with the word it states (优秀); the word is null where none is stated. */
  readonly grade: {
    readonly label: Label | null;
    readonly field: Field;
    readonly word: string | null;
  } | null;
  readonly narratives: readonly Narrative[];
  readonly goals: readonly Goal[];
  readonly notes: readonly Note[];
  /** 0…1: how much of what makes a form was found. */
  readonly confidence: number;
  readonly unread: readonly Unread[];
  readonly unreadNumbers: readonly UnreadNumbers[];
}
