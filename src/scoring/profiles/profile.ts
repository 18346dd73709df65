import { Decimal, plain } from '../../sheet';
import { settings as words } from '../../words/settings';
import { describeRule } from '../rule-text/describe';
import type { Rule } from '../rule-text/grammar/rule';
import type { OwnCheck, Severity } from './own-check';
import type {
  Deviation,
  ExecutionRule,
  GradeBand,
  OverFulfilment,
  QualitativeBand,
  Statement,
  Topic,
} from './settings';

export type * from './own-check';
export type * from './settings';

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
  /** What a budget of 0 earns the execution score; null leaves it to a person. */
  readonly executionOfNothing: 'full' | 'zero' | null;
  /** How a quantitative indicator scores where not by the ministry's proportion. */
  readonly forward: Rule | null;
  /** What doing much more than the target costs; null where a person who gives a reason may decide. */
  readonly over: OverFulfilment | null;
  /** What a value beside an = target earns, nearest first; null where it is scored as ≥. */
  readonly equal: readonly Deviation[] | null;
  /** 成本超过指标值的不得分; null where it is scored as any other ≤ target. */
  readonly costOver: 'zero' | null;
  /** What a missed date earns, by how late it is. */
  readonly late: Rule | null;
  /** The highest total by the execution rate. */
  readonly totalCap: Rule | null;
  /** Some things make the total 0, which a person has to say. */
  readonly vetoes: boolean;
  /** Indicators that do not apply are left out, and the total is put back on 100. */
  readonly rescales: boolean;
  /** An indicator that was left blank: asked for, left out, or worth nothing. */
  readonly blank: 'asked' | 'dropped' | 'zero';
  /** 分值 for a kind of form (部门整体), where it differs from `standardWeights`. */
  readonly weightsByKind: readonly { readonly form: string; readonly weights: Profile['standardWeights'] }[];
  /** Other levels for rules of the catalogue, by id. */
  readonly severities: { readonly [rule: string]: Severity };
  /** Checks of a bureau's own. */
  readonly checks: readonly OwnCheck[];
  /** Blocks of text for reports, by name. */
  readonly texts: { readonly [name: string]: string };
  /** Who spoke of a topic, where it was not the profile as a whole: a cell of the form, a document. */
  readonly said: { readonly [topic in Topic]?: Statement };
  /** Sentences of the form that were not understood: what they speak of is not decided. */
  readonly unread: readonly Statement[];
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
  executionOfNothing: null,
  forward: null,
  equal: null,
  over: null,
  costOver: null,
  late: null,
  totalCap: null,
  vetoes: false,
  rescales: false,
  blank: 'asked',
  weightsByKind: [],
  severities: {},
  checks: [],
  texts: {},
  said: {},
  unread: [],
};

/** The execution rule in words. */
export function executionText(rule: ExecutionRule): string {
  if (rule.kind === 'proportional') return words.proportional;
  if (rule.kind === 'sentence') return describeRule(rule.rule);
  return words.threshold(percent(rule.full), percent(rule.zero));
}

const percent = (share: Decimal): string => `${plain(share.times(100))}%`;
