import { storeNamespace } from '../../plan/marker';
import { host as words } from '../../words/host';
import { HostError } from '../host';
import { WorkbookError } from '../xlsx/errors';
import { changedEntries, type EntryChanges, mergedEntries, type StoreEntries } from '../stored-entries';
import { readStore, storeXml } from '../xlsx/write/store';
import { crc32 } from '../xlsx/zip/crc32';
import type { WpsWorkbook, WpsXmlPart, WpsXmlParts } from './api';
import { ifThere, isDoneBy } from './guard';

/** Our custom XML part in a workbook: journal, waivers, settings, the fills under our marks. */
export class WpsStore {
  private readonly parts: WpsXmlParts | null;
  /** All of ours that can be read. */
  private ours: readonly WpsXmlPart[];
  private entries: StoreEntries;
  /** As it stood when it was opened. */
  private readonly before: StoreEntries;
  /** What the entries of the parts add up to, one word each. */
  private replaced: string;
  /** A part of ours is there that can't be read, and none that can. */
  private readonly isUnreadable: boolean;

  constructor(book: WpsWorkbook) {
    const found = ifThere(() => find(book));
    this.parts = found ? found.parts : null;
    this.ours = found ? found.ours : [];
    this.entries = found?.entries ?? new Map();
    this.before = this.entries;
    this.replaced = found ? found.sums.join(' ') : '';
    this.isUnreadable = found?.isUnreadable ?? false;
  }

  /** Whether this WPS keeps anything in this workbook. */
  get lasts(): boolean {
    return this.parts !== null && !this.isUnreadable;
  }

  read(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  pick(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries([...this.entries].filter(([key]) => keys.includes(key)));
  }

  /** Null removes an entry. Throws where nothing can be kept. */
  save(changes: EntryChanges): void {
    const entries = changedEntries(this.entries, changes);
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
    // What we can't read may hold what somebody still needs.
    if (this.isUnreadable) {
      if (entries.size === 0) return;
      throw new HostError('failed', words.unreadableStore);
    }
    // The new part stands before the old ones go, and goes where one stays: a failure loses nothing.
    const added = entries.size > 0 ? this.parts.Add(storeXml(this.replacing(entries))) : null;
    try {
      while (this.ours.length > 0) {
        this.ours[0]?.Delete();
        this.ours = this.ours.slice(1);
      }
    } catch (fault) {
      isDoneBy(() => added?.Delete());
      throw fault;
    }
    this.ours = added ? [added] : [];
    this.replaced = sumOf(entries);
    this.entries = entries;
  }

  /** The entries with a word on which ones they take the place of: those are not another person's. */
  private replacing(entries: StoreEntries): StoreEntries {
    return this.replaced === '' ? entries : new Map([...entries, [replacesKey, this.replaced]]);
  }
}

/** The entry that names the parts a part takes the place of, by what their entries add up to. */
const replacesKey = 'replaces';

function sumOf(entries: StoreEntries): string {
  const own = [...entries].filter(([key]) => key !== replacesKey);
  return own.length === 0 ? '' : crc32(new TextEncoder().encode(storeXml(new Map(own)))).toString(16);
}

/** Our parts of a workbook. Throws where this WPS has no such parts, or does not let them be read. */
function find(book: WpsWorkbook) {
  const parts = book.CustomXMLParts;
  if (!parts) return null;
  const named = parts.SelectByNamespace(storeNamespace);
  const count = named.Count;
  const all = Array.from({ length: count }, (_, i) => named.Item(i + 1));
  const read = all.map(part => ({ part, entries: entriesOf(part.XML) }));
  const ours = read.flatMap(({ part, entries }) => (entries ? [{ part, entries }] : []));
  const sums = ours.map(({ entries }) => sumOf(entries));
  // Two where WPS ended while one took the other's place, or where two people each left one.
  const replaced = new Set(ours.flatMap(({ entries }) => entries.get(replacesKey)?.split(' ') ?? []));
  const standing = ours.filter((_, i) => !replaced.has(sums[i] ?? ''));
  const merged = new Map(
    mergedEntries((standing.length > 0 ? standing : ours).map(({ entries }) => entries)),
  );
  merged.delete(replacesKey);
  return {
    parts,
    ours: ours.map(({ part }) => part),
    entries: ours.length > 0 ? merged : null,
    sums: sums.filter(sum => sum !== ''),
    isUnreadable: ours.length === 0 && count > 0,
  };
}

/** Null where something else has made of it what we don't read. */
function entriesOf(xml: string): StoreEntries | null {
  try {
    return readStore(xml, 'customXml');
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
