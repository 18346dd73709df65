import type { Twin } from './told';

/** What the reviewers call their columns: 完成值, 得分, 偏差, 备注. */
type Heads = readonly [string, string, string, string];

const heads: readonly Heads[] = [
  ['复核完成值', '复核得分', '偏差', '备注'],
  ['核实完成值', '核定得分', '差值', '扣分原因'],
  ['审核完成值', '审核得分', '差异', '审核意见'],
  ['复核情况', '复评得分', '得分偏差', '复核说明'],
  ['抽查完成值', '财政评审得分', '偏差值', '问题说明'],
  ['重点评价完成值', '评价得分', '分差', '评价意见'],
];

/** The reviewers' four cells of a row. */
type Reviewed = readonly [actual: string, score: string, deviation: string, note: string];

interface Changes {
  readonly pipes?: Reviewed;
  readonly repairs?: Reviewed;
  readonly homes?: Reviewed;
  readonly content?: Reviewed;
  readonly total?: readonly [score: string, deviation: string];
}

function form(names: Heads, changes: Changes = {}): string {
  const { pipes = ['45公里', '18', '-2', '现场核实45公里，按比例扣2分'], repairs = ['96%', '20', '0', ''] } =
    changes;
  const {
    homes = ['2000户', '30', '0', ''],
    content = ['92%', '30', '0', ''],
    total = ['98', '-2'],
  } = changes;
  return `
| 项目支出绩效自评复核表 | ← | ← | ← | ← | ← | ← | ← | ← | ← |
| 一级指标 | 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | ${names.join(' | ')} |
| 产出指标 | 管网维护长度 | ≥50公里 | 20 | 50公里 | 20 | ${pipes.join(' | ')} |
| 产出指标 | 抢修及时率 | ≥95% | 20 | 96% | 20 | ${repairs.join(' | ')} |
| 效益指标 | 受益户数 | ≥2000户 | 30 | 2000户 | 30 | ${homes.join(' | ')} |
| 满意度指标 | 用户满意度 | ≥90% | 30 | 92% | 30 | ${content.join(' | ')} |
| 合计 | | | 100 | | 100 | | ${total.join(' | ')} | |`;
}

const wrongs: readonly (readonly [title: string, rules: readonly string[], changes: Changes])[] = [
  ['another sign', ['V03'], { pipes: ['45公里', '18', '2', '核实45公里'] }],
  ['deviation', ['V03'], { pipes: ['45公里', '18', '-3', '核实45公里'] }],
  ['deviation of the total', ['V03'], { total: ['98', '-12'] }],
  ['total', ['V04'], { total: ['89', '-2'] }],
  [
    'score not from the reviewed value',
    ['V01'],
    { pipes: ['45公里', '19', '-1', '核实45公里'], total: ['99', '-1'] },
  ],
  ['above the weight', ['V02'], { homes: ['2000户', '32', '2', ''], total: ['100', '0'] }],
  ['no reason', ['V05'], { pipes: ['45公里', '18', '-2', ''] }],
  ['未提供佐证材料', ['V07'], { repairs: ['96%', '20', '0', '未提供佐证材料'] }],
  ['缺少抢修记录等支撑材料', ['V07'], { repairs: ['96%', '20', '0', '缺少抢修记录等支撑材料'] }],
  ['未见相关资料', ['V07'], { repairs: ['96%', '20', '0', '未见相关资料'] }],
  ['未开展满意度调查', ['V07'], { content: ['92%', '30', '0', '未开展满意度调查'] }],
  ['未附问卷', ['V07'], { content: ['92%', '30', '0', '调查样本缺失，未附问卷'] }],
  ['扣60%', ['V06'], { pipes: ['45公里', '18', '-2', '扣60%'] }],
  ['扣减50%的分值', ['V06'], { pipes: ['45公里', '18', '-2', '核实45公里，扣减50%的分值'] }],
  ['扣3分', ['V06'], { pipes: ['45公里', '18', '-2', '扣3分'] }],
  ['reviewed value left out', ['V08'], { pipes: ['', '18', '-2', '核实45公里'] }],
  ['a letter in a score', ['R02'], { pipes: ['45公里', '"18O"', '-2', '核实45公里'] }],
];

const rights: readonly (readonly [string, Changes])[] = [
  ['扣10%', { pipes: ['45公里', '18', '-2', '扣10%'] }],
  ['扣2分', { pipes: ['45公里', '18', '-2', '扣2分'] }],
  ['no evidence, no points', { repairs: ['96%', '0', '-20', '无佐证材料，不得分'], total: ['78', '-22'] }],
  ['evidence', { repairs: ['96%', '20', '0', '已提供佐证材料'] }],
  ['survey', { content: ['92%', '30', '0', '问卷100份，已核实'] }],
  ['the other sign throughout', { pipes: ['45公里', '18', '2', '核实45公里'], total: ['98', '2'] }],
];

const spoken = ['V01', 'V02', 'V03', 'V04', 'V05', 'V06', 'V07', 'V08', 'C12'];

/** The reviewers' half of a 复核表, whatever they call their columns. */
export const reviewTwins: readonly Twin[] = heads.flatMap(names => [
  ...wrongs.map(([title, rules, changes]) => ({
    title: `${names[1]}: ${title}`,
    rules,
    wrong: form(names, changes),
    right: form(names),
  })),
  ...rights.map(([title, changes]) => ({
    title: `${names[1]}, right: ${title}`,
    rules: spoken,
    wrong: null,
    right: form(names, changes),
  })),
]);
