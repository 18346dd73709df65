import { Decimal, hundred, one } from '../../../sheet';
import type { OverFulfilment, Tier } from '../../profiles/settings';
import type { Patch, TopicReader } from './patch';

const goal =
  '(?:年初|年度|全年|预期|设定|设置|既定|原定|的)*(?:绩效)?(?:指标值|目标值|目标|指标|计划数|计划)';
const beyond = '(?:超额完成|超过|超出|高于|大于|超额|超)';
const done =
  '(?:各|各项|每项|单项)?(?:(?:定量|正向)?指标)?(?:的)?(?:实际|全年)?(?:完成值|完成数|完成情况|完成(?!率|比例))?(?:值)?';
const bound = '(\\((?:含|不含)(?:\\d+%)?\\)(?:及?以上)?|及以上|含以上|以上(?:\\(含\\))?)?(?:\\(含\\d*%?\\))?';
const toWhom =
  '(?:的)?(?:部分|指标|情况)?(?:的)?(?:,|,?(?:定义|视|认定)为(?:指标)?偏离(?:较大)?(?:,|并)?)*(?:则|应|均|一律|每项|每个指标|并)*';
const taken =
  '(?:扣除|扣减|扣去|核减|扣|减去|减)(?:该项|该|本项|本)?(?:指标)?(?:的)?(?:(\\d+(?:\\.\\d+)?)分|(?:权重|分值|得分|标准分)?(?:的)?(\\d+(?:\\.\\d+)?)%(?:的)?(?:权重|分值|得分)?)';
const closing = '(?:计算其?得分|计分)?(?:,?扣完(?:该项分值)?为止)?';
const edge = '[。;]?$';

/** 超过指标值30%; 达到指标值的130%: the multiple of the target from which it counts. */
const threshold = `(?:${beyond}${goal}?(?:的)?(\\d+(?:\\.\\d+)?)%|(?:达到${goal}的?|${beyond}${goal}的)(1\\d\\d)%|(?:完成率|完成比例)(?:达到|${beyond})(1\\d\\d|200)%)`;
const once = new RegExp(`^${done}${threshold}${bound}${toWhom}${taken}${closing}${edge}`);
const steps = new RegExp(
  `^${done}(?:${threshold}${bound}${toWhom},?|${beyond}${goal}${toWhom},?)每(?:再|多)?(?:${beyond}|增加|高出?|多)?(\\d+(?:\\.\\d+)?)(?:%|百分点),?${taken}${closing}${edge}`,
);
const judged =
  /(?:按照?|根据|视)(?:其)?偏离(?:度|程度|情况)(?:适度|适当|酌情|相应)*(?:调减|扣减|核减|扣除|减扣|扣)(?:相应)?(?:分值|得分|分)?[。;]?$/;
const range = new RegExp(
  `^${done}${threshold}${bound}${toWhom}(?:酌情|适当|(?:视|根据|按照?)(?:其)?偏离[^,;\\d]{0,6})?,?扣(?:除|减)?\\d+(?:\\.\\d+)?[-~至到]\\d+(?:\\.\\d+)?分${edge}`,
);
const never =
  /^(?:对)?(?:各项?|定量)?(?:指标)?(?:实际)?(?:完成值|完成情况)?(?:超额完成|超过(?:年初|年度)?(?:指标值|目标值)|超出(?:指标值|目标值))(?:的|部分|指标)*,?(?:均|一律)?(?:既不加分,?也不扣分|不加分也不扣分|不扣分|不加分,?不扣分)[。;]?$/;

/** What doing much more than the target costs. */
export const overFulfilment: TopicReader = {
  topic: 'over',
  speaks: text =>
    /(?:超过|超出|超额|高于|超)|达到(?:年度|年初)?(?:指标值|目标值)的?1\d\d%|完成率达到1\d\d%/.test(text) &&
    /(?:指标值|目标值|目标|计划|完成率|完成值|超额完成|\d+%)/.test(text) &&
    /扣|调减|核减|减\d|加分/.test(text) &&
    !/执行率|成本|反向|逾期|低于|未完成|不足/.test(text),
  read: text => {
    if (never.test(text)) return { over: { kind: 'never' } };
    return onceIn(text) ?? stepsIn(text) ?? judgedIn(text) ?? tiersIn(text);
  },
};

/** 超过30%的扣2分；超过50%的扣4分: each further one takes the place of the one before. */
function tiersIn(text: string): Patch | null {
  const parts = text.split(/[;；]|(?<=分),(?=超)/);
  const tiers = parts.flatMap(part => tierOf(part) ?? []);
  if (tiers.length < 2 || tiers.length !== parts.length) return null;
  const rise = tiers.every(({ from, points }, i) => {
    const before = tiers[i - 1];
    return !before || (from.greaterThan(before.from) && points.greaterThan(before.points));
  });
  return rise ? { over: { kind: 'once', tiers } } : null;
}

function onceIn(text: string): Patch | null {
  const tier = tierOf(text);
  return tier && { over: { kind: 'once', tiers: [tier] } };
}

function tierOf(text: string): Tier | null {
  const found = once.exec(text);
  const from = found && multiple(found[1], found[2] ?? found[3]);
  if (!found || !from) return null;
  return {
    from,
    included: isIncluded(found[4], found[0]),
    points: new Decimal(found[5] ?? found[6] ?? 0),
    ofWeight: found[5] === undefined,
  };
}

function stepsIn(text: string): Patch | null {
  const found = steps.exec(text);
  if (!found) return null;
  const from = multiple(found[1], found[2] ?? found[3]) ?? one;
  const each = new Decimal(found[5] ?? 0).div(hundred);
  if (each.isZero()) return null;
  const over: OverFulfilment = {
    kind: 'steps',
    from,
    each,
    points: new Decimal(found[6] ?? found[7] ?? 0),
    ofWeight: found[6] === undefined,
  };
  return { over };
}

/** The ministry's own words, and ranges of points that a person chooses from. */
function judgedIn(text: string): Patch | null {
  const found = range.exec(text);
  const from = found && multiple(found[1], found[2] ?? found[3]);
  if (from) return { over: { kind: 'judged', from } };
  const begins = new RegExp(`^${done}${threshold}${bound}(?:的|,)*`).exec(text);
  const stated = begins && multiple(begins[1], begins[2] ?? begins[3]);
  if (begins && stated && judged.test(text) && !/\d/.test(text.slice(begins[0].length)))
    return { over: { kind: 'judged', from: stated } };
  return judged.test(text) && !/\d/.test(text) ? { over: { kind: 'judged', from: one } } : null;
}

function multiple(distance: string | undefined, whole: string | undefined): Decimal | null {
  if (whole !== undefined) return new Decimal(whole).div(hundred);
  if (distance === undefined) return null;
  const share = new Decimal(distance).div(hundred);
  // `超过指标值130%` may be the multiple or the distance.
  return share.greaterThanOrEqualTo(1) ? null : share.plus(1);
}

/** 超过30% leaves the bound out, 超过30%（含）, 30%及以上 and 达到 take it in; 以上 goes with usage. */
function isIncluded(mark: string | undefined, text: string): boolean {
  if (mark !== undefined) return !mark.includes('不含');
  return /(?:达到)/.test(text) || /\(含/.test(text);
}
