import { WorkbookError } from '../errors';
import type { Parts } from './package';
import type { Relationship } from './relationships';
import { Splices } from '../xml/splices';
import {
  attribute,
  child,
  childrenNamed,
  parseXml,
  placeIn,
  prefixedAttribute,
  setAttribute,
  type XmlElement,
} from '../xml/xml-tree';

/** Very hidden sheets are shown by no menu of Excel. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface WorksheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** The part that holds it. */
  readonly path: string;
}

/** What the workbook's main part says. */
export interface WorkbookPart {
  readonly path: string;
  /** Where this file's relationship types begin: the strict edition of the standard has its own. */
  readonly family: string;
  /** Worksheets only, in the workbook's order: no chart, dialog or macro sheets. */
  readonly sheets: readonly WorksheetEntry[];
  /** The worksheet the file opens with: the one that was in front when it was saved, else the first visible one. */
  readonly active: string | null;
  /** Serial dates count from 1904, as old Excel for Mac wrote them. */
  readonly date1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
  readonly calcChain: Relationship | null;
}

/** Reads the main part; throws a WorkbookError where the package is no workbook or has no worksheet. */
export function readWorkbookPart(parts: Parts): WorkbookPart {
  const main = parts.relationships('').find(each => each.kind === 'officeDocument');
  if (!main || main.target === null) throw new WorkbookError('not-a-workbook');
  const path = main.target;
  if (path.toLowerCase().endsWith('.bin')) throw new WorkbookError('xlsb');
  const root = parseXml(parts.text(path), path);
  if (root.name !== 'workbook') throw new WorkbookError('not-a-workbook');
  const related = parts.relationships(path);
  const tabs = tabsOf(root, path, related);
  const sheets = tabs.filter(tab => tab !== null);
  if (sheets.length === 0) throw new WorkbookError('no-worksheet');
  const settings = child(root, 'workbookPr');
  // A list of styles or texts that is named and not there is as good as none.
  const target = (kind: string): string | null => {
    const path = related.find(each => each.kind === kind)?.target ?? null;
    return path !== null && parts.has(path) ? path : null;
  };
  return {
    path,
    family: main.family,
    sheets,
    active: activeOf(root, tabs),
    date1904: isTrue(settings && attribute(settings, 'date1904')),
    strings: target('sharedStrings'),
    styles: target('styles'),
    calcChain: related.find(each => each.kind === 'calcChain') ?? null,
  };
}

/** The text with Excel told to calculate every formula when it opens the file. */
export function withFullCalculation(text: string, path: string): string {
  const root = parseXml(text, path);
  const splices = new Splices();
  const settings = child(root, 'calcPr');
  if (settings) setAttribute(splices, settings, 'fullCalcOnLoad', '1');
  else {
    splices.insert(
      placeIn(root, root.children, workbookOrder, 'calcPr'),
      `<${root.prefix}calcPr fullCalcOnLoad="1"/>`,
    );
  }
  return splices.applyTo(text);
}

/** An XML boolean; null is false. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Every tab of the workbook in its order; null for those that are no worksheets. */
function tabsOf(
  root: XmlElement,
  path: string,
  related: readonly Relationship[],
): readonly (WorksheetEntry | null)[] {
  const list = child(root, 'sheets');
  if (!list) throw new WorkbookError('no-worksheet');
  const byId = new Map([...related].reverse().map(each => [each.id, each]));
  return childrenNamed(list, 'sheet').map(each => {
    const part = byId.get(prefixedAttribute(each, 'id') ?? '');
    const name = attribute(each, 'name');
    if (!part || name === null) throw new WorkbookError('damaged-part', { part: path });
    if (part.kind !== 'worksheet' || part.target === null) return null;
    const state = attribute(each, 'state');
    return {
      name,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      path: part.target,
    };
  });
}

/** `activeTab` counts every tab from 0, hidden ones and charts too. The first view is the one a window opens with. */
function activeOf(root: XmlElement, tabs: readonly (WorksheetEntry | null)[]): string | null {
  const views = child(root, 'bookViews');
  const view = views && child(views, 'workbookView');
  const saved = tabs[Number((view && attribute(view, 'activeTab')) ?? 0)];
  const shown = saved?.state === 'visible' ? saved : tabs.find(tab => tab?.state === 'visible');
  return shown?.name ?? null;
}

export const workbookOrder = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];
