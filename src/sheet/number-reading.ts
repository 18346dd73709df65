import type { Address } from './address';
import { type Cell, isError } from './cell';
import { periodIn } from './date';
import { Decimal } from './decimal';
import { arithmeticIn } from './arithmetic';
import { normalise } from './normalise';
import { formatKind } from './number-format';
import { moneyInWords, numeralOf } from './numerals';
import { numberIn, type Quantity } from './quantity';
import { unitOf } from './unit';

/**
 * What a number is for decides how it may be written. `weight` and `score` are points (10, 9.5分, 10%), `total` may
 * be out of 100 (98/100), an `amount` is money ((5.00) is −5, 壹佰元整), a `rate` a share, a `measure` a target or
 * actual value with any unit, operator or range.
 */
export type NumberRole = 'weight' | 'score' | 'total' | 'amount' | 'rate' | 'measure';

/**
 * What a cell that should hold a number holds. `number`: its whole text was understood. `blank`: nothing, or a dash.
 * `none`: no number, with why, and the value that was probably meant where the text itself says it (13.5 for 13。5).
 */
export type NumberReading =
  | { readonly read: 'number'; readonly quantity: Quantity }
  | { readonly read: 'blank' }
  | ({ readonly read: 'none' } & Misread);

/** A text that is no number where one belongs. */
export interface Misread {
  readonly why: NotANumber;
  /** What was probably meant; null where the text does not say. */
  readonly likely: Decimal | null;
  /** The cell that could not be read, on which a formula's result rests. */
  readonly on?: Address;
}

/**
 * Why a text is no number: `error-value` #REF!, Err:502 · `resting` the result of a formula over such a text ·
 * `hashes` #### · `broken` 13。5, 13..5, 1O · `tick` √ · `arithmetic` 15-1.5=13.5 · `range` 12-15 · `share` 9/10 · `bound` ≥10 · `inexact` 约10, 10余 · `date` ·
 * `unit` 5个 where points or money belong · `words` 待定, 见附件2.
 */
export type NotANumber =
  | 'error-value'
  | 'resting'
  | 'hashes'
  | 'broken'
  | 'tick'
  | 'arithmetic'
  | 'range'
  | 'share'
  | 'bound'
  | 'inexact'
  | 'date'
  | 'unit'
  | 'words';

/** Nothing was filled in: blank, a dash, a slash. */
export function isDash(text: string): boolean {
  return /^[-—/\\·.…*]*$/.test(text);
}

/**
 * Reads a cell in the role its column gives it. `outOf` is the weight of the row of a score, where it is known:
 * 98/100 is 98 only where the whole is 100.
 */
