import { isUnfilled, type Leaf } from '../form';
import { a1 } from '../sheet';
import { C02 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const C02: Rule = {
  id: 'C02',
  name: 'actual-copies-target',
  title: '完成值照抄指标值，或写成了范围',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：完成值应为实际完成情况，佐证材料可查',
  needs: '指标值和完成值',
  run,
  examples: [
    {
      title: '完成值写 ≥266米',
      sheet: `
| 三级指标   | 年度指标值 | 实际完成值     | 分值 | 得分 |
| 安装水标尺 | ≥266米     | ⟦C02; 2 C2 C3⟧ ≥266米 ✓ 266米   | 50   | 50   |
| 满意度     | 90%        | ⟦C02⟧ ≥90% ✓ 90%     | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const filled = form.leaves.filter(leaf => !isUnfilled(leaf.target) && !isUnfilled(leaf.actual));
  const compared = filled.flatMap(({ target, actual }) => [target, actual].flatMap(field => field?.at ?? []));
  if (printsSigns(filled)) return { places: filled.length, compared };
  const cells = filled.filter(isBound).flatMap(({ actual }) => (actual ? [actual.at] : []));
  if (cells.length === 0) return { places: filled.length, compared };
  const message = words.bound(cells.map(a1).join('、'), String(cells.length));
  return { findings: [finding(cells, message)], compared };
}

/**
 * Some systems print the actual value with its target's sign: where most numbers of a form stand so, and most of them
 * are other numbers than their targets, the sign says nothing.
 */
function printsSigns(leaves: readonly Leaf[]): boolean {
  const asked = leaves.filter(({ target, actual }) => target?.quantity?.operator && actual?.quantity);
  const signed = asked.filter(
    ({ target, actual }) => actual?.quantity?.operator === target?.quantity?.operator,
  );
  const copied = signed.filter(({ target, actual }) => isSame(target, actual));
  return signed.length * 2 > asked.length && copied.length * 2 < signed.length;
}

function isSame(target: Leaf['target'], actual: Leaf['actual']): boolean {
  const [goal, done] = [target?.quantity, actual?.quantity];
  return (
    goal !== undefined &&
    done !== undefined &&
    goal !== null &&
    done !== null &&
    goal.value.equals(done.value)
  );
}

/** A measured value has no ≥ before it: either the target was copied, or a bound stands for a measurement. */
function isBound({ actual }: Leaf): boolean {
  const operator = actual?.quantity?.operator ?? null;
  return (
    operator !== null &&
    operator !== '=' &&
    /^\s*(?:≥|≤|>|<|不低于|不少于|不高于|不超过|大于|小于)/.test(actual?.text ?? '')
  );
}
