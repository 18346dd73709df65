import { a1 } from '../sheet';
import { I14 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I14: Rule = {
  id: 'I14',
  name: 'goal-is-a-number',
  title: '总体目标只写了一个数',
  about: 'texts',
  levels: ['notice'],
  basis: '财预〔2020〕10号：绩效目标应当指向明确、细化量化',
  needs: '年度总体目标',
  run,
  examples: [
    {
      title: '预期目标写 60',
      sheet: `
| 年度总体目标 | 预期目标                | ←          | 实际完成情况 | ←    |
| ↑            | ⟦I14; B2 60⟧ 60 ✓ 培训农民60人 | ←          | 培训了60人   | ←    |
| 一级指标     | 三级指标                | 年度指标值 | 实际完成值   | 分值 |
| 产出指标     | 培训人数                | ≥60人      | 60人         | 100  |`,
    },
  ],
};

/** A number, with its unit at most, or a word that names neither goal nor result. */
const alone =
  /^[≥≤＞＜><=约]?\s*\d[\d.,]*\s*(?:[%‰]|[\u4e00-\u9fff]{1,3})?$|^已?(?:完成|达标|实现|合格|正常|良好)$/;

function run({ form }: Context): Checked {
  const texts = form.goals.flatMap(({ goal, result }) => [goal, result]).filter(({ text }) => text !== '');
  const bare = texts.filter(({ text }) => alone.test(text));
  return {
    findings: bare.map(({ at, text }) => finding([at], words.number(a1(at), text), { stated: text })),
    places: texts.length,
  };
}
