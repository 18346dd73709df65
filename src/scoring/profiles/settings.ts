import type { Address, Decimal } from '../../sheet';
import type { Rule } from '../rule-text/grammar/rule';

/** What a setting or a rule sentence is about. */
export type Topic =
  | 'execution'
  | 'execution-zero'
  | 'execution-reason'
  | 'forward'
  | 'reverse'
  | 'equal'
  | 'cost'
  | 'over'
  | 'over-reason'
  | 'qualitative'
  | 'late'
  | 'cap'
  | 'veto'
  | 'rescale'
  | 'blank'
  | 'grades'
  | 'digits'
  | 'weights'
  /** A rule for one indicator, or one kind of them, that a note names. */
  | 'indicator';

/** Where a rule stands: a cell of the form, or a document with the place in it. */
export type Source =
  | { readonly kind: 'cell'; readonly at: Address }
  | { readonly kind: 'document'; readonly document: string; readonly place: string | null };

/** A rule sentence as it stands there. */
export interface Statement {
  readonly topic: Topic;
  readonly text: string;
  readonly source: Source;
}

/** 绩效等级: the word and the lowest total that earns it. */
export interface GradeBand {
  readonly word: string;
  readonly from: Decimal;
}

/** How the execution score follows from the execution rate. */
export type ExecutionRule =
  /** rate × weight, at most the weight. */
  | { readonly kind: 'proportional' }
  /** Full from `full`, by proportion down to `zero`, nothing below it. */
  | { readonly kind: 'threshold'; readonly full: Decimal; readonly zero: Decimal }
  /** By a sentence that was read: bands, steps, a formula. */
  | { readonly kind: 'sentence'; readonly rule: Rule; readonly text: string };

/** One band of a qualitative indicator: the words that put it there and the share of the weight it earns. */
export interface QualitativeBand {
  readonly word: string;
  /** From this share (included) … */
  readonly least: Decimal;
  /** … up to this one (included only in the first band). */
  readonly most: Decimal;
}

/** A value this far from an = target at the most earns so many points, or this share of the weight. */
export interface Deviation {
  readonly within: Decimal;
  readonly points: Decimal | null;
  readonly share: Decimal | null;
}

/** From this multiple of the target so many points, or percent of the weight, are taken; the last one reached counts. */
export interface Tier {
  readonly from: Decimal;
  /** The bound itself belongs: 30%（含）以上. */
  readonly included: boolean;
  readonly points: Decimal;
  readonly ofWeight: boolean;
}

/** What doing much more than the target costs. Shares are multiples of the target: 1.3 is 30 % above. */
export type OverFulfilment =
  | { readonly kind: 'never' }
  /** So many points, or percent of the weight, once. */
  | { readonly kind: 'once'; readonly tiers: readonly Tier[] }
  /** So many for each whole step beyond. */
  | {
      readonly kind: 'steps';
      readonly from: Decimal;
      readonly each: Decimal;
      readonly points: Decimal;
      readonly ofWeight: boolean;
    }
  /** 按偏离程度调减: a person decides. */
  | { readonly kind: 'judged'; readonly from: Decimal };
