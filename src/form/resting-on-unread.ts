import { type Address, addressKey, areasIn, contains, formulasOf, type Sheet } from '../sheet';
import type { Form } from './form';
import { numberFields } from './number-fields';

/**
 * The cells whose formulas rest on a number that could not be read, by their address key, each with the first such cell:
 * SUM skips 见附件, and what it comes to is no sum of what belongs there. Empty where every number was read.
 */
export function restingOnUnread(sheet: Sheet, form: Form): ReadonlyMap<number, Address> {
  const unread = numberFields(form).flatMap(({ field }) => (field.misread ? [field.at] : []));
  const found = new Map<number, Address>();
  if (unread.length === 0) return found;
  const formulas = formulasOf(sheet).cells.map(({ at, formula }) => ({ at, areas: areasIn(formula ?? '') }));
  // A subtotal first, then the total of subtotals, and so on.
  for (let depth = 0; depth < deepest; depth++) {
    const before = found.size;
    for (const { at, areas } of formulas) {
      if (found.has(addressKey(at))) continue;
      const own = unread.find(cell => areas.some(area => contains(area, cell)));
      const through = own ?? throughFormula(formulas, areas, found);
      if (through) found.set(addressKey(at), through);
    }
    if (found.size === before) break;
  }
  return found;
}

const deepest = 4;

function throughFormula(
  formulas: readonly { readonly at: Address }[],
  areas: ReturnType<typeof areasIn>,
  found: ReadonlyMap<number, Address>,
): Address | null {
  if (found.size === 0) return null;
  for (const { at } of formulas) {
    const root = found.get(addressKey(at));
    if (root && areas.some(area => contains(area, at))) return root;
  }
  return null;
}
