import {
  fundColumns,
  type FundColumn,
  fundStub,
  statedUnit,
  unitLine,
  unitPlaceFor,
  writeFunds,
} from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { totalInk, writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { amountsOf, executionOf, makeMoney } from '../money';
import { Page, type Span } from '../page';
import { styleFor } from '../style';
import { fundHeads, sources, spelled, topTotals } from '../words';

/** 四川、宁夏转移支付: 分值 before 年度指标值, the total often at the top; sometimes no points for the execution rate. */
export const transfer: Family = {
  name: '转移支付（分值在前）',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 9);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: [random.pick(sources.first), { label: '其他资金', key: '其他资金' }],
      style,
    });
    const weighed = random.chance(0.7);
    const execution = weighed ? executionOf(money, 10) : null;
    const tree = makeTree(random, { points: weighed ? 90 : 100, year });
    const form = trueForm([{ members: tree }], execution);
    const atTop = random.chance(0.5);

    const heading = writeHeading(page, random, {
      titles: ['绩效目标自评表', '转移支付绩效目标自评表', '转移支付项目绩效自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 3, 1, 3]);
    const roles: FundColumn['role'][] = weighed
      ? ['budget', 'executed', 'weight', 'rate', 'score']
      : ['initial', 'budget', 'executed', 'rate'];
    writeFunds(page, random, {
      stub: fundStub(random, ['资金情况', '项目资金'], place, style),
      columns: fundColumns(random, roles, place, style),
      money,
      execution,
      style,
      strip: page.strip(weighed ? [2, 2, 1, 1, 1, 1, 1] : [2, 2, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [1, 4, 4]);
    const top = page.row;
    if (atTop) page.skip();
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table: { members: tree },
      levels: [
        { head: '一级指标', of: group => groupItem(group, 0, style) },
        { head: '二级指标', of: group => groupItem(group, 1, style) },
      ],
      name: columns.name('三级指标'),
      columns: [
        columns.weight(),
        columns.target(),
        columns.actual(),
        columns.score(),
        columns.reason('未完成原因及拟采取的改进措施'),
      ],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 1]),
    });
    if (atTop) {
      const [label, value] = page.strip([3, 6]) as [Span, Span];
      page.put(top, label, spelled(random, random.pick(topTotals)));
      page.put(top, value, totalInk(page, random, form, style));
    } else {
      const grade = random.pick(['in-row', 'own-row', 'absent', 'absent'] as const);
      writeTotal(page, random, { strip, weightAt: 4, scoreAt: 7, form, style, grade });
    }
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};
