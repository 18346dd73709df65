import { type CellContent, contentOf, type Mark, type NewSheet, type Plan, sameContent } from '../../plan';
import { type Address, addressKey, type Cell, type CellValue, sameValue, type Sheet } from '../../sheet';
import { type EntryChanges, settledChanges } from '../stored-entries';
import { type Refusal, refuseChanged, refuseSheet } from './refusal';
import { WorkbookError } from './errors';
import type { Applied } from './write/apply';
import type { Result } from './write/results';
import { openWorkbook, type XlsxWorkbook } from './workbook';

/** A cell that somebody or a plan gives a new content. */
export interface Typed {
  readonly at: Address;
  readonly content: CellContent;
}

/** What is to become of one worksheet, on top of what the file says. */
interface Changes {
  /** Cells whose content differs from the file's, by their address key. */
  readonly cells: Map<number, Typed>;
  /** What formulas give since the cells changed. */
  readonly results: Map<number, Result>;
  /** The marks that take the place of the file's; null leaves those. */
  marks: readonly Mark[] | null;
}

/**
 * A workbook file with changes that are not written yet. The file's bytes are only made when they are asked for, always
 * from those it was opened with: a change that is taken back leaves no trace.
 */
export class EditedWorkbook {
  private base: XlsxWorkbook;
  private made: Uint8Array | null;
  private isRebased = false;
  private marked: boolean | null = null;
  private readonly changes = new Map<string, Changes>();
  private readonly sheetsNow = new Map<string, Sheet>();
  private readonly stored = new Map<string, string | null>();

  constructor(bytes: Uint8Array) {
    this.base = openWorkbook(bytes);
    this.made = bytes;
  }

  /** Whether nothing differs from the file that was opened. */
  get isAsOpened(): boolean {
    if (this.isRebased || this.stored.size > 0) return false;
    return [...this.changes.values()].every(
      ({ cells, results, marks }) =>
        cells.size + results.size === 0 && (marks === null || (marks.length === 0 && !this.isMarked)),
    );
  }

  /** Whether the file has marks of ours. */
  private get isMarked(): boolean {
    this.marked ??= this.base.clearMarks().places > 0;
    return this.marked;
  }

  /** The file as it was opened, for what no change touches: looks, names, notes. */
  get file(): XlsxWorkbook {
    return this.base;
  }

  get sheets(): XlsxWorkbook['sheets'] {
    return this.base.sheets;
  }

  /** The worksheet with its changes; throws a WorkbookError where there is none of that name. */
  sheet(name: string): Sheet {
    const known = this.sheetsNow.get(name);
    if (known) return known;
    const sheet = this.withChanges(this.base.sheet(name));
    this.sheetsNow.set(name, sheet);
    return sheet;
  }

  private withChanges(sheet: Sheet): Sheet {
    const changes = this.changes.get(sheet.name);
    if (!changes || changes.cells.size + changes.results.size === 0) return sheet;
    const format = (at: Address): string | null => sheet.written(at.row, at.col)?.format ?? null;
    const cells = [...changes.cells.values()].map(
      ({ at, content }): Cell => ({
        at,
        value: content.value,
        formula: content.formula,
        format: format(at),
        shown: null,
      }),
    );
    const written = sheet.with(cells);
    const results = [...changes.results.values()].flatMap(({ at, value }): Cell[] => {
      const cell = written.written(at.row, at.col);
      return cell?.formula ? [{ ...cell, value, shown: null }] : [];
    });
    return results.length > 0 ? written.with(results) : written;
  }

  /** Which cells of a plan can't be written: they hold something else than it saw, or the file does not allow it. */
  refusals(plan: Plan): readonly Refusal[] {
    if (!this.sheets.some(({ name }) => name === plan.sheet)) return [refuseSheet(plan.sheet)];
    const [now, before] = [this.sheet(plan.sheet), this.base.sheet(plan.sheet)];
    const changed = plan.edits.flatMap(edit => {
      const found = contentOf(now.written(edit.at.row, edit.at.col));
      return sameContent(found, edit.before) ? [] : [refuseChanged(plan.sheet, edit.at, edit.before, found)];
    });
    if (changed.length > 0) return changed;
    // A cell that already has a change is asked again from what the file says.
    const edits = plan.edits.map(edit => {
      const at = before.merges.anchor(edit.at.row, edit.at.col);
      return { ...edit, before: contentOf(before.written(at.row, at.col)) };
    });
    return this.base.refusals([{ ...plan, edits }]);
  }

  /** Carries out a plan that nothing stands against. */
  write({ sheet, edits, marks }: Plan): void {
    this.enter(
      sheet,
      edits.map(({ at, after }) => ({ at, content: after })),
    );
    if (marks) this.of(sheet).marks = marks;
    this.touch(null);
  }

  /** Grows with every change of a cell's content. */
  changed = 0;

