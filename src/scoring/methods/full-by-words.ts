import { isUnfilled, type Leaf } from '../../form';
import { Decimal, type Quantity, sum, zero } from '../../sheet';
import type { Computed } from '../score';

/**
 * 有文件计10分; 制度健全计6分，执行到位计4分: a rule that says in words what each point is for, beside a row without target
 * or result. All its points together are the row's weight, and the score is that weight: it says nothing else. Null for any
 * other score: how much of it was there is a person's to say.
 */
export function fullByWords(leaf: Leaf, text: string, weight: Quantity): Computed | null {
  const stated = leaf.score?.quantity?.value;
  if (!stated?.equals(weight.value) || !isUnfilled(leaf.target) || !isUnfilled(leaf.actual)) return null;
  if (otherwiseLike.test(text)) return null;
  const bare = text.replace(nothingLike, '');
  const points = [...bare.matchAll(pointsLike)].map(([, digits = '0']) => new Decimal(digits));
  if (points.length === 0 || /\d/.test(bare.replace(pointsLike, ''))) return null;
  if (!sum(points).equals(weight.value)) return null;
  return {
    kind: 'computed',
    method: 'rule-text',
    value: weight.value,
    inputs: [weight],
    derive: ([w = zero]) => [w],
    formula: () => text,
    how: 'same-words',
    setting: null,
    least: zero,
  };
}

const pointsLike = /(?:计|得|记|给)\s*(\d+(?:\.\d+)?)\s*分/g;
/** What gives nothing: 没有的不得分, 否则得0分. */
const nothingLike = /[^,，;；。]*(?:不得分|不计分|不给分|(?:计|得|记)0分)/g;
/** More than points for what is there. */
const otherwiseLike = /每|扣|按比例|比例|酌情|视情|情况|依次|程度|≥|≤|>|<|%|％|之一|任一|或者|最高|最多|上限/;
