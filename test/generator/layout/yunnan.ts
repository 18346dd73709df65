import { fundColumns, statedUnit, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { phrase } from '../model';
import { amountsOf, executionOf, makeMoney } from '../money';
import { Page } from '../page';
import { words } from '../spelling';
import { styleFor } from '../style';
import { sources, spelled } from '../words';

/** 云南公开14表: amounts in 元, a header of two rows, the grade in the total row below 其他需要说明事项. */
export const yunnan: Family = {
  name: '云南公开14表',
  draw(random) {
    const style = styleFor(random, '元');
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const money = makeMoney(random, {
      total: '年度资金总额',
      sources: [
        sources.first[0],
        { label: '上年结转资金', key: '上年结转资金' },
        { label: '其他资金', key: '其他资金' },
      ],
      style,
    });
    const execution = executionOf(money, 10);
    const form = trueForm([{ members: makeTree(random, { points: 90, year }) }], execution);

    const title = phrase(`${year}年度项目支出绩效自评表`);
    page.line(page.whole, [words(title)]);
    page.line(page.strip([6, 4]), [`部门：${names.department}`, '公开14表']);
    const facts = writeFacts(page, random, names, [1, 4, 2, 3]);
    writeFunds(page, random, {
      stub: '项目资金（元）',
      columns: fundColumns(
        random,
        ['initial', 'budget', 'executed', 'weight', 'rate', 'score'],
        'stub',
        style,
      ),
      money,
      execution,
      style,
      strip: page.strip([1, 2, 1, 1, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [1, 5, 4]);
    const columns = new Columns(random, style);
    const { operator, target, unit } = columns.parts();
    const under = spelled(random, '年度指标值');
    const { strip } = writeIndicators(page, random, {
      table: form.tables[0] ?? { members: [] },
      levels: [
        { head: '一级指标', under: '绩效指标' },
        { head: '二级指标', under: '绩效指标' },
      ],
      name: { ...columns.name('三级指标'), under: '绩效指标' },
      columns: [
        { ...operator, under },
        { ...target, under },
        { ...unit, under },
        columns.partActual('实际完成值'),
        columns.weight('分值'),
        columns.score('得分'),
        columns.reason('偏差原因分析及改进措施'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    });
    if (random.chance(0.6)) page.line(page.strip([3, 7]), ['其他需要说明事项', '无']);
    const grade = random.chance(0.8) ? 'in-row' : 'absent';
    writeTotal(page, random, { strip, weightAt: 7, scoreAt: 8, form, style, grade, labels: ['总分'] });
    return {
      page,
      form: { ...form, title, year, facts, amounts: amountsOf(money, statedUnit('stub', style)) },
    };
  },
};
