import type { Field, Leaf } from '../form';

/** 加分项, 奖励加分, 扣分: a row that adds points to the total or takes some, and has no weight of its own. */
export function isBonus({
  name,
  weight,
  headingWeight,
}: Pick<Leaf, 'name' | 'weight' | 'headingWeight'>): boolean {
  return bonusLike.test(bare(name)) && !weight?.quantity && !headingWeight;
}

const bare = (name: string): string =>
  name.replace(/^[\d一二三四五六七八九十]+[.、]/, '').replace(/[（(].*[)）]$/, '');

const bonusLike =
  /^(?:附加|奖励|其他|综合|考核)*(?:加分|扣分|减分|加减分|奖惩分?|附加分)(?:项|项目|指标|事项|因素)?$/;
const takesLike = /^(?:其他|综合|考核)*(?:扣分|减分)/;

/** What such a row takes: 扣分 2 is −2 in the sum, as −2 is. */
export function asTaken(name: string, weight: Field | null, score: Field | null): Field | null {
  if (!score?.quantity?.value.greaterThan(0) || !takesLike.test(bare(name))) return score;
  if (!isBonus({ name, weight, headingWeight: null })) return score;
  const { at, value, text, formula, quantity } = score;
  return { at, value, text, formula, quantity: { ...quantity, value: quantity.value.negated() } };
}
