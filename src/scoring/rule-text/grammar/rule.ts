import type { Decimal } from '../../../sheet';

/** One end of an interval: a number with its unit, or the leaf's own target. */
export interface Bound {
  readonly value: Decimal | 'target';
  /** How much of it: 0.8 for 目标值的80%, else 1. */
  readonly share: Decimal;
  /** `%`, `百分点`, `次`, … as written; empty where none is. */
  readonly unit: string;
  readonly included: boolean;
  /**
   * The sentence settles whether the bound itself belongs: by 含, 及以上, 低于, or because a neighbour claims it.
   * Where `80%-90%` meets `90%-100%` it does not; the better award counts, and the other is lawful too.
   */
  readonly sure: boolean;
}

/** The values a clause speaks of; null where that side is open. A single value has one bound twice. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export type Condition =
  | { readonly kind: 'interval'; readonly interval: Interval }
  /** 达到目标值, 未达到目标值: at least the target, or at most, as the indicator points. */
  | { readonly kind: 'target'; readonly reached: boolean }
  /** 结果为“否”: the actual value is this word. */
  | { readonly kind: 'word'; readonly word: string }
  /** 否则: whatever no other clause covers. */
  | { readonly kind: 'otherwise' };

/** What 按比例 is the proportion of. */
export type Way =
  /** 完成值÷目标值, as a quotient: B/A. */
  | 'quotient'
  /** 完成率, 完成比例: the same by name, or the measured percentage where that is what it is called. */
  | 'completion'
  /** The measured percentage itself: 执行率×分值. */
  | 'rate'
  /** 按比例, without saying of what. */
  | 'open'
  /** 目标值÷完成值 */
  | 'inverse'
  /** 1−(完成值−目标值)÷目标值 */
  | 'excess'
  /** 超过的按比例得分: either of the last two. */
  | 'over';

export interface Proportional {
  readonly kind: 'proportional';
  readonly way: Way;
  /** What the proportion is taken of, where the sentence names points instead of the weight: 完成率×10分. */
  readonly of: Decimal | null;
}

export type Award =
  | { readonly kind: 'full' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'points'; readonly points: Decimal }
  /** So much of the weight: 得80%的分. */
  | { readonly kind: 'share'; readonly share: Decimal }
  | Proportional;

export interface Band {
  readonly when: Condition;
  readonly award: Award;
}

export type Side = 'below' | 'above';

/** 每低于5%扣2分: so many points for each unit away from where it counts. */
export interface Step {
  readonly side: Side;
  /** Where counting starts. */
  readonly from: Bound;
  /** The points at the start, before anything is taken or added. */
  readonly base: Award;
  /** The values it is said of, where a condition stands before it: 80%-95%的，每低1个百分点扣1分. */
  readonly within: Interval | null;
  /** Null where the points are taken once, however far the value lies: 低于90%的扣2分. */
  readonly size: Decimal | null;
  readonly unit: string;
  /** Negative when points are taken. */
  readonly points: Decimal;
  /** The points are percent of the weight: 扣10%的权重. */
  readonly ofWeight: boolean;
  /** What becomes of a broken unit, where the sentence says so: dropped, counted whole, counted as it is. */
  readonly broken: 'dropped' | 'whole' | 'exact' | null;
  /** 最多扣3分 */
  readonly most: Decimal | null;
}

/** A scoring sentence that was understood in full. */
export interface Rule {
  readonly bands: readonly Band[];
  readonly steps: readonly Step[];
  /** The rule is one formula for every value: 得分=权重×B/A. */
  readonly ratio: Proportional | null;
  /** 满分10分: the weight the sentence was written for. */
  readonly whole: Decimal | null;
  /** What the clauses measure, as named in them; empty where they name nothing. */
  readonly subject: string;
}

/** A sentence that was not understood, with the part that could not be read. */
export interface Unreadable {
  readonly unread: string;
}
