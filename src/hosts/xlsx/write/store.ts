import { storeNamespace } from '../../../plan/marker';
import { xmlDeclaration } from '../xml/namespaces';
import type { PackageDraft, Parts } from '../package/package';
import type { WorkbookPart } from '../package/workbook-part';
import { XmlScanner } from '../xml/xml-scanner';
import { decodeCellText, encodeAttribute, encodeCellText, encodeText } from '../xml/xml-text';

/** Small texts by their key: journal, waivers, profile. */
export type StoreEntries = ReadonlyMap<string, string>;

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
  const store = findStore(parts, workbook);
  return store === null ? null : (readStore(parts.text(store.path), store.path).get(key) ?? null);
}

/** Writes entries into the workbook; null removes one. The part goes with its last entry. */
export function saveEntries(
  draft: PackageDraft,
  workbook: WorkbookPart,
  changes: Readonly<Record<string, string | null>>,
): void {
  const store = findStore(draft, workbook);
  const entries = new Map(store === null ? [] : readStore(draft.text(store.path), store.path));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  if (store !== null && entries.size > 0) draft.write(store.path, storeXml(entries));
  else if (store !== null) removeStore(draft, store);
  else if (entries.size > 0) addStore(draft, workbook, entries);
}

/** Where the entries are kept; null where the workbook has none. */
export function storePath(parts: Parts, workbook: WorkbookPart): string | null {
  return findStore(parts, workbook)?.path ?? null;
}

interface Store {
  readonly path: string;
  /** The relationship that leads to it, and whose it is. */
  readonly id: string;
  readonly owner: string;
}

function findStore(parts: Parts, workbook: WorkbookPart): Store | null {
  // Excel and WPS relate custom XML to the workbook, LibreOffice to the package.
  for (const owner of [workbook.path, '']) {
    for (const { kind, target, id } of parts.relationships(owner)) {
      if (kind !== 'customXml' || target === null || !parts.has(target)) continue;
      if (parts.text(target).includes(`"${storeNamespace}"`)) return { path: target, id, owner };
    }
  }
  return null;
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
