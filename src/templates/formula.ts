import type { ExecutionRule, GradeBand, Profile } from '../scoring';
import {
  a1,
  a1Range,
  type Address,
  areasOf,
  type CellValue,
  Decimal,
  plain,
  roundTo,
  sum,
  zero,
} from '../sheet';
import { templates as words } from '../words/templates';

/** The number in a cell of the form being drawn; null where there is none (yet). */
export type Lookup = (at: Address) => Decimal | null;

/**
 * A live formula and what it comes to on the form as drawn, so that the file shows the right values before any
 * program has calculated it. Only functions that Excel 2016, WPS and LibreOffice share.
 */
export interface Formula {
  /** Without its `=`. */
  readonly text: string;
  readonly value: (lookup: Lookup) => CellValue;
}

/** 合计: blank as long as there is nothing to add. Rounded, as sums of floating-point numbers show their noise. */
export function sumOf(cells: readonly Address[], decimals: number): Formula {
  const list = listOf(cells);
  return {
    text: `IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${decimals}))`,
    value: lookup => {
      const numbers = numbersIn(cells, lookup);
      return numbers.length === 0 ? '' : roundTo(sum(numbers), decimals).toNumber();
    },
  };
}

/** 执行率 as a share: executed over budget. */
export function rateOf(budget: Address, executed: Address): Formula {
  return {
    text: `IF(N(${a1(budget)})*COUNT(${a1(executed)})=0,"",${a1(executed)}/${a1(budget)})`,
    value: lookup => {
      const [whole, spent] = [lookup(budget), lookup(executed)];
      return !whole || whole.isZero() || !spent ? '' : spent.div(whole).toNumber();
    },
  };
}

/** What 执行率得分 rests on; the points stand in a cell, or only in the words of the form. */
export interface Execution {
  readonly budget: Address;
  readonly executed: Address;
  readonly weight: Address | Decimal;
}

/** 执行率得分 by a profile's rule, with its digits. */
export function executionScoreOf(
  { budget, executed, weight }: Execution,
  { execution, decimals, shortening }: Pick<Profile, 'execution' | 'decimals' | 'shortening'>,
): Formula {
  // Bands and steps in words have no short formula: the cell is a person's to fill.
  if (execution.kind === 'sentence') return { text: '""', value: () => '' };
  const inWords = weight instanceof Decimal;
  const [b, e, w] = [a1(budget), a1(executed), inWords ? plain(weight) : a1(weight)];
  const points = pointsText(b, e, w, execution);
  const short =
    shortening === 'cut' ? `ROUNDDOWN(ROUND(${points},8),${decimals})` : `ROUND(${points},${decimals})`;
  return {
    text: `IF(N(${b})*COUNT(${e})*COUNT(${w})=0,"",${short})`,
    value: lookup => {
      const [whole, spent, most] = [lookup(budget), lookup(executed), inWords ? weight : lookup(weight)];
      if (!whole || whole.isZero() || !spent || !most) return '';
      const exact = pointsFor(spent.div(whole), most, execution);
      return (
        shortening === 'cut' ? exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN) : roundTo(exact, decimals)
      ).toNumber();
    },
  };
}

function pointsText(
  budget: string,
  executed: string,
  weight: string,
  rule: Exclude<ExecutionRule, { kind: 'sentence' }>,
): string {
  const share = `${executed}*${weight}/${budget}`;
  if (rule.kind === 'proportional') return `MAX(0,MIN(${weight},${share}))`;
  const from = (bound: Decimal) => `${executed}>=${budget}*${plain(bound)}`;
  return `IF(${from(rule.full)},${weight},IF(${from(rule.zero)},${share},0))`;
}

function pointsFor(
  rate: Decimal,
  weight: Decimal,
  rule: Exclude<ExecutionRule, { kind: 'sentence' }>,
): Decimal {
  if (rule.kind === 'proportional') return Decimal.max(0, Decimal.min(weight, rate.times(weight)));
  if (rate.greaterThanOrEqualTo(rule.full)) return weight;
  return rate.greaterThanOrEqualTo(rule.zero) ? rate.times(weight) : zero;
}

/** What has to be scored before a grade is given: every cell with a weight, or, without weights, every cell. */
export interface Scored {
  readonly weights: readonly Address[];
  readonly scores: readonly Address[];
}

/** One score less another: blank until both are there. */
export function differenceOf(a: Address, b: Address): Formula {
  return {
    text: `IF(COUNT(${a1(a)},${a1(b)})<2,"",ROUND(${a1(a)}-${a1(b)},4))`,
    value: lookup => {
      const [one, other] = [lookup(a), lookup(b)];
      return one && other ? roundTo(one.minus(other), 4).toNumber() : '';
    },
  };
}

/** 等级: blank until every indicator is scored, so that no half-filled form is called 差. */
export function gradeOf(total: Address, { weights, scores }: Scored, bands: readonly GradeBand[]): Formula {
  const t = a1(total);
  const known = `COUNT(${listOf(scores)})`;
  const wanted =
    weights.length > 0
      ? `COUNT(${listOf(weights)})`
      : rangesOf(scores)
          .map(range => `ROWS(${range})`)
          .join('+');
  const last = bands[bands.length - 1]?.word ?? '';
  const words = bands
    .slice(0, -1)
    .reduceRight((rest, { word, from }) => `IF(${t}>=${plain(from)},"${word}",${rest})`, `"${last}"`);
  return {
    text: `IF(OR(${known}=0,${known}<${wanted}),"",${words})`,
    value: lookup => {
      const sumOfScores = lookup(total);
      const count = numbersIn(scores, lookup).length;
      const least = weights.length > 0 ? numbersIn(weights, lookup).length : scores.length;
      if (!sumOfScores || count === 0 || count < least) return '';
      return bands.find(({ from }) => sumOfScores.greaterThanOrEqualTo(from))?.word ?? last;
    },
  };
}

/** 分值之和 = 100, said in words. */
export function weightsCheck(weights: readonly Address[]): Formula {
  const added = `ROUND(SUM(${listOf(weights)}),4)`;
  const { right, wrong } = words.check;
  return {
    text: `IF(${added}=100,"${right}","${wrong[0]}"&${added}&"${wrong[1]}")`,
    value: lookup => {
      const all = roundTo(sum(numbersIn(weights, lookup)), 4);
      return all.equals(100) ? right : wrong[0] + plain(all) + wrong[1];
    },
  };
}

function numbersIn(cells: readonly Address[], lookup: Lookup): Decimal[] {
  return cells.flatMap(at => lookup(at) ?? []);
}

const rangesOf = (cells: readonly Address[]): string[] => areasOf(cells).map(a1Range);

const listOf = (cells: readonly Address[]): string => rangesOf(cells).join(',');
