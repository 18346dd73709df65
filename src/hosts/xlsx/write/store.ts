import { storeNamespace } from '../../../plan/marker';
import { xmlDeclaration } from '../xml/namespaces';
import { changedEntries, mergedEntries, type StoreEntries } from '../../stored-entries';
import type { PackageDraft, Parts } from '../package/package';
import type { WorkbookPart } from '../package/workbook-part';
import { XmlScanner } from '../xml/xml-scanner';
import { decodeCellText, encodeAttribute, encodeCellText, encodeText } from '../xml/xml-text';

/**
 * Reads the custom XML part in which our entries travel with a workbook. Excel and WPS keep the part, and
 * their add-ins read and write the same text.
 */
export function readStore(xml: string, part: string): StoreEntries {
  const entries = new Map<string, string>();
  const scan = new XmlScanner(xml, part);
  scan.root();
  while (scan.nextIn(1)) {
    const key = scan.is('entry') ? scan.attribute('key') : null;
    if (key !== null) entries.set(key, decodeCellText(scan.content()));
  }
  return entries;
}

export function storeXml(entries: StoreEntries): string {
  const all = [...entries].map(
    ([key, value]) => `<entry key="${encodeAttribute(key)}">${encodeText(encodeCellText(value))}</entry>`,
  );
  return `${xmlDeclaration}<store xmlns="${storeNamespace}">${all.join('')}</store>`;
}

/** The entry of that key in the workbook, or null. */
export function loadEntry(parts: Parts, workbook: WorkbookPart, key: string): string | null {
  return entriesIn(parts, findStores(parts, workbook)).get(key) ?? null;
}

/** Writes entries into the workbook; null removes one. The part goes with its last entry; several become one. */
export function saveEntries(
  draft: PackageDraft,
  workbook: WorkbookPart,
  changes: Readonly<Record<string, string | null>>,
): void {
  const stores = findStores(draft, workbook);
  const entries = changedEntries(entriesIn(draft, stores), changes);
  const [first, ...others] = stores;
  if (first && entries.size > 0) draft.write(first.path, storeXml(entries));
  else if (first) removeStore(draft, first);
  else if (entries.size > 0) addStore(draft, workbook, entries);
  for (const other of others) removeStore(draft, other);
}

/** Takes all that is kept out of the workbook. */
export function removeStores(draft: PackageDraft, workbook: WorkbookPart): void {
  for (const store of findStores(draft, workbook)) removeStore(draft, store);
}

/** Where the entries are kept; null where the workbook has none. */
export function storePath(parts: Parts, workbook: WorkbookPart): string | null {
  return findStores(parts, workbook)[0]?.path ?? null;
}

interface Store {
  readonly path: string;
  /** The relationship that leads to it, and whose it is. */
  readonly id: string;
  readonly owner: string;
}

const entriesIn = (parts: Parts, stores: readonly Store[]): StoreEntries =>
  mergedEntries(stores.map(({ path }) => readStore(parts.text(path), path)));

/** Two people who work on one workbook leave two of them. */
function findStores(parts: Parts, workbook: WorkbookPart): Store[] {
  const found = new Map<string, Store>();
  // Excel and WPS relate custom XML to the workbook, LibreOffice to the package.
  for (const owner of [workbook.path, '']) {
    for (const { kind, target, id } of parts.relationships(owner)) {
      if (kind !== 'customXml' || target === null || !parts.has(target) || found.has(target)) continue;
      if (parts.text(target).includes(`"${storeNamespace}"`)) found.set(target, { path: target, id, owner });
    }
  }
  return [...found.values()];
}

function addStore(draft: PackageDraft, workbook: WorkbookPart, entries: StoreEntries): void {
  const path = draft.freePath('customXml/item', '.xml');
  const properties = draft.freePath('customXml/itemProps', '.xml');
  draft.add(path, 'application/xml', storeXml(entries));
  draft.add(properties, propertiesType, propertiesXml);
  draft.relate(path, `${workbook.family}customXmlProps`, properties);
  draft.relate(workbook.path, `${workbook.family}customXml`, path);
}

function removeStore(draft: PackageDraft, { path, id, owner }: Store): void {
  for (const { kind, target } of draft.relationships(path)) {
    if (kind === 'customXmlProps' && target !== null) draft.remove(target);
  }
  draft.remove(path);
  draft.unrelate(owner, id);
}

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const propertiesXml = `${xmlDeclaration}<ds:datastoreItem ds:itemID="{6F1C2D0A-5B7E-4C39-9A84-3D2E71B05C16}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${storeNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
