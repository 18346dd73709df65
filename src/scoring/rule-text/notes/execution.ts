import { Decimal, hundred } from '../../../sheet';
import { isReadable, parseRule } from '../parse';
import type { ExecutionRule } from '../../profiles/settings';
import type { Bound, Rule } from '../grammar/rule';
import type { TopicReader } from './patch';

const label =
  /^(?:项目)?(?:预算|资金)?(?:资金)?(?:预算)?执行率(?:指标|得分)?(?:\(?(?:权重|分值|满分)?(?:为)?\d+分\)?)?(?:的)?(?:按照?(?:以下|下列|如下)?)?(?:评分|计分|得分|赋分|评价)?(?:标准|规则|办法|方法|细则|公式)?(?:为|如下|是)?[:,]/;
const points = /得|计\d|扣|不予?计分|满分|分值|权重|×|\*/;

/** How the execution score follows from the rate: bands, steps, a formula. */
export const execution: TopicReader = {
  topic: 'execution',
  speaks: text =>
    /执行率|执行进度|支出进度/.test(text) &&
    points.test(text) &&
    !/(?:总分|总得分|综合得分|评价得分|自评)[^,;]{0,8}(?:不(?:得|能)?(?:超过|高于)|最高|上限|封顶)/.test(
      text,
    ) &&
    !/(?:产出|效益|满意度)指标\d+分/.test(text) &&
    !isZeroBudget(text),
  read: text => {
    const bare = text
      .replace(label, '')
      .replace(/^(?:预算|资金)?(?:预算)?执行率=[^,;。]+?(?:×100%)?[,;]/, '')
      .replace(/^(?:预算|资金)?(?:预算)?执行率(?:指标)?(?=得分(?:=|按))/, '')
      .replace(
        /按(?:照)?(?:预算|资金)?执行率与(\d+(?:\.\d+)?)%的比(?:值|例)(?:×)(?:分值|权重|满分)(?:计分|得分|计算)?(?=[,;].*\1%|$)/,
        '按比例得分',
      )
      .replace(/。$/, '')
      .replace(
        /[,;](?:预算|资金)?(?:执行率)?(?:超过|大于|高于)100%(?:的|时)?,?(?:得|按|计)(?:满分|\d+分)(?:计算|计)?$/,
        ',最高不超过分值',
      );
    const rule = parseRule(bare);
    if (!isReadable(rule) || !isOfRate(rule) || isResult(rule)) return null;
    return { execution: usualShape(rule) ?? { kind: 'sentence', rule, text } };
  },
};

/** 执行率×分值, and 95% in full, in proportion to 80%, else nothing, are the shapes that templates have formulas for. */
function usualShape(rule: Rule): ExecutionRule | null {
  const { bands, steps, ratio, whole } = rule;
  if (steps.length > 0) return null;
  if (ratio)
    return whole === null && ratio.of === null && ratio.way !== 'open' ? { kind: 'proportional' } : null;
  const [top, middle, bottom, more] = bands;
  if (!top || !middle || !bottom || more) return null;
  const [a, b, c] = [top, middle, bottom].map(({ when }) =>
    when.kind === 'interval' ? when.interval : null,
  );
  const full = a?.low;
  const zero = b?.low;
  if (
    !full?.included ||
    !zero?.included ||
    a?.high ||
    c?.low ||
    full.value === 'target' ||
    zero.value === 'target'
  )
    return null;
  const meets = (bound: Bound | null | undefined, at: Decimal) =>
    bound && bound.value !== 'target' && !bound.included && bound.value.equals(at);
  if (!meets(b?.high, full.value) || !meets(c?.high, zero.value)) return null;
  const given = [top.award.kind, middle.award.kind, bottom.award.kind].join();
  const open =
    middle.award.kind === 'proportional' && (middle.award.way === 'open' || middle.award.way === 'rate');
  if (
    given !== 'full,proportional,zero' ||
    !open ||
    (middle.award.kind === 'proportional' && middle.award.of)
  )
    return null;
  return { kind: 'threshold', full: full.value.div(hundred), zero: zero.value.div(hundred) };
}

/** 执行率95%，得9.5分: one value and its points, as a report tells them. */
function isResult({ bands, steps, ratio }: Rule): boolean {
  const single = bands.every(
    ({ when }) => when.kind === 'interval' && when.interval.low === when.interval.high,
  );
  return ratio === null && steps.length === 0 && single;
}

