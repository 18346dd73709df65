import { type Names } from '../facts';
import { type Phrase, phrase, type TrueFact } from '../model';
import type { Item, Page, Span, Strip } from '../page';
import type { Random } from '../random';
import { words } from '../spelling';
import { spelled } from '../words';

export interface Heading {
  readonly title: Phrase | null;
  readonly year: number | null;
}

export interface HeadingOptions {
  /** Titles without a year: 项目支出绩效自评表. */
  readonly titles: readonly string[];
  readonly year: number;
  /** A line such as 金额单位：万元, where the unit of the amounts stands above the tables. */
  readonly unitLine: string | null;
  readonly names: Names;
}

/** What stands above the facts: number of the annex, title, year, the body that fills it in. */
export function writeHeading(page: Page, random: Random, options: HeadingOptions): Heading {
  const { year, names, unitLine } = options;
  const plain = random.pick(options.titles);
  if (random.chance(0.2)) {
    page.line(page.whole, [random.pick(['附件2', '附件3-1', '附表1：', '公开14表', '附 件'])]);
  }
  const inTitle = random.chance(0.45);
  const below = inTitle ? random.chance(0.15) : !random.trait('no-year', 0.06);
  const title = phrase(inTitle ? `${year}年度${plain}` : plain);
  page.line(page.whole, [words(title)]);
  if (below)
    page.line(page.whole, [
      random.pick([`（${year}年度）`, `(${year}年度)`, `（ ${year} 年度）`, `（${year}年）`]),
    ]);
  if (unitLine !== null || random.chance(0.3)) page.line(...lineOf(page, random, names, unitLine));
  return { title, year: inTitle || below ? year : null };
}

/** 填报单位（公章）：… | 填报日期：… | 金额单位：万元 */
function lineOf(page: Page, random: Random, names: Names, unitLine: string | null): [Strip, Item[]] {
  const filledBy = random.pick([
    `填报单位（公章）：${names.unit}`,
    `填报单位：${names.unit}`,
    '填报单位（盖章）：',
  ]);
  if (unitLine === null) return [page.whole, [filledBy]];
  return [page.divided(2), [filledBy, unitLine]];
}

/** 项目名称 / 主管部门 / 实施单位 in their two rows. */
export function writeFacts(page: Page, random: Random, names: Names, widths?: readonly number[]): TrueFact[] {
  const strip = widths ? page.strip(widths) : page.divided(4);
  const project = phrase(names.project);
  const department = phrase(names.department);
  const unit = phrase(names.unit);
  page.line(strip, [spelled(random, '项目名称'), words(project), '←', '←']);
  page.line(strip, [
    spelled(random, random.pick(['主管部门', '项目主管单位', '主管部门及代码'])),
    words(department),
    spelled(random, random.pick(['实施单位', '项目实施单位', '实施单位(盖章)'])),
    words(unit),
  ]);
  if (random.chance(0.25)) {
    page.line(strip, [spelled(random, '项目负责人'), '张三', spelled(random, '联系电话'), '']);
  }
  return [
    { label: '项目名称', value: project },
    { label: '主管部门', value: department },
    { label: '实施单位', value: unit },
  ];
}

/** 年度总体目标: what was planned beside what came of it. */
export function writeGoals(
  page: Page,
  random: Random,
  [planned, done]: readonly [string, string],
  widths?: readonly number[],
): void {
  const strip = widths ? page.strip(widths) : page.divided(3);
  const top = page.line(strip, [
    '↑',
    random.pick(['预期目标', '年初设定目标']),
    random.pick(['实际完成情况', '年度总体目标完成情况综述', '目标实际完成情况']),
  ]);
  page.line(strip, ['↑', planned, done]);
  page.put(top, strip[0] as Span, spelled(random, '年度总体目标'), 2);
  page.mark('goals', top);
}
