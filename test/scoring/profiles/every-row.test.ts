import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { type Profile, readProfile } from '../../../src/scoring';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

/** What a region's document says of one matter, and a form that follows it and one that does not. */
interface Row {
  readonly what: string;
  readonly about: string;
  readonly rule: string;
  readonly right: Filled;
  /** With the rule and cell that tell it; null where the rule leaves the matter to a person. */
  readonly wrong: readonly [Filled, string] | null;
}

interface Filled {
  readonly budget?: string;
  readonly spent?: string;
  readonly rate?: string;
  readonly weight?: string;
  readonly execution?: string;
  /** 三级指标, 指标值, 完成值 and score of 40 points. */
  readonly row?: readonly [name: string, target: string, actual: string, score: string];
  readonly group?: string;
  readonly rest?: readonly [weight: string, score: string];
  readonly reason?: string;
  readonly total?: string;
  readonly grade?: string;
}

function formOf(filled: Filled): string {
  const { budget = '100', spent = '100', rate = `${spent}%`, weight = '10', execution = weight } = filled;
  const { row = ['栽植树木数量', '≥200株', '200株', '40'], group = '产出指标', reason = '' } = filled;
  const { rest = [String(60 - Number(weight)), String(60 - Number(weight))] } = filled;
  const total =
    filled.total ?? String(Math.round((Number(execution) + Number(row[3]) + Number(rest[1])) * 100) / 100);
  const [name, target, actual, score] = row;
  return `
| 项目支出绩效自评表 | （2023年度） | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
| 年度资金总额 | ${budget} | ${budget} | ${spent} | ${rate} | ${weight} | ${execution} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| ${group} | ${name} | ${target} | ${actual} | 40 | ${score} | ${reason} |
| 效益指标 | 受益人数 | ≥50人 | 50人 | ${rest[0]} | ${rest[1]} | |
| 总分 | | | | 100 | ${total} | |
${filled.grade === undefined ? '' : `| 自评等级 | ${filled.grade} | | | | | |`}`;
}

const more = (score: string): Filled => ({
  row: ['栽植树木数量', '≥200株', '300株', score],
  reason: '目标偏低',
});
const change = (actual: string, score: string): Filled => ({
  group: '社会效益指标',
  row: ['街容整洁程度', '明显改善', actual, score],
  reason: '尚有死角',
});
const use = (score: string): Filled => ({
  row: ['单位能耗', '≤100千瓦时', '125千瓦时', score],
  reason: '设备老化',
});
const cost = (score: string): Filled => ({
  group: '成本指标',
  row: ['单位成本', '≤100元', '105元', score],
  reason: '材料涨价',
});
const late = (actual: string, score: string): Filled => ({
  row: ['完工时间', '2023年6月底前', actual, score],
  reason: '雨季停工',
});
const spent = (value: string, execution: string, others: Filled = {}): Filled => ({
  spent: value,
  execution,
  ...others,
});
const nothing = (execution: string): Filled => ({ budget: '0', spent: '0', rate: '—', execution });

