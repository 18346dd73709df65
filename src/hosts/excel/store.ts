import { storeNamespace } from '../../plan/marker';
import { readStore, type StoreEntries, storeXml } from '../xlsx/write/store';

/** Our custom XML part as queued to be read. */
export interface PendingStore {
  readonly part: Excel.CustomXmlPart;
  readonly xml: () => StoreEntries;
  /** Queues a write of some entries; null removes one. */
  save(context: Excel.RequestContext, changes: Readonly<Record<string, string | null>>): void;
}

/** Queues a look into our entries: journal, waivers, settings. They travel with the workbook. */
export function queueStore(context: Excel.RequestContext): PendingStore {
  const part = context.workbook.customXmlParts.getByNamespace(storeNamespace).getOnlyItemOrNullObject();
  part.load('id');
  const text = part.getXml();
  const xml = (): StoreEntries => (part.isNullObject ? new Map() : readStore(text.value, 'customXml'));
  return {
    part,
    xml,
    save(writing, changes) {
      const entries = new Map(xml());
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) entries.delete(key);
        else entries.set(key, value);
      }
      if (!part.isNullObject && entries.size === 0) part.delete();
      else if (!part.isNullObject) part.setXml(storeXml(entries));
      else if (entries.size > 0) writing.workbook.customXmlParts.add(storeXml(entries));
    },
  };
}
