import type { Random } from '../generator/random';
import { type Kind, kinds } from './mutants';

/**
 * So many of each kind in turn, so that frequent kinds do not crowd out rare ones; fewer only where there are no more.
 */
export function drawn<T extends { readonly kind: Kind }>(
  all: readonly T[],
  count: number,
  random: Random,
): T[] {
  const piles = kinds.map(kind => all.filter(each => each.kind === kind));
  const taken: T[] = [];
  while (taken.length < count && piles.some(pile => pile.length > 0)) {
    for (const pile of piles) {
      if (taken.length === count || pile.length === 0) continue;
      taken.push(...pile.splice(random.whole(0, pile.length - 1), 1));
    }
  }
  return taken;
}
