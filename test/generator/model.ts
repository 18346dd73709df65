import { Decimal, type Operator, sum } from '../../src/sheet';

/** A number of the true form, exact. Known by identity: the page keeps every cell it was written to. */
export interface Figure {
  readonly value: Decimal;
}

/** A text of the true form, known by identity as a figure is. */
export interface Phrase {
  readonly text: string;
}

export type Entry = Figure | Phrase;

export const figure = (value: Decimal | number | string): Figure => ({ value: new Decimal(value) });
export const phrase = (text: string): Phrase => ({ text });
export const isFigure = (entry: Entry): entry is Figure => 'value' in entry;

/** 年度指标值 and 实际完成值: numbers in one unit, or words. Null where the form states none. */
export interface Measure {
  /** The direction that is meant, whether or not the form writes it. */
  readonly operator: Operator | null;
  readonly unit: string;
  readonly target: Entry | null;
  readonly actual: Entry | null;
}

/** 三级指标. What a family has no place for is true all the same and simply not written. */
export interface TrueLeaf {
  readonly kind: 'leaf';
  readonly name: Phrase;
  readonly weight: Figure;
  /** One figure for several leaves where one score cell is merged over them. */
  readonly score: Figure;
  readonly measure: Measure;
  /** 复核得分: another body's score. */
  readonly reviewScore: Figure;
  readonly reason: Phrase | null;
  /** 评分标准, 指标赋分规则, 得分计算方法 and the like. */
  readonly rule: Phrase | null;
  /** 指标说明, 指标描述 and the like. */
  readonly description: Phrase | null;
}

/** 一级指标, 二级指标, or a section row that carries its own sums. */
export interface TrueGroup {
  readonly kind: 'group';
  readonly name: Phrase;
  readonly weight: Figure;
  readonly score: Figure;
  readonly members: readonly TrueIndicator[];
}

export type TrueIndicator = TrueLeaf | TrueGroup;

export interface TrueTable {
  readonly members: readonly TrueIndicator[];
  /** What the cell beside the whole table says all its indicators are worth: 绩效指标(90分). */
  readonly points?: Figure;
}

export type AmountRole = 'initial' | 'budget' | 'received' | 'executed' | 'rate';

export interface TrueAmount {
  readonly role: AmountRole;
  /** What its row is for; empty in the row of the whole. */
  readonly source: string;
  /** What its column is for where sources stand side by side; empty for the whole. */
  readonly column: string;
  readonly figure: Figure;
  /** As stated on the form; null for a rate, and where nothing states it. */
  readonly unit: '元' | '万元' | null;
}

/** 预算执行率 as part of the funds table. */
export interface TrueExecution {
  readonly weight: Figure;
  readonly score: Figure;
}

export interface TrueFact {
  readonly label: string;
  readonly value: Phrase;
}

/** What is true of a form, whatever its layout. */
export interface TrueForm {
  readonly title: Phrase | null;
  /** Null where no place of the form names it. */
  readonly year: number | null;
  readonly facts: readonly TrueFact[];
  readonly amounts: readonly TrueAmount[];
  /** Null where the execution rate is an ordinary indicator row or none at all. */
  readonly execution: TrueExecution | null;
  readonly tables: readonly TrueTable[];
  readonly total: { readonly weight: Figure; readonly score: Figure };
  /** Weights are parts of the weights above them: what all come to is the total, and no sum of cells. */
  readonly isNested?: boolean;
  /** The national word; the form may write another (优秀 for 优). */
  readonly grade: Phrase;
  /** 财政审定评分 and the like. */
  readonly reviewTotal: Figure;
}

/** The leaves below some indicators in reading order, each with the names of the groups above it. */
export function leavesOf(
  members: readonly TrueIndicator[],
  path: readonly string[] = [],
): { leaf: TrueLeaf; path: readonly string[] }[] {
  return members.flatMap(member =>
    member.kind === 'leaf' ? [{ leaf: member, path }] : leavesOf(member.members, [...path, member.name.text]),
  );
}

/** All groups below some indicators, from the top. */
export function groupsOf(
  members: readonly TrueIndicator[],
  path: readonly string[] = [],
): { group: TrueGroup; path: readonly string[] }[] {
  return members.flatMap(member => {
    if (member.kind === 'leaf') return [];
    const inner = [...path, member.name.text];
    return [{ group: member, path: inner }, ...groupsOf(member.members, inner)];
  });
}

/** A group with the sums of what stands below it; a score cell of several leaves counts once. */
export function groupOf(name: string, members: readonly TrueIndicator[]): TrueGroup {
  return {
    kind: 'group',
    name: phrase(name),
    weight: figure(sum(members.map(member => member.weight.value))),
    score: figure(sum([...new Set(members.map(member => member.score))].map(score => score.value))),
    members,
  };
}

/** What all leaves and the execution rate add to, each figure once. */
export function totalOf(
  tables: readonly TrueTable[],
  execution: TrueExecution | null,
): { weight: Figure; score: Figure } {
  const leaves = tables.flatMap(table => leavesOf(table.members).map(({ leaf }) => leaf));
  const rest = execution ? [execution] : [];
  const add = (figures: readonly Figure[]) => figure(sum([...new Set(figures)].map(({ value }) => value)));
  return {
    weight: add([...leaves, ...rest].map(({ weight }) => weight)),
    score: add([...leaves, ...rest].map(({ score }) => score)),
  };
}

/** 优 良 中 差 by the ministry's bands. */
export function gradeFor(total: Decimal): string {
  if (total.greaterThanOrEqualTo(90)) return '优';
  if (total.greaterThanOrEqualTo(80)) return '良';
  return total.greaterThanOrEqualTo(60) ? '中' : '差';
}
