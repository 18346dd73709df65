import { againstRows, type Form, type Label } from '../form';
import { a1, plain } from '../sheet';
import { N08 as words } from '../words/goal-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const N08: Rule = {
  id: 'N08',
  name: 'result-against-rows',
  title: '实际完成情况里的数与指标行一致',
  about: 'texts',
  levels: ['warning'],
  basis: '财预〔2020〕10号：总体目标完成情况与各项指标完成值应当一致',
  needs: '实际完成情况的文字里写明数量、比率，以及同一指标的实际完成值',
  run,
  examples: [
    {
      title: '文中 50 公里，完成值 45 公里',
      sheet: `
| 年度总体目标 | 预期目标 | ← | 实际完成情况 | ← |
| ↑            | 完成供水管网日常维护。 | ← | ⟦N08; D2 50 D4 45⟧ 全年完成供水管网维护50公里,用户满意度92%。 ✓ 全年完成供水管网维护45公里,用户满意度92%。 | ← |
| 一级指标     | 三级指标 | 年度指标值 | 实际完成值 | 原因 |
| 产出指标     | 维护管网长度 | ≥50公里 | 45公里 | 雨季停工 |
| 满意度指标   | 用户满意度 | ≥90% | 92% | |`,
    },
    {
      title: '文中 95%，完成值 92%',
      sheet: `
| 年度总体目标 | 预期目标 | ← | 实际完成情况 | ← |
| ↑            | 完成供水管网日常维护。 | ← | ⟦N08; D2 95% D5 92%⟧ 全年完成供水管网维护45公里,用户满意度95%。 ✓ 全年完成供水管网维护45公里,用户满意度92%。 | ← |
| 一级指标     | 三级指标 | 年度指标值 | 实际完成值 | 原因 |
| 产出指标     | 维护管网长度 | ≥50公里 | 45公里 | 雨季停工 |
| 满意度指标   | 用户满意度 | ≥90% | 92% | |`,
    },
    {
      title: '说的是目标、部分和上年',
      sheet: `
| 年度总体目标 | 预期目标 | ← | 实际完成情况 | ← |
| ↑            | 完成供水管网日常维护。 | ← | 年初目标为维护管网50公里,其中城区30公里,上年维护管网40公里,用户满意度90%以上。 | ← |
| 一级指标     | 三级指标 | 年度指标值 | 实际完成值 | 原因 |
| 产出指标     | 维护管网长度 | ≥50公里 | 45公里 | 雨季停工 |
| 满意度指标   | 用户满意度 | ≥90% | 92% | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const texts = resultTexts(form);
  return { findings: texts.flatMap(text => ofText(text, form)), places: texts.length };
}

/** What is said to have been done: 实际完成情况, wherever it stands. */
function resultTexts({ goals, narratives }: Form): Label[] {
  const texts: Label[] = goals.flatMap(({ result }) => (result.text ? [result] : []));
  const known = new Set(texts.map(({ at }) => a1(at)));
  const labelled = narratives.filter(({ label, at }) => resultLike.test(label) && !known.has(a1(at)));
  return [...texts, ...labelled];
}

const resultLike = /完成情况|实现情况|实施情况/;

function ofText({ at, text }: Label, form: Form): Observation[] {
  return againstRows(text, form).flatMap(({ leaf, quote, value }) => {
    const { actual } = leaf;
    if (!actual) return [];
    const message = words.differs(a1(at), quote, a1(actual.at), leaf.name, actual.text);
    return [finding([at], message, { stated: plain(value), expected: null, related: [actual.at] })];
  });
}
