import { Decimal, plain } from '../../sheet';
import { settings as words } from '../../words/settings';

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
  | { readonly kind: 'threshold'; readonly full: Decimal; readonly zero: Decimal };

/** One band of a qualitative indicator: the words that put it there and the share of the weight it earns. */
export interface QualitativeBand {
  readonly word: string;
  /** From this share (included) … */
  readonly least: Decimal;
  /** … up to this one (included only in the first band). */
  readonly most: Decimal;
}

/** The settings of a region or document. A form's own rule text wins over them. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  /** Where the settings come from: document and subject. */
  readonly source: string;
  /** From the highest band down. */
  readonly grades: readonly GradeBand[];
  readonly execution: ExecutionRule;
  /** Beyond a ≤ target: weight × target ÷ actual, or weight × (1 − (actual − target) ÷ target). */
  readonly reverse: 'ratio' | 'linear';
  /** Digits after the point of a computed score, and how the further ones go. */
  readonly decimals: number;
  readonly shortening: 'round' | 'cut';
  readonly qualitative: readonly QualitativeBand[];
  /** From this multiple of the target a reason is asked for: 1.3 is 30 % above. */
  readonly overFulfilment: Decimal;
  /** 预算执行率 / 产出 / 效益 / 满意度 as the document sets them. */
  readonly standardWeights: { readonly [part: string]: Decimal };
  /** 成本节约率 that earns full marks (0.1 is 10 %); null where no document states one. */
  readonly costSaving: Decimal | null;
  /** Below this execution rate a reason is required; null where none is asked for. */
  readonly executionReasonBelow: Decimal | null;
}

const d = (text: string): Decimal => new Decimal(text);

/** 财预〔2020〕10号 项目支出绩效评价管理办法: the ministry's rules for self-evaluation. */
export const ministry: Profile = {
  id: 'mof-2020',
  name: '财政部 2020',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》：单位自评',
  grades: [
    { word: '优', from: d('90') },
    { word: '良', from: d('80') },
    { word: '中', from: d('60') },
    { word: '差', from: d('0') },
  ],
  execution: { kind: 'proportional' },
  reverse: 'ratio',
  decimals: 2,
  shortening: 'round',
  qualitative: [
    { word: '达成', least: d('0.8'), most: d('1') },
    { word: '部分达成', least: d('0.6'), most: d('0.8') },
    { word: '未达成', least: d('0'), most: d('0.6') },
  ],
  overFulfilment: d('1.3'),
  standardWeights: { 预算执行率: d('10'), 产出: d('50'), 效益: d('30'), 满意度: d('10') },
  costSaving: null,
  executionReasonBelow: null,
};

/** The execution rule in words. */
export function executionText(rule: ExecutionRule): string {
  if (rule.kind === 'proportional') return words.proportional;
  return words.threshold(percent(rule.full), percent(rule.zero));
}

const percent = (share: Decimal): string => `${plain(share.times(100))}%`;
