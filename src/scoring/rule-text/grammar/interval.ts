import { Decimal, one } from '../../../sheet';
import { type Amount, takeAmount, takeMark } from './amount';
import { type Goal, takeGoal } from './goal';
import type { Bound, Condition, Interval } from './rule';
import type { Scanner } from './scanner';

/** A condition, with the name that stood inside it (80%≤完成率<95%). */
export interface Compared {
  readonly condition: Condition;
  readonly subject: string;
}

/** Reads a comparison from where it begins. Null where none begins here. */
export function takeComparison(scanner: Scanner): Compared | null {
  for (const read of [chain, twoSides, range, around, oneSide, point]) {
    const found = scanner.attempt(read);
    if (found) return found;
  }
  return null;
}

const inInterval = (interval: Interval, subject = ''): Compared => ({
  condition: { kind: 'interval', interval },
  subject,
});

type End = 'low' | 'high';

interface Sign {
  readonly end: End;
  readonly included: boolean;
  /** 达到, 完成: said of a target, it means at most where less is better. */
  readonly reaches: boolean;
  /** A sign, not a word: it may stand for the target alone (≥时得满分). */
  readonly drawn: boolean;
}

const signs: readonly (readonly [RegExp, Sign])[] = [
  [
    /未(?:能)?(?:达到|达成|完成|实现|达)|没有?(?:达到|完成)|达不到|完不成/y,
    { end: 'high', included: false, reaches: true, drawn: false },
  ],
  [/(?:达到|完成|实现|达成)了?|达(?!标)/y, { end: 'low', included: true, reaches: true, drawn: false }],
  [/≥/y, { end: 'low', included: true, reaches: false, drawn: true }],
  [/≤/y, { end: 'high', included: true, reaches: false, drawn: true }],
  [/>/y, { end: 'low', included: false, reaches: false, drawn: true }],
  [/</y, { end: 'high', included: false, reaches: false, drawn: true }],
  [
    /(?:大于|高于|多于)或?等于|[不未](?:低于|少于)|不(?:小于|得低于|得少于)|至少|不低/y,
    { end: 'low', included: true, reaches: false, drawn: false },
  ],
  [
    /(?:小于|低于|少于)或?等于|[不未](?:高于|超过|突破|超出)|不(?:大于|多于|得超过|得高于)|控制在|至多/y,
    { end: 'high', included: true, reaches: false, drawn: false },
  ],
  [/大于|高于|超过|超出|多于/y, { end: 'low', included: false, reaches: false, drawn: false }],
  [/小于|低于|少于|不足|不到|不满(?!意)/y, { end: 'high', included: false, reaches: false, drawn: false }],
];

function takeSign(scanner: Scanner): Sign | null {
  for (const [shape, sign] of signs) if (scanner.skip(shape)) return sign;
  return null;
}

interface Tail {
  readonly end: End;
  /** 及以上: the bound belongs, in so many words. */
  readonly and: boolean;
}

const upTail = /(及其?|含)?(?:以上|之上)/y;
const downTail = /(及其?|含)?(?:以下|以内|之内|之下|范围内?)/y;

function takeTail(scanner: Scanner): Tail | null {
  const up = scanner.match(upTail);
  if (up) return { end: 'low', and: up[1] !== undefined };
  const down = scanner.match(downTail);
  return down && { end: 'high', and: down[1] !== undefined };
}

function boundOf({ value, unit }: Amount, included: boolean, sure: boolean): Bound {
  return { value, share: one, unit, included, sure };
}

interface OneSide {
  readonly end: End;
  readonly bound: Bound;
}

/** 不低于95%, 95%(含)以上, 达到95%及以上: a number with a sign before it, a tail behind it, or both. */
function takeSide(scanner: Scanner): OneSide | null {
  const sign = takeSign(scanner);
  if (!sign) scanner.skip(/[在为]/y);
  const amount = takeAmount(scanner);
  if (!amount) return null;
  const tail = takeTail(scanner);
  const after = takeMark(scanner, amount.value);
  if (after === 'another' || (!sign && !tail)) return null;
  if (sign && tail && sign.end !== tail.end) return null;
  const end = sign?.end ?? tail?.end ?? 'low';
  const marked = amount.included ?? after;
  if (marked !== null) return { end, bound: boundOf(amount, marked, true) };
  // 以上 leaves the bound to usage, and 超过95%以上 says two things of it.
  if (tail) return { end, bound: boundOf(amount, true, tail.and) };
  return { end, bound: boundOf(amount, sign?.included ?? true, true) };
}

function oneSide(scanner: Scanner): Compared | null {
  const side = scanner.attempt(takeSide);
  if (!side) return targetSide(scanner);
  return inInterval(side.end === 'low' ? { low: side.bound, high: null } : { low: null, high: side.bound });
}

/** 达到目标值, 低于目标值, 不低于目标值的80%, and a drawn sign alone (≥时). */
function targetSide(scanner: Scanner): Compared | null {
  scanner.skip(/(?:100%|全部|全面|已|如期)(?=完成|达到)/y);
  const sign = takeSign(scanner);
  if (!sign) return null;
  const goal = takeGoal(scanner);
  const alone = !goal && sign.drawn && scanner.skip(/时/y);
  if (!goal && !alone) return null;
  const share = goal?.share ?? one;
  const whole = share.equals(one);
  const tail = goal ? takeTail(scanner) : null;
  if (goal && !whole && isDistance(goal, sign)) return null;
  if (tail && tail.end !== sign.end) return null;
  const after = takeMark(scanner, share.times(100));
  if (after === 'another') return null;
  if (sign.reaches && whole && !tail) {
    return { condition: { kind: 'target', reached: sign.end === 'low' }, subject: '' };
  }
  const included = after ?? (tail !== null || sign.included);
  const sure = after !== null || tail === null || tail.and;
  const bound: Bound = { value: 'target', share, unit: '', included, sure };
  return inInterval(sign.end === 'low' ? { low: bound, high: null } : { low: null, high: bound });
}

