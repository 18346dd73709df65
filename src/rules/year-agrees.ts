import type { Form } from '../form';
import { dueDay } from '../scoring';
import { a1, type Address } from '../sheet';
import { D03 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const D03: Rule = {
  id: 'D03',
  name: 'year-agrees',
  title: '年度前后一致',
  about: 'dates',
  levels: ['warning'],
  basis: '财预〔2020〕10号：自评对象为当年预算项目',
  needs: '标题里的年度，和其他写明年度的地方',
  run,
  examples: [
    {
      title: '2023 年度的表，时限写 2022 年',
      sheet: `
| 2023年度项目支出绩效自评表 | ← | ← | ← | ← |
| 三级指标 | 年度指标值             | 实际完成值 | 分值 | 得分 |
| 完成时间 | ⟦D03; B3 2022 2023⟧ 2022年12月底前 ✓ 2023年12月底前   | 2022年11月 ✓ 2023年11月 | 50   | 50   |
| 满意度   | ≥90%                   | 95%        | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const { year } = form;
  if (year === null) return {};
  const findings = [...ofFacts(form, year), ...ofTargets(form, year)];
  return { findings, places: 1 };
}

/** 预算年度 and the like that name another year than the title. */
function ofFacts(form: Form, year: number): Observation[] {
  return form.facts.flatMap(({ label, value }) => {
    const named = label === '年度' ? /(20\d{2})/.exec(value.text)?.[1] : undefined;
    if (named === undefined || Number(named) === year) return [];
    return [finding([value.at], words.year(a1(value.at), named, String(year)), { stated: named })];
  });
}

/** Deadlines that all lie in one other year: perhaps last year's form, filled in again. */
function ofTargets(form: Form, year: number): Observation[] {
  const days = form.leaves.flatMap(({ target }) => {
    const due = dueDay(target, null);
    return due && due.to >= 10_000_000 && target
      ? [{ at: target.at, year: Math.floor(due.to / 10_000) }]
      : [];
  });
  const other = days[0]?.year;
  if (
    other === undefined ||
    days.some(day => day.year !== other) ||
    Math.abs(other - year) !== 1 ||
    other > year
  )
    return [];
  const cells: Address[] = days.map(day => day.at);
  return [finding(cells, words.targets(cells.map(a1).join('、'), String(other), String(year)))];
}
