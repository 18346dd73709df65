import {
  distinct,
  executionLeftOut,
  fieldTerm,
  gapInTotal,
  gradeEquation,
  gradeTerm,
  scoreTerm,
} from './terms';
import { bandsText, unreadOf, unreadText } from '../scoring';
import { a1 } from '../sheet';
import { nouns } from '../words/nouns';
import { G01 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import type { Checked, Context, Rule } from './rule';

export const G01: Rule = {
  id: 'G01',
  name: 'grade-matches-total',
  title: '等级与总分相符',
  about: 'grade',
  levels: ['error'],
  basis: '财预〔2020〕10号：90（含）—100 优，80（含）—90 良，60（含）—80 中，60 以下差；地方另有分档的按设置',
  needs: '总分和等级',
  setting: byTopic('grades', ({ name, grades }) => settings.grades(name, bandsText(grades))),
  run,
  examples: [
    {
      title: '总分 88 写成优',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因       |
| 培训人数 | ≥100人     | 80人       | 60   | 48   | 疫情影响   |
| 满意度   | ≥90%       | 95%        | 40   | 40   |            |
| 总分     |            |            | 100  | 88   | ⟦G01; F4 88 90 80 60⟧ 优 ✓ 良   |`,
    },
  ],
};

function run({ form, card, profile }: Context): Checked {
  const unread = unreadOf(profile, 'grades');
  if (unread && form.grade?.word)
    return { undecided: [{ at: form.grade.field.at, why: unreadText(unread) }] };
  const result = gradeTerm(form, profile);
  if (!result) return {};
  if (executionLeftOut(form, card)) return { undecided: [{ at: result.quantity.at, why: words.totalOpen }] };
  const gap = gapInTotal(form, card);
  if (gap) return { undecided: [{ at: result.quantity.at, why: words.unfinished(a1(gap)) }] };
  const stated = fieldTerm(form.total?.score ?? null, 'total', nouns.total);
  const scores = distinct(form.leaves.map(scoreTerm));
  const inputs = stated ? [stated] : scores;
  if (inputs.length === 0 || (!stated && card.rows.some(row => row.leaf.score && !row.stated))) return {};
  return { equations: [gradeEquation(result, inputs, stated !== null, profile)] };
}
