import { freeSheetName, type Plan } from '../../plan';
import { type Address, a1 } from '../../sheet';
import type {
  ApplyOptions,
  EntryChanges,
  Host,
  HostInfo,
  NewSheet,
  Outcome,
  SheetInfo,
  Snapshot,
} from '../host';
import type { ExcelApi } from './api';
import { hostError } from './errors';
import { queueNewSheet } from './insert-sheet';
import { queueMarks } from './marks';
import { queueSheet } from './read-sheet';
import { queueStore } from './store';
import { writePlan } from './write-plan';

/** Excel behind the host interface. Round trips: read 1, write 2, clear 2, whatever the number of cells. */
export class ExcelHost implements Host {
  /** The worksheets as last seen, so that clearing need not ask for them first. */
  private known: readonly string[] = [];

  constructor(private readonly api: ExcelApi) {}

  info(): Promise<HostInfo> {
    const { product, version } = this.api;
    return Promise.resolve({ product, version, notes: this.api.supports('1.18') });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.run('', async context => {
      const all = context.workbook.worksheets;
      all.load('items/name,items/visibility');
      const active = all.getActiveWorksheet();
      active.load('name');
      await context.sync();
      this.known = all.items.map(({ name }) => name);
      return all.items.map(({ name, visibility }) => ({
        name,
        hidden: visibility !== 'Visible',
        active: name === active.name,
      }));
    });
  }

  snapshot(name?: string): Promise<Snapshot> {
    return this.run(name ?? '', async context => {
      const all = context.workbook.worksheets;
      all.load('items/name');
      const pending = queueSheet(name === undefined ? all.getActiveWorksheet() : all.getItem(name));
      await context.sync();
      this.known = all.items.map(sheet => sheet.name);
      return pending.read();
    });
  }

  apply(plan: Plan, options: ApplyOptions = {}): Promise<Outcome> {
    return writePlan(this.api, plan, options);
  }

  clearMarks(): Promise<number> {
    return this.run('', async context => {
      const all = context.workbook.worksheets;
      all.load('items/name,items/visibility');
      const queue = (name: string) => {
        const worksheet = all.getItemOrNullObject(name);
        return { worksheet, marks: queueMarks(worksheet, [], this.api.supports('1.18')) };
      };
      const seen = new Map(this.known.map(name => [name, queue(name)]));
      await context.sync();
      this.known = all.items.map(({ name }) => name);
      // Worksheets that came since the last look: a copy carries our rules along.
      const added = this.known.filter(name => !seen.has(name)).map(queue);
      if (added.length > 0) await context.sync();
      let places = 0;
      for (const { worksheet, marks } of [...seen.values(), ...added]) {
        if (!worksheet.isNullObject) places += marks.remove();
      }
      if (places > 0) await context.sync();
      return places;
    });
  }

  async goTo(sheet: string, at: Address): Promise<void> {
    await this.run(sheet, async context => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(a1(at)).select();
      await context.sync();
    });
  }

  insertSheet(sheet: NewSheet): Promise<string> {
    return this.run(sheet.name, async context => {
      const all = context.workbook.worksheets;
      all.load('items/name');
      await context.sync();
      const taken = all.items.map(({ name }) => name);
      const name = freeSheetName(sheet.name, taken);
      queueNewSheet(context, name, sheet);
      try {
        await context.sync();
      } catch (error) {
        // Excel carries out what stands before the step that fails: a half-made worksheet helps nobody.
        context.workbook.worksheets.getItemOrNullObject(name).delete();
        await context.sync();
        throw error;
      }
      this.known = [...taken, name];
      return name;
    });
  }

  load(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return this.run('', async context => {
      const store = queueStore(context);
      await context.sync();
      await store.settled();
      return Object.fromEntries([...store.xml()].filter(([key]) => keys.includes(key)));
    });
  }

  async save(entries: EntryChanges): Promise<void> {
    await this.run('', async context => {
      const store = queueStore(context);
      await context.sync();
      await store.settled();
      store.save(context, entries);
      await context.sync();
    });
  }

  private async run<T>(sheet: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await this.api.run(batch);
    } catch (error) {
      throw hostError(error, sheet);
    }
  }
}
