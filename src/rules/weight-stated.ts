import { isBonus, isFilledLeaf, isUnfilled, type Leaf } from '../form';
import { a1 } from '../sheet';
import { W03 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const W03: Rule = {
  id: 'W03',
  name: 'weight-stated',
  title: '每项指标都有分值，且是正数',
  about: 'weights',
  levels: ['warning', 'error'],
  basis: '财预〔2020〕10号：各项指标均应设定权重',
  needs: '分值一栏',
  run,
  examples: [
    {
      title: '一项没有分值，一项写成文字',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值         | 得分 |
| 培训人数 | ≥100人     | 100人      | 50           | 50   |
| 培训场次 | ≥5场       | 5场        | ⟦W03; D3⟧ ✓ 20   | 20   |
| 满意度   | ≥90%       | 95%        | ⟦W03; D4⟧ 待定 ✓ 30   | 30   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  if (!form.leaves.some(leaf => leaf.weight?.quantity)) return {};
  const leaves = form.leaves.filter(leaf => leaf.weight !== null && !isBonus(leaf));
  return { findings: leaves.flatMap(leaf => ofLeaf(leaf) ?? []), places: leaves.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const { weight, name } = leaf;
  if (!weight) return null;
  const cell = a1(weight.at);
  const value = weight.quantity?.value;
  if (value?.isNegative() && !value.isZero()) {
    return finding([weight.at], words.negative(cell, name, weight.text), {
      level: 'error',
      stated: weight.text,
    });
  }
  if (value) return null;
  if (weight.misread?.why === 'error-value' || weight.misread?.on) return null;
  if (!isUnfilled(weight)) {
    return finding([weight.at], words.notANumber(cell, name, weight.text), {
      stated: weight.text,
    });
  }
  const wanted = isFilledLeaf(leaf) || leaf.headingWeight !== null;
  return wanted && weight.text === '' ? finding([weight.at], words.missing(cell, name)) : null;
}
