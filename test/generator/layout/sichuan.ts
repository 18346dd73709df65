import { fundColumns, statedUnit, writeFunds } from '../blocks/funds';
import { writeFacts } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { figure, phrase } from '../model';
import { amountsOf, executionOf, makeMoney } from '../money';
import { Page, type Span } from '../page';
import type { Random } from '../random';
import { numberIn, words } from '../spelling';
import { styleFor } from '../style';

/** 四川系统导出的部门预算项目支出绩效自评表. */
export const sichuan: Family = {
  name: '四川系统导出',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 11);
    const money = makeMoney(random, {
      total: '总额',
      sources: [
        { label: '其中:财政资金', key: '财政资金' },
        ...['财政专户管理资金', '单位资金', '其他资金'].map(key => ({ label: key, key })),
      ],
      style,
    });
    const execution = executionOf(money, 10);
    const points = figure(90);
    const form = trueForm([{ members: makeTree(random, { points: 90, year }), points }], execution);

    page.line(page.whole, ['报表编号:510000_0013zp']);
    const title = phrase(`部门预算项目支出绩效自评表(${year}年度)`);
    page.line(page.whole, [words(title)]);
    const facts = writeFacts(page, random, names, [1, 4, 2, 4]);
    writeBasics(page, random);
    writeFunds(page, random, {
      stub: numberIn(execution.weight, digits => `预算执行情况(${digits}分)`),
      labelHead: `年度预算数(${style.money})`,
      columns: fundColumns(
        random,
        ['initial', 'budget', 'executed', 'rate', 'weight', 'score', 'reason'],
        'stub',
        style,
      ),
      money,
      execution,
      style,
      strip: page.strip([1, 2, 1, 1, 1, 1, 1, 1, 2]),
    });
    const columns = new Columns(random, style);
    const { operator, target, unit } = columns.parts();
    const { strip } = writeIndicators(page, random, {
      table: form.tables[0] ?? { members: [] },
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        operator,
        target,
        unit,
        columns.partActual('完成值'),
        columns.weight('权重'),
        columns.score('得分'),
        columns.reason('未完成原因分析'),
      ],
      stub: numberIn(points, digits => `绩效指标(${digits}分)`),
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    });
    writeTotal(page, random, {
      strip,
      weightAt: 8,
      scoreAt: 9,
      form,
      style,
      grade: 'absent',
      labels: ['合计'],
    });
    const result = form.total.score.value.toFixed();
    const ends = page.strip([1, 10]);
    page.line(ends, ['评价结论', `项目自评总分为${result}分，项目实施取得了预期成效。`]);
    page.line(ends, ['存在问题', random.pick(['无', '个别指标未达到年初目标。'])]);
    page.line(ends, ['改进措施', random.pick(['无', '下一步科学编制预算，加快执行进度。'])]);
    page.line(page.strip([5, 6]), ['项目负责人:', '财务负责人:']);
    return {
      page,
      form: { ...form, title, year, facts, amounts: amountsOf(money, statedUnit('stub', style)) },
    };
  },
};

/** 项目基本情况: the goals of the year and what was done. */
function writeBasics(page: Page, random: Random): void {
  const [planned, done] = goalsFor(random);
  const strip = page.strip([1, 1, 4, 5]);
  const top = page.line(strip, ['↑', '↑', '项目年度目标', '年度目标完成情况']);
  page.line(strip, ['↑', '↑', planned, done]);
  page.line(strip, ['↑', '2.项目实施内容及过程概述', random.pick(['', '按计划组织实施。']), '←']);
  page.put(top, strip[0] as Span, '项目基本情况', 3);
  page.put(top, strip[1] as Span, '1.项目年度目标完成情况', 2);
}
