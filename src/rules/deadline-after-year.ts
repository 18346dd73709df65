import type { Leaf } from '../form';
import { dueDay } from '../scoring';
import { a1 } from '../sheet';
import { D04 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const D04: Rule = {
  id: 'D04',
  name: 'deadline-after-year',
  title: '时限在本年度以后',
  about: 'dates',
  levels: ['notice'],
  basis: '财预〔2020〕10号：自评对照年度绩效目标',
  needs: '表的年度和写明年份的时限',
  run,
  examples: [
    {
      title: '2025 年度的表，时限 2026 年 1 月',
      sheet: `
| 2025年度项目支出绩效自评表 | ← | ← | ← | ← |
| 三级指标 | 年度指标值                              | 实际完成值 | 分值 | 得分 |
| 完成时间 | ⟦D04; B3 2026 1 2025⟧ 2026年1月底前 ✓ 2025年12月底前    | 2025年11月 | 50   | 50   |
| 满意度   | ≥90%                                    | 95%        | 50   | 50   |`,
    },
  ],
};

/** 次年3月前: after the year, whichever it is. */
const nextYear = /^(?:在|于)?(?:次年|翌年|下一?年度?|明年)(?:年?底|\d{1,2}月)/;

function run({ form }: Context): Checked {
  const { year } = form;
  if (year === null) return {};
  const dated = form.leaves.filter(
    ({ target }) => (dueDay(target, null)?.to ?? 0) >= 10_000_000 || nextYear.test(target?.text ?? ''),
  );
  return { findings: dated.flatMap(leaf => ofLeaf(leaf, year) ?? []), places: dated.length };
}

function ofLeaf({ target }: Leaf, year: number): Observation | null {
  const due = dueDay(target, null);
  if (!target) return null;
  if (!nextYear.test(target.text) && (!due || due.from <= year * 10_000 + 1231)) return null;
  return finding([target.at], words.after(a1(target.at), target.text, String(year)), { stated: target.text });
}
