import { type Address, type CellValue, formatKind } from '../../../sheet';
import { type CellContext, days1904 } from '../read/cell-reader';
import { resultElement } from './cell-writer';
import type { WorksheetPatch } from './cell-splices';
import { child, parseXml } from '../xml/xml-tree';

/** What a formula gives now, though the formula itself stays. */
export interface Result {
  readonly at: Address;
  readonly value: CellValue;
}

/** Writes results into the cells of formulas, and only into those: the formula, whatever its kind, stays to the byte. */
export function spliceResults(
  { text, layout, splices }: WorksheetPatch,
  results: readonly Result[],
  context: CellContext,
): void {
  for (const { at, value } of results) {
    const cell = layout.rows.get(at.row)?.cells.find(each => each.col === at.col);
    // Arrays and data tables give several cells their values at once: Excel works those out on opening.
    if (cell?.formulaType !== 'normal' && cell?.formulaType !== 'shared') continue;
    const xml = text.slice(cell.start, cell.end);
    const root = parseXml(xml, '');
    const formula = child(root, 'f');
    if (!formula) continue;
    const format = context.formats[cell.style] ?? null;
    const shown =
      typeof value === 'number' && context.date1904 && formatKind(format).date ? value - days1904 : value;
    const { type, element } = resultElement(root.prefix, shown);
    const kept = cell.kept + (type === null ? '' : ` t="${type}"`);
    // A cell that keeps more than its formula and result (an extension list) keeps it behind them.
    const rest = root.children.filter(each => each.name === 'extLst');
    const more = rest.map(each => xml.slice(each.start, each.end)).join('');
    const name = `${root.prefix}c`;
    splices.replace(
      cell.start,
      cell.end,
      `<${name}${kept}>${xml.slice(formula.start, formula.end)}${element}${more}</${name}>`,
    );
  }
}
