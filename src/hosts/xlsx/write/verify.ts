import { type Address, addressKey, type Sheet } from '../../../sheet';
import { type CellContent, contentOf, type Plan, sameContent } from '../../../plan/plan';
import { asRead } from './as-read';
import { contentTypeOf, contentTypesPath } from '../package/content-types';
import { WorkbookError } from '../errors';
import type { Package } from '../package/package';
import { readRelationships, relationshipsPath } from '../package/relationships';
import { XmlScanner } from '../xml/xml-scanner';
import type { ArchiveEntry } from '../zip/archive';

/** A written file, as far as cells are looked at again. */
export interface Written {
  sheet(name: string): Sheet;
  /** The cells of a worksheet that have a highlight of ours, by their address key. */
  highlighted(name: string): ReadonlySet<number>;
}

/**
 * Looks at a file that was just made as if a stranger had sent it; null where all is as it should be, else the name of
 * the part or the cell that is not. `touched` are the parts that were to change.
 */
export function faultIn(before: Package, after: Package, touched: ReadonlySet<string>): string | null {
  return unevenPart(before, after, touched) ?? brokenText(before, after) ?? untold(before, after);
}

/** Whether each edit stands in its cell and each mark has its highlight; null, or the cell that has not. */
export function missingIn(written: Written, plans: readonly Plan[]): { sheet: string; at: Address } | null {
  for (const { sheet: name, edits, marks } of plans) {
    const sheet = written.sheet(name);
    const anchor = ({ row, col }: Address): Address => sheet.merges.anchor(row, col);
    for (const { at, after } of edits) {
      const cell = anchor(at);
      const wanted = asRead(after);
      const found = contentOf(sheet.written(cell.row, cell.col));
      // A formula's result is calculated when the file is opened.
      const isThere = wanted.formula === null ? isSame(wanted, found) : wanted.formula === found.formula;
      if (!isThere) return { sheet: name, at };
    }
    const highlighted = marks && marks.length > 0 ? written.highlighted(name) : null;
    for (const { at } of marks ?? [])
      if (!highlighted?.has(addressKey(anchor(at)))) return { sheet: name, at };
  }
  return null;
}

/** A date of the 1904 system is stored as another number, and comes back up to its last digit. */
function isSame(wanted: CellContent, found: CellContent): boolean {
  const [a, b] = [wanted.value, found.value];
  if (typeof a !== 'number' || typeof b !== 'number') return sameContent(wanted, found);
  return found.formula === null && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** A part that was not to change, and is not the same to the packed byte; or one that is gone or new. */
function unevenPart(before: Package, after: Package, touched: ReadonlySet<string>): string | null {
  for (const entry of before.archive.entries) {
    if (touched.has(entry.name)) continue;
    const now = after.archive.find(entry.name);
    if (!now || now.crc !== entry.crc || now.size !== entry.size || !samePacked(before, entry, after, now))
      return entry.name;
  }
  const isNew = after.archive.entries.find(
    ({ name }) => before.archive.find(name) === null && !touched.has(name),
  );
  return isNew?.name ?? null;
}

function samePacked(before: Package, entry: ArchiveEntry, after: Package, now: ArchiveEntry): boolean {
  const [a, b] = [before.archive.packed(entry), after.archive.packed(now)];
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** A part that was written and is no well-formed XML. */
function brokenText(before: Package, after: Package): string | null {
  for (const { name, crc } of after.archive.entries) {
    if (before.archive.find(name)?.crc === crc || !/\.(?:xml|rels|vml)$/i.test(name)) continue;
    // Excel itself writes drawings that are no XML; those are patched as text.
    if (!isWellFormed(after, name) && !(before.has(name) && !isWellFormed(before, name))) return name;
  }
  return null;
}

function isWellFormed(parts: Package, name: string): boolean {
  try {
    const scan = new XmlScanner(parts.text(name), name);
    while (scan.next());
    return true;
  } catch (problem) {
    if (problem instanceof WorkbookError) return false;
    throw problem;
  }
}

/** A part without a type, or a relationship that leads nowhere, where the file had none such before. */
function untold(before: Package, after: Package): string | null {
  const types = after.text(contentTypesPath);
  for (const { name } of after.archive.entries) {
    const isNew = !before.has(name);
    if (isNew && !isTyped(contentTypeOf(types, name), name)) return name;
    if (!name.endsWith('.rels') || before.archive.find(name)?.crc === after.archive.find(name)?.crc) continue;
    const of = ownerOf(name);
    const targets = before.has(name) ? before.relationships(of).map(({ target }) => target) : [];
    const led = new Set(targets);
    for (const { target } of readRelationships(after.text(name), of)) {
      if (target !== null && !after.has(target) && !(led.has(target) && !before.has(target))) return name;
    }
  }
  return null;
}

/** A part of a workbook has a type of its own; only custom XML is any XML. */
const isTyped = (type: string | null, name: string): boolean =>
  type !== null && (type !== 'application/xml' || /^customXml\//i.test(name));

/** The part whose relationships a part lists: `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`. */
function ownerOf(name: string): string {
  const path = name.replace(/\\/g, '/');
  const of = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
  return relationshipsPath(of) === path ? of : '';
}
