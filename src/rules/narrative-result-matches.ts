import { canonicalGrade, type Form, type Narrative, statesResult } from '../form';
import { a1, Decimal, plain } from '../sheet';
import { N05 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

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

function run({ form }: Context): Checked {
  const told = form.narratives.filter(({ text }) => totalIn(text) !== null || gradeIn(text) !== null);
  return { findings: told.flatMap(narrative => ofNarrative(narrative, form)), places: told.length };
}

const total =
  /(?:综合得分|自评得分|自评总分|评价得分|总得分|总分|评分结果|最终得分)(?:为|是|达|:|：)?\s*(\d+(?:\.\d+)?)\s*分/;
const grade =
  /(?:等级|等次|结论|评定|评价)(?:评定)?(?:为|是|:|：)\s*“?(优秀?|良好?|中等?|差|合格|不合格)(?:级|等)?”?(?=[，。；、,;（(\s]|$)/;

function totalIn(text: string): { quote: string; value: Decimal } | null {
  const found = total.exec(text);
  return found?.[1] === undefined ? null : { quote: found[0], value: new Decimal(found[1]) };
}

function gradeIn(text: string): { quote: string; word: string } | null {
  const found = grade.exec(text);
  return found?.[1] === undefined ? null : { quote: found[0], word: found[1] };
}

/** What is said of this year's result; a rule or another year's grade is none. */
function stated<Said extends { readonly quote: string }>(
  said: Said | null,
  text: string,
  year: number | null,
): Said | null {
  const end = said ? text.indexOf(said.quote) + said.quote.length : 0;
  return said && statesResult(text, { start: end - 1, end }, year) ? said : null;
}

function ofNarrative({ at, text }: Narrative, form: Form): Observation[] {
  const findings: Observation[] = [];
  const said = stated(totalIn(text), text, form.year);
  const written = form.total?.score?.quantity;
  if (said && written && !said.value.equals(written.value)) {
    const message = words.total(a1(at), said.quote, a1(written.at), plain(written.value));
    findings.push(
      finding([at], message, {
        stated: plain(said.value),
        expected: plain(written.value),
        related: [written.at],
      }),
    );
  }
  const judged = stated(gradeIn(text), text, form.year);
  const { field, word } = form.grade ?? {};
  if (judged && field && word && canonicalGrade(judged.word) !== canonicalGrade(word)) {
    const message = words.grade(a1(at), judged.quote, a1(field.at), word);
    findings.push(finding([at], message, { stated: judged.word, expected: word, related: [field.at] }));
  }
  return findings;
}
