import { Decimal, plain } from './decimal';
import { numeralOf, numeralSigns } from './numerals';
import { isUnit } from './unit';

/** A text with its numbers in figures, and whether a word (约, 余, 多, 近) says they are no exact ones. */
export interface WrittenFigure {
  readonly text: string;
  readonly approximate: boolean;
}

/** Blanks and full-width commas between groups of three: 1 150, 1，150. */
const groups = /(?<![\d.])\d{1,3}(?:[,，]\d{3}| \d{3})+(?![\d])/g;
const share = new RegExp(`(百|千|万)分之(百|[${numeralSigns}点]+|\\d+(?:\\.\\d+)?)`, 'g');
const shareSigns: { readonly [of: string]: string } = { 百: '%', 千: '‰', 万: '‱' };
/** 三分之一, 1/3. */
const fraction = new RegExp(`([${numeralSigns}]{1,3})分之([${numeralSigns}]{1,3})`);
const quotient = /^([≥>≤<=]|[^\d/]*?)(\d{1,4})\/(\d{1,4})(以上|以下|以内)?$/;
const tenths = new RegExp(
  `^(\\D*?)([一二三四五六七八九]|\\d)成([一二三四五六七八九半])?(?=以上|以下|以内|$)`,
);
/** 2万5千 is one number; in 2万元 and 2千户 the unit holds the multiplier, and 3百 has no unit. */
const mixed = /\d+(?:\.\d+)?[十百千万亿]+\d[\d十百千万亿]*|\d+(?:\.\d+)?[十百千](?=$|以上$|以下$)/;
const numeral = new RegExp(`^([^\\d${numeralSigns}]*)([${numeralSigns}点]+)(半)?(\\D*)$`);
const inexactLead = /(?:大约|约为|将近|接近|大概|约|(?<!最)近)(?=\d)/;
const inexactTail =
  /(?<=\d[十百千万亿]*)(?:余|多|几)(?=\D)|(?<=\D)(?:左右|上下)$|(?<=\d)(?:左右|上下|余|多)$/;
const half = /^([^\d半]*)半(?:个)?(年|月|天|日|小时|周|星期)(.*)$/;
const andHalf = new RegExp(`(\\d+|[${numeralSigns}]+)(?:(年|天)半|个半(月|小时|星期|学期))`);

/** Rewrites a normalised text so that its numbers are figures: 五十公里 → 50公里, 百分之九十 → 90%, 2万5千元 → 25000元. */
export function inFigures(text: string): WrittenFigure {
  let out = /\d[ ,，]\d{3}/.test(text) ? text.replace(groups, all => all.replace(/[ ,，]/g, '')) : text;
  if (!/[^\x20-\x7e%≥≤]/.test(out)) return { text: out, approximate: false };
  if (out.includes('分之')) out = withShares(out);
  if (/\d.*[十百千万亿]/.test(out)) out = out.replace(mixed, all => figureOf(all) ?? all);
  out = withTenths(withHalves(out));
  if (!/\d/.test(out)) out = withNumerals(out);
  const approximate = inexactLead.test(out) || inexactTail.test(out);
  return approximate
    ? { text: out.replace(/(?<=\d[十百千万亿]*)[余多几](?=\D|$)/, ''), approximate }
    : { text: out, approximate };
}

/** A proper fraction that is the whole text: ≥1/3. Null where there is none (3/1 and 12/25 may be something else). */
export function fractionIn(
  text: string,
): { readonly lead: string; readonly value: Decimal; readonly tail: string } | null {
  const found = quotient.exec(text);
  const [over, under] = [Number(found?.[2]), Number(found?.[3])];
  if (!found || !(over > 0 && over < under && under <= 20)) return null;
  return { lead: found[1] ?? '', value: new Decimal(over).div(under), tail: found[4] ?? '' };
}

function withShares(text: string): string {
  const signed = text.replace(share, (all: string, of: string, number: string) => {
    const value = number === '百' ? '100' : /^\d/.test(number) ? number : figureOf(number);
    return value === null ? all : `${value}${shareSigns[of] ?? ''}`;
  });
  return signed.replace(fraction, (all: string, under: string, over: string) => {
    const [a, b] = [figureOf(over), figureOf(under)];
    return a === null || b === null ? all : `${a}/${b}`;
  });
}

/** 九成, 九成五, 8成以上: parts of ten. */
function withTenths(text: string): string {
  return text.replace(tenths, (_: string, lead: string, tens: string, rest = '') => {
    const ones = rest === '半' ? '5' : rest === '' ? '0' : figureOf(rest);
    return `${lead}${figureOf(tens) ?? tens}${ones}%`;
  });
}

function withHalves(text: string): string {
  if (!text.includes('半') || text.includes('半年度')) return text;
  const more = andHalf.exec(text);
  if (more) {
    const [all, number = '', unit, counted] = more;
    const whole = /^\d/.test(number) ? number : figureOf(number);
    return whole === null ? text : text.replace(all, `${whole}.5${unit ?? `个${counted ?? ''}`}`);
  }
  const alone = half.exec(text);
  if (!alone) return text;
  const [, lead = '', unit = '', tail = ''] = alone;
  if (/[上下前后第]$/.test(lead)) return text;
  return `${lead}0.5${unit === '月' || unit === '星期' ? '个' : ''}${unit}${tail}`;
}

/** 二期, 一组, 三类 number a thing more often than they count it. */
const ordinal = /^[期类节部组班轮批所村本门处口]$/;

/** Numerals before a unit that is listed; elsewhere they may be names (一级, 十九大). */
function withNumerals(text: string): string {
  const found = numeral.exec(text);
  if (!found) return text;
  const [, lead = '', number = '', more = '', tail = ''] = found;
  // 百户 and 千元 alone are units, and 三月 is a month.
  if (!/[一二三四五六七八九两壹贰叁肆伍陆柒捌玖]|^[十拾]/.test(number) || /^[月日季]/.test(tail)) return text;
  const unit = tail.replace(/^[余多几]|\(.*\)$|(?:以上|以下|以内|之内|完成|左右|上下|整)$/g, '');
  const formal = /^[零壹贰貳叁叄肆伍陆柒捌玖拾佰仟万亿]{2,}$/.test(number);
  if (unit === '' ? !formal : !isUnit(unit) || (ordinal.test(unit) && number !== '两')) return text;
  const value = figureOf(number);
  return value === null ? text : `${lead}${value}${more === '' ? '' : '.5'}${tail}`;
}

function figureOf(numerals: string): string | null {
  const value = numeralOf(numerals);
  return value && plain(value);
}