export function readNumber(cell: Cell, role: NumberRole, outOf: Decimal | null = null): NumberReading {
  const { value } = cell;
  if (value === null) return blank;
  if (isError(value)) return value.restsOn ? resting(value.restsOn) : none('error-value');
  if (typeof value === 'boolean') return none('words');
  if (typeof value === 'number') {
    if (formatKind(cell.format).date) return none('date');
    return asNumber(numberIn(cell));
  }
  const text = normalise(value).replace(/^['‘’`]/, '');
  if (isDash(text) || (role === 'amount' && /^[无空]$/.test(text))) return blank;
  const error = errorText(text);
  if (error) return none(error);
  if (role === 'measure') return brokenMeasure(text) ?? asNumber(numberIn(cell));
  if (role === 'amount') return readAmount(text, cell);
  if (role === 'rate') return readRate(cell, text);
  return readPoints(text, cell, role, role === 'total' ? hundredPoints : outOf);
}

const hundredPoints = new Decimal(100);
const blank: NumberReading = { read: 'blank' };

function none(why: NotANumber, likely: Decimal | null = null): NumberReading {
  return { read: 'none', why, likely };
}

const resting = (on: Address): NumberReading => ({ read: 'none', why: 'resting', likely: null, on });

function asNumber(quantity: Quantity | null): NumberReading {
  return quantity ? { read: 'number', quantity } : none('words');
}

/** An error as a host or an import wrote it: a text that a formula once gave. */
function errorText(text: string): 'error-value' | 'hashes' | null {
  if (/^#{2,}$/.test(text)) return 'hashes';
  return /^#+(?:REF|DIV\/0|N\/A|NAME|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|UNKNOWN)[!?]?$/i.test(text) ||
    /^(?:Err:\d+|#错误!?)$/i.test(text)
    ? 'error-value'
    : null;
}

function readPoints(text: string, cell: Cell, role: NumberRole, outOf: Decimal | null): NumberReading {
  const bare = unwrapped(text).replace(/^(?:自评)?(?:得分|总分|合计|得|计)[::]?(?=[\d+])/, '');
  const plain = points.exec(bare);
  if (plain) return number(plain[1] ?? '', plain[2] ?? '', cell);
  const words = numeralOf(bare.replace(/分$/, ''));
  if (words) return number(words.toFixed(), '分', cell);
  const share = shareOf.exec(bare);
  if (share) {
    const [score = '', whole = ''] = [share[1], share[2]];
    const isKnown = outOf?.equals(whole) ?? false;
    if (isKnown && outOf?.equals(100)) return number(score, '分', cell);
    return none('share', isKnown ? new Decimal(score) : null);
  }
  const quantity = numberIn(cell);
  if (quantity?.upTo?.greaterThan(quantity.value)) return none('range');
  if (/^[√✓✔☑✅]$/.test(bare)) return none('tick');
  const [, remarked, remark = ''] = /^(\d+(?:\.\d+)?)\s*分?\s*\(([^()]*)\)$/.exec(bare) ?? [];
  if (remarked !== undefined) {
    // The grade, or that it is out of 100, beside a total says nothing else of it.
    const isPlain = role === 'total' && /^(?:\D*|满分:?100分?)$/.test(remark);
    return isPlain ? number(remarked, '分', cell) : none('words', within(new Decimal(remarked), outOf));
  }
  const sum = arithmeticIn(bare);
  if (sum) return none('arithmetic', within(sum.value, outOf));
  const meant = mended(bare);
  if (meant) return none('broken', within(meant, outOf));
  return none(whyNot(quantity, bare, cell));
}

const points = /^([-+]?\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)\s*(分|%)?$/;
const shareOf = /^(\d+(?:\.\d+)?)\s*分?\s*\/\s*(\d+(?:\.\d+)?)分?$/;

/** (10) and 【10】: brackets around points are no minus. */
function unwrapped(text: string): string {
  return (
    /^(?:\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】)$/
      .exec(text)
      ?.slice(1)
      .find(inner => inner)
      ?.trim() ?? text
  );
}

/** A score above its weight was not meant. */
function within(value: Decimal | null, outOf: Decimal | null): Decimal | null {
  return value === null || value.isNegative() || (outOf && value.greaterThan(outOf)) ? null : value;
}

/** The number that a slip of the hand was to be: a point in another form or twice, a letter for a digit. */
function mended(text: string): Decimal | null {
  const digits = text
    .replace(/[oO○〇](?=[\d.。oO]|$)|(?<=\d)[oO○〇]/g, '0')
    .replace(/(?<=[\d.]|^)[lI|](?=[\d.]|分?$)/g, '1')
    .replace(/\s*[。．·•,，、;；:：'’`]\s*|\s*\.[\s.]*/g, '.')
    .replace(/^\.+(?=\d)|\.+(?=分?$)|[*#]+$/g, '');
  return /\d/.test(text) && /^\d+(?:\.\d+)?分?$/.test(digits) ? new Decimal(digits.replace('分', '')) : null;
}

/** 1O, 2o.5%, 9..5, 13。5 as a target or an actual value: no word, and no unit either. */
function brokenMeasure(text: string): NumberReading | null {
  const bare = text.replace(/^[≥≤><=]+/, '').replace(/%$/, '');
  const hasLetter = /^(?=.*\d)(?=.*[oOlI|])[\d.oOlI|]+$/.test(bare);
  if (!hasLetter && !/^\d+(?:\s*[。．·]\s*|\.\s*\.\s*)\d+$/.test(bare)) return null;
  return none('broken', bare === text ? mended(bare) : null);
}

function whyNot(quantity: Quantity | null, text: string, cell: Cell): NotANumber {
  if (quantity?.approximate) return 'inexact';
  if (quantity?.operator) return 'bound';
  if (!quantity) return typeof cell.value === 'string' && periodIn(text) ? 'date' : 'words';
  return quantity.words === undefined && quantity.unit.text !== '' ? 'unit' : 'words';
}

function readAmount(text: string, cell: Cell): NumberReading {
  const negative = /^\((?:[¥$]?)([\d,，]+(?:\.\d+)?)\)(万?元)?$/.exec(text);
  if (negative) return number(`-${(negative[1] ?? '').replace(/，/g, ',')}`, negative[2] ?? '', cell);
  const quantity = numberIn(cell);
  if (quantity?.upTo?.greaterThan(quantity.value)) return none('range');
  if (quantity && !quantity.approximate && !quantity.operator) {
    const isBare =
      quantity.words === undefined || /^(?:人民币|整|\((?:元|万元|人民币|含税)\))+$/.test(quantity.words);
    if (isBare && (quantity.unit.text === '' || quantity.unit.base === '元')) return asNumber(quantity);
  }
  const words = moneyInWords(text);
  if (words) return number(words.toFixed(), /[元圆]/.test(text) ? '元' : '', cell);
  const sum = arithmeticIn(text.replace(/[万亿]?元$/, ''));
  if (sum) return none('arithmetic', sum.value);
  const bare = text.replace(/[万亿]?元$/, '');
  // 1,50 may be 150 as well as 1.5.
  if (/^\d[\d,， ]*\d$/.test(bare)) return none('broken');
  const meant = mended(bare);
  return meant ? none('broken', meant) : none(whyNot(quantity, text, cell));
}

function readRate(cell: Cell, text: string): NumberReading {
  const quantity = numberIn(cell);
  if (quantity?.upTo?.greaterThan(quantity.value)) return none('range');
  if (!quantity || quantity.operator || quantity.approximate || quantity.words !== undefined) {
    const meant = mended(text.replace(/%$/, ''));
    return quantity || !meant ? none(whyNot(quantity, text, cell)) : none('broken', meant);
  }
  const { unit } = quantity;
  return unit.text === '' || unit.kind === 'share' ? asNumber(quantity) : none('unit');
}

function number(digits: string, unit: string, cell: Cell): NumberReading {
  const plain = digits.replace(/[,+]/g, '').replace(/\.$/, '');
  const point = plain.indexOf('.');
  return asNumber({
    value: new Decimal(plain),
    unit: unitOf(unit),
    operator: null,
    decimals: point < 0 ? 0 : plain.length - point - 1,
    at: cell.at,
    raw: typeof cell.value === 'string' ? cell.value : plain,
  });
}
