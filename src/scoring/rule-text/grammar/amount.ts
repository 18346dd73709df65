import { countingWords, Decimal } from '../../../sheet';
import type { Scanner } from './scanner';

/** A number with its unit, and whether 含 or 不含 is said of it. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: string;
  /** Null where neither 含 nor 不含 is written. */
  readonly included: boolean | null;
}

/** Words of the list that open another word where they stand behind a number: 100部分, 60根据, 5包含. */
const elsewhere: Readonly<Record<string, string>> = {
  分: '值钟之数米类级段别布配',
  包: '含括',
  部: '分门',
  根: '据本',
  位: '于',
  升: '至高级为',
  卷: '入',
  架: '构',
  顶: '格',
  盘: '活',
};

const counted = countingWords
  .filter(word => word === '个' || !word.startsWith('个'))
  .sort((a, b) => b.length - a.length)
  .map(word => (elsewhere[word] ? `${word}(?![${elsewhere[word]}])` : word));

/** The words a number may be followed by as its unit: those of the list of units, 万 and 个 before them. */
export const unitWords = `(?:[万亿千]?(?:个工作日|个月|${counted.join('|')})|[%‰])`;

const figure = /-?\d+(?:\.\d+)?/y;
const unit = new RegExp(`百分点|${unitWords}|[万亿]`, 'y');
const bareUnit = new RegExp(`百分点|${unitWords}`, 'y');
const mark =
  /\((不含|不包含|不包括|含|包含|包括)(?:本数|本级|(\d+(?:\.\d+)?)(?:%|百分点|[\u4e00-\u9fff]{1,2})?)?\)|(不含|含)(?![量税水氧])/y;

/** Null where no number stands here, or the number named in its mark is another one. */
export function takeAmount(scanner: Scanner): Amount | null {
  return scanner.attempt(() => {
    const found = scanner.match(figure);
    if (!found) return null;
    const value = new Decimal(found[0]);
    const unitText = scanner.match(unit)?.[0] ?? '';
    const included = takeMark(scanner, value);
    return included === 'another' ? null : { value, unit: unitText, included };
  });
}

/** A unit that stands for one of it: 每项, 每次. */
export function takeUnit(scanner: Scanner): string | null {
  return scanner.match(bareUnit)?.[0] ?? null;
}

/** 含 or 不含, in brackets or not; `another` where the number it repeats is not the one it stands behind. */
export function takeMark(scanner: Scanner, of: Decimal): boolean | null | 'another' {
  const found = scanner.match(mark);
  if (!found) return null;
  if (found[2] !== undefined && !of.equals(found[2])) return 'another';
  return !(found[1] ?? found[3] ?? '').startsWith('不');
}

/** What a unit measures: per cent and points of it are one, everything else is itself. */
export function measureOfUnit(unitText: string): string {
  return unitText === '%' || unitText === '百分点' ? '%' : unitText;
}
