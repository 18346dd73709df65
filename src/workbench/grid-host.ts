import {
  type ApplyOptions,
  type EntryChanges,
  type Host,
  type HostInfo,
  type NewSheet,
  type Outcome,
  type SheetInfo,
  type Snapshot,
} from '../hosts/host';
import type { FileHost, FoundNote, Refusal, Result, Typed } from '../hosts/xlsx';
import { contentOf, type Mark, type Plan } from '../plan';
import { type Address, addressKey, sameAddress } from '../sheet';
import { untouched } from '../words/files';
import { workbench as words } from '../words/workbench';
import { pageOf } from './book';
import type { Grid } from './grid/grid';

/** A file and the grid that shows it, as one host: what is written into the file is drawn, what is typed is taken in. */
export class GridHost implements Host {
  /** Grows with every change: what was saved is known by the number it had. */
  revision = 0;
  private readonly watchers = new Set<() => void>();
  private readonly marks = new Map<string, readonly Mark[]>();
  /** The notes the file came with, as they are asked for. */
  private readonly notes = new Map<string, readonly FoundNote[]>();
  private grid: Grid | null = null;

  constructor(readonly file: FileHost) {
    file.onChange(() => this.changed());
  }

  /** From now on the grid shows what happens. */
  shownIn(grid: Grid): void {
    this.grid = grid;
  }

  info(): Promise<HostInfo> {
    return this.file.info();
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.file.sheets();
  }

  async snapshot(name?: string): Promise<Snapshot> {
    await this.grid?.endEditing();
    return this.file.snapshot(name);
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<Outcome> {
    await this.grid?.endEditing();
    const outcome = await this.file.apply(plan, options);
    if (outcome.kind !== 'applied') return outcome;
    const left = new Set(outcome.left.map(addressKey));
    const cells = plan.edits
      .filter(({ at }) => !left.has(addressKey(at)))
      .map(({ at, after }): Typed => ({ at, content: after }));
    await this.grid?.write(plan.sheet, cells);
    if (plan.marks) {
      this.remember(plan.sheet, plan.marks);
      this.grid?.mark(plan.sheet, plan.marks);
    }
    this.changed();
    return outcome;
  }

  async clearMarks(): Promise<number> {
    const places = await this.file.clearMarks();
    for (const { name } of this.file.workbook.sheets) this.grid?.mark(name, []);
    this.marks.clear();
    if (places > 0) this.changed();
    return places;
  }

  async goTo(sheet: string, at: Address): Promise<void> {
    await this.grid?.endEditing();
    await this.file.goTo(sheet, at);
    this.grid?.goTo(sheet, at);
    this.tell();
  }

  /** Brings a worksheet to the front, as its tab does. */
  async show(sheet: string): Promise<void> {
    await this.grid?.endEditing();
    await this.file.goTo(sheet, { row: 0, col: 0 });
    this.grid?.show(sheet);
    this.tell();
  }

  async insertSheet(sheet: NewSheet): Promise<string> {
    await this.grid?.endEditing();
    const name = await this.file.insertSheet(sheet);
    const { file } = this.file.workbook;
    this.grid?.insert(pageOf(file, name), file);
    this.grid?.goTo(name, sheet.first);
    this.changed();
    return name;
  }

  load(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return this.file.load(keys);
  }

  async save(entries: EntryChanges): Promise<void> {
    await this.file.save(entries);
    this.changed();
  }

  onChange(listener: () => void): () => void {
    return this.file.onChange(listener);
  }

  /** Tells after every change, whoever made it. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Takes in what was typed into the grid. What the file does not allow is put back; gives why, or null. */
  typed(sheet: string, cells: readonly Typed[]): string | null {
    const refusals = this.file.type(sheet, cells);
    if (refusals.length === 0) return null;
    this.putBack(
      sheet,
      refusals.flatMap(({ at }) => at ?? []),
    );
    return putBack(refusals);
  }

  /** Shows cells again as the file has them. */
  putBack(sheet: string, cells: readonly Address[]): void {
    const now = this.file.workbook.sheet(sheet);
    this.grid?.correct(
      sheet,
      cells.map(at => ({ at, content: contentOf(now.written(at.row, at.col)) })),
    );
  }

  /** Takes in what formulas give now. */
  calculated(sheet: string, results: readonly Result[]): void {
    this.file.calculated(sheet, results);
  }

  /** The marks a worksheet shows now. */
  remember(sheet: string, marks: readonly Mark[]): void {
    this.marks.set(sheet, marks);
  }

  /** What is said of a cell: its mark's sentence, and the notes the file has; null where there is nothing. */
  noteAt(sheet: string, at: Address): string | null {
    const marks = (this.marks.get(sheet) ?? []).filter(mark => sameAddress(mark.at, at) && mark.note !== '');
    const notes = this.notesOn(sheet).filter(note => !note.isOurs && sameAddress(note.at, at));
    const all = [...marks.map(({ note }) => note), ...notes.map(({ text }) => text)];
    return all.length > 0 ? all.join('\n') : null;
  }

  private notesOn(sheet: string): readonly FoundNote[] {
    const known = this.notes.get(sheet) ?? this.file.workbook.file.notes(sheet);
    this.notes.set(sheet, known);
    return known;
  }

  private changed(): void {
    this.revision++;
    this.tell();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** Why cells were put back, as one sentence for all of them. */
function putBack([first, ...others]: readonly Refusal[]): string | null {
  if (!first) return null;
  const why = first.message.replace(untouched, words.putBack);
  return others.length === 0 ? why : why + words.othersToo(String(others.length));
}
