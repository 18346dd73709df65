import { Columns } from '../columns';
import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { amountsOf, executionOf, makeMoney } from '../money';
import { Page } from '../page';
import { styleFor } from '../style';
import { fundHeads, head, heads, sources, spelled } from '../words';

/** 财政部附表: eleven columns A:K, as domain.md §2 gives its grid. */
export const ministry: Family = {
  name: '财政部附表',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 11);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: [sources.first[0], ...random.some(sources.later, 2).map(key => ({ label: key, key }))],
      style,
    });
    const execution = executionOf(money, 10);
    const table = { members: makeTree(random, { points: 90, year }) };
    const form = trueForm([table], execution);

    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 3, 1, 5]);
    writeFunds(page, random, {
      stub: fundStub(random, ['项目资金', '资金情况', '项目资金情况'], place, style),
      columns: fundColumns(
        random,
        ['initial', 'budget', 'executed', 'weight', 'rate', 'score'],
        place,
        style,
      ),
      money,
      execution,
      style,
      strip: page.strip([2, 2, 1, 1, 1, 1, 2, 1]),
    });
    writeGoals(page, random, goalsFor(random), [1, 5, 5]);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [
        { head: head(random, heads.level1, 0.9), of: group => groupItem(group, 0, style) },
        { head: head(random, heads.level2, 0.9) },
      ],
      name: columns.name('三级指标'),
      columns: [columns.target(), columns.actual(), columns.weight(), columns.score(), columns.reason()],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip([1, 1, 1, 2, 1, 1, 1, 1, 2]),
    });
    writeTotal(page, random, {
      strip,
      weightAt: 6,
      scoreAt: 7,
      form,
      style,
      grade: random.pick(['in-row', 'own-row', 'absent', 'absent']),
    });
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};
