import type { Random } from './random';

/** The words of published forms, by what they stand for. The first of each pool is the usual one. */
export const heads = {
  level1: ['一级指标', '绩效指标(一级)', '一级指标名称'],
  level2: ['二级指标', '绩效指标(二级)', '二级指标名称'],
  name: ['三级指标', '绩效指标(三级)', '三级指标名称', '具体指标'],
  flatName: ['指标名称', '明细指标', '指标内容', '绩效指标'],
  target: [
    '年度指标值',
    '年度指标值(A)',
    '年初目标值(A)',
    '年初指标值',
    '年初设定目标',
    '指标值',
    '指标值(A)',
    '目标值',
  ],
  actual: [
    '实际完成值',
    '实际完成值(B)',
    '全年实际值(B)',
    '全年完成值',
    '完成值',
    '实际完成指标值',
    '年终完成值',
    '指标实际完成值',
    '全年实际完成情况',
  ],
  weight: [
    '分值',
    '权重',
    '权重(%)',
    '指标权重(分)',
    '分值权重',
    '指标分值权重',
    '指标分值',
    '参考分值',
    '标准分',
  ],
  score: ['得分', '自评得分', '自评分', '评价得分', '指标得分(分)', '打分'],
  reviewScore: ['复核分', '复核得分', '核查分数'],
  reason: [
    '偏差原因分析及改进措施',
    '未完成原因分析',
    '未完成原因和改进措施',
    '未完成原因及拟采取的改进措施',
    '偏差大或目标未完成原因分析',
    '备注',
  ],
  rule: ['评价标准', '评分标准', '评价标准及依据', '得分计算方法', '指标赋分规则'],
  description: ['指标说明', '指标解释', '指标描述'],
  operator: ['指标性质', '计算符号'],
  unit: ['度量单位', '计量单位', '单位'],
} as const;

export const fundHeads = {
  initial: ['年初预算数', '年初预算', '年初预算数(A)'],
  budget: ['全年预算数', '全年预算数(A)', '调整后预算数', '全年(调整)预算数', '调整预算数(A)', '预算数(A)'],
  executed: ['全年执行数', '全年执行数(B)', '预算执行数', '执行数(B)', '执行数'],
  rate: [
    '执行率',
    '执行率(B/A)',
    '执行率(B/A×100%)',
    '预算执行率',
    '执行率(全年执行数/全年预算数)',
    '执行率(%)',
  ],
  weight: ['分值', '权重', '执行率权重'],
  score: ['得分', '自评得分', '执行率得分(分)'],
  total: ['年度资金总额', '年度资金总额:', '总额', '年度总金额', '年度财政资金总额', '合计', '资金总额'],
} as const;

/** Where the money comes from: as the form calls it, and the key of the source. */
export const sources = {
  first: [
    { label: '其中:当年财政拨款', key: '当年财政拨款' },
    { label: '其中:财政资金', key: '财政资金' },
    { label: '其中:本年财政拨款', key: '本年财政拨款' },
    { label: '其中:本年一般公共预算拨款', key: '本年一般公共预算拨款' },
    { label: '其中:一般预算内拨款', key: '一般预算内拨款' },
  ],
  later: ['上年结转资金', '财政专户管理资金', '单位资金', '其他资金'],
  levels: ['中央资金', '省级资金', '市县资金', '其他资金'],
} as const;

export const totals = ['总分', '合计', '总计', '综合得分:', '自评总分(分)', '项目总得分'] as const;
export const topTotals = ['自评得分', '自评总分(分)', '自评总分', '项目总得分', '综合得分'] as const;
export const gradeLabels = ['自评等级', '评价结果等次', '自评等次', '评价等级'] as const;

/** The national grade and the other words in use for it. */
export const grades: Readonly<Record<string, readonly string[]>> = {
  优: ['优', '优秀', '优秀级'],
  良: ['良', '良好'],
  中: ['中', '合格'],
  差: ['差', '不合格'],
};

/** A header or label as some clerk or system spells it: brackets, line breaks, blanks inside short words. */
export function spelled(random: Random, word: string): string {
  let text = word;
  if (text.includes('(') && random.chance(0.6)) {
    text = text.replace(/\(/g, '（').replace(/\)/g, '）');
  }
  if (random.chance(0.15)) text = broken(random, text);
  else if (/^[\u4e00-\u9fff]{2}$/.test(text) && random.chance(0.2)) {
    text = Array.from(text).join(random.pick([' ', '  ', '\u3000', '    ']));
  }
  if (text.includes(':') && random.chance(0.7)) text = text.replace(/:/g, '：');
  return random.chance(0.04) ? `${text} ` : text;
}

/** A line break before the bracket, else in the middle, as narrow columns have it. */
function broken(random: Random, text: string): string {
  if (text.length < 4) return text;
  const bracket = text.search(/[(（]/);
  const at = bracket > 0 ? bracket : Math.ceil(text.length / 2);
  return text.slice(0, at) + random.pick(['\n', '\r\n']) + text.slice(at);
}

/** The usual word of a pool mostly, else another one, in some spelling. */
export function head(random: Random, pool: readonly string[], usual = 0.5): string {
  return spelled(random, random.chance(usual) ? (pool[0] as string) : random.pick(pool));
}
