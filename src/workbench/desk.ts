import { FileHost, newWorkbook, WorkbookError } from '../hosts/xlsx';
import type { EntryChanges } from '../hosts/host';
import { mergedText } from '../pane/session/merged';
import { inSlices } from '../pane/session/slices';
import { readMarks } from '../pane/session/stored-marks';
import { blankOf, type TemplateChoice } from '../pane/session/template-choice';
import { type Address, a1 } from '../sheet';
import { workbench as words } from '../words/workbench';
import { bookSteps } from './book';
import type { DeskEnvironment, DeskState, OpenFile } from './desk-state';
import type { ChosenFile } from './files';
import type { Book, Grid, GridEvents } from './grid/grid';
import { GridHost } from './grid-host';
import { recentNames, withRecent } from './recent';

/** Larger files are not read: a browser's page would run out of memory. In bytes. */
const mostBytes = 100 * 1024 * 1024;

/** What is on the desk besides what is shown: the file's host, its grid, where it is saved. */
interface Desktop {
  readonly host: GridHost;
  readonly grid: Grid;
  readonly handle: FileSystemFileHandle | null;
  /** It was made here and never saved: its name needs no more to be told from another. */
  readonly isNew: boolean;
  readonly savedRevision: number;
  /** What the file held when it was opened or saved here. */
  readonly onDisk: Uint8Array;
  readonly selected: { readonly sheet: string; readonly at: Address } | null;
}

