import { Decimal, roundTo } from '../../../src/sheet';
import { writeIndicators } from '../blocks/indicators';
import { gradeInk, totalInk } from '../blocks/total';
import { Columns } from '../columns';
import type { Names } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeGroups } from '../indicators';
import { figure, groupOf, leavesOf, phrase, type TrueGroup, type TrueLeaf } from '../model';
import { Page, type Span } from '../page';
import { plainLeaf } from '../process-indicators';
import type { Random } from '../random';
import { shares } from '../shares';
import { words } from '../spelling';
import { styleFor } from '../style';
import { spelled } from '../words';

const rule = '预算执行率达到95%及以上的，得满分；80%（含）-95%（不含）的，按比例得分；低于80%的，不得分。';
const expenses = [
  '设备租用费',
  '软件升级尾款',
  '系统测评费',
  '云平台维护',
  '宣传印刷费',
  '专家咨询费',
  '培训费',
];

/** 绍兴: a report with a list of expenses, then a flat list of ten columns; 一级指标 come and go, the execution rate is last. */
export const shaoxing: Family = {
  name: '绍兴',
  draw(random) {
    const drawn = styleFor(random);
    const style = { ...drawn, levels: 'merged', headings: 'bare', numbered: false } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const table = { members: membersOf(random, year) };
    const form = trueForm([table], null);

    writeReport(page, random, names, year);
    const title = phrase(`${year}年度市级预算项目绩效完成情况自评表`);
    page.line(page.whole, [words(title)]);
    const columns = new Columns(random, style);
    const beside: Span[] = [0, 1, 2].map(col => ({ left: col, right: col }));
    const { top, bottom } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }],
      name: columns.flatName('明细指标'),
      columns: [
        columns.rule('指标描述'),
        columns.target('指标值'),
        columns.weight('权重(%)'),
        columns.actual('完成值'),
        columns.score('得分'),
      ],
      stub: null,
      style,
      strip: [3, 4, 5, 6, 7, 8, 9].map(col => ({ left: col, right: col })),
      leftovers: false,
    });
    const heads = ['主管部门', '预算单位', '项目名称'];
    const whose = [names.department, names.unit, names.project];
    beside.forEach((span, i) => {
      page.put(top, span, heads[i] ?? '');
      page.put(top + 1, span, whose[i] ?? '', bottom - top);
    });
    page.line(page.strip([4, 2, 2, 2]), [
      spelled(random, '自评得分'),
      totalInk(page, random, form, style),
      spelled(random, '自评等级'),
      gradeInk(random, form.grade),
    ]);
    return { page, form: { ...form, title, year, facts: [], amounts: [] } };
  },
};

/** 产出, 效益 with 满意度, and 产出 once more for the execution rate. */
function membersOf(random: Random, year: number): TrueGroup[] {
  const flat = (name: string, groups: readonly TrueGroup[]): TrueGroup =>
    groupOf(
      name,
      leavesOf(groups).map(({ leaf }) => leaf),
    );
  const output = makeGroups(random, '产出指标', new Decimal(50), year);
  const effect = makeGroups(random, '效益指标', new Decimal(20), year);
  const satisfaction = makeGroups(random, '满意度指标', new Decimal(20), year);
  return [
    flat('产出指标', output),
    flat('效益指标', [...effect, ...satisfaction]),
    groupOf('产出指标', [executionRow(random)]),
  ];
}

/** 预算执行率 with the rule it is scored by: full from 95 %, nothing below 80 %. */
function executionRow(random: Random): TrueLeaf {
  const spent = random.chance(0.8) ? random.whole(9500, 10_000) : random.whole(5000, 7900);
  const rate = roundTo(new Decimal(spent).div(100), random.pick([0, 1, 2]));
  const points = new Decimal(10);
  const full = rate.greaterThanOrEqualTo(95);
  return {
    ...plainLeaf('预算执行率', points, full ? points : new Decimal(0)),
    measure: { operator: '≥', unit: '%', target: figure(95), actual: figure(rate) },
    rule: phrase(rule),
  };
}

function writeReport(page: Page, random: Random, names: Names, year: number): void {
  const lines = [
    `${names.unit}${year}年${names.project}绩效评价报告`,
    '一、项目概况',
    '根据年度工作安排，本单位组织实施该项目，主要内容见下表。',
  ];
  for (const line of lines) page.line(page.whole, [line]);
  writeExpenses(page, random, year);
  const rest = [
    '二、评价结果',
    '项目实施以来运行稳定，达到合同要求，完成了年度目标。',
    '三、存在的问题',
    '部分工作进度滞后，今后将提前安排。',
    names.unit,
    `${year + 1}年6月29日`,
    '附表',
  ];
  for (const line of rest) page.line(page.whole, [line]);
}

/** 支出明细表: what the money went to, with its sum. */
function writeExpenses(page: Page, random: Random, year: number): void {
  const strip = page.strip([1, 6, 3]);
  page.line(page.whole, [`${year}年支出明细表`]);
  page.line(page.whole, [spelled(random, '单位：万元')]);
  page.line(strip, ['序号', '支出内容', '执行数']);
  const chosen = random.some(expenses, random.whole(2, expenses.length));
  const spent = new Decimal(random.whole(2000, 90_000)).div(100);
  shares(random, spent, chosen.length).forEach((part, i) => {
    page.line(strip, [i + 1, chosen[i] ?? '', part.toNumber()]);
  });
  page.line(strip, ['', random.pick(['小计', '合计']), spent.toNumber()]);
}
