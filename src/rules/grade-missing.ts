import { isNoGrade } from '../form';
import { bandsText, gradeOf } from '../scoring';
import { a1, plain } from '../sheet';
import { G02 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import { type Checked, type Context, finding, type Rule } from './rule';

export const G02: Rule = {
  id: 'G02',
  name: 'grade-missing',
  title: '等级没有填',
  about: 'grade',
  levels: ['warning'],
  basis: '财预〔2020〕10号：评价结果采取评分与评级相结合',
  needs: '表上有填等级的位置',
  setting: byTopic('grades', ({ name, grades }) => settings.grades(name, bandsText(grades))),
  run,
  examples: [
    {
      title: '有总分没有等级',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
| 培训人数 | ≥100人     | 100人      | 60   | 60       |
| 满意度   | ≥90%       | 95%        | 40   | 40       |
| 总分     |            |            | 100  | 100      |
| 自评等级 | ←          | ←          | ←    | ⟦G02; E5 100 90 80 60⟧ ✓ 优    |`,
    },
  ],
};

function run({ form, card, profile }: Context): Checked {
  if (!form.grade) return {};
  const { field, word: stated } = form.grade;
  // A word that is no grade of this form is R03's.
  if (stated !== null || isNoGrade(form.grade)) return { places: 1 };
  if (field.formula !== null) return { undecided: [{ at: field.at, why: words.formula }] };
  const total = form.total?.score?.quantity?.value ?? card.computedTotal;
  const word = total && gradeOf(total, profile.grades);
  if (!total || word === null) return { undecided: [{ at: field.at, why: words.unknown(a1(field.at)) }] };
  const message = words.missing(a1(field.at), plain(total), word, bandsText(profile.grades));
  return {
    findings: [
      finding([field.at], message, {
        expected: word,
        fix: field.text === '' ? [{ at: field.at, value: word }] : [],
      }),
    ],
  };
}
