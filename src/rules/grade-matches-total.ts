import { derivedEquation, type Statement } from '../explain';
import { distinct, fieldTerm, gradeRank, gradeTerm, scoreTerm } from './terms';
import { bandsText, gradeOf, type Profile, unreadOf, unreadText } from '../scoring';
import { Decimal, plain, zero } from '../sheet';
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
  const stated = fieldTerm(form.total?.score ?? null, 'total', nouns.total);
  const scores = distinct(form.leaves.map(scoreTerm));
  const inputs = stated ? [stated] : scores;
  if (inputs.length === 0 || (!stated && card.rows.some(row => row.leaf.score && !row.stated))) return {};
  const rankOf = (values: readonly Decimal[]) => ranks(sumOf(values), profile);
  const equation: Statement = derivedEquation({
    result,
    inputs,
    derive: rankOf,
    compare: (written, exact) => (written.equals(exact) ? 'exact' : 'off'),
    ...(stated && { invert: (_input, rank, [sum = zero]) => nearestOf(rank, sum, profile) }),
    basis: (expected, values) =>
      words.basis(
        plain(sumOf(values)),
        profile.grades[expected.toNumber()]?.word ?? '',
        bandsText(profile.grades),
      ),
  });
  return { equations: [equation] };
}

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), zero);

/** The total nearest to the one that stands there for which the grade would be right. */
function nearestOf(rank: Decimal, sum: Decimal, { grades }: Profile): Decimal[] {
  const place = rank.toNumber();
  const [band, above] = [grades[place], grades[place - 1]];
  if (!band) return [];
  if (sum.lessThan(band.from)) return [band.from];
  return above ? [above.from.minus(leastStep)] : [];
}

/** Totals are written with at most two decimals. */
const leastStep = new Decimal('0.01');

function ranks(sum: Decimal, profile: Profile): Decimal[] {
  const word = gradeOf(sum, profile.grades);
  return word === null ? [] : [new Decimal(gradeRank(word, profile))];
}
