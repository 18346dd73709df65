import {
  type Address,
  addressKey,
  areasIn,
  type Cell,
  contains,
  formulasOf,
  isBlank,
  isError,
  maxColumns,
  type Sheet,
  shownText,
} from '../sheet';
import type { Form } from './form';
import { numberFields } from './number-fields';

/**
 * The sheet with no result in the formulas that rest on a number which could not be read; null where every number was
 * read. What they show stays, and an error stays the error it is.
 */
export function withoutResting(sheet: Sheet, forms: readonly (Form | null)[]): Sheet | null {
  const changes = new Map<number, Cell>();
  for (const form of forms) {
    if (!form) continue;
    for (const [key, restsOn] of restingOnUnread(sheet, form)) {
      const cell = sheet.cell(Math.floor(key / maxColumns), key % maxColumns);
      if (!cell || isBlank(cell.value) || isError(cell.value)) continue;
      changes.set(key, { ...cell, value: { error: shownText(cell), restsOn }, shown: null });
    }
  }
  return changes.size === 0 ? null : sheet.with(changes.values());
}

/**
 * The cells whose formulas rest on a number that could not be read, by their address key, each with the first such cell:
 * SUM skips 见附件, and what it comes to is no sum of what belongs there. Empty where every number was read.
 */
function restingOnUnread(sheet: Sheet, form: Form): ReadonlyMap<number, Address> {
  const unread = numberFields(form).flatMap(({ kind, field }) => {
    // A dash among weights is a weight still to come; among amounts it says that there is none.
    const isOpen = field.misread || (kind === 'weight' && field.text !== '' && !field.quantity);
    return isOpen ? [field.at] : [];
  });
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
