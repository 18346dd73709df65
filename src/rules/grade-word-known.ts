import { isNoGrade } from '../form';
import type { Profile } from '../scoring';
import { a1 } from '../sheet';
import { R03 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const R03: Rule = {
  id: 'R03',
  name: 'grade-word-known',
  title: '等级用的是这张表的等级',
  about: 'reading',
  levels: ['warning'],
  basis: '财预〔2020〕10号：自评结果分优、良、中、差四个等级；有设置的按设置',
  needs: '等级',
  run,
  examples: [
    {
      title: '等级写成字母',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
| 培训人数 | ≥100人     | 100人      | 60   | 60       |
| 满意度   | ≥90%       | 95%        | 40   | 40       |
| 总分     |            |            | 100  | 100      |
| 自评等级 | ⟦R03; B5⟧ A ✓ 优 | ← | ← | ← |`,
    },
  ],
};

function run({ form, profile }: Context): Checked {
  if (!form.grade) return {};
  if (!isNoGrade(form.grade) || isOwn(form.grade.field.text, profile)) return { places: 1 };
  const { at, text: stated } = form.grade.field;
  const known = profile.grades.map(band => band.word).join('、');
  return { findings: [finding([at], words.unknown(a1(at), stated, known), { stated })] };
}

/** A级, where the form's own rule has a grade A. */
const isOwn = (text: string, { grades }: Profile): boolean =>
  grades.some(({ word }) => word === text.replace(/[级等]$/, ''));
