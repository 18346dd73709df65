import { storeNamespace } from '../../plan/marker';
import { host as words } from '../../words/host';
import { HostError } from '../host';
import { readStore, type StoreEntries, storeXml } from '../xlsx/store';
import type { WpsWorkbook, WpsXmlPart, WpsXmlParts } from './api';
import { ifThere, isDoneBy } from './guard';

/** Our custom XML part in a workbook: journal, waivers, settings, the fills under our marks. */
export class WpsStore {
  private readonly parts: WpsXmlParts | null;
  private part: WpsXmlPart | null;
  private entries: StoreEntries;
  /** As it stood when it was opened. */
  private readonly before: StoreEntries;

  constructor(book: WpsWorkbook) {
    const found = ifThere(() => find(book));
    this.parts = found ? found.parts : null;
    this.part = found ? found.part : null;
    this.entries = found?.xml ? readStore(found.xml, 'customXml') : new Map();
    this.before = this.entries;
  }

  /** Whether this WPS keeps anything in a workbook. */
  get lasts(): boolean {
    return this.parts !== null;
  }

  read(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  pick(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries([...this.entries].filter(([key]) => keys.includes(key)));
  }

  /** Null removes an entry. Throws where nothing can be kept. */
  save(changes: Readonly<Record<string, string | null>>): void {
    const entries = new Map(this.entries);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) entries.delete(key);
      else entries.set(key, value);
    }
    this.write(entries);
  }

  /** Makes it as it was when it was opened. */
  restore(): void {
    if (this.entries !== this.before) this.write(this.before);
  }

  private write(entries: StoreEntries): void {
    if (!this.parts) {
      if (entries.size === 0) return;
      throw new HostError('failed', words.keepsNothing, 'Workbook.CustomXMLParts is missing');
    }
    const old = this.part;
    // The new part stands before the old one goes, and goes where the old one stays: a failure loses nothing.
    const added = entries.size > 0 ? this.parts.Add(storeXml(entries)) : null;
    try {
      old?.Delete();
    } catch (fault) {
      isDoneBy(() => added?.Delete());
      throw fault;
    }
    this.part = added;
    this.entries = entries;
  }
}

/** Our part of a workbook. Throws where this WPS has no such parts, or does not let them be read. */
function find(book: WpsWorkbook) {
  const parts = book.CustomXMLParts;
  if (!parts) return null;
  const ours = parts.SelectByNamespace(storeNamespace);
  const part = ours.Count > 0 ? ours.Item(1) : null;
  return { parts, part, xml: part ? part.XML : null };
}