/** Opens, shows and saves one file at a time. The page draws what it says. */
export class Desk {
  private current: DeskState;
  private top: Desktop | null = null;
  private waiting: ChosenFile | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly environment: DeskEnvironment) {
    this.current = {
      opening: null,
      file: null,
      isSaving: false,
      problem: null,
      notice: null,
      tip: null,
      isLeaving: false,
      isChanged: false,
      recent: recentNames(environment.keep),
    };
  }

  get state(): DeskState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a file, once nothing is lost by it. */
  async open(chosen: ChosenFile): Promise<void> {
    if (this.current.opening || this.current.isSaving) return;
    await this.top?.grid.endEditing();
    if (this.current.file?.isDirty) {
      this.waiting = chosen;
      this.set({ isLeaving: true });
      return;
    }
    await this.read(chosen);
  }

  /** What a person says of the changes before another file is opened. */
  async leave(how: 'save' | 'discard' | 'stay'): Promise<void> {
    const { waiting } = this;
    this.waiting = null;
    this.set({ isLeaving: false });
    if (how === 'stay' || !waiting) return;
    if (how === 'save' && !(await this.save())) return;
    await this.read(waiting);
  }

  async openExample(file: string): Promise<void> {
    const chosen = await this.environment.example(file).catch(() => null);
    if (chosen) await this.open(chosen);
    else this.set({ problem: words.noExample });
  }

  /** A new file that holds one blank form. */
  async create(choice: TemplateChoice): Promise<void> {
    const sheet = blankOf(choice);
    const bytes = newWorkbook([sheet]);
    const name = words.newName(choice.project === '' ? sheet.name : choice.project);
    const chosen = {
      name,
      size: bytes.length,
      read: () => Promise.resolve(bytes),
      handle: null,
      isNew: true,
    };
    await this.open(chosen);
  }

  /** Saves where the file came from, else asks where. True once it is saved. */
  save(): Promise<boolean> {
    return this.write(this.top?.handle ?? null);
  }

  saveAs(): Promise<boolean> {
    return this.write(null);
  }

  /** What a person says of a file that was saved elsewhere meanwhile. */
  async settle(how: 'save as' | 'read again' | 'stay'): Promise<void> {
    this.set({ isChanged: false });
    const { top } = this;
    if (how === 'save as') await this.saveAs();
    if (how !== 'read again' || !top?.handle) return;
    const kept = entriesSince(top);
    const chosen = await this.environment.again(top.handle).catch(() => null);
    if (!chosen) return this.set({ problem: words.notRead });
    await this.read(chosen);
    // What a person found right or let stand is no cell's content: it goes on into what is read.
    if (this.top !== top && kept) await this.top?.host.save(kept);
  }

  /** 报送用副本: asks where; what is open stays as it is. */
  async saveClean(): Promise<void> {
    const { top } = this;
    const { file, isSaving } = this.current;
    if (!top || !file || isSaving) return;
    await this.saving(file.name, async () => {
      await top.grid.endEditing();
      await top.grid.settled();
      const saved = await this.environment.saveAs(words.cleanName(file.name), top.host.file.cleanBytes);
      if (saved) this.set({ notice: words.cleanSaved(saved.name) });
      return saved !== null;
    });
  }

  show(sheet: string): void {
    void this.top?.host.show(sheet);
  }

  async undo(): Promise<void> {
    await this.top?.grid.endEditing();
    this.top?.grid.undo();
  }

  async redo(): Promise<void> {
    await this.top?.grid.endEditing();
    this.top?.grid.redo();
  }

  /** Whether something would be lost if the page were left now: also what stands in an open cell editor. */
  get hasUnsaved(): boolean {
    return this.current.file?.isDirty === true || this.top?.grid.isEditing === true;
  }

  /** Gives the grid the keyboard. */
  focusGrid(): void {
    this.top?.grid.focus();
  }

  /** Says something that went wrong outside. */
  say(problem: string): void {
    this.set({ problem });
  }

  dismiss(): void {
    this.set({ problem: null, notice: null, tip: null });
  }

  private async read(chosen: ChosenFile): Promise<void> {
    const { name, size } = chosen;
    this.set({
      problem: null,
      notice: null,
      tip: null,
      opening: { name, what: words.steps.reading, done: 0 },
    });
    try {
      if (size > mostBytes) throw new Unopened(words.tooLarge(megabytes(size), megabytes(mostBytes)));
      const bytes = await chosen.read().catch(() => {
        throw new Unopened(words.notRead);
      });
      await this.lay(chosen, bytes);
    } catch (problem) {
      if (!(problem instanceof WorkbookError) && !(problem instanceof Unopened)) throw problem;
      this.set({ problem: words.cannotOpen(name, problem.message) });
    } finally {
      this.set({ opening: null });
    }
  }

  /** Reads the bytes and puts them on the desk in the place of what is there. */
  private async lay({ name, handle, isNew = false }: ChosenFile, bytes: Uint8Array): Promise<void> {
    await this.environment.pause();
    const host = new GridHost(new FileHost(bytes));
    const { file } = host.file.workbook;
    const active = (await host.sheets()).find(sheet => sheet.active)?.name ?? '';
    let what: string = words.steps.reading;
    const progress = (from: number, to: number) => (done: number) =>
      this.set({ opening: { name, what, done: from + (to - from) * done } });
    const reading = (sheet: string): void => {
      what = words.steps.sheet(sheet);
    };
    const loaded = this.environment.loadGrid();
    const book = await inSlices(bookSteps(file, active, reading), this.environment, progress(0, 0.6), isLast);
    const openGrid = await loaded.catch(() => {
      throw new Unopened(words.gridFailed);
    });
    what = words.steps.grid;
    this.clear();
    const tell = progress(0.6, 1);
    const drawing = (done: number): void => {
      if (isLast(done)) what = words.steps.drawing;
      tell(done);
    };
    const grid = await inSlices(openGrid(book, this.events(host)), this.environment, drawing, isLast);
    await grid.drawn;
    grid.show(active);
    host.shownIn(grid);
    await drawStoredMarks(host, grid);
    this.top = { host, grid, handle, isNew, savedRevision: host.revision, onDisk: bytes, selected: null };
    host.watch(() => this.refresh());
    this.set({
      recent: withRecent(this.environment.keep, name),
      file: {
        name,
        session: this.environment.session(host),
        tabs: book.pages.filter(({ isHidden }) => !isHidden).map(({ sheet }) => sheet.name),
        active,
        isDirty: false,
        canUndo: false,
        canRedo: false,
        note: null,
        hint: null,
        unseen: unseenIn(book, grid),
      },
    });
  }

  private clear(): void {
    this.top?.grid.close();
    this.top = null;
    this.set({ file: null });
  }

  private events(host: GridHost): GridEvents {
    return {
      typed: (sheet, cells) => {
        const problem = host.typed(sheet, cells);
        if (problem !== null) this.set({ problem });
      },
      calculated: (sheet, results) => host.calculated(sheet, results),
      selected: (sheet, at) => {
        if (!this.top) return;
        this.top = { ...this.top, selected: { sheet, at } };
        this.refresh();
      },
      pointed: cell => {
        const text = cell && host.noteAt(cell.sheet, cell.at);
        this.change({ hint: cell && text !== null ? { text, right: cell.right, top: cell.top } : null });
      },
      refused: what => this.set({ tip: words.refused[what] }),
      broken: (sheet, at, why) => {
        host.putBack(sheet, [at]);
        this.set({ problem: words.broken[why](a1(at)) });
      },
      history: (canUndo, canRedo) => this.change({ canUndo, canRedo }),
    };
  }

  private async write(handle: FileSystemFileHandle | null): Promise<boolean> {
    const { top } = this;
    const { file, isSaving } = this.current;
    if (!top || !file || isSaving) return false;
    return this.saving(file.name, async () => {
      await top.grid.endEditing();
      await top.grid.settled();
      const { revision } = top.host;
      const { bytes } = top.host.file;
      const { saveTo, saveAs } = this.environment;
      if (handle && (await this.isChanged(handle, top.onDisk))) {
        this.set({ isChanged: true });
        return false;
      }
      const name = top.isNew ? file.name : words.copyName(file.name);
      const saved = handle ? await saveTo(handle, bytes) : await saveAs(name, bytes);
      if (!saved) return false;
      // Another file may have come on the desk meanwhile: it has nothing to do with this one's place.
      if (this.top?.host !== top.host) return true;
      this.top = { ...this.top, handle: saved.handle, savedRevision: revision, onDisk: bytes };
      const notice = saved.handle ? words.savedAs(saved.name) : words.downloaded(saved.name);
      this.change({ name: saved.handle ? saved.name : file.name });
      this.set({ notice });
      this.refresh();
      return true;
    });
  }

  /** One save at a time; one that fails is told. True once it is saved. */
  private async saving(name: string, work: () => Promise<boolean>): Promise<boolean> {
    this.set({ isSaving: true, problem: null, notice: null, tip: null });
    try {
      return await work();
    } catch (problem) {
      // The browser says in English why it can't write; the person is told what to do.
      const why = problem instanceof WorkbookError ? problem.message : words.notWritten;
      if (!(problem instanceof WorkbookError) && !(problem instanceof DOMException)) throw problem;
      this.set({ problem: words.cannotSave(name, why) });
      return false;
    } finally {
      this.set({ isSaving: false });
    }
  }

  /** Whether the file holds something else than when it was opened or saved here. One that is gone holds nothing. */
  private async isChanged(handle: FileSystemFileHandle, before: Uint8Array): Promise<boolean> {
    const now = await this.environment
      .again(handle)
      .then(file => (file.size === before.length ? file.read() : new Uint8Array()))
      .catch(() => null);
    return now !== null && !sameBytes(now, before);
  }

  /** Takes over what the host knows. */
  private refresh(): void {
    const { top } = this;
    if (!top) return;
    const { host, selected, savedRevision } = top;
    const note = selected && host.noteAt(selected.sheet, selected.at);
    const isDirty =
      host.revision !== savedRevision && !(savedRevision === 0 && host.file.workbook.isAsOpened);
    // What was said of the last save is old once something changes again.
    if (isDirty && this.current.file?.isDirty === false) this.set({ notice: null });
    this.change({
      tabs: host.file.workbook.sheets.filter(({ state }) => state === 'visible').map(({ name }) => name),
      active: host.file.active,
      isDirty,
      note: note ? { cell: a1(selected.at), text: note } : null,
    });
  }

  private change(change: Partial<OpenFile>): void {
    const { file } = this.current;
    if (!file) return;
    const same = (Object.keys(change) as (keyof OpenFile)[]).every(key => isSame(file[key], change[key]));
    if (!same) this.set({ file: { ...file, ...change } });
  }

  private set(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What a person let stand or found right since the file was opened, to be put into what it holds then; null for nothing. */
function entriesSince({ host, onDisk }: Desktop): EntryChanges | null {
  const before = new FileHost(onDisk).workbook;
  const changed = ['waivers', 'pins'].flatMap(key => {
    const [then, now] = [before.load(key), host.file.workbook.load(key)];
    if (then === now) return [];
    return [[key, (there: string | null) => mergedText(then, now, there)] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

/** A file that is not opened, with the sentence that says why. */
class Unopened extends Error {
  override readonly name = 'Unopened';
}

/** All is prepared: what comes now is one step, and may be a long one. */
const isLast = (done: number): boolean => done === 1;

const megabytes = (bytes: number): string => String(Math.ceil(bytes / (1024 * 1024)));

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Marks that an earlier session left in the file. */
async function drawStoredMarks(host: GridHost, grid: Grid): Promise<void> {
  const { marks } = await host.load(['marks']);
  for (const [sheet, own] of Object.entries(readMarks(marks ?? null))) {
    host.remember(sheet, own);
    grid.mark(sheet, own);
  }
}

/** What the page does not show or work out, as sentences; null where there is nothing. */
function unseenIn({ pages }: Book, { uncalculated }: Grid): string | null {
  const visible = pages.filter(({ isHidden }) => !isHidden);
  const all = [...new Set(visible.flatMap(({ look }) => look.unseen))];
  const unseen =
    all.length === 0 ? '' : words.unseenHint(all.map(each => words.unseen[each]).join(words.and));
  const kept = uncalculated === 0 ? '' : words.uncalculated(String(uncalculated));
  return unseen + kept || null;
}
