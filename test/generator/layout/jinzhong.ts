import { Decimal } from '../../../src/sheet';
import { writeFacts, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { gradeInk, totalInk } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { type AmountRole, figure, groupOf, type TrueAmount, type TrueGroup, type TrueTable } from '../model';
import { type Item, Page, type Span, type Strip } from '../page';
import { plainLeaf, processGroups } from '../process-indicators';
import type { Random } from '../random';
import { shares } from '../shares';
import { number, words } from '../spelling';
import { type Style, styleFor } from '../style';
import { spelled } from '../words';

/** 晋中, 山西: money line by line, indicators without weights, and a 评分表 whose section rows carry their own sums. */
export const jinzhong: Family = {
  name: '晋中',
  draw(random) {
    const drawn = styleFor(random);
    const style = { ...drawn, headings: 'bare', numbered: false } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 7);
    const indicators: TrueTable = { members: makeTree(random, { points: 100, year }) };
    const sections = sectionsFor(random);
    // Only the 评分表 is scored; the indicators above it are what it rests on.
    const form = trueForm([{ members: sections }], null);

    const heading = writeHeading(page, random, {
      titles: ['财政支出项目绩效自评表', '项目支出绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [2, 2, 1, 2]);
    const amounts = writeMoneyLines(page, random, style);
    const texts = page.strip([1, 6]);
    page.line(texts, ['项目概况', '项目按计划组织实施，内容见申报材料。']);
    page.line(texts, ['项目组织实施情况', '严格执行各项制度，按程序采购，组织验收。']);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table: indicators,
      levels: [{ head: '绩效指标（二级）' }, { head: '绩效指标（二级）' }].slice(0, 1).concat({ head: '' }),
      name: columns.name('绩效指标(三级)'),
      columns: [
        columns.target('目标值'),
        columns.actual('实际完成指标值'),
        columns.column('actual', () => '', '完成进度'),
      ],
      stub: '绩效目标实现情况',
      style: { ...style, levels: 'merged' },
      strip: page.strip([1, 1, 1, 1, 1, 1, 1]),
    });
    page.line(texts, ['其他需说明的问题', '无']);
    writeScores(page, random, sections, style, form);
    page.line(page.strip([2, 2, 3]), ['负责人：', '经办人：', '填报日期：']);
    return {
      page,
      form: { ...form, ...heading, tables: [indicators, { members: sections }], facts, amounts },
    };
  },
};

/** 投入 20, 过程 20, 产出 30, 效果 30; 满意度 is a row of 效果 at the level of the groups. */
function sectionsFor(random: Random): TrueGroup[] {
  const part = (names: readonly string[], points: number) => {
    const weights = shares(random, new Decimal(points), names.length);
    return names.map((name, i) => {
      const weight = weights[i] as Decimal;
      const score = random.chance(0.7) ? weight : weight.times('0.8').toDecimalPlaces(2);
      return plainLeaf(name, weight, score);
    });
  };
  return [
    groupOf('投入', processGroups(random, 'decision', new Decimal(20))),
    groupOf('过程', processGroups(random, 'management', new Decimal(20))),
    groupOf('产出', [groupOf('项目产出', part(['实际产出情况', '质量情况', '时效情况'], 30))]),
    groupOf('效果', [
      groupOf('项目效果', part(['经济效益', '社会效益', '可持续影响'], 20)),
      ...part(['社会公众或服务对象满意度'], 10),
    ]),
  ];
}

interface Line {
  readonly role: AmountRole;
  readonly head: string;
  readonly source: string;
  readonly value: Decimal;
}

/** 预算资金 / 预算下达资金 / 实际支出资金, a line for each source. */
function writeMoneyLines(page: Page, random: Random, style: Style): TrueAmount[] {
  const budget = new Decimal(random.whole(2000, 60_000)).div(100);
  const spent = budget.times(random.pick(['1', '0.98', '0.9'])).toDecimalPlaces(2);
  const carried = spent.times('0.1').toDecimalPlaces(2);
  const lines: Line[] = [
    { role: 'initial', head: '预算资金', source: '市级预算资金', value: budget },
    { role: 'received', head: '预算下达资金', source: '', value: budget },
    { role: 'executed', head: '实际支出资金', source: '市级预算资金', value: spent.minus(carried) },
    { role: 'executed', head: '实际支出资金', source: '上年结转资金', value: carried },
  ];
  const strip = page.strip([1, 2, 2, 2]);
  const top = page.row;
  const amounts = lines.map((line, i): TrueAmount => {
    const entry = figure(line.value);
    const ink = number(entry, style.amount);
    if (line.source === '') page.line(strip, ['↑', line.head, '←', ink]);
    else {
      page.line(strip, ['↑', '↑', line.source, ink]);
      const same = lines.filter(other => other.head === line.head);
      if (same[0] === line) page.put(top + i, strip[1] as Span, line.head, same.length);
    }
    return { role: line.role, source: line.source, column: '', figure: entry, unit: style.money };
  });
  page.put(top, strip[0] as Span, spelled(random, `项目资金情况(${style.money})`), lines.length);
  return amounts;
}

/** 评分表: 二级指标 | 三级指标 | 指标分值 | 评价得分, a section row above the rows it sums. */
function writeScores(
  page: Page,
  random: Random,
  sections: readonly TrueGroup[],
  style: Style,
  form: ReturnType<typeof trueForm>,
): void {
  const strip: Strip = page.strip([1, 1, 2, 2, 1]);
  const top = page.line(strip, [
    '↑',
    '二级指标',
    '三级指标',
    spelled(random, '指标分值'),
    spelled(random, '评价得分'),
  ]);
  const figures = ({ weight, score }: Pick<TrueGroup, 'weight' | 'score'>): Item[] => [
    number(weight, style.weight),
    number(score, style.score),
  ];
  for (const section of sections) {
    page.line(strip, ['↑', words(section.name, '', '：'), '←', ...figures(section)]);
    for (const member of section.members) {
      if (member.kind === 'leaf') {
        page.line(strip, ['↑', words(member.name), '←', ...figures(member)]);
        continue;
      }
      const first = page.row;
      for (const leaf of member.members) page.line(strip, ['↑', '↑', words(leaf.name), ...figures(leaf)]);
      page.put(first, strip[1] as Span, words(member.name), member.members.length);
    }
  }
  page.line(strip, [
    '↑',
    '综合得分：',
    '←',
    number(form.total.weight, style.weight),
    totalInk(page, random, form, style),
  ]);
  page.line(strip, ['↑', '评价结果等次：', '←', gradeInk(random, form.grade), '←']);
  page.put(top, strip[0] as Span, '评分表', page.row - top);
}