  /** Gives cells a new content. */
  enter(sheet: string, typed: readonly Typed[]): void {
    const before = this.base.sheet(sheet);
    const now = this.sheet(sheet);
    const { cells, results } = this.of(sheet);
    const since = this.changed;
    for (const { at: given, content } of typed) {
      const at = before.merges.anchor(given.row, given.col);
      if (sameContent(contentOf(now.written(at.row, at.col)), content)) continue;
      const key = addressKey(at);
      this.changed++;
      results.delete(key);
      if (sameContent(contentOf(before.written(at.row, at.col)), content)) cells.delete(key);
      else cells.set(key, { at, content });
    }
    if (this.changed !== since) this.touch(sheet);
  }

  /** Takes over what formulas give now. True where that is something else than before. */
  calculated(sheet: string, given: readonly Result[]): boolean {
    const now = this.sheet(sheet);
    const isNew = given.some(({ at, value }) => !sameResult(now.value(at), value));
    if (!isNew) return false;
    const before = this.base.sheet(sheet);
    const { results, cells } = this.of(sheet);
    for (const { at, value } of given) {
      const key = addressKey(at);
      const file = before.written(at.row, at.col);
      if (!cells.has(key) && file?.formula && sameResult(file.value, value)) results.delete(key);
      else results.set(key, { at, value });
    }
    this.touch(sheet);
    return true;
  }

  /** Takes our marks off all worksheets; gives how many marked places there were, in the file and since. */
  clearMarks(): number {
    const { bytes, places } = this.base.clearMarks();
    let count = places;
    for (const changes of this.changes.values()) {
      count += new Set(changes.marks?.map(({ at }) => addressKey(at))).size;
      changes.marks = null;
    }
    if (places > 0) this.rebase(bytes);
    this.touch(null);
    return count;
  }

  /** Puts a new worksheet behind the others; gives its name. Throws a WorkbookError where the file does not allow it. */
  insert(sheet: NewSheet): string {
    const { bytes, names } = this.base.insert([sheet]);
    this.rebase(bytes);
    return names[0] ?? sheet.name;
  }

  load(key: string): string | null {
    const changed = this.stored.get(key);
    return changed === undefined ? this.base.load(key) : changed;
  }

  save(changes: EntryChanges): void {
    for (const [key, value] of Object.entries(settledChanges(changes, each => this.load(each)))) {
      if (this.base.load(key) === value) this.stored.delete(key);
      else this.stored.set(key, value);
    }
    this.touch(null);
  }

  /** The file with all changes; all else is the same to the byte. */
  get bytes(): Uint8Array {
    this.made ??= this.written();
    return this.made;
  }

  /** The same for handing in: with the contents of cells, without marks, notes and entries of ours. */
  get cleanBytes(): Uint8Array {
    const { plans, results } = this.wanted();
    const edits = plans.map(plan => ({ ...plan, marks: null })).filter(plan => plan.edits.length > 0);
    return this.verified(this.base.applyClean(edits, { results }), edits);
  }

  private written(): Uint8Array {
    const { plans, results } = this.wanted();
    const needed = plans.filter(({ edits, marks }) => edits.length > 0 || marks !== null);
    const save = this.stored.size > 0 ? { save: Object.fromEntries(this.stored) } : {};
    return this.verified(this.base.apply(needed, { ...save, results }), needed);
  }

  /** Throws a WorkbookError where the new file, opened as if a stranger had sent it, is not as it should be. */
  private verified(applied: Applied, plans: readonly Plan[]): Uint8Array {
    // Every change was asked for refusals before it was taken in.
    if (applied.kind === 'refused') throw new Error(applied.refusals[0]?.message);
    const fault = this.base.faultOf(applied, plans);
    if (fault !== null) throw new WorkbookError('not-verified', { part: fault });
    return applied.bytes;
  }

  /** All changes since the file was opened, by worksheet. */
  private wanted(): { plans: readonly Plan[]; results: ReadonlyMap<string, readonly Result[]> } {
    const plans = [...this.changes].map(([name, { cells, marks }]): Plan => {
      const before = this.base.sheet(name);
      const now = this.sheet(name);
      const edits = [...cells.values()].map(({ at }) => ({
        at,
        before: contentOf(before.written(at.row, at.col)),
        after: contentOf(now.written(at.row, at.col)),
        why: '',
      }));
      return { sheet: name, fingerprint: '', edits, marks };
    });
    const results = new Map(
      [...this.changes].flatMap(([name, each]) =>
        each.results.size > 0 ? [[name, [...each.results.values()]] as const] : [],
      ),
    );
    return { plans, results };
  }

  private of(sheet: string): Changes {
    const known = this.changes.get(sheet);
    if (known) return known;
    const none: Changes = { cells: new Map(), results: new Map(), marks: null };
    this.changes.set(sheet, none);
    return none;
  }

  private rebase(bytes: Uint8Array): void {
    this.isRebased = true;
    this.marked = null;
    this.base = openWorkbook(bytes);
    this.sheetsNow.clear();
    this.touch(null);
  }

  private touch(sheet: string | null): void {
    this.made = null;
    if (sheet !== null) this.sheetsNow.delete(sheet);
  }
}

/** Two programs that add up the same numbers may differ in the last of sixteen digits. */
function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return sameValue(a, b);
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
