import { Decimal, one } from './decimal';
import { ambiguous, counters, type UnitKind, unitGroups } from './units/units';

/**
 * A unit of measure, split into what it counts and how many of it: 万元 is 10,000 × 元, 万粒 is
 * 10,000 × 粒, % is 0.01 × nothing. Two quantities compare when their bases are the same.
 */
export interface Unit {
  /** As written: `万元`, `%`, `公里`. */
  readonly text: string;
  readonly base: string;
  readonly scale: Decimal;
  /** What its base is divided by, where it is a rate whose lower unit has a size: 15 in 元/公顷 (by the 亩). */
  readonly per?: Decimal;
  /** What it measures; absent for counters and words that nobody listed. */
  readonly kind?: string;
}

export const noUnit: Unit = { text: '', base: '', scale: one };

const known = new Map<string, Unit>([['', noUnit]]);
/** Spellings of more than one letter are known in small letters too. */
const small = new Map<string, Unit>();

for (const { kind, base, units } of unitGroups) {
  for (const [ratio, ...spellings] of units) {
    for (const text of spellings) define(text, base, new Decimal(ratio), kind);
  }
}

function define(text: string, base: string, scale: Decimal, kind: UnitKind): void {
  const unit: Unit = { text, base, scale, kind };
  known.set(text, unit);
  if (text.length > 1 && !small.has(text.toLowerCase())) small.set(text.toLowerCase(), unit);
}

const listed: ReadonlySet<string> = new Set([...known.keys(), ...counters].filter(text => text !== ''));

/** The words in Chinese that what is counted or measured is told by, none that is a number or may mean another unit. */
export const countingWords: readonly string[] = [
  ...new Set([
    ...counters,
    ...unitGroups.flatMap(({ base, units }) =>
      base === '元' ? [base] : units.flatMap(([, ...spellings]) => spellings),
    ),
  ]),
].filter(
  text => /^\p{Script=Han}+$/u.test(text) && !text.endsWith('数') && (!ambiguous.has(text) || text === '块'),
);

/** Words that only point at the amount and name no unit of their own. */
const fillers = /^(?:左右|以上|以下|以内|之内|及以上|及以下|覆盖|整)$/;

const most = 5000;

/** The unit a text names. Unknown words are units of their own, 万 and 亿 before them are read as a scale. */
export function unitOf(text: string): Unit {
  const unit = known.get(text);
  if (unit) return unit;
  const made = make(text);
  if (known.size < most) known.set(text, made);
  return made;
}

function make(text: string): Unit {
  const spelled = text.replace(/\s+/g, '').replace(/²/g, '2').replace(/³/g, '3');
  const plain = known.get(spelled) ?? small.get(spelled.toLowerCase());
  if (plain) return { ...plain, text };
  if (fillers.test(spelled)) return { ...noUnit, text };
  const multiplied = multiplierOf(spelled);
  if (multiplied) {
    const { base, scale, per, kind } = make(multiplied.rest);
    return { text, base, scale: scale.times(multiplied.times), ...(per && { per }), ...(kind && { kind }) };
  }
  const rate = rateOf(spelled);
  if (rate) return { ...rate, text };
  // 个 is the general counter: 5个 and 5 compare, so do 万个 and 万.
  return { text, base: spelled === '个' ? '' : spelled, scale: one };
}

/** 千户, 百万人次, 十亿元: how many, and of what. Before a unit nobody knows only 万 and 亿 are no part of the word. */
function multiplierOf(spelled: string): { readonly times: Decimal; readonly rest: string } | null {
  const found = /^([十百千]?[万亿]|[十百千])(.+)$/.exec(spelled);
  if (!found) return null;
  const [, sign = '', rest = ''] = found;
  if (!/[万亿]/.test(sign) && !isUnit(rest)) return null;
  return { times: multiplier(sign), rest };
}

/** 千 is 1,000, 十万 100,000. */
export function multiplier(signs: string): Decimal {
  return signs.split('').reduce((times, sign) => times.times(places[sign] ?? one), one);
}

const places: { readonly [sign: string]: Decimal } = {
  十: new Decimal(10),
  百: new Decimal(100),
  千: new Decimal(1000),
  万: new Decimal(10_000),
  亿: new Decimal(100_000_000),
};

/** 毫克/升, 元/公顷: one listed unit by another. */
function rateOf(spelled: string): Unit | null {
  const [over = '', under = '', more] = spelled.split(/[/／]/);
  if (more !== undefined || over === '' || under === '') return null;
  const [a, b] = [make(over), make(under)];
  if (!a.kind || !b.kind || a.base === '' || a.per || b.per) return null;
  return {
    text: spelled,
    base: `${a.base}/${b.base}`,
    scale: a.scale,
    per: b.scale,
    kind: `${a.kind}/${b.kind}`,
  };
}

/** Whether a text is a unit or counter that is listed, alone or behind 千, 万 and the like, or one by another. */
export function isUnit(text: string): boolean {
  const bare = text.replace(/²/g, '2').replace(/³/g, '3');
  if (listed.has(bare) || small.has(bare.toLowerCase())) return true;
  const multiplied = /^[十百千万亿]{1,2}(.+)$/.exec(bare)?.[1];
  if (multiplied !== undefined && listed.has(multiplied)) return true;
  const [over, under, more] = bare.split('/');
  return under !== undefined && more === undefined && isUnit(over ?? '') && isUnit(under);
}

/** An amount in the unit's base. */
export function inBase(value: Decimal, { scale, per }: Unit): Decimal {
  const whole = scale.equals(1) ? value : value.times(scale);
  return per ? whole.div(per) : whole;
}

/** An amount in one unit as an amount in another of the same base. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal {
  if (from === to || (from.scale.equals(to.scale) && !from.per && !to.per)) return value;
  const over = value.times(from.scale);
  return (to.per ? over.times(to.per) : over).div(from.per ? from.per.times(to.scale) : to.scale);
}

/** Whether two units count the same thing, so that their amounts can be compared. */
export function comparable(a: Unit, b: Unit): boolean {
  return a.base === b.base || a.base === '' || b.base === '';
}

/**
 * How two units stand to each other: `same` converts exactly; `counters` have no size of their own (个, 户) and are
 * compared as they are; `unknown` are of one kind without an exact ratio (年 and 天), or may be; `differ` never compare.
 */
export function relation(a: Unit, b: Unit): 'same' | 'counters' | 'unknown' | 'differ' {
  if (a.base === b.base) return 'same';
  if (!a.kind && !b.kind) return 'counters';
  if (a.kind === b.kind || ambiguous.has(a.text) || ambiguous.has(b.text)) return 'unknown';
  return 'differ';
}
