import { a1 } from '../sheet';
import { I15 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I15: Rule = {
  id: 'I15',
  name: 'result-copies-goal',
  title: '实际完成情况照抄预期目标',
  about: 'texts',
  levels: ['notice'],
  basis: '财预〔2020〕10号：自评应当反映实际完成情况',
  needs: '预期目标和实际完成情况',
  run,
  examples: [
    {
      title: '三十个字一字不差',
      sheet: `
| 年度总体目标 | 预期目标 | ← | 实际完成情况 | ← |
| ↑            | 开展培训六场,覆盖农户五百户,提升种植技术水平,完成全部资金支付。 | ← | ⟦I15; D2 B2⟧ 开展培训六场,覆盖农户五百户,提升种植技术水平,完成全部资金支付。 ✓ 开展培训七场,覆盖农户五百户,提升种植技术水平,完成全部资金支付。 | ← |
| 一级指标     | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 产出指标     | 培训人数 | ≥60人      | 60人       | 100  |`,
    },
  ],
};

/** Shorter texts may well be the same by chance. */
const shortest = 30;

/** The words alone: a full stop more or less is no difference. */
const bare = (text: string): string => text.replace(/[\s，,。.；;、：:！!]/g, '');

function run({ form }: Context): Checked {
  const told = form.goals.filter(({ goal, result }) => goal.text !== '' && result.text !== '');
  const copied = told.filter(
    ({ goal, result }) => goal.text.length >= shortest && bare(goal.text) === bare(result.text),
  );
  return {
    findings: copied.map(({ goal, result }) =>
      finding([result.at], words.copied(a1(result.at), a1(goal.at)), { related: [goal.at] }),
    ),
    places: told.length,
  };
}
