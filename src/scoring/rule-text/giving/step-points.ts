import { type Decimal, hundred } from '../../../sheet';
import { fixedPoints, type Measured, valueOf } from './measured';
import type { Step } from '../grammar/rule';

/** Whether a value lies on the side of its start that the step counts. */
export function isPast(step: Step, measured: Measured): boolean {
  const from = valueOf(step.from, measured);
  if (!from) return false;
  return step.side === 'below' ? measured.value.lessThan(from) : measured.value.greaterThan(from);
}

/** Whether a value is where the step starts to count. */
export function isAtStart(step: Step, measured: Measured): boolean {
  return valueOf(step.from, measured)?.equals(measured.value) === true;
}

/**
 * The points a step leaves or gives. Where the sentence does not say what becomes of a broken unit, whole units
 * count, and the exact part and the unit begun are lawful readings too.
 */
export function steppedPoints(step: Step, measured: Measured): Decimal[] {
  const from = valueOf(step.from, measured);
  const base = fixedPoints(step.base, measured);
  if (!from || !base) return [];
  const each = step.ofWeight ? step.points.div(hundred).times(measured.weight) : step.points;
  const after = (units: Decimal): Decimal => base.plus(capped(each.times(units), step.most));
  if (step.size === null) return [base.plus(capped(each, step.most))];
  const units = measured.value.minus(from).abs().div(step.size);
  switch (step.broken) {
    case 'dropped':
      return [after(units.floor())];
    case 'whole':
      return [after(units.ceil())];
    case 'exact':
      return [after(units)];
    case null:
      return [after(units.floor()), after(units), after(units.ceil())];
  }
}

/** 最多扣3分 */
function capped(change: Decimal, most: Decimal | null): Decimal {
  if (!most || change.abs().lessThanOrEqualTo(most)) return change;
  return change.isNegative() ? most.negated() : most;
}

/**
 * Whether a value lies on the good side of every step that takes points: nothing is to be deducted.
 * A single deduction within two bounds (80%-90%扣2分) has its good side from one that is open (低于80%扣5分).
 */
export function isUntouched(steps: readonly Step[], measured: Measured): boolean {
  if (steps.length === 0 || steps.some(step => !step.points.isNegative())) return false;
  const open = steps.find(step => step.size !== null || !step.within?.low || !step.within.high);
  if (!open) return false;
  return steps.every(step => {
    const { low = null, high = null } = step.within ?? {};
    const bounded = step.size === null && low !== null && high !== null;
    const side = bounded ? open.side : step.side;
    const start = bounded ? (side === 'below' ? high : low) : step.from;
    const from = valueOf(start, measured);
    if (!from) return false;
    return side === 'below'
      ? measured.value.greaterThanOrEqualTo(from)
      : measured.value.lessThanOrEqualTo(from);
  });
}
