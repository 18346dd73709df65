import { parseRange, type Range } from '../../../sheet';
import type { Parts } from '../package/package';
import { attribute, parseXml } from '../xml/xml-tree';

/**
 * The header rows of a worksheet's tables (表格, list objects). A table repeats its headers in a part of its
 * own, and Excel calls the file damaged when the two differ.
 */
export function tableHeaders(parts: Parts, sheetPath: string): Range[] {
  return parts.relationships(sheetPath).flatMap(({ kind, target }) => {
    if (kind !== 'table' || target === null || !parts.has(target)) return [];
    const table = parseXml(parts.text(target), target);
    const range = parseRange(attribute(table, 'ref') ?? '');
    const rows = Number(attribute(table, 'headerRowCount') ?? 1);
    return range && rows > 0 ? [{ ...range, bottom: range.top + rows - 1 }] : [];
  });
}
