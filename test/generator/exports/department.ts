import { Decimal, sum } from '../../../src/sheet';
import { writeGoals, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { type AmountRole, figure, phrase, type TrueAmount, type TrueExecution } from '../model';
import { type Item, Page, type Span } from '../page';
import type { Random } from '../random';
import { executionScore } from '../scores';
import { shares } from '../shares';
import { number, words } from '../spelling';
import { type Style, styleFor } from '../style';
import { spelled } from '../words';

const tasks = [
  '环境整治',
  '道路养护',
  '农村供水',
  '执法检查',
  '政策宣传',
  '信息系统运行维护',
  '人员培训',
] as const;

/** 部门整体支出: the execution points stand in the task block, in the row 金额合计 below or above the tasks. */
export const department: Family = {
  name: '部门整体（任务块）',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const block = tasksFor(random, style);
    const table = { members: makeTree(random, { points: 90, year }) };
    const form = trueForm([table], block.execution);
    const heading = writeHeading(page, random, {
      titles: ['部门整体支出绩效自评表', '部门（单位）整体支出绩效自评表', '部门整体绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    page.line(page.strip([2, 8]), [
      random.pick(['部门（单位）名称', '部门名称', '单位名称']),
      words(phrase(names.department)),
    ]);
    writeTasks(page, random, style, block);
    writeGoals(page, random, goalsFor(random), [1, 5, 4]);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.weight('分值'),
        columns.target('年度指标值'),
        columns.actual('实际完成值'),
        columns.score('得分'),
        columns.reason('未完成原因及改进措施'),
      ],
      stub: spelled(random, random.pick(['年度绩效指标', '绩效指标'])),
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 2]),
    });
    const grade = random.pick(['own-row', 'absent', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: 4, scoreAt: 7, form, style, grade });
    writeTail(page, random);
    return { page, form: { ...form, ...heading, facts: [], amounts: block.amounts } };
  },
};

interface TaskRow {
  readonly name: string;
  readonly amounts: ReadonlyMap<AmountRole, TrueAmount>;
}

interface TaskBlock {
  readonly rows: readonly TaskRow[];
  readonly whole: TaskRow;
  readonly execution: TrueExecution;
  readonly amounts: readonly TrueAmount[];
}

/** Tasks whose money adds to the whole, and what the execution of the whole earns. */
function tasksFor(random: Random, style: Style): TaskBlock {
  const chosen = random.some(tasks, random.whole(2, 4));
  const budget = new Decimal(random.whole(40, 3000));
  const budgets = shares(random, budget, chosen.length);
  const rate = random.chance(0.4) ? new Decimal(1) : new Decimal(random.whole(62, 99)).div(100);
  const paid = budgets.map(each => each.times(rate).toDecimalPlaces(2));
  const isNumbered = random.chance(0.3);
  const rows = chosen.map((task, i): TaskRow => {
    const name = isNumbered ? `任务${i + 1}：${task}` : task;
    return rowOf(name, name.replace('：', ':'), [budgets[i], paid[i]] as Decimal[], style);
  });
  const whole = rowOf(random.pick(['金额合计', '合计']), '', [budget, sum(paid)], style);
  const weight = new Decimal(10);
  const execution = { weight: figure(weight), score: figure(executionScore(weight, sum(paid), budget)) };
  const amounts = [...rows, whole].flatMap(row => [...row.amounts.values()]);
  return { rows, whole, execution, amounts };
}

function rowOf(name: string, source: string, [budget, executed]: readonly Decimal[], style: Style): TaskRow {
  const amounts = new Map<AmountRole, TrueAmount>();
  const put = (role: AmountRole, entry: TrueAmount['figure']) =>
    amounts.set(role, {
      role,
      source,
      column: '',
      figure: entry,
      unit: role === 'rate' ? null : style.money,
    });
  if (budget) put('budget', figure(budget));
  if (executed) put('executed', figure(executed));
  if (budget && executed) put('rate', style.rate.of(executed, budget));
  return { name, amounts };
}

/** 任务名称 | 完成情况 | 预算数 | 执行数 | 分值 | 执行率 | 得分 */
function writeTasks(page: Page, random: Random, style: Style, { rows, whole, execution }: TaskBlock): void {
  const strip = page.strip([1, 2, 2, 1, 1, 1, 1, 1]);
  const money = (word: string) => spelled(random, `${word}(${style.money})`);
  const top = page.line(strip, [
    '↑',
    random.pick(['任务名称', '主要任务', '年度主要任务']),
    random.pick(['完成情况', '任务完成情况']),
    money(random.pick(['预算数', '全年预算数'])),
    money(random.pick(['执行数', '全年执行数'])),
    '分值',
    random.pick(['执行率', '预算执行率']),
    '得分',
  ]);
  const line = ({ name, amounts }: TaskRow, points: readonly [Item, Item], done: Item) => {
    const item = (role: AmountRole): Item => {
      const amount = amounts.get(role);
      if (!amount) return '';
      return role === 'rate' ? style.rate.ink(amount.figure) : number(amount.figure, style.amount);
    };
    page.line(strip, ['↑', name, done, item('budget'), item('executed'), points[0], item('rate'), points[1]]);
  };
  const writeWhole = () =>
    line(whole, [number(execution.weight, style.weight), number(execution.score, style.score)], '←');
  const isFirst = random.chance(0.25);
  if (isFirst) writeWhole();
  for (const row of rows)
    line(row, [style.nothing, style.nothing], random.pick(['已完成', '按计划完成', '完成年度任务']));
  if (!isFirst) writeWhole();
  page.put(
    top,
    strip[0] as Span,
    spelled(random, random.pick(['年度主要任务完成情况', '年度主要任务'])),
    rows.length + 2,
  );
  page.mark('funds', top);
}
