import { storeNamespace } from '../../plan/marker';
import { changedEntries, type EntryChanges, mergedEntries, type StoreEntries } from '../stored-entries';
import { readStore, storeXml } from '../xlsx/write/store';

/** Our custom XML part as queued to be read. */
export interface PendingStore {
  /** To be waited for once what was queued is there: only two parts of ours, as two people leave them, take a look more. */
  settled(): Promise<void>;
  readonly xml: () => StoreEntries;
  /** Queues a write of some entries; null removes one. Several parts become one. */
  save(context: Excel.RequestContext, changes: EntryChanges): void;
}

interface Part {
  readonly part: Excel.CustomXmlPart;
  readonly entries: StoreEntries;
}

/** Queues a look into our entries: journal, waivers, settings. They travel with the workbook. */
export function queueStore(context: Excel.RequestContext): PendingStore {
  const named = context.workbook.customXmlParts.getByNamespace(storeNamespace);
  const only = named.getOnlyItemOrNullObject();
  only.load('id');
  named.load('items/id');
  const text = only.getXml();
  let parts: readonly Part[] = [];
  const xml = (): StoreEntries => mergedEntries(parts.map(({ entries }) => entries));
  return {
    async settled() {
      if (!only.isNullObject) {
        parts = [{ part: only, entries: readStore(text.value, 'customXml') }];
        return;
      }
      if (named.items.length === 0) return;
      const texts = named.items.map(part => ({ part, text: part.getXml() }));
      await context.sync();
      parts = texts.map(each => ({ part: each.part, entries: readStore(each.text.value, 'customXml') }));
    },
    xml,
    save(writing, changes) {
      const entries = changedEntries(xml(), changes);
      const [first, ...others] = parts;
      if (first && entries.size === 0) first.part.delete();
      else if (first) first.part.setXml(storeXml(entries));
      else if (entries.size > 0) writing.workbook.customXmlParts.add(storeXml(entries));
      for (const { part } of others) part.delete();
    },
  };
}
