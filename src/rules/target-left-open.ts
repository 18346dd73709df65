import type { Leaf } from '../form';
import { a1, type Address } from '../sheet';
import { I05 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I05: Rule = {
  id: 'I05',
  name: 'target-left-open',
  title: '指标值还是占位符号',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：绩效指标应当细化、量化、可衡量',
  needs: '指标值',
  run,
  examples: [
    {
      title: '“≥**户”没有换成数',
      sheet: `
| 三级指标 | 年度指标值        | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人            | 100人      | 50   | 50   |
| 受益户数 | ⟦I05; B3⟧ ≥**户 ✓ ≥1户 | 2000户     | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const cells = form.leaves.flatMap(leaf => openTarget(leaf) ?? []);
  if (cells.length === 0) return { places: form.leaves.length };
  return { findings: [finding(cells, words.open(cells.map(a1).join('、')))] };
}

/** Signs that stand for a number still to be filled in; a cell of nothing else is told as left over (I03). */
const open =
  /[*＊]{2,}|[×xX]{2,}|_{2,}|…{2,}|○{2,}|[(（]\s*[)）]|^[≥≤＞＜><=]?\s*(?:[Nn?？…]|\.{3,})\s*[\u4e00-\u9fff%‰]{0,3}$|^(?:待定|未定|待填|待补充|待确定)$/;

/** Told by I03. */
const placeholderLeft = /^(?:[*＊]{2,}|[×xX]{2,}|_{2,}|…{2,}|○{2,})$/;

function openTarget({ target }: Leaf): Address | null {
  if (!target || target.quantity || !open.test(target.text)) return null;
  return placeholderLeft.test(target.text) ? null : target.at;
}
