import type { Leaf } from '../form';
import { type Operator, rememberedOf } from '../sheet';

/** Which way an indicator points: more is better, less is better, or the form leaves it open. */
export interface Direction {
  readonly reverse: boolean;
  /** Written on the form by an operator or a word, not read off the indicator's name. */
  readonly stated: boolean;
}

/** The direction of a leaf: its target's operator, the operator column, 正向/反向 in its texts, its name. */
export const directionOf = rememberedOf((leaf: Leaf): Direction => {
  const operator = operatorOf(leaf);
  if (wantsNone(leaf, operator)) return { reverse: true, stated: true };
  if (operator !== null) return { reverse: operator === '≤' || operator === '<', stated: true };
  const words = `${leaf.operator?.text ?? ''} ${leaf.rule?.text ?? ''} ${leaf.name}`;
  if (/反向|逆向|负向/.test(words)) return { reverse: true, stated: true };
  if (/正向/.test(words)) return { reverse: false, stated: true };
  const reverse = lessIsBetter.test(leaf.name) || (ofCost(leaf) && !moreIsBetter.test(leaf.name));
  return { reverse, stated: false };
});

/**
 * Which way an indicator points by its name alone: true where less is better, false where more is;
 * null where the name does not tell.
 */
export function directionOfName(leaf: Leaf): boolean | null {
  if (clearlyLess.test(leaf.name)) return true;
  return clearlyMore.test(leaf.name) ? false : null;
}

const clearlyLess =
  /故障率|投诉(?:率|数|次数)|差错率|失误率|事故(?:数|率|次数)?$|死亡率|发病率|违规|超支|漏报率|误报率|逾期率/;
const clearlyMore =
  /满意度|满意率|合格率|达标率|覆盖率|及时率|完好率|参与率|知晓率|优良率|通过率|入学率|就业率/;

/** `0起`, `=0`: a target of none is met by none, whatever the indicator is called. */
function wantsNone(leaf: Leaf, operator: Operator | null): boolean {
  const target = leaf.target?.quantity;
  if (!target || target.upTo !== undefined || !target.value.isZero()) return false;
  return operator === null || operator === '=';
}

/**
 * A bare 0 as the target of a count of which more was done: whether none was wanted (事故数 0) or the target was left out,
 * the form does not say.
 */
export function isCountOfNone(leaf: Leaf): boolean {
  const target = leaf.target?.quantity;
  const done = leaf.actual?.quantity;
  if (
    !target?.value.isZero() ||
    target.unit.text !== '' ||
    target.upTo !== undefined ||
    !done?.value.greaterThan(0)
  )
    return false;
  return operatorOf(leaf) === null && !lessIsBetter.test(leaf.name);
}

/** The operator of the target, in its own cell or in the operator column; null where none is written. */
export function operatorOf(leaf: Leaf): Operator | null {
  return leaf.target?.quantity?.operator ?? operatorIn(leaf.operator?.text ?? '');
}

function operatorIn(text: string): Operator | null {
  const sign = text.trim();
  if (sign === '') return null;
  if (/^(?:≥|>=|》|大于等于|不低于|不少于)$/.test(sign)) return '≥';
  if (/^(?:≤|<=|《|小于等于|不高于|不超过)$/.test(sign)) return '≤';
  if (/^(?:>|大于)$/.test(sign)) return '>';
  if (/^(?:<|小于)$/.test(sign)) return '<';
  return /^(?:=|等于)$/.test(sign) ? '=' : null;
}

/** 成本指标, or a name that speaks of cost. */
export function ofCost(leaf: Leaf): boolean {
  return leaf.path.some(group => group.includes('成本')) || /成本|费用|总投资|支出标准/.test(leaf.name);
}

const lessIsBetter =
  /故障|投诉|差错|失误|事故|死亡|发病|违规|违纪|超支|控制率|控制数|控制在|调整率|结余率|结转|变动率|损耗|能耗|排放|等待|响应时间|不良|逾期|流失|空置|失业|返贫|复发|缺陷|停机|漏|负债率|偏差率/;
const moreIsBetter = /节约|达标|完成率|合格|覆盖|满意|效益|及时|准确|符合|足额|发放率|兑付/;
