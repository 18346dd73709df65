import { measureOfUnit } from '../grammar/amount';
import type { DraftBand, DraftStep } from './draft';
import type { Bound } from '../grammar/rule';

/** A unit that a clause uses, and its words; a number without one has none. */
interface Use {
  readonly unit: string;
  readonly text: string;
}

/**
 * The one unit all clauses measure in, per cent for points of it; empty where none is named. Null with the words
 * of the clause that measures something else: 完成率低于80%的，每少1项扣1分 speaks of a rate and of a number.
 */
export function measureOf(
  bands: readonly DraftBand[],
  steps: readonly DraftStep[],
): { readonly unit: string } | { readonly unread: string } {
  const uses = usesOf(bands, steps);
  const first = uses.find(use => use.unit !== '')?.unit ?? '';
  const other = uses.find(use => use.unit !== first && (use.unit !== '' || first === '%'));
  if (other) return { unread: other.text };
  const perMille = uses.find(use => use.unit === '‰');
  return perMille ? { unread: perMille.text } : { unit: first };
}

function usesOf(bands: readonly DraftBand[], steps: readonly DraftStep[]): Use[] {
  const uses: Use[] = [];
  const add = (bound: Bound | null, text: string): void => {
    if (!bound || bound.value === 'target') return;
    // 0 is nought in every unit.
    if (bound.unit === '' && bound.value.isZero()) return;
    uses.push({ unit: measureOfUnit(bound.unit), text });
  };
  for (const { when, text } of bands) {
    if (when.kind !== 'interval') continue;
    add(when.interval.low, text);
    add(when.interval.high, text);
  }
  for (const { within, from, size, unit, text } of steps) {
    add(within?.low ?? null, text);
    add(within?.high ?? null, text);
    add(from, text);
    if (size) uses.push({ unit: measureOfUnit(unit), text });
  }
  return uses;
}
