import { one } from '../../../sheet';
import { isReadable, parseRule } from '../parse';
import type { Rule } from '../grammar/rule';
import type { Patch, TopicReader } from './patch';

const goal = '(?:年初|年度|全年|预期|设定|的)*(?:绩效)?(?:指标值|目标值|目标|指标)';
const done = '(?:指标)?(?:的)?(?:全年|实际)*(?:完成值|完成数|完成情况)';
const full = '(?:得|记|计)(?:该)?(?:指标|项)?(?:所赋|所设|的|该项|全部)*(?:满分|全部分值|分值)';
const ratio = `(?:按|按照)?(?:照)?${done}(?:与|和|÷|/|占|除以)(?:全年|年初)?${goal}(?:的)?(?:比例|比值)?(?:记分|计分|得分|计算得分|×(?:该)?(?:指标)?(?:分值|权重)(?:计分|记分|得分|计算)?)`;
/** What the ministry's method says, in the words of many forms: nothing differs. */
const known: readonly RegExp[] = [
  new RegExp(
    `^(?:定量|正向|数值型)?指标?(?:的)?(?:得分|评分|计分)?(?:原则|方法|标准|办法)?(?:按以下方法评定)?(?:为)?$`,
  ),
  new RegExp(`^与(?:年初|年度)?${goal}相比$`),
  new RegExp(`^(?:完成|达到|全部完成|已完成)(?:或超过|并超过)?${goal}(?:的|时)*,?${full}$`),
  new RegExp(`^(?:完成|达到|全部完成|已完成)(?:或超过|并超过)?${goal}(?:的|时)*$`),
  new RegExp(`^(?:未完成|未达到|没有完成|没有达到|低于)${goal}(?:的|时)*$`),
  new RegExp(`^${ratio}$`),
  new RegExp(`^${full}$`),
  /^对?(?:于)?完成(?:值|情况)(?:高于|超过|超出)(?:年初|年度)?(?:指标值|目标值)较多的$/,
  /^要?(?:分析|说明)(?:超额)?(?:完成)?(?:的)?原因$/,
  /^如果?是?由于(?:年初|年度)?(?:指标值|目标值)(?:设定|设置|定得)明显偏低(?:造成|导致)的?$/,
  /^要?按照?偏离(?:度|程度)(?:适度|适当|酌情)?(?:调减|扣减)(?:分值|得分)$/,
  /^(?:得分|分值)(?:最高)?不(?:得|能)?(?:突破|超过|高于)(?:该)?(?:指标)?(?:权重|分值)(?:总额|上限|分值)?$/,
  /^正向指标\((?:即)?(?:目标值|指标值)为≥X,?得分=(?:权重|分值)[×*]B\/A\)$/,
  /^反向指标\((?:即)?(?:目标值|指标值)为≤X,?得分=(?:权重|分值)[×*]A\/B\)$/,
];
const byDegree = /按照?偏离(?:度|程度)(?:适度|适当|酌情)?(?:调减|扣减)/;
const reverseRatio = /反向指标\((?:即)?(?:目标值|指标值)为≤X,?得分=(?:权重|分值)[×*]A\/B\)/;

/** How target and actual value make a score, where less is not better. */
export const forward: TopicReader = {
  topic: 'forward',
  speaks: text =>
    (/定量指标|正向指标|(?:未完成|未达到|完成|达到)(?:年初|年度|的)*(?:指标值|目标值)/.test(text) ||
      /定量|正向/.test(text)) &&
    /分/.test(text) &&
    !/执行率|定性|逾期|延期/.test(text),
  read: text => readKnown(text) ?? readRule(text),
};

function readKnown(text: string): Patch | null {
  const clauses = text
    .replace(/。$/, '')
    .split(/(?<!\([^)]*)[,;:。](?![^(]*\))/)
    .filter(clause => clause !== '');
  if (clauses.length === 0 || !clauses.every(clause => known.some(shape => shape.test(clause)))) return null;
  return {
    ...(byDegree.test(text) ? { over: { kind: 'judged' as const, from: one } } : {}),
    ...(reverseRatio.test(text) ? { reverse: 'ratio' as const } : {}),
  };
}

function readRule(text: string): Patch | null {
  const bare = text
    .replace(/^(?:对|凡)?(?:于)?(?:定量|正向|数量)指标(?:,|:|的|按)*/, '')
    .replace(/。$/, '')
    .replace(/(?<=以上|\d%|达到)(?:的)?(?:视同|视为)(?:已)?完成(?:的)?,?(?:可)?(?=得满分|计满分)/g, ',');
  if (/反向|定性/.test(bare)) return null;
  const rule = parseRule(bare);
  return isReadable(rule) && isOfCompletion(rule) && rule.whole === null ? { forward: rule } : null;
}

