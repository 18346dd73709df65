import { Decimal, roundTo } from '../../../src/sheet';
import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { totalInk } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeGroups } from '../indicators';
import { figure, groupOf, type TrueGroup, type TrueLeaf } from '../model';
import { amountIn, amountsOf, type FundRow, makeMoney, type Money } from '../money';
import { Page, type Span } from '../page';
import { plainLeaf, processGroups } from '../process-indicators';
import type { Random } from '../random';
import { executionScore } from '../scores';
import { number } from '../spelling';
import { styleFor } from '../style';
import { sources, spelled } from '../words';

/** 银川 2021: 决策 10, 管理 25, 产出 30, 效益 35; the execution rate is an ordinary row, two totals stand at the top. */
export const yinchuan: Family = {
  name: '银川2021',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 8);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: '年度资金总额',
      sources: random.chance(0.5) ? [sources.first[1], { label: '其他资金', key: '其他资金' }] : [],
      style,
    });
    const table = { members: membersOf(random, money, year) };
    const form = trueForm([table], null);

    const heading = writeHeading(page, random, {
      titles: ['银川市本级部门项目支出绩效自评表', '部门项目支出绩效自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [1, 3, 1, 3]);
    const top = page.row;
    page.skip();
    writeFunds(page, random, {
      stub: fundStub(random, ['项目资金'], place, style),
      columns: fundColumns(random, ['initial', 'budget', 'executed', 'rate'], place, style),
      money,
      execution: null,
      style,
      strip: page.strip([1, 2, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [1, 3, 4]);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table,
      levels: [
        { head: '一级指标', of: group => groupItem(group, 0, { ...style, headings: 'both' }) },
        { head: '二级指标', of: group => groupItem(group, 1, style) },
      ],
      name: columns.name('三级指标'),
      columns: [
        columns.weight('参考分值'),
        columns.target('指标值(A)'),
        columns.actual('全年实际值(B)'),
        columns.score('得分'),
        columns.reason('未完成原因分析及改进措施'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1]),
    });
    const totals = [
      spelled(random, '预算单位'),
      names.unit,
      spelled(random, '自评得分'),
      totalInk(page, random, form, style),
      spelled(random, '财政审定评分'),
      random.chance(0.5) ? number(form.reviewTotal, style.score) : '',
    ];
    page.strip([1, 2, 1, 1, 1, 2]).forEach((span: Span, i) => page.put(top, span, totals[i] ?? ''));
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};

function membersOf(random: Random, money: Money, year: number): TrueGroup[] {
  const effects = [
    ...makeGroups(random, '效益指标', new Decimal(25), year),
    ...makeGroups(random, '满意度指标', new Decimal(10), year),
  ];
  return [
    groupOf('项目决策', processGroups(random, 'decision', new Decimal(10))),
    groupOf('项目管理', [
      groupOf('投入管理', [executionRow(money)]),
      ...processGroups(random, 'management', new Decimal(15)),
    ]),
    groupOf('项目产出', makeGroups(random, '产出指标', new Decimal(30), year)),
    groupOf('项目效益', effects),
  ];
}

/** 预算执行率 as a row among the others: no target, its rate as the actual value. */
function executionRow(money: Money): TrueLeaf {
  const whole = money.rows[0] as FundRow;
  const [executed, budget] = [amountIn(whole, 'executed'), amountIn(whole, 'budget')];
  const points = new Decimal(10);
  return {
    ...plainLeaf('预算执行率', points, executionScore(points, executed, budget)),
    measure: {
      operator: null,
      unit: '%',
      target: null,
      actual: figure(roundTo(executed.div(budget).times(100), 2)),
    },
  };
}
