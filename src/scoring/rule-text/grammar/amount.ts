import { Decimal } from '../../../sheet';
import type { Scanner } from './scanner';

/** A number with its unit, and whether 含 or 不含 is said of it. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: string;
  /** Null where neither 含 nor 不含 is written. */
  readonly included: boolean | null;
}

const counters = [
  ...['工作日', '个月', '人次', '户次', '场次', '平方米', '平方公里', '立方米', '公里', '千米', '公顷'],
  ...['公斤', '千克', '小时', '分钟', '元', '吨', '亩', '米', '粒', '个', '次', '项', '起', '件', '例', '处'],
  ...['户', '家', '天', '日', '人', '名', '场', '期', '份', '台', '套', '篇', '条', '座', '辆', '只', '头'],
  ...['株', '棵', '批', '宗', '类', '册', '所', '村', '年', '月', '季', '周', '遍', '本', '幅', '块', '栋'],
  ...['间', '组', '门', '节', '轮', '张', '支', '盏', '口', '眼', '笔', '岗', '班', '课时', '学时', '床'],
];

/** The words a number may be followed by as its unit. 分 is one, unless it opens another word. */
export const unitWords = `(?:[万亿千]?(?:个工作日|个月|${counters.join('|')})|分(?![值钟之数米类级段别布配])|[%‰])`;

const figure = /-?\d+(?:\.\d+)?/y;
const unit = new RegExp(`百分点|${unitWords}|[万亿]`, 'y');
const bareUnit = new RegExp(`百分点|${unitWords}`, 'y');
const mark =
  /\((不含|不包含|不包括|含|包含|包括)(?:本数|本级|(\d+(?:\.\d+)?)(?:%|百分点|分|次)?)?\)|(不含|含)(?![量税水氧])/y;

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
