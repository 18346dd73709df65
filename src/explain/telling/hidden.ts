import { a1, type Address, type Sheet } from '../../sheet';
import { explaining as words } from '../../words/explain';
import type { Finding } from './finding';

/** Told in a sentence at most. */
const mostTold = 3;

/** A finding that points at cells nobody sees says that they are hidden. */
export function sayingHidden(found: Finding, { hiddenRows, hiddenColumns }: Sheet): Finding {
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return found;
  if (found.level === 'notice') return found;
  const isHidden = ({ row, col }: Address) => hiddenRows.has(row) || hiddenColumns.has(col);
  const hidden = [...new Set([...found.cells, ...found.candidates].filter(isHidden).map(a1))];
  if (hidden.length === 0) return found;
  const told = hidden.slice(0, mostTold).join('、');
  const cells = hidden.length > mostTold ? words.more(told, String(hidden.length)) : told;
  return { ...found, message: found.message + words.hidden(cells) };
}
