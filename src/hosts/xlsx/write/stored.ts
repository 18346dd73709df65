import { type Address, parseRange } from '../../../sheet';
import { type CellContent, contentOf } from '../../../plan/plan';
import { type CellContext, CellReader } from '../read/cell-reader';
import { WorkbookError } from '../errors';
import { cellHead } from '../read/worksheet-reader';
import { XmlScanner } from '../xml/xml-scanner';
import { attribute, parseXml } from '../xml/xml-tree';

/**
 * What an undo carries in `stored`, so that it gives a cell back to the byte: either the cell's element as
 * it was, or, where there was none, the elements around it that writing the cell changed.
 */
export type Stored = StoredCell | StoredAbsence;

export interface StoredCell {
  readonly kind: 'cell';
  readonly xml: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  readonly style: number;
  /** Whether it says its address; a cell need not. */
  readonly addressed: boolean;
  readonly content: CellContent;
}

/** There was no element for the cell. All three are verbatim and null where they stayed as they were. */
export interface StoredAbsence {
  readonly kind: 'absent';
  /** The `dimension` element, where the cell lies outside of it. */
  readonly dimension: string | null;
  /** The `row` element, where it had no cell. */
  readonly row: string | null;
  /** Where there was no row: the `sheetData` element if it had none at all, else its opening tag. */
  readonly data: string | null;
}

/** One text for an absence: the elements one after the other; empty where nothing around it changed. */
export function absenceText({ dimension, row, data }: Omit<StoredAbsence, 'kind'>): string {
  return (dimension ?? '') + (row ?? '') + (data ?? '');
}

/** Reads what an undo carries for the cell at this address; null where it can't have been written by one. */
export function readStored(text: string, at: Address, context: CellContext): Stored | null {
  try {
    return /^<(?:[\w.-]+:)?c[\s/>]/.test(text) ? readCell(text, at, context) : readAbsence(text);
  } catch (error) {
    // Damaged XML is one more way of not being what an undo writes; anything else is our own fault.
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function readCell(xml: string, at: Address, context: CellContext): StoredCell | null {
  const scan = new XmlScanner(xml, '');
  scan.root();
  const { prefix } = scan;
  const addressed = scan.attribute('r') !== null;
  const head = cellHead(scan, at.row, at.col - 1);
  if (head.at.col !== at.col) return null;
  const cell = new CellReader(context).read(scan, at, head.style, head.type);
  if (scan.next() || scan.end !== xml.length) return null;
  const plain = parseXml(xml, '').children.every(
    each =>
      each.prefix === prefix && contentElements.has(each.name) && !bound.has(attribute(each, 't') ?? ''),
  );
  if (!plain) return null;
  return {
    kind: 'cell',
    xml,
    prefix,
    style: head.style,
    addressed,
    content: contentOf(cell),
  };
}

const contentElements = new Set(['f', 'v', 'is', 'extLst']);
/** Formulas that are never overwritten, so no undo brings them back. */
const bound = new Set(['shared', 'array', 'dataTable']);

const around =
  /^(<(?:[\w.-]+:)?dimension\b[^<>]*>(?:<\/(?:[\w.-]+:)?dimension>)?)?(?:(<(?:[\w.-]+:)?row\b[^<>]*(?:\/>|>\s*<\/(?:[\w.-]+:)?row\s*>))|(<(?:[\w.-]+:)?sheetData\b[^<>]*>(?:\s*<\/(?:[\w.-]+:)?sheetData\s*>)?))?$/;

function readAbsence(text: string): StoredAbsence | null {
  const found = around.exec(text);
  if (!found) return null;
  const [, dimension = null, row = null, data = null] = found;
  if (dimension !== null && parseRange(attribute(parseXml(dimension, ''), 'ref') ?? '') === null) return null;
  if (row !== null) parseXml(row, '');
  if (data !== null && !isOpeningOnly(data)) parseXml(data, '');
  return { kind: 'absent', dimension, row, data };
}

/** Whether the text is an opening tag alone: the element had content of its own. */
export function isOpeningOnly(xml: string): boolean {
  return !xml.includes('/>') && !xml.includes('</');
}
