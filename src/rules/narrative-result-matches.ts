import { canonicalGrade, type Form, type Narrative, type Told, toldIn } from '../form';
import { a1, hundred, plain } from '../sheet';
import { N05 as words } from '../words/rules';
import { gapInTotal } from './terms';
import { type Checked, type Context, finding, type Observation, oneOf, type Rule } from './rule';

export const N05: Rule = {
  id: 'N05',
  name: 'narrative-result-matches',
  title: '文中总分、等级与表一致',
  about: 'texts',
  levels: ['warning'],
  basis: '财预〔2020〕10号：自评报告与自评表的结论应当一致',
  needs: '文字说明中写明的自评得分或等级，以及表中的总分、等级',
  run,
  examples: [
    {
      title: '文中 98 分，表中 96 分',
      sheet: `
| ⟦N05; A1 98 E5 96⟧ 经评定，该项目综合得分为98分，等级为优。 ✓ 经评定，该项目综合得分为96分，等级为优。 | ← | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人     | 92人       | 50   | 46   |
| 满意度   | ≥90%       | 95%        | 50   | 50   |
| 总分     |            |            | 100  | 96   |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  const texts = new Map<Narrative, Told[]>();
  for (const { told, narrative } of toldIn(form)) {
    if (!isScore(told) && told.measure !== 'grade') continue;
    const before = texts.get(narrative);
    if (before) before.push(told);
    else texts.set(narrative, [told]);
  }
  const isUnfinished = gapInTotal(form, card) !== null;
  const findings = [...texts].flatMap(([narrative, told]) => [
    ...(isUnfinished ? [] : ofScores(narrative, told.filter(isScore), form)),
    ...ofGrades(
      narrative,
      told.filter(said => !isScore(said)),
      form,
    ),
  ]);
  // Where the total or grade itself may be wrong, the text is not held against it.
  return { unlessExplained: findings, places: texts.size };
}

const isScore = ({ measure }: Told): boolean => measure === 'score';

/** One that agrees speaks for its sentence: 满分100分，扣0.5分，得分99.5分. */
function ofScores({ at }: Narrative, told: readonly Told[], form: Form): Observation[] {
  const written = form.total?.score?.quantity;
  if (!written) return [];
  const right = told.filter(({ value }) => written.value.equals(value));
  const settled = new Set(right.map(({ sentence }) => sentence));
  const against = told.filter(({ sentence }) => !settled.has(sentence));
  // More than 100 is no total: which of the two is wrong, it doesn't say.
  const isTotal = written.value.lessThanOrEqualTo(hundred);
  return first(against).map(({ value, quote }) => {
    const message = words.total(a1(at), quote, a1(written.at), plain(written.value));
    const more = { stated: value, related: [written.at] };
    return isTotal
      ? finding([at], message, { ...more, expected: plain(written.value) })
      : oneOf([at], [at, written.at], message, more);
  });
}

function ofGrades({ at }: Narrative, told: readonly Told[], form: Form): Observation[] {
  const { field, word } = form.grade ?? {};
  if (!field || !word) return [];
  const against = told.filter(({ value }) => canonicalGrade(value) !== canonicalGrade(word));
  return first(against).map(({ value, quote }) =>
    finding([at], words.grade(a1(at), quote, a1(field.at), word), {
      stated: value,
      expected: word,
      related: [field.at],
    }),
  );
}

/** A text is told of once. */
const first = (told: readonly Told[]): readonly Told[] => told.slice(0, 1);
