import { Decimal, one, zero } from './decimal';

/** 大写 and other spellings of a digit or place. */
const spellings: { readonly [sign: string]: string } = {
  ...{ 〇: '零', '○': '零', 两: '二', 壹: '一', 贰: '二', 貳: '二', 叁: '三', 叄: '三', 肆: '四', 伍: '五' },
  ...{ 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿' },
};

/** The signs of numerals, as part of a character class. */
export const numeralSigns = `一二三四五六七八九十百千万亿零${Object.keys(spellings).join('')}`;

const digits = '零一二三四五六七八九';
const figure = String.raw`[一二三四五六七八九]|\d+(?:\.\d+)?`;
const belowTenThousand = new RegExp(
  `^(?:(${figure})?(千))?(零)?(?:(${figure})?(百))?(零)?(?:(${figure})?(十))?零?(${figure})?$`,
);

/**
 * The number that numerals mean, mixed with figures or not: 十五, 壹佰伍拾, 一千二百万, 三点五, 2万5千, 1.2百万.
 * Null where they mean none, or a place is left out (三百五 is 305 to some and 350 to others).
 */
export function numeralOf(text: string): Decimal | null {
  if (text === '') return null;
  const [whole = '', fraction, more] = text
    .split('')
    .map(sign => spellings[sign] ?? sign)
    .join('')
    .split('点');
  const value = wholeOf(whole);
  if (value === null || fraction === undefined) return value;
  const places = fraction.split('').map(sign => digits.indexOf(sign));
  if (more !== undefined || places.length === 0 || places.some(digit => digit < 0)) return null;
  return new Decimal(`${value.toFixed()}.${places.join('')}`);
}

function wholeOf(text: string): Decimal | null {
  for (const [sign, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
    if (tail.length === 1) return null;
    const times = head === '' ? one : wholeOf(head);
    const rest = tail === '' ? zero : wholeOf(tail);
    return times && rest && times.times(size).plus(rest);
  }
  return thousandsOf(text);
}

function thousandsOf(text: string): Decimal | null {
  if (text === '') return null;
  if (text === '零') return zero;
  const found = belowTenThousand.exec(text);
  if (!found) return null;
  const [, thousands, thousand, zeroBefore, hundreds, hundred, zeroBetween, tens, ten, ones] = found;
  if (ones !== undefined && !ten && (thousand || hundred) && !zeroBefore && !zeroBetween) return null;
  return place(thousands, thousand, 1000)
    .plus(place(hundreds, hundred, 100))
    .plus(place(tens, ten, 10))
    .plus(ones === undefined ? zero : digitOf(ones));
}

/** 百 alone is one hundred of them. */
function place(times: string | undefined, sign: string | undefined, size: number): Decimal {
  if (sign === undefined) return zero;
  return times === undefined ? new Decimal(size) : digitOf(times).times(size);
}

function digitOf(text: string): Decimal {
  const numeral = digits.indexOf(text);
  return numeral < 0 ? new Decimal(text) : new Decimal(numeral);
}

/** 大写金额 in 元: 壹拾伍万叁仟元整, 人民币伍佰元伍角. Null where the text is none. */
export function moneyInWords(text: string): Decimal | null {
  const found = /^(?:人民币)?([^元圆角分整正]+)(?:[元圆](?:零?(.)角)?(?:零?(.)分)?)?[整正]?$/.exec(text);
  const [whole, jiao, fen] = [found?.[1], found?.[2], found?.[3]];
  const value = whole === undefined ? null : numeralOf(whole);
  if (!value) return null;
  const parts = [jiao, fen].map(sign => (sign === undefined ? zero : numeralOf(sign)));
  const [tenths, hundredths] = parts;
  return tenths && hundredths ? value.plus(tenths.div(10)).plus(hundredths.div(100)) : null;
}
