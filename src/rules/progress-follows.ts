import { derivedEquation, type Statement } from '../explain';
import { fieldTerm, inputTerm } from './terms';
import type { Leaf } from '../form';
import { asRate, directionOf, measureOf, rateText } from '../scoring';
import { Decimal, hundred, one, plain, roundTo, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { C01 as words } from '../words/rules';
import type { Checked, Context, Rule } from './rule';

export const C01: Rule = {
  id: 'C01',
  name: 'progress-follows',
  title: '完成进度等于完成值除以目标值',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2013〕53号：实际完成率 = 实际产出数 ÷ 计划产出数 × 100%',
  needs: '目标值、完成值和完成进度（完成率）三栏，且目标是越多越好的数值',
  run,
  examples: [
    {
      title: '26÷28 是 92.86%，写成 100%',
      sheet: `
| 三级指标 | 目标值 | 实际完成值 | 完成进度            | 分值 |
| 开发数量 | ≥28个  | 26个       | ⟦C01:92.86%; D2 100% 26 28 92.86% 7.14%⟧ 100% ✓ 92.86%       | 60   |
| 满意度   | ≥90%   | 90%        | 100%                | 40   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const leaves = form.leaves.filter(leaf => leaf.progress?.quantity);
  return { equations: leaves.flatMap(leaf => ofLeaf(leaf) ?? []) };
}

function ofLeaf(leaf: Leaf): Statement | null {
  const result = fieldTerm(leaf.progress, 'rate', nouns.progress);
  const measure = measureOf(leaf);
  if (!result || typeof measure === 'string' || measure.completion || measure.target.upTo !== undefined)
    return null;
  if (directionOf(leaf).reverse) return null;
  const { target, actual, ofTarget, ofActual } = measure;
  const written = result.quantity;
  const inCell = (share: Decimal): Decimal => {
    if (written.unit.text === '%') return share.times(hundred);
    if (written.unit.text !== '') return share.div(written.unit.scale);
    return asRate(written, written.value).equals(written.value) ? share : share.times(hundred);
  };
  return derivedEquation({
    result,
    inputs: [inputTerm(target, leaf), inputTerm(actual, leaf)],
    derive: ([goal = zero, done = zero]) => {
      const planned = ofTarget(goal);
      if (planned.lessThanOrEqualTo(0)) return [];
      const reached = ofActual(done);
      if (reached.equals(planned)) return [inCell(one)];
      const share = reached.div(planned);
      // 超额 is often written as 100 %.
      return share.greaterThan(one) ? [inCell(share), inCell(one)] : [inCell(share)];
    },
    compare: (stated, exact) => (sameDigits(stated, exact, written.decimals) ? 'exact' : 'off'),
    basis: expected =>
      words.basis(plain(actual.value), plain(target.value), rateText(share(expected, written.unit.scale))),
  });
}

const share = (value: Decimal, scale: Decimal): Decimal => value.times(scale);

function sameDigits(stated: Decimal, exact: Decimal, decimals: number): boolean {
  return (
    stated.equals(exact) ||
    stated.minus(exact).abs().lessThan(new Decimal(10).pow(-decimals)) ||
    stated.equals(roundTo(exact, decimals))
  );
}