/** It speaks of the target, or of percent of it. */
function isOfCompletion({ bands, steps, ratio: formula }: Rule): boolean {
  if (formula) return formula.way !== 'rate';
  const intervals = bands.flatMap(({ when }) => (when.kind === 'interval' ? [when.interval] : []));
  const within = steps.flatMap(({ within: inside }) => (inside ? [inside] : []));
  const bounds = [...intervals, ...within].flatMap(({ low, high }) => [low, high]);
  const percent = (unit: string) => /%|百分点/.test(unit);
  if (bands.some(({ when }) => when.kind === 'word')) return false;
  return (
    bounds.every(bound => !bound || bound.value === 'target' || percent(bound.unit)) &&
    steps.every(({ unit }) => percent(unit))
  );
}

const x = '(?:该)?(?:指标)?(?:分值|权重|满分)';
const linear = new RegExp(
  `(?:得分=|按|得)?(?:${x}[×*])?\\(1-\\((?:实际)?完成值-(?:指标值|目标值)\\)[÷/](?:指标值|目标值)\\)(?:[×*]${x})?(?:计分|得分|计算)?|(?:扣除|减去|扣减)(?:超出|超过)(?:指标值|目标值)?(?:部分)?(?:的)?(?:比例|百分比)(?:相应)?(?:的)?(?:分值|得分)?|按(?:超出|超过)(?:指标值|目标值)?(?:部分)?(?:的)?比例(?:扣减|扣分|扣除)(?:分值|得分)?`,
);
const inverse = new RegExp(
  `(?:得分=|按|得)?(?:${x}[×*])?(?:年度|年初|全年)?(?:指标值|目标值)[÷/](?:全年)?(?:实际)?完成值(?:[×*]${x})?(?:计分|得分|计算)?|按(?:照)?(?:指标值|目标值)(?:与|÷|占)(?:实际)?完成值的?(?:比例|比值)(?:计分|得分|记分)`,
);
const reverseLead =
  '^(?:对)?(?:于)?(?:反向|逆向|负向)指标(?:的)?(?:得分(?!=)|计分)?(?:,|:|\\(即(?:目标值|指标值)为≤X\\))*(?:完成值)?(?:(?:未超过|不超过|小于或?等于|达到|≤)(?:指标值|目标值)(?:的)?,?(?:得|计|记)(?:满分|全部分值)[,;])?(?:完成值)?(?:(?:超过|高于|大于|未达到|未完成)(?:指标值|目标值)?(?:的)?,?)?';
const reverseTail =
  '(?:[,;](?:得分)?(?:最高)?不(?:得|能)?(?:超过|突破|高于)(?:该)?(?:指标)?(?:分值|权重|满分)(?:总额)?|[,;]超过满分的?按满分计)?(?:[,;](?:超过|达到|超出)(?:指标值|目标值)?(?:的)?(?:1倍|2倍|100%|200%)(?:及?以上)?的?,?(?:不得分|得0分))?(?:[,;](?:扣完为止|最低为?0分))?[。;]?$';

const zeroFromTwice =
  /^(?:反向|逆向|负向)指标(?:完成值)?(?:,|:|的)?(?:超过|超出|高于)(?:指标值|目标值)(?:1倍|100%)(?:及?以上)?的?,?(?:不得分|得0分),(?:未超过?1倍|1倍以内|未超过100%)的?,?按超(?:出|过)(?:指标值|目标值)?(?:部分)?(?:的)?比例扣(?:分|减|减分值|减得分)$/;

/** 反向指标: what more than the target earns. */
export const reverse: TopicReader = {
  topic: 'reverse',
  speaks: text => /反向指标|逆向指标|负向指标/.test(text) && /分/.test(text),
  read: given => {
    const text = given
      .replace(/一倍/g, '1倍')
      .replace(/两倍|二倍/g, '2倍')
      .replace(/。$/, '');
    if (zeroFromTwice.test(text)) return { reverse: 'linear' };
    if (new RegExp(reverseLead + `(?:${linear.source})` + reverseTail).test(text))
      return { reverse: 'linear' };
    if (new RegExp(reverseLead + `(?:${inverse.source})` + reverseTail).test(text))
      return { reverse: 'ratio' };
    return null;
  },
};

const costSubject =
  '(?:经济)?(?:项目|单位|实际)?成本(?:类)?(?:指标)?(?:,|:|的)?(?:实际)?(?:完成值|值|成本|支出|费用)?';
const costLimit =
  '(?:年初|年度|全年|批复|预算)*(?:成本)?(?:指标值|目标值|控制数|控制值|控制价|预算数?|上限|限额|标准|计划数?|目标)?';
const cost = new RegExp(
  `^(?:${costSubject}(?:超支|(?:超过|超出|高于|突破|大于|超)${costLimit})|超成本|超出成本${costLimit})(?:的|时|,)*(?:该项|该指标|本项|一律|均)*(?:指标)?(?:不得分|得0分|计0分|扣完(?:该项|该指标)?(?:全部)?(?:分值)?)$`,
);

/** 成本超过指标值的，不得分. */
export const costOverLimit: TopicReader = {
  topic: 'cost',
  speaks: text => /成本/.test(text) && /超|高于|突破|大于/.test(text) && /分/.test(text),
  read: text => (cost.test(text.replace(/。$/, '')) ? { costOver: 'zero' } : null),
};
