import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { amountsOf, executionOf, makeMoney } from '../money';
import { Page } from '../page';
import { withRatioRule } from '../ratio-rule';
import { styleFor } from '../style';
import { fundHeads, sources, spelled } from '../words';

/** 海淀 2016: 得分计算方法 in a column of its own; the money is 年初预算数(A) and 全年执行数(B), nothing between. */
export const haidian: Family = {
  name: '海淀2016',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: [sources.first[0], { label: '其他资金', key: '其他资金' }],
      style,
      changes: false,
    });
    const execution = executionOf(money, 10, 'initial');
    const table = { members: makeTree(random, { points: 90, year }).map(withRatioRule) };
    const form = trueForm([table], execution);

    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表', '项目支出绩效目标自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 3, 2, 3]);
    writeFunds(page, random, {
      stub: fundStub(random, ['项目预算执行情况', '项目资金'], place, style),
      columns: fundColumns(random, ['initial', 'executed', 'weight', 'rate', 'score'], place, style),
      money,
      execution,
      style,
      strip: page.strip([2, 2, 1, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [2, 4, 4]);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.weight('分值'),
        columns.target('年度指标值'),
        columns.actual('全年实际值'),
        columns.rule('得分计算方法'),
        columns.score('得分'),
        columns.reason('未完成原因分析'),
      ],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip(Array.from({ length: 10 }, () => 1)),
    });
    const grade = random.pick(['in-row', 'own-row', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: 4, scoreAt: 8, form, style, grade });
    writeTail(page, random);
    const written = amountsOf(money, statedUnit(place, style)).filter(({ role }) => role !== 'budget');
    return { page, form: { ...form, ...heading, facts, amounts: written } };
  },
};
