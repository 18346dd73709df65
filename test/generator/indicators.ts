import { Decimal, plain, roundTo } from '../../src/sheet';
import { reasons } from './facts';
import { type Counted, framework, type Judged, type Kind } from './indicator-pool';
import { type Figure, figure, groupOf, type Measure, phrase, type TrueGroup, type TrueLeaf } from './model';
import type { Random } from './random';
import { scoreOf } from './scores';
import { shares } from './shares';

/** The words of a qualitative indicator that was met in part. */
export const metInPart = '部分达成预期指标并具有一定效果';

/** A leaf of a kind, with values and the score that follows from them. */
export function makeLeaf(random: Random, kind: Kind, points: Decimal, year: number): TrueLeaf {
  const weight = figure(points);
  const { measure, score } =
    'targets' in kind ? judge(random, kind, points, year) : count(random, kind, points);
  const lost = score.lessThan(points);
  const review = random.chance(0.7) ? score : roundTo(score.times(random.pick(['0.9', '0.95', '0.8'])), 2);
  return {
    kind: 'leaf',
    name: phrase(kind.name),
    weight,
    score: figure(score),
    measure,
    reviewScore: figure(review),
    reason: lost ? phrase(random.pick(reasons)) : null,
    rule: null,
    description: null,
  };
}

interface Outcome {
  readonly measure: Measure;
  readonly score: Decimal;
}

function count(random: Random, kind: Counted, points: Decimal): Outcome {
  const { operator, unit } = kind;
  const step = new Decimal(kind.step);
  const range = new Decimal(kind.high).minus(kind.low).div(step).round().toNumber();
  const target = step.times(random.whole(0, range)).plus(kind.low);
  const actual = reached(random, kind, target);
  return {
    measure: { operator, unit, target: figure(target), actual: figure(actual) },
    score: scoreOf(points, operator, target, actual),
  };
}

/** Met to the digit, a little better, or missed; in the digits people measure with. */
function reached(random: Random, { operator, unit, step }: Counted, target: Decimal): Decimal {
  if (target.isZero() || random.chance(0.5)) return target;
  const better = random.chance(0.5);
  const less = operator === '≤';
  const factor = better
    ? random.pick(['1.02', '1.05', '1.1', '1.2'])
    : random.pick(['0.98', '0.95', '0.9', '0.8']);
  const moved = less ? target.div(factor) : target.times(factor);
  const digits = unit === '%' ? random.pick([0, 1, 2]) : Math.max(0, new Decimal(step).decimalPlaces());
  const value = roundTo(moved, Math.max(digits, target.decimalPlaces()));
  return unit === '%' && !less ? Decimal.min(value, 100) : value;
}

function judge(random: Random, kind: Judged, points: Decimal, year: number): Outcome {
  const { targets } = kind;
  if (targets === 'date') {
    const [target, actual] = days(random, year);
    return { measure: { ...spoken, target: phrase(target), actual: phrase(actual) }, score: points };
  }
  const target = random.pick(targets);
  if (random.chance(0.15)) {
    const part = roundTo(points.times(random.pick(['0.6', '0.7', '0.75', '0.8'])), 2);
    return { measure: { ...spoken, target: phrase(target), actual: phrase(metInPart) }, score: part };
  }
  return { measure: { ...spoken, target: phrase(target), actual: phrase(target) }, score: points };
}

const spoken = { operator: null, unit: '' } as const;

/** A deadline and the day it was kept, in the spellings met. */
function days(random: Random, year: number): readonly [target: string, actual: string] {
  const month = random.whole(7, 12);
  const done = random.whole(month - 4, month - 1);
  const usual = [`${year}年${month}月底前`, `${year}年${done}月`] as const;
  return random.way<readonly [string, string]>(
    usual,
    {
      'day-with-year': [`${year}年${month}月30日前`, `${year}年${done}月25日`],
      'day-without-year': [`${month}月30日前`, `${done}月25日`],
      'month-end-without-year': [`${month}月底之前完成`, `${done}月底完成`],
      'month-without-year': [`${month}月前`, `${done}月`],
      'month-as-target': [`${year}年${month}月`, `${year}年${done}月`],
      'whole-year': [`${year}年全年`, `${year}年全年`],
    },
    0.5,
  );
}

export interface TreeOptions {
  /** What all its leaves add to. */
  readonly points: number;
  readonly year: number;
  /** How many leaves at most stand under one 二级指标. */
  readonly most?: number;
}

/** 产出 / 效益 / 满意度 with their second levels and leaves, in the usual proportions. */
export function makeTree(random: Random, { points, year, most = 3 }: TreeOptions): TrueGroup[] {
  const split = random.pick(splits[points] ?? []);
  const firsts = Object.keys(framework) as FirstLevel[];
  return firsts.map((name, i) =>
    groupOf(name, makeGroups(random, name, new Decimal(split[i] ?? 0), year, most)),
  );
}

export type FirstLevel = keyof typeof framework;

/** Some 二级指标 of a 一级指标 with their leaves, worth so many points together. */
export function makeGroups(
  random: Random,
  first: FirstLevel,
  points: Decimal,
  year: number,
  most = 3,
): TrueGroup[] {
  const pools = Object.entries<readonly Kind[]>(framework[first]);
  const chosen = random.some(pools, random.whole(1, pools.length));
  const parts = shares(random, points, chosen.length);
  return chosen.map(([second, pool], j) => {
    const kinds = random.some(pool, random.whole(1, Math.min(most, pool.length)));
    const weights = shares(random, parts[j] as Decimal, kinds.length);
    return groupOf(
      second,
      kinds.map((kind, k) => makeLeaf(random, kind, weights[k] as Decimal, year)),
    );
  });
}

/** How 产出, 效益 and 满意度 share the points, with the execution rate beside them or not. */
const splits: Readonly<Record<number, readonly (readonly number[])[]>> = {
  100: [
    [60, 30, 10],
    [50, 40, 10],
    [50, 30, 20],
  ],
  90: [
    [50, 30, 10],
    [60, 20, 10],
    [40, 40, 10],
  ],
  80: [
    [40, 30, 10],
    [40, 20, 20],
    [50, 20, 10],
  ],
  50: [
    [25, 15, 10],
    [30, 10, 10],
  ],
  40: [
    [20, 15, 5],
    [20, 10, 10],
  ],
};

/** The points as a person writes them into a heading: `40`. */
export const digits = ({ value }: Figure): string => plain(value);