/** `超过目标值20%` and `低于目标值的10%` may be a distance from the target: it can't be told. */
function isDistance({ share, part }: Goal, sign: Sign): boolean {
  if (sign.reaches) return false;
  return !part || share.lessThan('0.5') || (sign.end === 'low' && !sign.included && share.lessThan(one));
}

const conjunction = /,?(?:但是?|且|并且?|而|同时|又)*/y;

/** 高于80%但低于95%, 80%以上95%以下, 80%(含)以上至95%. */
function twoSides(scanner: Scanner): Compared | null {
  const first = takeSide(scanner);
  if (!first) return null;
  const upTo = first.end === 'low' && scanner.skip(/[至到~-]/y);
  if (!upTo) scanner.skip(conjunction);
  const second = scanner.attempt(takeSide) ?? (upTo ? bareEnd(scanner) : null);
  if (!second || second.end === first.end) return null;
  const [low, high] = first.end === 'low' ? [first, second] : [second, first];
  return between(low.bound, high.bound, '');
}

function bareEnd(scanner: Scanner): OneSide | null {
  const amount = takeAmount(scanner);
  return amount && { end: 'high', bound: boundOf(amount, amount.included ?? true, amount.included !== null) };
}

/** 80%(含)-95%(不含), 在80%至95%之间. */
function range(scanner: Scanner): Compared | null {
  scanner.skip(/(?:处于|介于|位于|达到|完成|控制在|在|为)?/y);
  const low = takeAmount(scanner);
  const joins = low && scanner.match(/[-~至到与和]/y);
  if (!low || !joins) return null;
  const high = scanner.attempt(takeAmount) ?? scanner.attempt(bareAmount);
  if (!high) return null;
  const ends = scanner.match(/之间|区间内?|范围内?|以内|之内/y);
  if (/[与和]/.test(joins[0]) && !ends?.[0].startsWith('之间')) return null;
  const ofLow = scanner.attempt(inner => markOf(inner, low.value));
  const after = ofLow === null ? takeMark(scanner, high.value) : null;
  if (after === 'another') return null;
  const top = high.included ?? after;
  const bottom = low.included ?? ofLow;
  return between(boundOf(low, bottom ?? true, bottom !== null), boundOf(high, top ?? true, top !== null), '');
}

/** A number whose mark is another one's: 80-90分(含80分). */
function bareAmount(scanner: Scanner): Amount | null {
  const found = scanner.match(/(\d+(?:\.\d+)?)(%|分|百分点)(?=\()/y);
  return found && { value: new Decimal(found[1] ?? 0), unit: found[2] ?? '', included: null };
}

/** The mark that repeats this number. */
function markOf(scanner: Scanner, of: Decimal): boolean | null {
  const repeated = new RegExp(`\\((?:不含|含)${of.toFixed()}(?:%|分|百分点)?\\)`, 'y');
  const found = scanner.match(repeated);
  return found && !found[0].startsWith('(不');
}

const named = /[A-Za-z\u4e00-\u9fff]{0,16}/y;

/** 80%≤完成率<95%, 95%>完成率≥80%. */
function chain(scanner: Scanner): Compared | null {
  const first = takeAmount(scanner);
  const sign = first && takeSign(scanner);
  if (!first || !sign?.drawn) return null;
  const subject = scanner.match(named)?.[0] ?? '';
  const other = takeSign(scanner);
  const second = other?.drawn ? takeAmount(scanner) : null;
  if (!other || !second || sign.end !== other.end) return null;
  const [a, b] = [boundOf(first, sign.included, true), boundOf(second, other.included, true)];
  return sign.end === 'high' ? between(a, b, subject) : between(b, a, subject);
}

/** ±5%以内. */
function around(scanner: Scanner): Compared | null {
  scanner.skip(/(?:控制在|不超过|在)?/y);
  if (!scanner.skip(/±/y)) return null;
  const amount = takeAmount(scanner);
  if (!amount || !scanner.skip(/(?:以内|之内|范围内?|之间)/y)) return null;
  const bound = boundOf(amount, true, false);
  return inInterval({ low: { ...bound, value: amount.value.negated() }, high: bound });
}

/** A number alone: 100%计满分, 控制率=0. */
function point(scanner: Scanner): Compared | null {
  scanner.skip(/(?:=|等于|为|是)?/y);
  const amount = takeAmount(scanner);
  if (!amount || amount.included !== null) return null;
  const bound = boundOf(amount, true, true);
  return inInterval({ low: bound, high: bound });
}

/** Two bounds in one unit, the lower below the higher; null otherwise. */
function between(low: Bound, high: Bound, subject: string): Compared | null {
  const unit = low.unit === '' ? high.unit : low.unit;
  const top = high.unit === '' ? low.unit : high.unit;
  const [a, b] = [low.value, high.value];
  if (a === 'target' || b === 'target' || unit !== top || !a.lessThan(b)) return null;
  // 0-10%: the nought of a range is a percentage too.
  return inInterval({ low: { ...low, unit }, high: { ...high, unit } }, subject);
}
