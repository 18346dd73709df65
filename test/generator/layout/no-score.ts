import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { amountsOf, makeMoney } from '../money';
import { Page } from '../page';
import { styleFor } from '../style';
import { fundHeads, sources, spelled } from '../words';

/** 绩效目标完成情况表 with weights and no column for scores: there is nothing to add up. */
export const noScore: Family = {
  name: '只有分值，没有得分',
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
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);

    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效目标完成情况表', '部门整体支出绩效目标完成情况表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 3, 1, 3]);
    writeFunds(page, random, {
      stub: fundStub(random, ['项目资金', '资金情况'], place, style),
      columns: fundColumns(random, ['initial', 'budget', 'executed', 'rate'], place, style),
      money,
      execution: null,
      style,
      strip: page.strip([2, 2, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [1, 4, 4]);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [columns.weight(), columns.target(), columns.actual(), columns.reason()],
      stub: spelled(random, '绩效指标'),
      style,
    });
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};
