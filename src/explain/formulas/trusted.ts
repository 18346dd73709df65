import { addressKey, formulasOf, type Sheet } from '../../sheet';
import { explaining as words } from '../../words/explain';
import { type Finding, uncertain } from '../telling/finding';

/**
 * A formula that is not worked out here is trusted as a number: it may be wrong, but nobody can be certain that it is and
 * not a number it should add.
 */
export function withoutTrust(found: Finding, sheet: Sheet): Finding {
  const [at] = found.cells;
  if (!found.certain || !at || found.level === 'notice') return found;
  const cell = sheet.written(at.row, at.col);
  if (!cell || cell.formula === null || formulasOf(sheet).result(cell).kind !== 'opaque') return found;
  const others = found.related.filter(each => addressKey(each) !== addressKey(at));
  const message = found.message + words.unreadFormula(`=${cell.formula}`);
  return { ...found, ...uncertain, candidates: [at, ...others], message };
}
