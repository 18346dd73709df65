import type { Operator } from '../../src/sheet';
import { type Entry, isFigure, type TrueLeaf } from './model';
import type { Random } from './random';
import { type Ink, number, type Spelling, textual, words } from './spelling';
import type { Style } from './style';

/** The signs an operator column or a target uses for a direction. */
const signs: Readonly<Record<Operator, readonly string[]>> = {
  '≥': ['≥', '≥', '≥', '≧', '》', '>='],
  '≤': ['≤', '≤', '≤', '≦', '<='],
  '=': ['=', '＝', '﹦', '═'],
  '>': ['>', '＞'],
  '<': ['<', '＜'],
};

/** Words that say the direction: before the number, or behind it. */
const spoken: Readonly<Record<Operator, readonly (readonly [before: string, after: string])[]>> = {
  '≥': [
    ['不低于', ''],
    ['不少于', ''],
    ['', '以上'],
    ['', '及以上'],
  ],
  '≤': [
    ['不高于', ''],
    ['不超过', ''],
    ['', '以内'],
  ],
  '=': [['', '']],
  '>': [['超过', '']],
  '<': [['小于', '']],
};

/** Whether the value in one cell says its direction by a sign, by words, or leaves it to the reader. */
export type Direction = 'sign' | 'words' | 'none';

/** 年度指标值 in one cell: ≥50个, 不低于95%, 20万元. */
export function targetInk(random: Random, leaf: TrueLeaf, style: Style): Ink | string {
  const { target, operator, unit } = leaf.measure;
  if (target === null) return style.nothing;
  if (!isFigure(target)) return words(target);
  const direction = directionFor(random, leaf);
  const [before, after] =
    operator === null || direction === 'none'
      ? ['', '']
      : direction === 'sign'
        ? [random.pick(signs[operator]) + (random.chance(0.06) ? ' ' : ''), '']
        : random.pick(spoken[operator]);
  if (before === '' && after === '') return bare(target, unit, style);
  return number(target, value => textual(before + value.toFixed() + unit + after));
}

/** A bound of "less is better" is always written, except on a cost, which tells it by its name. */
function directionFor(random: Random, { measure, name }: TrueLeaf): Direction {
  const plainly = measure.operator === '≤' ? /成本/.test(name.text) : true;
  const words = random.trait('target-in-words', 0.08);
  if (words) return 'words';
  return plainly && random.chance(0.3) ? 'none' : 'sign';
}

/** 实际完成值 in one cell: 52个, 97.5%, 19.6万元, or the bare number. */
export function actualInk(random: Random, leaf: TrueLeaf, style: Style): Ink | string {
  const { actual, unit } = leaf.measure;
  if (actual === null) return style.nothing;
  if (!isFigure(actual)) return words(actual);
  if (unit !== '%' && unit !== '‰' && random.trait('actual-without-unit', 0.08)) {
    return number(actual, value => ({ value: value.toNumber(), format: null, text: value.toFixed() }));
  }
  return bare(actual, unit, style);
}

function bare(entry: Entry, unit: string, style: Style): Ink {
  if (!isFigure(entry)) return words(entry);
  if (unit === '%') return number(entry, style.percent);
  return number(entry, value => textual(value.toFixed() + unit));
}

/** The parts of a target where operator, number and unit have columns of their own. */
export interface Parts {
  readonly operator: string;
  readonly target: Ink | string;
  readonly unit: string;
  readonly actual: Ink | string;
}

export type OperatorColumn = 'sign' | 'kind' | 'way';

/** How the operator column speaks: ≥, 定量指标, or 正向指标. */
export function operatorColumnFor(random: Random): OperatorColumn {
  return random.way<OperatorColumn>('sign', { 'operator-定量': 'kind', 'operator-正向': 'way' }, 0.25);
}

/** 指标性质 | 指标值 | 度量单位 | 完成值, a value to a column. */
export function partsOf(random: Random, leaf: TrueLeaf, style: Style, column: OperatorColumn): Parts {
  const { target, actual, operator, unit } = leaf.measure;
  const done = actual === null ? style.nothing : partInk(random, actual, unit, style);
  if (target === null) return { operator: '', target: style.nothing, unit: '', actual: done };
  if (!isFigure(target) || operator === null) {
    const sort = column === 'kind' ? '定性指标' : random.pick(['定性', '']);
    return { operator: sort, target: partInk(random, target, '', style), unit: '', actual: done };
  }
  const less = operator === '≤';
  if (column === 'kind') {
    return { operator: '定量指标', target: targetInk(random, leaf, style), unit, actual: done };
  }
  const sign = column === 'way' ? (less ? '反向指标' : '正向指标') : random.pick(signs[operator]);
  const plain = number(target, value => ({ value: value.toNumber(), format: null, text: value.toFixed() }));
  return { operator: sign, target: plain, unit, actual: done };
}

/** A value beside its unit column: the bare number mostly, sometimes with the unit all the same. */
function partInk(random: Random, entry: Entry, unit: string, style: Style): Ink {
  if (!isFigure(entry)) return words(entry);
  if (unit === '%' ? random.chance(0.5) : random.chance(0.1)) return bare(entry, unit, style);
  const asText: Spelling = value => textual(value.toFixed());
  const plain: Spelling = value => ({ value: value.toNumber(), format: null, text: value.toFixed() });
  return number(entry, random.chance(0.15) ? asText : plain);
}
