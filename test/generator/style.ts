import { Decimal, roundTo } from '../../src/sheet';
import { type Figure, figure } from './model';
import type { Random } from './random';
import {
  asAmount,
  asAmountText,
  asAmountWithUnit,
  asFixed,
  asNumber,
  asPercentFormat,
  asPercentText,
  asPoints,
  asText,
  asTextFixed,
  type Ink,
  number,
  type Spelling,
} from './spelling';

export type MoneyUnit = '元' | '万元';

/** How one clerk, or one system, fills a form: the same way from its first row to its last. */
export interface Style {
  readonly weight: Spelling;
  readonly score: Spelling;
  readonly total: Spelling;
  readonly money: MoneyUnit;
  readonly amount: Spelling;
  readonly rate: Rate;
  /** Percentages of targets and actual values. */
  readonly percent: Spelling;
  /** What is written where there is nothing: a dash, a slash, or nothing at all. */
  readonly nothing: string;
  /** Level cells merged down, filled once and left blank below, or repeated in every row. */
  readonly levels: 'merged' | 'once' | 'repeated';
  /** Points written behind the names of groups: 产出指标（50分）. */
  readonly headings: 'bare' | 'first' | 'both';
  /** How a heading writes its points. */
  readonly points: (name: string, digits: string) => string;
  /** 指标1： before the names of leaves, as the blank form has it. */
  readonly numbered: boolean;
}

/** How 执行率 is written: digits and spelling. */
export interface Rate {
  readonly of: (executed: Decimal, budget: Decimal) => Figure;
  readonly ink: (rate: Figure) => Ink;
}

export function styleFor(random: Random, money: MoneyUnit = '万元'): Style {
  const score = random.way<Spelling>(
    asNumber,
    { 'score-fixed': asFixed, 'score-text': asText, 'score-text-8.00': asTextFixed, 'score-8分': asPoints },
    0.45,
  );
  const weight = random.way<Spelling>(
    asNumber,
    { 'weight-text': asText, 'weight-text-8.00': asTextFixed, 'weight-8分': asPoints },
    0.2,
  );
  return {
    weight,
    score,
    total: random.way(score, { 'total-99分': asPoints, 'total-text': asText }, 0.2),
    money,
    amount: random.way<Spelling>(
      asNumber,
      {
        'amount-grouped': asAmount,
        'amount-text': asAmountText,
        'amount-with-unit': asAmountWithUnit(money),
      },
      0.4,
    ),
    rate: rateFor(random),
    percent: random.way<Spelling>(asPercentText(), { 'percent-format': asPercentFormat() }, 0.3),
    nothing: random.pick(['—', '-', '/', '', '——', '－']),
    levels: random.way<Style['levels']>(
      'merged',
      { 'levels-once': 'once', 'levels-repeated': 'repeated' },
      0.3,
    ),
    headings: random.way<Style['headings']>(
      'bare',
      { 'heading-points': 'first', 'heading-points-both': 'both' },
      0.4,
    ),
    points: random.pick([
      (name, digits) => `${name}（${digits}分）`,
      (name, digits) => `${name}(${digits}分)`,
      (name, digits) => `${name}\n（${digits}分）`,
      (name, digits) => `${name}${digits}分`,
    ]),
    numbered: random.trait('numbered-names', 0.06),
  };
}

/** 97.80%, 98%, 0.978, 97.8 under 执行率(%): rounded to the digits shown. */
function rateFor(random: Random): Rate {
  const decimals = random.pick([0, 1, 2, 2, 2]);
  const percent = (executed: Decimal, budget: Decimal) =>
    figure(roundTo(executed.div(budget).times(100), decimals));
  const text = { of: percent, ink: (rate: Figure) => number(rate, asPercentText(decimals)) };
  const share = {
    of: (executed: Decimal, budget: Decimal) => figure(roundTo(executed.div(budget), decimals + 2)),
    ink: (rate: Figure) => number(rate, asNumber),
  };
  return random.way<Rate>(
    text,
    {
      'rate-format': { of: percent, ink: rate => number(rate, asPercentFormat(decimals)) },
      'rate-0.978': share,
      'rate-97.8': { of: percent, ink: rate => number(rate, asNumber) },
    },
    0.45,
  );
}