/** Everything it measures is a percentage. */
function isOfRate({ bands, steps, ratio }: Rule): boolean {
  if (ratio) return ratio.way === 'rate' || ratio.way === 'completion' || ratio.way === 'quotient';
  const intervals = bands.flatMap(({ when }) => (when.kind === 'interval' ? [when.interval] : []));
  const within = steps.flatMap(({ within: inside }) => (inside ? [inside] : []));
  const bounds = [...intervals, ...within].flatMap(({ low, high }) => [low, high]);
  const units = [
    ...bounds.flatMap(bound => (bound && bound.value !== 'target' ? [bound.unit] : [])),
    ...steps.map(step => step.unit),
  ];
  if (bands.some(({ when }) => when.kind === 'word' || when.kind === 'target')) return false;
  return (
    units.length > 0 &&
    units.every(unit => /%|百分点/.test(unit)) &&
    !bounds.some(bound => bound?.value === 'target')
  );
}

const isZeroBudget = (text: string): boolean =>
  /(?:预算(?:数|金额|安排|资金)?(?:为|是)(?:0|零)|(?:无|没有|未安排)预算)/.test(text);

/** 预算数为0的，执行率得满分: what stands for a rate that nothing gives. */
export const executionOfNothing: TopicReader = {
  topic: 'execution-zero',
  speaks: text => isZeroBudget(text) && /分/.test(text),
  read: text => {
    const found =
      /^(?:年初|全年|年度|调整后|当年|本年度?)*(?:预算(?:数|金额|安排|资金)?(?:为|是)(?:0|零)|(?:无|没有|未安排)预算(?:安排|资金)?)(?:元|万元)?(?:的|时|且无支出)*(?:项目)?,?(?:其|则|预算|该项|本项)*(?:执行率)?(?:指标|得分)?(?:,|按|可)*((?:得|计|记)?(?:满分|0分|零分)|不得分|由[^,;。]{2,10}(?:核定|确定|评定))(?:计|计算)?[。;]?$/.exec(
        text,
      );
    if (!found) return null;
    if ((found[1] ?? '').startsWith('由')) return { executionOfNothing: null };
    return { executionOfNothing: (found[1] ?? '').includes('满分') ? 'full' : 'zero' };
  },
};

/** 执行率未达到90%的需说明原因. */
export const executionReason: TopicReader = {
  topic: 'execution-reason',
  speaks: text => /执行率|执行进度/.test(text) && /说明/.test(text) && /原因|理由|情况/.test(text),
  read: text => {
    const found =
      /(?:^|[,;。])(?:且|如|若|项目)?(?:预算|资金)?(?:预算)?执行(?:率|进度)(?:未达到|未达|达不到|没有达到|低于|不足|不到|小于|<)(\d+(?:\.\d+)?)%(?:\(不含\))?(?:以下)?(?:的|时|项目)*,?(?:均|应|应当|需要?|须|必须|要|请|还需|逐项|单独|在[^,;。\d]{0,14}?(?:中|栏))*(?:详细|如实)?(?:分析|说明)(?:并说明)?(?:未完成|偏差|执行率低|相关|具体)?(?:的)?(?:原因|理由|情况)/.exec(
        text,
      );
    if (!found || points.test(text.replace(/得[^\d分满]/g, ''))) return null;
    return { executionReasonBelow: new Decimal(found[1] ?? 0).div(hundred) };
  },
};

/** 完成值超过指标值30%的，应说明原因. */
export const overReason: TopicReader = {
  topic: 'over-reason',
  speaks: text =>
    /(?:超过|超出|高于|超额)/.test(text) &&
    /说明|分析/.test(text) &&
    /原因|理由/.test(text) &&
    /\d%/.test(text) &&
    !/扣|减|执行率/.test(text),
  read: text => {
    const found =
      /^(?:(?:定量)?指标)?(?:的)?(?:实际)?(?:完成值|完成情况|完成)?(?:超过|超出|高于)(?:年初|年度|设定|设置|的)*(?:指标值|目标值|目标)(?:的)?(\d+(?:\.\d+)?)%(?:\(含\)|及?以上)?(?:的|时|指标)*,?(?:均|应|应当|需要?|须|必须|要|请|在[^,;。\d]{0,14}?(?:中|栏))*(?:详细)?(?:分析|说明)(?:超额|偏差|偏离)?(?:完成)?(?:的)?(?:原因|理由)[。;]?$/.exec(
        text,
      );
    const share = found && new Decimal(found[1] ?? 0).div(hundred);
    return share && share.lessThan(1) ? { overFulfilment: share.plus(1) } : null;
  },
};
