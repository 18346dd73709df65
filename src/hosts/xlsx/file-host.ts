import { contentOf, type Plan, sameContent } from '../../plan';
import { type Address, a1 } from '../../sheet';
import { host as words } from '../../words/host';
import {
  type ApplyOptions,
  type Host,
  HostError,
  type HostInfo,
  type NewSheet,
  type Outcome,
  type SheetInfo,
  type Snapshot,
} from '../host';
import { WorkbookError } from './errors';
import { openWorkbook, type XlsxWorkbook } from './workbook';

/** A workbook file behind the host interface: every write makes the bytes of a new file. */
export class FileHost implements Host {
  private workbook: XlsxWorkbook;
  private active: string;
  /** What was last shown: `自评表!G48`. */
  shown = '';

  constructor(
    /** The file as it stands. */
    public bytes: Uint8Array,
  ) {
    this.workbook = openWorkbook(bytes);
    this.active = this.workbook.sheets.find(({ state }) => state === 'visible')?.name ?? '';
  }

  info(): Promise<HostInfo> {
    return Promise.resolve({ product: '.xlsx', version: '', notes: true });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const all = this.workbook.sheets.map(({ name, state }) => ({
      name,
      hidden: state !== 'visible',
      active: name === this.active,
    }));
    return Promise.resolve(all);
  }

  async snapshot(name: string = this.active): Promise<Snapshot> {
    return { sheet: this.workbook.sheet(this.known(name)), leftOut: null };
  }

  async apply(plan: Plan, { changed = 'refuse', save = {} }: ApplyOptions = {}): Promise<Outcome> {
    const sheet = this.workbook.sheet(this.known(plan.sheet));
    const isChanged = ({ at, before }: Plan['edits'][number]): boolean =>
      !sameContent(contentOf(sheet.written(at.row, at.col)), before);
    const left = plan.edits.filter(isChanged).map(({ at }) => at);
    if (left.length > 0 && changed === 'refuse') {
      return { kind: 'refused', message: words.changed(left.map(a1).join('、')), cells: left };
    }
    const edits = plan.edits.filter(edit => !left.includes(edit.at));
    const applied = this.workbook.apply([{ ...plan, edits }], { save });
    if (applied.kind === 'refused') {
      const cells = applied.refusals.flatMap(({ at }) => at ?? []);
      return { kind: 'refused', message: applied.refusals.map(({ message }) => message).join(''), cells };
    }
    this.become(applied.bytes);
    return { kind: 'applied', left, withoutNote: applied.withoutNote.map(({ at }) => at) };
  }

  async clearMarks(): Promise<number> {
    const { bytes, places } = this.workbook.clearMarks();
    if (places > 0) this.become(bytes);
    return places;
  }

  async goTo(sheet: string, at: Address): Promise<void> {
    this.active = this.known(sheet);
    this.shown = `${sheet}!${a1(at)}`;
  }

  async insertSheet(sheet: NewSheet): Promise<string> {
    const { bytes, names } = this.inserted(sheet);
    this.become(bytes);
    const [name = sheet.name] = names;
    await this.goTo(name, sheet.first);
    return name;
  }

  private inserted(sheet: NewSheet): { bytes: Uint8Array; names: readonly string[] } {
    try {
      return this.workbook.insert([sheet]);
    } catch (problem) {
      if (!(problem instanceof WorkbookError)) throw problem;
      throw new HostError(problem.code === 'locked-structure' ? 'protected' : 'failed', problem.message);
    }
  }

  async load(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(
      keys.flatMap(key => {
        const value = this.workbook.load(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }

  async save(entries: Readonly<Record<string, string | null>>): Promise<void> {
    this.become(this.workbook.save(entries));
  }

  /** Reads the file again, after its bytes were changed from outside. */
  reopen(): void {
    this.workbook = openWorkbook(this.bytes);
  }

  private become(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.workbook = openWorkbook(bytes);
  }

  private known(name: string): string {
    if (this.workbook.sheets.some(sheet => sheet.name === name)) return name;
    throw new HostError('no-such-sheet', words.noSuchSheet(name));
  }
}