const rows: readonly Row[] = [
  {
    what: 'rate × weight',
    about: '预算执行率',
    rule: '执行率×分值，最高不超过分值',
    right: spent('95', '9.5'),
    wrong: [spent('95', '10'), 'S07 G3'],
  },
  {
    what: 'full, by proportion, nothing',
    about: '预算执行率',
    rule: '执行率≥95%得满分；80%（含）-95%按比例得分；低于80%不得分',
    right: spent('96', '10'),
    wrong: [spent('70', '7'), 'S07 G3'],
  },
  {
    what: 'points by bands',
    about: '预算执行率',
    rule: '执行率100%得10分，80%（含）以上得7分，60%（含）以上得5分，60%以下不得分',
    right: spent('95', '7'),
    wrong: [spent('95', '9.5'), 'S07 G3'],
  },
  {
    what: 'full from 90 %, then by the point',
    about: '预算执行率',
    rule: '执行率≥90%得满分，每低于1个百分点扣0.5分，扣完为止',
    right: spent('88', '9'),
    wrong: [spent('88', '8.8'), 'S07 G3'],
  },
  {
    what: '20 points',
    about: '预算执行率',
    rule: '执行率×20分',
    right: spent('95', '19', { weight: '20' }),
    wrong: [spent('95', '20', { weight: '20' }), 'S07 G3'],
  },
  {
    what: 'no budget, nothing',
    about: '预算为零',
    rule: '预算数为0的，执行率不得分',
    right: nothing('0'),
    wrong: [nothing('10'), 'S07 G3'],
  },
  {
    what: 'no budget, in full',
    about: '预算为零',
    rule: '预算数为0的，执行率得满分',
    right: nothing('10'),
    wrong: [nothing('0'), 'S07 G3'],
  },
  {
    what: 'no budget, a person decides',
    about: '预算为零',
    rule: '预算数为0的，执行率得分由财政部门核定',
    right: nothing('6'),
    wrong: null,
  },
  {
    what: 'less is better, by the ratio',
    about: '反向指标',
    rule: '反向指标得分=指标值÷完成值×分值',
    right: use('32'),
    wrong: [use('36'), 'S04 F5'],
  },
  {
    what: 'less is better, linear',
    about: '反向指标',
    rule: '反向指标完成值超过指标值的，得分=分值×（1-（完成值-指标值）÷指标值）',
    right: use('30'),
    wrong: [use('36'), 'S04 F5'],
  },
  {
    what: 'two-sided',
    about: '等于型指标',
    rule: '等于型指标完成值偏离指标值±10%以内得40分，±15%以内得20分，超过的不得分',
    right: { row: ['栽植树木数量', '=200株', '215株', '40'] },
    wrong: [{ row: ['栽植树木数量', '=200株', '228株', '40'] }, 'S04 F5'],
  },
  {
    what: 'cost over, nothing',
    about: '成本指标',
    rule: '成本超过指标值的不得分',
    right: cost('0'),
    wrong: [cost('38.1'), 'S04 F5'],
  },
  {
    what: 'over-fulfilment, 2 points',
    about: '超额完成',
    rule: '完成值超过指标值30%的，扣2分',
    right: more('38'),
    wrong: [more('40'), 'S04 F5'],
  },
  {
    what: 'over-fulfilment, by steps',
    about: '超额完成',
    rule: '完成值超过指标值20%以上的，每超过10%扣0.5分',
    right: more('38.5'),
    wrong: [more('40'), 'S04 F5'],
  },
  {
    what: 'over-fulfilment, by degree',
    about: '超额完成',
    rule: '完成值超过指标值的，按偏离程度调减得分',
    right: more('36'),
    wrong: null,
  },
  {
    what: 'over-fulfilment, never',
    about: '超额完成',
    rule: '超额完成的不加分也不扣分',
    right: more('40'),
    wrong: [more('36'), 'S04 F5'],
  },
  {
    what: 'three levels',
    about: '定性指标',
    rule: '定性指标按达成、部分达成、未达成三档，分别按100%-80%（含）、80%-60%（含）、60%-0%计分',
    right: change('部分达成年度指标', '28'),
    wrong: [change('部分达成年度指标', '38'), 'S08 F5'],
  },
  {
    what: 'three other levels',
    about: '定性指标',
    rule: '定性指标按达成、部分达成、未达成三档，分别按100%-80%（含）、80%-50%（含）、50%-0%计分',
    right: change('部分达成年度指标', '22'),
    wrong: [change('部分达成年度指标', '38'), 'S08 F5'],
  },
  {
    what: 'five levels',
    about: '定性指标',
    rule: '定性指标分优、良、中、低、差五档，分别得分值的100%、80%、60%、40%、0%',
    right: change('良', '32'),
    wrong: [change('良', '38'), 'S08 F5'],
  },
  {
    what: 'late by months',
    about: '逾期',
    rule: '逾期1个月以内的得80%的分；逾期1-2个月得50%的分；逾期2个月以上不得分',
    right: late('2023年11月', '0'),
    wrong: [late('2023年11月', '32'), 'S04 F5'],
  },
  {
    what: 'caps',
    about: '总分上限',
    rule: '执行率70%-80%的，总分不超过89分；60%-70%的，总分不超过79分；低于60%的，总分不超过69分；低于50%的，总分不超过59分',
    right: spent('65', '6.5', { total: '79' }),
    wrong: [spent('65', '6.5'), 'S03 F7'],
  },
  {
    what: 'grades',
    about: '等级',
    rule: '80分（含）以上为优，70（含）-80分为良，60（含）-70分为中，60分以下为差',
    right: { row: ['栽植树木数量', '≥200株', '100株', '20'], reason: '缺苗', grade: '优' },
    wrong: [{ row: ['栽植树木数量', '≥200株', '100株', '20'], reason: '缺苗', grade: '良' }, 'G01 B8'],
  },
  {
    what: 'five grades',
    about: '等级',
    rule: '90分以上为优，80-90分为良，70-80分为中，60-70分为低，60分以下为差',
    right: { grade: '优' },
    wrong: [{ grade: '中' }, 'G01 B8'],
  },
  {
    what: 'no digits',
    about: '得分位数',
    rule: '得分四舍五入取整数',
    right: { row: ['栽植树木数量', '≥200株', '193株', '39'], reason: '缺苗' },
    wrong: [{ row: ['栽植树木数量', '≥200株', '193株', '38'], reason: '缺苗' }, 'S04 F5'],
  },
  {
    what: 'cut to two',
    about: '得分位数',
    rule: '得分保留两位小数，其余舍去',
    right: { row: ['栽植树木数量', '≥300株', '199株', '26.53'], reason: '缺苗' },
    wrong: [{ row: ['栽植树木数量', '≥300株', '199株', '27.53'], reason: '缺苗' }, 'S04 F5'],
  },
  {
    what: 'blank, nothing',
    about: '空白指标',
    rule: '未填写完成值的指标不得分',
    right: { row: ['栽植树木数量', '≥200株', '', '0'], reason: '未实施' },
    wrong: [{ row: ['栽植树木数量', '≥200株', '', '40'] }, 'S04 F5'],
  },
  {
    what: 'blank, asked',
    about: '空白指标',
    rule: '未填写完成值的指标由主管部门核定',
    right: { row: ['栽植树木数量', '≥200株', '200株', '40'] },
    wrong: null,
  },
  {
    what: 'completion',
    about: '定量指标',
    rule: '定量指标完成率达到90%及以上得满分，低于90%的按比例得分',
    right: { row: ['栽植树木数量', '≥200株', '190株', '40'] },
    wrong: [{ row: ['栽植树木数量', '≥200株', '100株', '38'], reason: '缺苗' }, 'S04 F5'],
  },
];

