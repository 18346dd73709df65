import type { Decimal } from '../../../sheet';
import type { Award } from '../grammar/rule';

/** What a part of a rule gives: an award, points taken once, or points counted by the unit. */
export type Gives = Award | { readonly kind: 'cut'; readonly points: Decimal } | { readonly kind: 'counted' };

/**
 * Which of two gives more: positive for the first, negative for the second, 0 for the same.
 * Null where that depends on the weight or the value.
 */
export function compareGives(a: Gives, b: Gives): number | null {
  if (a.kind === b.kind) return sameKind(a, b);
  if (a.kind === 'full' || b.kind === 'zero') return 1;
  return b.kind === 'full' || a.kind === 'zero' ? -1 : null;
}

function sameKind(a: Gives, b: Gives): number | null {
  if ((a.kind === 'points' && b.kind === 'points') || (a.kind === 'cut' && b.kind === 'cut'))
    return a.points.comparedTo(b.points);
  if (a.kind === 'share' && b.kind === 'share') return a.share.comparedTo(b.share);
  return a.kind === 'proportional' || a.kind === 'counted' ? null : 0;
}
