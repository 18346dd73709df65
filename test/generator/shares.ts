import { Decimal } from '../../src/sheet';
import type { Random } from './random';

/** Steps in which weights are given out, the usual ones more often. */
const steps = ['5', '5', '1', '1', '1', '2', '2.5', '0.5', '0.25', '0.01'] as const;

/** Splits an amount into parts that add to it exactly; no part is less than a third of an equal one. */
export function shares(random: Random, total: Decimal, parts: number): Decimal[] {
  if (parts === 1) return [total];
  if (random.chance(0.4) && total.mod(parts).isZero()) return same(total, parts);
  const fits = (step: string) => total.mod(step).isZero() && total.div(step).greaterThanOrEqualTo(parts);
  const step = new Decimal([random.pick(steps), '1', '0.5', '0.25', '0.01'].find(fits) ?? '0.01');
  const units = total.div(step).toNumber();
  const least = Math.max(1, Math.floor(units / parts / 3));
  const all = Array.from({ length: parts }, () => least);
  for (let left = units - least * parts; left > 0; ) {
    const given = Math.max(1, random.whole(0, Math.ceil(left / 2)));
    const index = random.whole(0, parts - 1);
    all[index] = (all[index] as number) + given;
    left -= given;
  }
  return all.map(count => step.times(count));
}

function same(total: Decimal, parts: number): Decimal[] {
  return Array.from({ length: parts }, () => total.div(parts));
}
