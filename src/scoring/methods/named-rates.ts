import type { Form, Leaf } from '../../form';
import {
  a1,
  amount,
  Decimal,
  hundred,
  labelKey,
  one,
  plain,
  quantityIn,
  type Quantity,
  roundTo,
  zero,
} from '../../sheet';
import { scoring } from '../../words/scoring';
import {
  executionRatio,
  type FundRatio,
  ratioOf,
  ratioText,
  receivedRatio,
  unreadInRatio,
} from '../fund-figures';
import { type ExecutionRule, executionText, type Profile } from '../profiles/profile';
import { settingOf } from '../profiles/spoken';
import { describeRule } from '../rule-text/describe';
import { isForWeight, pointsOf } from '../rule-text/giving/points';
import type { Rule } from '../rule-text/grammar/rule';
import { isPercent } from '../measure';
import type { Computed, MethodId, Score } from '../score';

/** The rates of 财预〔2013〕53号 that follow from the funds alone: the form gives them no target of their own. */
export function namedRate(leaf: Leaf, form: Form, weight: Quantity, profile: Profile): Score | null {
  const name = labelKey(leaf.name);
  if (name.startsWith('资金到位率')) {
    const ratio = receivedRatio(form);
    if (!ratio) return missing('received-rate', weight, scoring.noReceived);
    return ratioOf(ratio, valuesOf(ratio))
      ? proportional('received-rate', ratio, weight, profile)
      : missing('received-rate', weight, scoring.noPlanned);
  }
  if (name.startsWith('成本节约率')) return costSaving(form, weight, profile);
  return null;
}

/** 预算执行率 by the profile's rule, from the funds or else from the rate the row states. */
export function executionRate(leaf: Leaf, form: Form, weight: Quantity, profile: Profile): Score {
  const ratio = executionRatio(form);
  const { execution } = profile;
  const spoke = profile.said.execution ?? null;
  if (execution.kind === 'sentence' && !isForTop(execution.rule, weight.value)) {
    const why = scoring.executionOfOtherWeight(describeRule(execution.rule), plain(weight.value));
    return missing('execution-rate', weight, why);
  }
  if (ratio && profile.executionOfNothing && !ratioOf(ratio, valuesOf(ratio)))
    return ofNothing(ratio, weight, profile.executionOfNothing, settingOf(profile, 'execution-zero'));
  if (ratio && !ratioOf(ratio, valuesOf(ratio)))
    return missing('execution-rate', weight, scoring.missingBase);
  if (ratio) {
    const score = proportional('execution-rate', ratio, weight, profile);
    if (score.derive(score.inputs.map(input => input.value)).length > 0) return score;
    const rate = ratioOf(ratio, valuesOf(ratio)) ?? zero;
    return missing('execution-rate', weight, scoring.ruleIsSilent(executionText(execution), rateText(rate)));
  }
  // A rate beside amounts that could not be read is rounded: no score is held against it.
  const unread = unreadInRatio(form);
  if (unread) return missing('execution-rate', weight, scoring.unreadFunds(a1(unread)));
  const stated = leaf.actual?.quantity;
  if (!stated) return missing('execution-rate', weight, scoring.noFunds);
  const derive = ([w = zero, value = zero]: readonly Decimal[]): Decimal[] =>
    earned(asRate(stated, value), w, execution);
  const rate = asRate(stated, stated.value);
  const first = derive([weight.value, stated.value])[0];
  if (!first)
    return missing('execution-rate', weight, scoring.ruleIsSilent(executionText(execution), rateText(rate)));
  return {
    kind: 'computed',
    method: 'execution-rate',
    value: first,
    inputs: [weight, stated],
    derive,
    formula: () => earning(rate, rateText(rate), weight, execution),
    how: 'arithmetic',
    setting: settingOf(profile, 'execution') ?? (execution.kind === 'threshold' ? profile.name : null),
    spoke,
    least: null,
  };
}

/** A rate cell as a share: `97%`, 0.97, 1; a plain number above 1.5 is a percentage whose sign was left out. */
export function asRate(quantity: Quantity, value: Decimal): Decimal {
  if (isPercent(quantity)) return amount({ ...quantity, value });
  return value.greaterThan(1.5) ? value.div(hundred) : value;
}

/** The shares of the weight a rate may earn; the first is the one to write. */
function earned(rate: Decimal, weight: Decimal, rule: ExecutionRule): Decimal[] {
  if (rule.kind !== 'sentence') return shares(rate, rule).map(share => share.times(weight));
  return pointsOf(rule.rule, {
    value: rate.times(hundred),
    target: hundred,
    word: null,
    weight,
    reverse: false,
  });
}

/** A sentence that names points was written for the weight its best ones come to. */
function isForTop(rule: Rule, weight: Decimal): boolean {
  if (!isForWeight(rule, weight)) return false;
  const given = rule.bands.map(({ award }) => award);
  if (!given.some(award => award.kind === 'points')) return true;
  const best = given.flatMap(award =>
    award.kind === 'points' ? [award.points] : award.kind === 'full' ? [weight] : [],
  );
  return best.some(points => points.equals(weight)) || rule.steps.some(step => !step.points.isNegative());
}