function under({ about, rule }: Row): Profile {
  const read = readProfile({
    version: 2,
    name: '示例县',
    documents: { 办法: { title: '示例县办法', number: null, from: null, to: null } },
    rules: [{ about, rule, document: '办法', place: '第 1 条' }],
  });
  if (!read.profile) throw new Error(read.why);
  return read.profile;
}

/** Errors, and what else is said of scores, totals and grades. */
function told(filled: Filled, profile: Profile): string[] {
  const found = review(sheetFrom(formOf(filled)).sheet, profile);
  if (!found.form) throw new Error(found.why);
  return found.findings
    .filter(({ rule, level }) => level === 'error' || (level === 'warning' && /^[SG]0/.test(rule)))
    .map(({ rule, cells, candidates }) => `${rule} ${[...cells, ...candidates].map(a1).join(',')}`);
}

describe('what regions rule differently can be said, is obeyed, and its breach is told', () => {
  test.each(rows.map(row => [row.what, row] as const))('%s', (_, row) => {
    const profile = under(row);
    expect(told(row.right, profile)).toEqual([]);
    if (!row.wrong) return;
    const [wrong, expected] = row.wrong;
    const [id = '', cell = ''] = expected.split(' ');
    expect(told(wrong, profile).filter(each => each.startsWith(id) && each.includes(cell))).not.toEqual([]);
  });
});
