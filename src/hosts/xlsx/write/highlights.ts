import { type Address, a1, addressKey, parseRange } from '../../../sheet';
import { isMarkFormula, markFormula, markLevels, type MarkLevel } from '../../../plan/marker';
import type { WorksheetPatch } from './cell-splices';
import { placeFor, type WorksheetLayout } from '../read/worksheet-layout';
import { attribute, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree';
import { encodeText } from '../xml/xml-text';

/** Cells of one level. */
export type Highlights = ReadonlyMap<MarkLevel, readonly Address[]>;

/**
 * Replaces our conditional-format rules in a worksheet by one rule for each level; the fills the user chose
 * are never touched. Returns the ranges (in A1) our old rules covered.
 */
export function spliceHighlights(
  patch: WorksheetPatch,
  highlights: Highlights,
  styles: ReadonlyMap<MarkLevel, number>,
): string[] {
  const { text, layout, splices } = patch;
  const cleared: string[] = [];
  let priority = 0;
  for (const list of layout.elements.filter(each => each.name === 'conditionalFormatting')) {
    const ours = list.children.filter(rule => isOurRule(rule, text));
    for (const rule of list.children) {
      if (!ours.includes(rule)) priority = Math.max(priority, priorityOf(rule));
    }
    if (ours.length === 0) continue;
    cleared.push(...(attribute(list, 'sqref') ?? '').split(/\s+/));
    if (ours.length === list.children.length) splices.remove(list.start, list.end);
    else for (const rule of ours) splices.remove(rule.start, rule.end);
  }
  let rules = '';
  for (const level of markLevels) {
    const cells = highlights.get(level);
    const style = styles.get(level);
    if (!cells || cells.length === 0 || style === undefined) continue;
    rules += ruleXml(layout.prefix, cells, level, style, ++priority);
  }
  if (rules !== '') splices.insert(placeFor(layout, 'conditionalFormatting'), rules);
  return cleared;
}

/** The rule's number; 0 where it is none, or leaves no room behind it. */
function priorityOf(rule: XmlElement): number {
  const priority = Number(attribute(rule, 'priority') ?? 0);
  return Number.isInteger(priority) && priority < lastPriority ? priority : 0;
}

const lastPriority = 2 ** 31 - 10;

/** The cells our rules cover, by their address key. */
export function highlightedCells(layout: WorksheetLayout, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const list of layout.elements.filter(each => each.name === 'conditionalFormatting')) {
    if (!list.children.some(rule => isOurRule(rule, text))) continue;
    for (const area of (attribute(list, 'sqref') ?? '').split(/\s+/)) {
      const range = parseRange(area);
      if (range) found.add(addressKey({ row: range.top, col: range.left }));
    }
  }
  return found;
}

function isOurRule(rule: XmlElement, text: string): boolean {
  return childrenNamed(rule, 'formula').some(formula => isMarkFormula(textOf(formula, text, '')));
}

/** The numbers of other rules stay, so ours come behind them: where both fill a cell, the user's own wins. */
function ruleXml(
  p: string,
  cells: readonly Address[],
  level: MarkLevel,
  style: number,
  priority: number,
): string {
  const formula = `<${p}formula>${encodeText(markFormula(level))}</${p}formula>`;
  const rule = `<${p}cfRule type="expression" dxfId="${style}" priority="${priority}">${formula}</${p}cfRule>`;
  return `<${p}conditionalFormatting sqref="${cells.map(a1).join(' ')}">${rule}</${p}conditionalFormatting>`;
}
