import type { Address } from './address';
import type { Cell } from './cell';
import { Decimal, decimalOf } from './decimal';
import { normalise } from './normalise';
import { formatKind } from './number-format';
import { remembered } from './remembered';
import { inBase, isUnit, noUnit, type Unit, unitOf } from './unit';
import { fractionIn, inFigures } from './written-figure';

/** The direction a target asks for. `=` is written; null means none was written. */
export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** A number as a form states it, with the cell it came from. */
export interface Quantity {
  /** In the unit as written: 97 for `97%`, 620.82 for `620.82万元`. */
  readonly value: Decimal;
  readonly unit: Unit;
  readonly operator: Operator | null;
  /** Digits after the point as shown. */
  readonly decimals: number;
  readonly at: Address;
  /** Where in the cell's text it stands, for a number in a sentence. */
  readonly offset?: number;
  /** The text it was read from. */
  readonly raw: string;
  /** The formula that gives it, without `=`; absent where it was typed. */
  readonly formula?: string;
  /** The upper end where a range is written (`80%-95%`); value is the lower end. */
  readonly upTo?: Decimal;
  /** Words before or after the number that are neither operator nor unit (`100%覆盖` → 覆盖). */
  readonly words?: string;
  /** 约, 近, 余, 多: no exact number, and nothing is computed from it. */
  readonly approximate?: boolean;
}

/** The amount in the unit's base: 97 % → 0.97, 620.82 万元 → 6208200 元. */
export function amount(quantity: Quantity): Decimal {
  return inBase(quantity.value, quantity.unit);
}

/** The number of a cell, by its value and format; null where it is text, blank, a date or an error. */
export function numberIn(cell: Cell): Quantity | null {
  if (typeof cell.value === 'number') return ofNumber(cell.value, cell);
  return typeof cell.value === 'string' ? quantityIn(cell.value, cell.at) : null;
}

/** The bare number of a cell that may hold it as text (`8.00`, `99分`, `620.82万元`). */
export function plainNumberIn(cell: Cell): Quantity | null {
  const quantity = numberIn(cell);
  return quantity && quantity.upTo === undefined && quantity.words === undefined ? quantity : null;
}

function ofNumber(value: number, cell: Cell): Quantity | null {
  const kind = formatKind(cell.format);
  if (kind.date) return null;
  const figure = kind.percent ? percentOf(value) : figureOf(value);
  return {
    value: figure.value,
    unit: kind.percent ? unitOf('%') : noUnit,
    operator: null,
    decimals: kind.decimals ?? figure.decimals,
    at: cell.at,
    raw: cell.shown ?? (kind.percent ? `${figure.raw}%` : figure.raw),
    ...(cell.formula === null ? {} : { formula: cell.formula }),
  };
}

interface Figure {
  readonly value: Decimal;
  readonly decimals: number;
  readonly raw: string;
}

/** So many texts, and numbers, are kept. */
const mostKnown = 20_000;

/** The numbers of forms are few (10, 100, 95): what they mean is worked out once. */
const figureOf = remembered(mostKnown, (value: number) => figureIn(decimalOf(value)));

function percentOf(value: number): Figure {
  return figureIn(decimalOf(value).times(100));
}

function figureIn(value: Decimal): Figure {
  return { value, decimals: value.decimalPlaces(), raw: value.toFixed() };
}

/**
 * Reads one quantity from a text: operator (sign or word), number, unit. Null where the text holds no
 * number, more than one, or a sentence around it: such a text is not a quantity.
 */
export function quantityIn(raw: string, at: Address): Quantity | null {
  if (raw.length > longest * 2) return null;
  const read = readOnce(raw);
  return read && { ...read, at };
}

/** Forms write the same few texts again and again (`100%`, `≥90%`): what they were read as is kept. */
const readOnce = remembered(mostKnown, parse);

