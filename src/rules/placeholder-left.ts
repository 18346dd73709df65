import { isPlaceholder } from '../form';
import { a1, type Address, byReadingOrder } from '../sheet';
import { I03 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I03: Rule = {
  id: 'I03',
  name: 'placeholder-left',
  title: '占位文字和填表说明没有清除',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号附表填报要求',
  needs: '指标名称和文字说明',
  run,
  examples: [
    {
      title: '“指标2:”没有填也没有删',
      sheet: `
| 二级指标 | 三级指标     | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 数量指标 | 培训人数     | ≥100人     | 100人      | 100  | 100  |
|          | ⟦I03; 1 B3⟧ 指标2: ✓  |            |            |      |      |
| 总分     |              |            |            | 100  | 100  |`,
    },
  ],
};

/** `(100字以内)`: the note of a form about how to fill a place, left in it. */
const helpText = /[(（]\s*\d+\s*字(?:以内|左右)?\s*[)）]\s*$/;

function run({ form }: Context): Checked {
  const names = form.leaves.filter(leaf => isPlaceholder(leaf.name)).map(leaf => leaf.at);
  const left = [
    ...form.unread.flatMap(({ kind, at }) => (kind === 'placeholder' ? [at] : [])),
    ...names,
  ].sort(byReadingOrder);
  const helps = form.narratives.filter(narrative => helpText.test(narrative.text));
  const placeholders = left.length > 0 ? [ofPlaceholders(left)] : [];
  return {
    findings: [
      ...placeholders,
      ...helps.map(({ at, text }) =>
        finding([at], words.helpText(a1(at), text.length > 24 ? `${text.slice(0, 24)}…` : text)),
      ),
    ],
    places: form.leaves.length + form.narratives.length,
  };
}

function ofPlaceholders(cells: readonly Address[]) {
  return finding(cells, words.placeholders(cells.map(a1).join('、'), String(cells.length)));
}
