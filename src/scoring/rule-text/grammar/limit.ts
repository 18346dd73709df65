import { Decimal } from '../../../sheet';
import { measureOfUnit, takeAmount } from './amount';
import { Scanner } from './scanner';

/** A clause that gives no points itself but bounds or explains what others give. */
export type Limit =
  /** 扣完为止, 最低为0分: what every rule here obeys anyway. */
  | { readonly kind: 'obeyed' }
  /** 最多扣3分 */
  | { readonly kind: 'most'; readonly points: Decimal }
  /** 满分10分, 最高不超过10分: the weight the sentence was written for. */
  | { readonly kind: 'whole'; readonly points: Decimal }
  /** 不足1个百分点按1个百分点计 */
  | { readonly kind: 'broken'; readonly size: Decimal; readonly unit: string; readonly how: Broken };

type Broken = 'dropped' | 'whole' | 'exact';

const own = '(?:本项|该项|该指标|本指标|指标|单项)的?';
const worth = '(?:权重分值|权重分|权重|分值|标准分|总额|满分|得分|分数|总分|分)';
const number = String.raw`(\d+(?:\.\d+)?)分`;

const obeyed = new RegExp(
  `^(?:${[
    `(?:直至|直到)?(?:${own})?(?:${worth})?(?:扣完|扣光|扣至0分|扣到0分|减至0分|减到0分|减为0分|减完|加满)(?:${own})?(?:全部)?(?:${worth})?(?:为止)?`,
    `(?:最低|最少|最小)(?:得分|得|为|计|至)*0分`,
    `(?:得分)?不(?:得|出现|计|得出现)?(?:负分|低于0分|为负)`,
    `(?:得分|加分|累计得分)?(?:最高|最多|累计|总计)*不(?:得|能)?(?:超过|突破|高于|超)(?:${own})*(?:${worth}){1,2}`,
    `(?:得分|累计)?(?:最高|最多)(?:得|计|加至|加到|为)?(?:满分|(?:${own})${worth})`,
    `以(?:${own})?(?:满分|${worth})为(?:限|上限|封顶)`,
    `(?:超过|超出|高于)(?:${own})?(?:${worth})的?,?(?:均|则|都)?(?:按|以)(?:${own})?(?:${worth})(?:计算|计分|计|得分)`,
    `(?:加|得)(?:满|至满分|到满分)为止|满分(?:为止|封顶)`,
    `(?:超额|超出|超过)(?:完成|目标值?|指标值?|100%)?(?:的|部分|时)*,?(?:均|则|都|也)*(?:按|以|得|计|记)(?:满分|100%|1)(?:计算|计分|计|得分)?`,
    `(?:超额|超出|超过)(?:完成|部分|的)*,?(?:均|则|都)*不(?:再|另|额外|重复)?(?:加分|计分)`,
  ].join('|')})$`,
);
const most = new RegExp(
  `^(?:(?:累计)?(?:最多|最高)(?:扣|加)|(?:累计)?扣分?(?:最多|最高|不超过)|扣[满完])${number}(?:为止)?$`,
);
const whole = new RegExp(
  `^(?:${own})?(?:满分|分值|权重|标准分|共计?|总分)(?:为|是|:)?${number}$|^(?:得分|累计)?(?:最高|最多)(?:不(?:得|能)?(?:超过|高于)|得|计|为)?${number}$|^超过(?:\\d+分|100%|满分)的?,?按${number}(?:计算|计分|计)?$`,
);

/** Reads a clause that limits; null where it is none. */
export function readLimit(clause: string): Limit | null {
  if (obeyed.test(clause)) return { kind: 'obeyed' };
  const taken = most.exec(clause)?.[1];
  if (taken !== undefined) return { kind: 'most', points: new Decimal(taken) };
  const cap = whole.exec(clause);
  const stated = cap?.[1] ?? cap?.[2] ?? cap?.[3];
  if (stated !== undefined) return { kind: 'whole', points: new Decimal(stated) };
  return readBroken(new Scanner(clause));
}

const counted = /(?:计算|计|算|扣分|扣减|扣|处理)?(?:分)?/y;

function readBroken(scanner: Scanner): Limit | null {
  if (!scanner.skip(/(?:其中)?不[足满到]/y)) return null;
  const part = takeAmount(scanner);
  if (!part) return null;
  scanner.skip(/(?:的|部分|时)*,?(?:均|也|都|则)?/y);
  const how = takeHow(scanner, part.value, part.unit);
  return how && scanner.done ? { kind: 'broken', size: part.value, unit: part.unit, how } : null;
}

function takeHow(scanner: Scanner, value: Decimal, unit: string): Broken | null {
  if (scanner.skip(/不扣分?|不计(?:算|入)?|忽略不计|舍去|不予扣分/y)) return 'dropped';
  if (!scanner.skip(/按/y)) return null;
  if (scanner.skip(/(?:实际)?比例(?:扣分|扣减|折算|计算|计|扣)/y)) return 'exact';
  const as = takeAmount(scanner);
  if (!as?.value.equals(value) || measureOfUnit(as.unit) !== measureOfUnit(unit)) return null;
  scanner.skip(counted);
  return 'whole';
}