function parse(raw: string): Omit<Quantity, 'at'> | null {
  const normal = normalise(raw).replace(/^['‘’`]|(?<=\d)\.$/g, '');
  if (normal.length > longest || time.test(normal)) return null;
  const { text, approximate } = inFigures(normal);
  if (!/\d/.test(text) || time.test(text)) return null;
  const found = aroundZero(text) ?? boundsIn(text) ?? fractionQuantity(text) ?? oneFigure(text);
  return found && { ...found, raw, ...(approximate && { approximate }) };
}

type Read = Omit<Quantity, 'at' | 'raw'>;

function oneFigure(text: string): Read | null {
  const remark = numericRemark.exec(text)?.[0] ?? '';
  const found = pattern.exec(remark === '' ? text : text.slice(0, -remark.length));
  if (!found) return null;
  const [, before = '', low = '', lowUnit = '', high, rest = ''] = found;
  const lead = leadOf(before);
  const tail = tailOf(rest);
  if (!lead || !tail) return null;
  if (high !== undefined && lead.operator !== null) return null;
  const value = numberOf(low);
  // `100%覆盖`: the sign right behind the number is its unit, what follows are words.
  const signed = lowUnit !== '' && high === undefined;
  const unit = tail.unit === '' || signed ? lowUnit || tail.unit : tail.unit;
  if (unit === '' && lead.operator === null && namesSomething(lead.words)) return null;
  const words = lead.words + (signed ? tail.unit : '') + tail.words + remark;
  return {
    value,
    unit: unitOf(unit),
    operator: lead.operator ?? tail.operator,
    decimals: decimalsOf(low),
    ...(high === undefined ? {} : { upTo: numberOf(high) }),
    ...(words === '' ? {} : { words }),
  };
}

/** `±5%`: from as far below as above. */
function aroundZero(text: string): Read | null {
  const found = /^(?:[≤<]=?|不超过|控制在)?±(\d+(?:\.\d+)?)([^\d]{0,6}?)(?:以内|之内)?$/.exec(text);
  if (!found || (found[2] !== '' && !isUnit(found[2] ?? ''))) return null;
  const [digits = '', unit = ''] = [found[1], found[2]];
  const value = numberOf(digits);
  return {
    value: value.negated(),
    upTo: value,
    unit: unitOf(unit),
    operator: null,
    decimals: decimalsOf(digits),
  };
}

/** `≥90分且≤100分`, `90%以上95%以下`: two bounds are a range. */
function boundsIn(text: string): Read | null {
  const found = twoBounds.exec(text);
  if (!found) return null;
  const [low, high] = [oneFigure(found[1] ?? ''), oneFigure(found[2] ?? '')];
  const isRange = low?.operator && high?.operator && /[≥>]/.test(low.operator) && /[≤<]/.test(high.operator);
  if (!isRange || low.words !== undefined || high.words !== undefined) return null;
  if (low.unit.text !== high.unit.text && low.unit.text !== '') return null;
  if (low.value.greaterThan(high.value)) return null;
  return { value: low.value, upTo: high.value, unit: high.unit, operator: null, decimals: low.decimals };
}

const twoBounds = /^(.*?\d.*?)(?:且|并且|,|，|、|和|及)\s*(.*\d.*)$|^$/;

function fractionQuantity(text: string): Read | null {
  const found = fractionIn(text);
  if (!found) return null;
  const [lead, tail] = [leadOf(found.lead), tailOf(found.tail)];
  if (!lead || !tail || lead.words !== '') return null;
  return { value: found.value, unit: noUnit, operator: lead.operator ?? tail.operator, decimals: 2 };
}

/** Words before a bare figure name the thing with that number (附件2, 标段3, Err:502), unless they measure. */
function namesSomething(words: string): boolean {
  return words !== '' && !measures.test(words);
}

const measures =
  /(?:[率数量额值分比积度重长宽高价距径]|成本|费用|经费|资金|金额|支出|收入|投资|标准|次数|完成|实现|达成|增长|增加|提高|提升|下降|降低|减少|缩短|节约|共|计|为|是|有|约|得)$/;

/** A year or a month names a time and measures nothing: `2022年全年`, `9月前`, `2021-07`, `202001至202012`. */
const time =
  /^[^\d]*(?:19|20)\d\d年|^(?:截至|截止到?|在|于|本年|当年|次年)?(?:1[0-2]|0?[1-9])月|^20\d\d[-/](?:1[0-2]|0?[1-9])$|^20\d{2}(?:0[1-9]|1[0-2])\s*[至到—~～-]\s*20\d{2}(?:0[1-9]|1[0-2])$/;
const longest = 40;
const longestTail = 16;
/** A remark with a number of its own behind the quantity: `100%(2370人)`. */
const numericRemark = /(?<=\d[^()]*)\([^()]*\d[^()]*\)$/;
const number = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const pattern = new RegExp(
  String.raw`^([^\d]*?)(${number})\s*([%‰]|[^\d\s~～至到—,.，。;；:：()]{0,6}?)(?:\s*(?:-|—|~|～|至|到)\s*(${number}))?\s*([^\d]*[^\d\s]|[^\d]*m[23]|[^\d]*㎡)?$`,
);

const numberOf = (text: string): Decimal => new Decimal(text.replace(/[,+]/g, ''));
const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** Operators before the number. The longest spelling stands first. */
const leading: readonly (readonly [RegExp, Operator])[] = [
  [/(?:未达到?|达不到|不足|不到|不满|未满)$/, '<'],
  [/(?:大于或?等于|[不未]低于|[不未]少于|不小于|不得低于|不得少于|至少|>=|=>|[≥》]=?|达到|达)$/, '≥'],
  [
    /(?:小于或?等于|[不未]高于|[不未]超过|不大于|不多于|不得超过|不得高于|至多|最多|控制在|<=|=<|[≤《]=?)$/,
    '≤',
  ],
  [/(?:大于|高于|超过|多于|>)$/, '>'],
  [/(?:小于|低于|少于|<)$/, '<'],
  [/(?:等于|=)$/, '='],
];

function leadOf(text: string): { operator: Operator | null; words: string } | null {
  const lead = text.replace(/\s+/g, '').replace(/[:：约为¥]+$/, '');
  if (lead === '') return { operator: null, words: '' };
  if (sentence.test(lead) || pointer.test(lead)) return null;
  for (const [spelling, operator] of leading) {
    const found = spelling.exec(lead);
    if (found) return { operator, words: lead.slice(0, found.index) };
  }
  return { operator: null, words: lead };
}

/** Bounds after the number: `98%以上`, `20万元以内`, `95%(含)以上`. */
const trailing: readonly (readonly [RegExp, Operator])[] = [
  [/\(?不含\)?以上$/, '>'],
  [/\(?不含\)?以下$/, '<'],
  [/\(?含?\)?(?:及其?以上|以上|起步)\(?含?\)?$/, '≥'],
  [/\(?含?\)?(?:及其?以下|以下|以内|之内|(?<=[天日周月年时钟])内)\(?含?\)?$/, '≤'],
];

function tailOf(text: string): { operator: Operator | null; unit: string; words: string } | null {
  let tail = text.replace(/\s+/g, '').replace(/[。;；,，、]+$/, '');
  // `1、公务用车` counts lines, and a long remark makes a sentence of it.
  if (/^[、.)）]/.test(tail) || tail.length > longestTail) return null;
  let operator: Operator | null = null;
  for (const [spelling, bound] of trailing) {
    const found = spelling.exec(tail);
    if (!found) continue;
    operator = bound;
    tail = tail.slice(0, found.index);
    break;
  }
  if (sentence.test(tail) || notDone.test(tail)) return null;
  const money = /^(?:[百千]?万|亿|千)?元/.exec(tail) ?? /^[%‰]/.exec(tail);
  if (money) {
    const per = /^\/[^/]{1,6}$/.test(tail.slice(money[0].length));
    return per
      ? { operator, unit: tail, words: '' }
      : { operator, unit: money[0], words: tail.slice(money[0].length) };
  }
  const bracketed = /^\(([^()]*)\)$/.exec(tail)?.[1];
  if (bracketed !== undefined) {
    return isUnit(bracketed) ? { operator, unit: bracketed, words: '' } : { operator, unit: '', words: tail };
  }
  const bracket = tail.indexOf('(');
  if (bracket > 0) return { operator, unit: tail.slice(0, bracket), words: tail.slice(bracket) };
  const unit = isUnit(tail) ? tail : unitAtStart(tail);
  if (unit !== '') return { operator, unit, words: tail.slice(unit.length) };
  return tail.length <= 8 ? { operator, unit: tail, words: '' } : { operator, unit: '', words: tail };
}

/** The listed unit before a noun of two characters or more: 公里 of 公里道路; one more character makes another unit (亩次). */
function unitAtStart(tail: string): string {
  for (let length = Math.min(5, tail.length - 2); length > 0; length--) {
    const unit = tail.slice(0, length);
    if (isUnit(unit) && /^[\u4e00-\u9fff]{2}/.test(tail.slice(length))) return unit;
  }
  return '';
}

const sentence = /[，。；;！？!?]/;
/** The figure is the number of something, or what is missing of it: 详见附件3, 第2批, 未完成2个, 仅差5公里. */
const pointer =
  /(?:附件|附表|附录|附图|详见|参见|见|第|编号|序号|文号)$|(?:未|没|没有|尚|还)(?:完成|实现|开展|支付|拨付|建成|验收|使用)?$|(?:^|仅|还|尚|相)差$|(?:剩余|剩|缺|欠|缺少|其中|除|不含|扣除)$/;
/** What follows says that it was not done, or makes a sentence of it. */
const notDone = /[未没欠尚]|(?<![接招款])待|不(?!等|同|锈|动|含)|缺(?!陷)|其中/;
