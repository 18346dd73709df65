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

/** 中央对地方转移支付: money by 中央, 省级, 市县; neither weights nor scores. */
export const central: Family = {
  name: '中央转移支付（不评分）',
  draw(random) {
    const drawn = styleFor(random);
    const style = { ...drawn, headings: 'bare' } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 8);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: sources.levels.map((key, i) => ({ label: i === 0 ? `其中:${key}` : key, key })),
      style,
    });
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);

    const heading = writeHeading(page, random, {
      titles: ['中央对地方转移支付绩效自评表', '转移支付区域（项目）绩效目标自评表', '绩效目标自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 2, 2, 2]);
    writeFunds(page, random, {
      stub: fundStub(random, ['资金投入情况', '项目资金'], place, style),
      columns: fundColumns(random, ['budget', 'executed', 'rate'], place, style),
      money,
      execution: null,
      style,
      strip: page.strip([2, 2, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [2, 3, 3]);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.target('指标值'),
        columns.actual('全年实际完成值'),
        columns.reason('未完成原因和改进措施'),
      ],
      stub: random.chance(0.7) ? spelled(random, '绩效指标') : null,
      style,
    });
    writeTail(page, random);
    const written = amountsOf(money, statedUnit(place, style)).filter(({ role }) => role !== 'initial');
    return {
      page,
      form: { ...form, ...heading, facts, amounts: written },
    };
  },
};
