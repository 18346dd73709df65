import { layOutRows, type RowLayout } from './row-layout';
import { isTrue } from '../package/workbook-part';
import { XmlScanner } from '../xml/xml-scanner';
import { attribute, element, placeIn, type Sibling, type XmlElement } from '../xml/xml-tree';

/** Some columns' settings; numbers from 0, both ends included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font; null for the sheet's default. */
  readonly width: number | null;
  readonly style: number | null;
}

/** Where the things that are to be written stand in a worksheet part. */
export interface WorksheetLayout extends RowLayout {
  /** With its colon, or empty: new elements get the same. */
  readonly prefix: string;
  /** Namespace prefixes bound at the root: prefix → URI. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Behind the root's opening tag. */
  readonly openEnd: number;
  /** Every element directly inside the worksheet. */
  readonly siblings: readonly Sibling[];
  /** Those of them a writer looks into. */
  readonly elements: readonly XmlElement[];
  readonly columns: readonly ColumnSpan[];
  /** Where neither row nor column says otherwise: points, characters. */
  readonly defaultHeight: number;
  readonly defaultWidth: number;
}

/** Finds the rows wanted and what stands around them; throws a WorkbookError where the part is damaged. */
export function layOut(text: string, part: string, wanted: ReadonlySet<number>): WorksheetLayout {
  const scan = new XmlScanner(text, part);
  scan.root();
  const { prefix, end: openEnd } = scan;
  const namespaces = boundNamespaces(scan);
  const siblings: Sibling[] = [];
  const elements: XmlElement[] = [];
  let rows: RowLayout | null = null;
  while (scan.nextIn(1)) {
    const { name } = scan;
    if (name === 'sheetData') rows = layOutRows(scan, wanted);
    else if (lookedInto.has(name)) elements.push(element(scan));
    else scan.skip();
    siblings.push({ name, end: scan.end });
  }
  if (!rows) return scan.fail();
  const format = elements.find(each => each.name === 'sheetFormatPr');
  return {
    ...rows,
    prefix,
    namespaces,
    openEnd,
    siblings,
    elements,
    columns: elements.flatMap(each => (each.name === 'cols' ? each.children.map(columnSpan) : [])),
    defaultHeight: Number((format && attribute(format, 'defaultRowHeight')) ?? 15),
    defaultWidth: Number((format && attribute(format, 'defaultColWidth')) ?? 9),
  };
}

/** Where a new element of this name belongs inside the worksheet. */
export function placeFor(layout: WorksheetLayout, name: string): number {
  return placeIn(layout, layout.siblings, worksheetOrder, name);
}

/** The column's settings, or null where it has none. */
export function columnAt(layout: WorksheetLayout, col: number): ColumnSpan | null {
  return layout.columns.find(each => col >= each.first && col <= each.last) ?? null;
}

const lookedInto = new Set([
  'dimension',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'conditionalFormatting',
  'legacyDrawing',
]);

function boundNamespaces(scan: XmlScanner): Map<string, string> {
  const bound = new Map<string, string>();
  for (let i = 0; i < scan.attributeCount; i++) {
    const name = scan.text.slice(scan.offset(i, 0), scan.offset(i, 1));
    if (name.startsWith('xmlns:')) bound.set(name.slice(6), scan.value(i));
  }
  return bound;
}

function columnSpan(col: XmlElement): ColumnSpan {
  const width = isTrue(attribute(col, 'hidden')) ? '0' : attribute(col, 'width');
  const style = attribute(col, 'style');
  return {
    first: Number(attribute(col, 'min')) - 1,
    last: Number(attribute(col, 'max')) - 1,
    width: width === null ? null : Number(width),
    style: style === null ? null : Number(style),
  };
}

const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
