import { Decimal } from '../../../src/sheet';
import { writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { totalInk } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeGroups } from '../indicators';
import { figure, groupOf, phrase, type TrueAmount, type TrueFact, type TrueGroup } from '../model';
import { Page, type Span } from '../page';
import { plainLeaf } from '../process-indicators';
import type { Random } from '../random';
import { shares } from '../shares';
import { number, words } from '../spelling';
import { type Style, styleFor } from '../style';
import { spelled } from '../words';

/** 湖北广水: two tables with different heads below one another, scores of the unit and of the reviewers. */
export const guangshui: Family = {
  name: '湖北广水',
  draw(random) {
    const drawn = styleFor(random);
    const style = { ...drawn, levels: 'merged', headings: 'both', numbered: false } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 8);
    const first = { members: processOf(random) };
    const second = { members: outputsOf(random, year) };
    const form = trueForm([first, second], null);

    const heading = writeHeading(page, random, {
      titles: ['财政预算支出项目绩效目标自评表', '财政支出项目绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    const top = page.row;
    page.skip();
    const project = phrase(names.project);
    const department = phrase(names.department);
    page.line(page.strip([1, 3, 2, 2]), ['项目名称', words(project), '项目主管单位', words(department)]);
    const facts: TrueFact[] = [
      { label: '项目名称', value: project },
      { label: '主管部门', value: department },
    ];
    const amounts = writeMoney(page, random, style);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table: first,
      levels: [{ head: '项目权重', of: group => groupItem(group, 0, style) }],
      name: columns.flatName('评价内容'),
      columns: [
        columns.weight('分值'),
        columns.score('自评分'),
        columns.reviewScore('复核分'),
        columns.rule('评价标准及依据'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 2, 1, 1, 1, 2]),
      leftovers: false,
    });
    writeIndicators(page, random, {
      table: second,
      levels: [
        { head: '一级指标', of: group => groupItem(group, 0, style) },
        { head: '二级指标', of: group => groupItem(group, 1, style) },
      ],
      name: columns.name('指标名称(三级指标)'),
      columns: [
        columns.target('年初指标值'),
        columns.actual('年终完成值'),
        columns.score('自评分'),
        columns.reviewScore('复核分'),
        columns.rule('评价标准'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1]),
      leftovers: false,
    });
    const line = [
      `填报日期：${year + 1}年8月10日`,
      spelled(random, '自评总分'),
      totalInk(page, random, form, style),
    ];
    page.strip([4, 2, 2]).forEach((span: Span, i) => page.put(top, span, line[i] ?? ''));
    return { page, form: { ...form, ...heading, facts, amounts } };
  },
};

function processOf(random: Random): TrueGroup[] {
  const part = (names: readonly string[], points: number) =>
    shares(random, new Decimal(points), names.length).map((weight, i) => {
      const score = random.chance(0.8) ? weight : weight.times('0.5').toDecimalPlaces(2);
      return plainLeaf(names[i] ?? '', weight, score);
    });
  return [
    groupOf('项目决策', part(['决策依据', '项目申报'].slice(0, random.whole(1, 2)), 5)),
    groupOf('项目管理', part(['财务制度', '组织机构', '运行监管'].slice(0, random.whole(1, 3)), 15)),
  ];
}

/** One leaf under each second level, whose heading says what it is worth. */
function outputsOf(random: Random, year: number): TrueGroup[] {
  return [
    groupOf('产出指标', makeGroups(random, '产出指标', new Decimal(40), year, 1)),
    groupOf('效益指标', makeGroups(random, '效益指标', new Decimal(30), year, 1)),
    groupOf('满意度指标', makeGroups(random, '满意度指标', new Decimal(10), year, 1)),
  ];
}

/** 中央 | 省、地 | 本级 | 其他 | 合计 | 执行数 | 执行率: the sources side by side. */
function writeMoney(page: Page, random: Random, style: Style): TrueAmount[] {
  const strip = page.strip([1, 1, 1, 1, 1, 1, 1, 1]);
  const budget = new Decimal(random.whole(500, 60_000)).div(100);
  const parts = shares(random, budget, 2);
  const chosen = random.some(['中央', '省、地', '本级', '其他'], 2);
  const spent = random.chance(0.6) ? budget : budget.times('0.9').toDecimalPlaces(2);
  const rate = style.rate.of(spent, budget);
  const sources = ['中央', '省、地', '本级', '其他'];
  const heads = [...sources, '合计', '执行数'].map(head => spelled(random, `${head}(${style.money})`));
  const own = new Map(chosen.map((name, i) => [name, figure(parts[i] as Decimal)]));
  const [whole, executed] = [figure(budget), figure(spent)];
  const items = sources.map(name => {
    const entry = own.get(name);
    return entry ? number(entry, style.amount) : '';
  });
  const top = page.line(strip, ['↑', ...heads, '执行率']);
  page.line(strip, [
    '↑',
    ...items,
    number(whole, style.amount),
    number(executed, style.amount),
    style.rate.ink(rate),
  ]);
  page.put(top, strip[0] as Span, '项目资金来源', 2);
  const unit = style.money;
  return [
    ...[...own].map(
      ([column, entry]): TrueAmount => ({ role: 'budget', source: '', column, figure: entry, unit }),
    ),
    { role: 'budget', source: '', column: '', figure: whole, unit },
    { role: 'executed', source: '', column: '', figure: executed, unit },
    { role: 'rate', source: '', column: '', figure: rate, unit: null },
  ];
}
