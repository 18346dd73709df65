import { fundStub, unitPlaceFor } from '../blocks/funds';
import { writeFacts, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor } from '../family';
import { makeTree } from '../indicators';
import { Page, type Span } from '../page';
import { styleFor } from '../style';
import { spelled } from '../words';

/** 绩效目标申报表: what is asked for next year, with targets and points, before anything was done. */
export const goals: Family = {
  name: '绩效目标申报表',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 8);
    const place = unitPlaceFor(random);
    writeHeading(page, random, {
      titles: [
        '项目支出绩效目标申报表',
        '项目绩效目标申报表',
        '部门预算项目支出绩效目标表',
        '项目支出绩效目标批复表',
      ],
      year,
      names,
      unitLine: null,
    });
    writeFacts(page, random, names, [2, 2, 2, 2]);
    const money = page.strip([2, 3, 3]);
    const top = page.line(money, ['↑', '年度资金总额：', random.whole(10, 900)]);
    page.line(money, ['↑', '其中：财政拨款', random.whole(10, 900)]);
    page.put(top, money[0] as Span, fundStub(random, ['项目资金'], place, style), 2);
    page.line(page.strip([2, 6]), ['年度目标', goalsFor(random)[0]]);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table: { members: makeTree(random, { points: 90, year }) },
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: random.chance(0.5)
        ? [columns.target(random.pick(['指标值', '年度指标值'])), columns.weight('分值')]
        : [...Object.values(columns.parts()), columns.weight('权重')],
      stub: random.chance(0.6) ? spelled(random, '绩效指标') : null,
      style,
    });
    return { page, form: null, other: 'goals' };
  },
};

/** 绩效运行监控表: how far things are in July, and what is expected by the end of the year. */
export const monitoring: Family = {
  name: '绩效监控表',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    writeHeading(page, random, {
      titles: [
        '项目支出绩效运行监控表',
        '项目绩效目标执行监控表',
        '绩效运行监控情况表',
        '项目支出绩效监控表',
      ],
      year,
      names,
      unitLine: null,
    });
    writeFacts(page, random, names, [2, 3, 2, 3]);
    const months = random.pick(['1-7月', '1-6月', '1-9月']);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table: { members: makeTree(random, { points: 90, year }) },
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.target('年度指标值'),
        columns.actual(`${months}执行情况`),
        columns.actual('全年预计完成情况'),
        columns.reason('偏差原因分析'),
        columns.column('reason', () => random.pick(['确定能', '有可能', '']), '完成目标可能性'),
      ],
      stub: random.chance(0.6) ? spelled(random, '绩效指标') : null,
      style,
    });
    return { page, form: null, other: 'monitoring' };
  },
};
