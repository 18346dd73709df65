import { besides, formOf, instead, type Spec } from './form';
import type { Twin } from './told';

const lost = (reason: string): string =>
  formOf({ rows: instead(['产出指标', '数量指标', '培训场次', '≥6场', '5场', '50', '41.67', reason]) });
const full = (reason: string): string =>
  formOf({ rows: instead(['产出指标', '数量指标', '培训场次', '≥6场', '6场', '50', '50', reason]) });
const due = (reason: string): string =>
  formOf({ rows: besides('产出指标', '时效指标', '完成时间', '2023年11月底前', '2023年11月', reason) });
const content = (reason: string): string =>
  formOf({
    rows: instead(['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', '10', '10', reason], 2),
  } satisfies Spec);

const twins = (
  rules: readonly string[],
  form: (reason: string) => string,
  pairs: readonly (readonly [wrong: string, right: string])[],
): Twin[] => pairs.map(([wrong, right]) => ({ title: wrong, rules, wrong: form(wrong), right: form(right) }));

const rights = (
  rules: readonly string[],
  form: (reason: string) => string,
  reasons: readonly string[],
): Twin[] => reasons.map(right => ({ title: `right: ${right}`, rules, wrong: null, right: form(right) }));

const cause = '1场因暴雨取消，已改到下年';
const none = [
  '无',
  '没有',
  '暂无',
  '无偏差',
  '已完成',
  '无。',
  '/无',
  '不存在偏差',
  '无偏离情况',
  '已按要求完成',
  '无原因',
  '正常完成',
  '完成良好',
  '按计划推进',
];
const hollow = [
  '客观原因',
  '客观因素影响',
  '由于客观原因',
  '受客观条件限制',
  '特殊原因',
  '历史原因',
  '其他原因导致',
  '各方面原因',
  '因故未完成',
  '客观原因造成。',
  '多种因素影响',
  '工作原因',
];

/** Reasons that are none, and reasons or remarks that contradict a full score. */
export const reasonTwins: readonly Twin[] = [
  ...twins(
    ['C11'],
    lost,
    [...none, ...hollow].map(word => [word, cause]),
  ),
  ...rights(['C11'], lost, ['按计划推进中，因雨推迟一场', '基本完成，1场并入下期', '师资紧张']),
  ...twins(['C12'], full, [
    ['仅完成60%', '已完成100%'],
    ['实际只完成了5场', '完成6场'],
    ['完成率为80%，未达目标', '完成率100%'],
    ['还有1场未开展', '全部开展'],
    ['未完成目标', '超额完成目标'],
    ['部分任务尚未完成', '任务已全部完成'],
    ['只完成目标的一半', '完成目标'],
    ['尚有两场未实施', '无'],
    ['未达到预期目标', '达到预期目标'],
    ['进度滞后，完成83%', '进度正常'],
  ]),
  ...twins(['C12', 'D01', 'D02'], due, [
    ['因设备延迟到货，2024年2月才完成', '2023年10月完成'],
    ['推迟至次年1月完成验收', '提前至10月完成验收'],
    ['实际于2024年1月20日完工', '实际于2023年11月20日完工'],
    ['延期到下一年度完成', '按期完成'],
    ['逾期两个月完成', '按时完成'],
    ['未按期完成，跨年实施', '已按期完成'],
  ]),
  ...rights(['C12'], due, [
    '无未完成目标',
    '如未达到目标将予扣减',
    '已按期完成，未出现逾期',
    '尚有质保金未支付',
    '前期进度滞后，经加快实施按期完成',
    '原定9月完成，推迟至10月完成',
    '因疫情延期，于11月完成',
    '下一年度继续完成后续工程',
    '无延期情况',
    '合同约定2024年1月完成审计决算',
    '计划2024年3月开展后评价',
    '部分设备延迟到货，但按期完成安装',
  ]),
  ...twins(['C12'], content, [
    ['未开展满意度调查', '已开展满意度调查'],
    ['没有组织问卷调查', '发放问卷100份'],
    ['未做调查', '经调查'],
    ['无调查问卷佐证', '有调查问卷佐证'],
    ['尚未开展满意度测评', '已开展满意度测评'],
  ]),
];
