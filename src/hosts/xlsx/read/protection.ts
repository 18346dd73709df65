import type { Address } from '../../../sheet';
import { isTrue } from '../package/workbook-part';
import { columnAt, type WorksheetLayout } from './worksheet-layout';
import { attribute, child, parseXml, type XmlElement } from '../xml/xml-tree';

/** The cell styles (`s`) of a styles part whose cells a protected worksheet leaves open: all others are locked. */
export function readOpenStyles(text: string, part: string): ReadonlySet<number> {
  const root = parseXml(text, part);
  const named = child(root, 'cellStyleXfs')?.children ?? [];
  const open = new Set<number>();
  child(root, 'cellXfs')?.children.forEach((xf, style) => {
    // Where a cell's style says nothing of it, the named style behind it does.
    const says = lockOf(xf) ?? lockOf(named[Number(attribute(xf, 'xfId') ?? 0)]);
    if (says !== null && !isTrue(says)) open.add(style);
  });
  return open;
}

function lockOf(xf: XmlElement | undefined): string | null {
  const protection = xf && child(xf, 'protection');
  return protection ? attribute(protection, 'locked') : null;
}

/** Whether 保护工作表 is on. The element may stay behind, with its options, after it was taken off. */
export function isProtected({ elements }: WorksheetLayout): boolean {
  return elements.some(each => each.name === 'sheetProtection' && isTrue(attribute(each, 'sheet')));
}

/** Whether a protected worksheet locks a cell. One that is not there yet has the style of its row, else its column's. */
export function isLocked(layout: WorksheetLayout, open: ReadonlySet<number>, { row, col }: Address): boolean {
  const span = layout.rows.get(row);
  const cell = span?.cells.find(each => each.col === col);
  return !open.has(cell?.style ?? span?.style ?? columnAt(layout, col)?.style ?? 0);
}
