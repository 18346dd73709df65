import type { Leaf } from '../form';
import { dueDay, type ScoredLeaf } from '../scoring';
import { a1, plain } from '../sheet';
import { D01 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const D01: Rule = {
  id: 'D01',
  name: 'finished-late',
  title: '完成时间晚于目标时间',
  about: 'dates',
  levels: ['warning', 'notice'],
  basis: '财预〔2013〕53号：完成及时率；时效指标按是否按期完成评分',
  needs: '写成日期的指标值和完成值',
  run,
  examples: [
    {
      title: '要求 10 月完成，11 月才完成，仍得满分',
      sheet: `
| 三级指标 | 年度指标值   | 实际完成值          | 分值 | 得分 |
| 完成时间 | 2023年10月底前 | ⟦D01; C2 2023 11 B2 2023 10 E2 50⟧ 2023年11月 ✓ 2023年10月  | 50   | 50   |
| 满意度   | ≥90%         | 95%                 | 50   | 50   |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  const dated = card.rows.filter(
    ({ leaf }) => dueDay(leaf.target, form.year) && dueDay(leaf.actual, form.year),
  );
  return { findings: dated.flatMap(row => ofRow(row, form.year) ?? []), places: dated.length };
}

function ofRow({ leaf, stated, weight }: ScoredLeaf, year: number | null): Observation | null {
  if (!isLate(leaf, year) || !leaf.actual || !leaf.target) return null;
  const texts = [a1(leaf.actual.at), leaf.actual.text, a1(leaf.target.at), leaf.target.text] as const;
  const full = stated && weight && stated.value.equals(weight.value) && !weight.value.isZero();
  const message = full ? words.lateFull(...texts, a1(stated.at), plain(stated.value)) : words.late(...texts);
  return finding([leaf.actual.at], message, {
    level: full ? 'warning' : 'notice',
    stated: leaf.actual.text,
    related: [leaf.target.at, ...(stated ? [stated.at] : [])],
  });
}

function isLate(leaf: Leaf, year: number | null): boolean {
  const due = dueDay(leaf.target, year);
  const done = dueDay(leaf.actual, year);
  return due !== null && done !== null && due.to >= 10000 === done.to >= 10000 && done.from > due.to;
}
