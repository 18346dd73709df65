import type { CauseKind } from '../../src/explain';
import type { Decimal } from '../../src/sheet';
import type { Place } from './places';

/** Every name that truly says how the right number became the written one. */
export function called(
  place: Place,
  written: Decimal,
  asked: CauseKind,
  beside: readonly Decimal[],
): Set<CauseKind> {
  const right = place.value;
  const names = new Set<CauseKind>([asked]);
  const [a, b] = [right.toFixed(), written.toFixed()];
  const width = Math.max(right.decimalPlaces(), written.decimalPlaces());
  const [wideA, wideB] = [right.toFixed(width), written.toFixed(width)];
  if (lostOne(a, b) || lostOne(wideA, b)) names.add('digit-dropped');
  if (lostOne(b, a) || lostOne(wideB, a)) names.add('digit-added');
  if (wideA.length === wideB.length) {
    const differing = Array.from(wideA).flatMap((digit, i) => (digit === wideB[i] ? [] : [i]));
    if (differing.length === 1) names.add('digit-changed');
    const [i = 0, j = 0] = differing;
    if (differing.length === 2 && wideA[i] === wideB[j] && wideA[j] === wideB[i]) names.add('digits-swapped');
  }
  for (const power of [10, 100, 1000]) {
    if (right.times(power).equals(written) || written.times(power).equals(right)) {
      names.add('point-shifted');
      if (power === 100 && place.kind === 'rate') names.add('percent');
    }
  }
  if (right.times(10_000).equals(written) || written.times(10_000).equals(right))
    names.add('unit').add('point-shifted');
  const gap = right.minus(written);
  if (addsUp(place.parts, gap.abs(), 3, 0)) names.add(gap.isPositive() ? 'omitted' : 'counted-twice');
  if (beside.some(other => other.equals(written))) names.add('neighbour');
  return names;
}

/** Whether one sign taken out of the longer text leaves the shorter, closing zeros aside. */
function lostOne(longer: string, shorter: string): boolean {
  const bare = (text: string) => (text.includes('.') ? text.replace(/\.?0*$/, '') : text);
  return Array.from(longer).some((_, i) => bare(longer.slice(0, i) + longer.slice(i + 1)) === bare(shorter));
}

function addsUp(parts: readonly Decimal[], goal: Decimal, most: number, from: number): boolean {
  if (goal.isZero()) return true;
  if (most === 0 || goal.isNegative()) return false;
  return parts.some(
    (part, i) => i >= from && !part.isZero() && addsUp(parts, goal.minus(part), most - 1, i + 1),
  );
}
