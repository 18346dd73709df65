import { type Address, type CellValue, Decimal, one, sum } from '../sheet';

/** What a form says, in whatever layout: all of it, some of it, or next to nothing on a blank one. */
export interface FormContent {
  readonly year: number | null;
  /** By the name the reader gives a fact: 项目名称, 主管部门, 实施单位. */
  readonly facts: ReadonlyMap<string, string>;
  readonly money: Money | null;
  /** 年度总体目标: what was planned and what came of it. */
  readonly goals: { readonly planned: string; readonly done: string } | null;
  /** Long texts: 项目概况, 其他需说明的问题. */
  readonly texts: readonly ContentText[];
  readonly details: readonly DetailList[];
  /** 预算执行率 as part of the funds table; null where it has no points of its own there. */
  readonly execution: { readonly weight: Decimal | null; readonly score: Decimal | null } | null;
  readonly indicators: readonly ContentIndicator[];
}

export interface ContentText {
  readonly label: string;
  readonly text: string;
  /** Where it was found, for the person. */
  readonly from: Address;
}

/** 项目资金: what the whole came from. */
export interface Money {
  /** Null where the form does not say it. */
  readonly unit: '元' | '万元' | null;
  /** The row of the whole; null where only its parts are given. */
  readonly whole: MoneyRow | null;
  readonly sources: readonly MoneyRow[];
}

/** What amounts in one unit are multiplied by to be in another; amounts without a stated unit stay as they are. */
export function moneyScale(from: Money['unit'], to: '元' | '万元'): Decimal {
  if (from === null || from === to) return one;
  return new Decimal(from === '元' ? '0.0001' : 10_000);
}

export interface MoneyRow {
  /** As the form calls it: 当年财政拨款. */
  readonly name: string;
  readonly initial: Decimal | null;
  readonly budget: Decimal | null;
  readonly received: Decimal | null;
  readonly executed: Decimal | null;
}

/** 支出明细: what the money went to. */
export interface DetailList {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly amount: Decimal }[];
}

/** What a cell says, with the number format it was said in. */
export interface Said {
  readonly value: CellValue;
  readonly format: string | null;
}

export interface ContentGroup {
  readonly kind: 'group';
  readonly name: string;
  /** What its heading says it is worth; null where only its leaves say so. */
  readonly points: Decimal | null;
  readonly members: readonly ContentIndicator[];
}

/** 三级指标: a field is null where nothing is said. */
export interface ContentLeaf {
  readonly kind: 'leaf';
  readonly name: string | null;
  readonly target: Said | null;
  /** The target's sign and unit where the form gives them columns of their own. */
  readonly operator: string | null;
  readonly unit: string | null;
  readonly actual: Said | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly reviewScore: Decimal | null;
  readonly reason: string | null;
  /** 评分标准. */
  readonly rule: string | null;
  /** 指标说明. */
  readonly description: string | null;
}

export type ContentIndicator = ContentGroup | ContentLeaf;

export const blankLeaf: ContentLeaf = {
  kind: 'leaf',
  name: null,
  target: null,
  operator: null,
  unit: null,
  actual: null,
  weight: null,
  score: null,
  reviewScore: null,
  reason: null,
  rule: null,
  description: null,
};

/** A leaf with the groups above it, from the top. */
export interface PlacedLeaf {
  readonly leaf: ContentLeaf;
  readonly groups: readonly ContentGroup[];
}

export function leavesIn(
  members: readonly ContentIndicator[],
  groups: readonly ContentGroup[] = [],
): PlacedLeaf[] {
  return members.flatMap(member =>
    member.kind === 'leaf' ? [{ leaf: member, groups }] : leavesIn(member.members, [...groups, member]),
  );
}

/** What indicators are worth together: by their weights, else by their headings; null where neither says it. */
export function worthOf(members: readonly ContentIndicator[]): Decimal | null {
  const parts = members.flatMap(
    member => (member.kind === 'leaf' ? member.weight : (worthOf(member.members) ?? member.points)) ?? [],
  );
  return parts.length === members.length && parts.length > 0 ? sum(parts) : null;
}

/** The leaves that are wanted, with the groups above them. */
export function prunedTo(
  members: readonly ContentIndicator[],
  isWanted: (leaf: ContentLeaf) => boolean,
): ContentIndicator[] {
  return members.flatMap((member): ContentIndicator[] => {
    if (member.kind === 'leaf') return isWanted(member) ? [member] : [];
    const inner = prunedTo(member.members, isWanted);
    return inner.length > 0 ? [{ ...member, members: inner }] : [];
  });
}