/** No money was to be spent: the rule says what that earns. */
function ofNothing(
  ratio: FundRatio,
  weight: Quantity,
  gives: 'full' | 'zero',
  setting: string | null,
): Computed {
  const inputs = [weight, ...ratio.over, ...ratio.under];
  const value = (w: Decimal): Decimal => (gives === 'full' ? w : zero);
  return {
    kind: 'computed',
    method: 'execution-rate',
    value: value(weight.value),
    inputs,
    derive: ([w = zero]) => [value(w)],
    formula: () => ratioText(ratio),
    how: 'arithmetic',
    setting,
    least: null,
  };
}

function shares(rate: Decimal, rule: Exclude<ExecutionRule, { kind: 'sentence' }>): Decimal[] {
  if (rule.kind === 'proportional') return [Decimal.min(one, Decimal.max(zero, rate))];
  if (rate.greaterThanOrEqualTo(rule.full)) return [one];
  if (rate.lessThan(rule.zero)) return [zero];
  // 按比例 is said of the rate against the threshold as well as of the rate itself.
  return [rate.div(rule.full), rate];
}

/** What a rate earns, in figures: `153.33÷161.69×10`, `121.25÷125.46≥95%`, `70%<80%`. */
function earning(rate: Decimal, text: string, weight: Quantity, rule: ExecutionRule): string {
  const points = plain(weight.value);
  if (rule.kind === 'sentence') return text;
  if (rule.kind === 'proportional') return rate.greaterThan(one) ? `${text}>100%` : `${text}×${points}`;
  if (rate.greaterThanOrEqualTo(rule.full)) return `${text}≥${rateText(rule.full)}`;
  if (rate.lessThan(rule.zero)) return `${text}<${rateText(rule.zero)}`;
  return `${text}÷${rateText(rule.full)}×${points}`;
}

function proportional(method: MethodId, ratio: FundRatio, weight: Quantity, profile: Profile): Computed {
  const inputs = [weight, ...ratio.over, ...ratio.under];
  const rule: ExecutionRule = method === 'execution-rate' ? profile.execution : { kind: 'proportional' };
  const derive = ([w = zero, ...money]: readonly Decimal[]): Decimal[] => {
    const rate = ratioOf(ratio, money);
    return rate ? earned(rate, w, rule) : [];
  };
  return {
    kind: 'computed',
    method,
    value: derive(inputs.map(input => input.value))[0] ?? zero,
    inputs,
    derive,
    formula: () => earning(ratioOf(ratio, valuesOf(ratio)) ?? zero, ratioText(ratio), weight, rule),
    how: 'arithmetic',
    setting:
      (method === 'execution-rate' ? settingOf(profile, 'execution') : null) ??
      (rule.kind === 'threshold' ? profile.name : null),
    spoke: method === 'execution-rate' ? (profile.said.execution ?? null) : null,
    least: null,
  };
}

/** Planned cost in an indicator's name (`预计投入35万`) and the share of it that was spent. */
interface Cost {
  readonly planned: Quantity;
  readonly share: Quantity;
}

function costs(form: Form): Cost[] {
  return form.leaves.flatMap(leaf => {
    if (!leaf.path.some(group => group.includes('成本'))) return [];
    const share = leaf.actual?.quantity;
    const money = /(\d[\d,.]*)\s*(万元?|亿元?|元)/.exec(leaf.name);
    const planned = money && quantityIn(money[0], leaf.at);
    return planned && share && isPercent(share) ? [{ planned, share }] : [];
  });
}

/** 成本节约率 = (计划成本 − 实际成本) ÷ 计划成本, measured against the saving that earns full marks. */
function costSaving(form: Form, weight: Quantity, profile: Profile): Score {
  const all = costs(form);
  if (all.length === 0) return missing('cost-saving', weight, scoring.noCost);
  const standard = profile.costSaving;
  if (!standard) return missing('cost-saving', weight, scoring.noCostStandard);
  const derive = ([w = zero, ...shares]: readonly Decimal[]): Decimal[] => {
    const saving = savingOf(all, shares);
    return [Decimal.max(zero, Decimal.min(one, saving.div(standard))).times(w)];
  };
  const inputs = [weight, ...all.map(cost => cost.share)];
  const values = inputs.map(input => input.value);
  return {
    kind: 'computed',
    method: 'cost-saving',
    value: derive(values)[0] ?? zero,
    inputs,
    derive,
    formula: () => `${rateText(savingOf(all, values.slice(1)))}÷${rateText(standard)}×${plain(weight.value)}`,
    how: 'arithmetic',
    setting: profile.name,
    least: null,
  };
}

function savingOf(all: readonly Cost[], shares: readonly Decimal[]): Decimal {
  let planned: Decimal = zero;
  let spent: Decimal = zero;
  all.forEach(({ planned: plan, share }, i) => {
    const money = amount(plan);
    planned = planned.plus(money);
    spent = spent.plus(money.times(amount({ ...share, value: shares[i] ?? share.value })));
  });
  return planned.isZero() ? zero : planned.minus(spent).div(planned);
}

function missing(method: MethodId, weight: Quantity, why: string): Score {
  return { kind: 'undecided', method, missing: why, band: null, least: zero, most: weight.value };
}

/** `95.11%` */
export function rateText(share: Decimal): string {
  return `${plain(roundTo(share.times(hundred), 2))}%`;
}

function valuesOf(ratio: FundRatio): Decimal[] {
  return [...ratio.over, ...ratio.under].map(cell => cell.value);
}
