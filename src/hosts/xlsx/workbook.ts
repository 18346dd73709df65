import { a1, type Range, type Sheet } from '../../sheet';
import { markAuthor } from '../../plan/marker';
import type { NewSheet } from '../../plan/new-sheet';
import type { Plan } from '../../plan/plan';
import { type Applied, type ApplyOptions, applyPlans, refusalsOf } from './write/apply';
import { Archive } from './zip/archive';
import type { CellLook } from './read/cell-looks';
import { type FoundNote, readNotes } from './write/comments-part';
import { type DefinedName, readDefinedNames } from './package/defined-names';
import { WorkbookError } from './errors';
import { removeFills, replaceMarks } from './write/marks';
import { insertSheets } from './write/insert-sheets';
import { Package, PackageDraft } from './package/package';
import type { Refusal } from './refusal';
import { readSheetLook, type SheetLook } from './read/sheet-look';
import { expectZip } from './package/sniff';
import { WorkbookSource } from './read/source';
import { Splices } from './xml/splices';
import { finished, type Steps } from './steps';
import { isSealed } from './write/seal';
import { loadEntry, removeStores, saveEntries } from './write/store';
import { faultIn, missingIn } from './write/verify';
import { highlightedCells } from './write/highlights';
import type { SheetState, WorksheetEntry } from './package/workbook-part';
import { layOut } from './read/worksheet-layout';

/** Opens an .xlsx or .xlsm file; throws a WorkbookError that says what is wrong and what to do. */
export function openWorkbook(bytes: Uint8Array): XlsxWorkbook {
  expectZip(bytes);
  return new XlsxWorkbook(new WorkbookSource(new Package(new Archive(bytes))));
}

/** The file after our marks were taken off. */
export interface Cleared {
  readonly bytes: Uint8Array;
  /** How many marked places there were. */
  readonly places: number;
}

/**
 * A workbook as its file says. It never changes, nor do the bytes it was opened from: every write gives the
 * bytes of a new file, in which all that was not asked to change is the same to the byte.
 */
export class XlsxWorkbook {
  constructor(private readonly source: WorkbookSource) {}

  /** The worksheets in the workbook's order, hidden ones too. */
  get sheets(): readonly { readonly name: string; readonly state: SheetState }[] {
    return this.source.workbook.sheets.map(({ name, state }) => ({ name, state }));
  }

  /** The name of the worksheet that is in front when the file is opened; null where all are hidden. */
  get active(): string | null {
    return this.source.workbook.active;
  }

  /** The worksheet of that name. Read when first asked for; throws a WorkbookError where it can't be. */
  sheet(name: string): Sheet {
    return finished(this.sheetSteps(name));
  }

  /** The same in short steps, so that a page can draw between them. */
  *sheetSteps(name: string): Steps<Sheet> {
    const { sheet } = yield* this.source.readSteps(this.entry(name));
    return sheet;
  }

  /** How the worksheet of that name is drawn, in short steps. */
  *lookSteps(name: string): Steps<SheetLook> {
    const { path } = this.entry(name);
    return yield* readSheetLook(this.source.parts.text(path), path);
  }

  /** The areas of a worksheet that array formulas and data tables fill: no cell of them is written alone. */
  boundAreas(name: string): readonly Range[] {
    return this.source.read(this.entry(name)).areas.map(({ range }) => range);
  }

  /** How each cell style looks, by its number. */
  get looks(): readonly CellLook[] {
    return this.source.looks;
  }

  /** The number format of each cell style, by its number; null for General. */
  get formats(): readonly (string | null)[] {
    return this.source.context.formats;
  }

  /** The names that formulas may use. */
  get names(): readonly DefinedName[] {
    const { parts, workbook } = this.source;
    return readDefinedNames(parts.text(workbook.path), workbook.path);
  }

  /** The notes on a worksheet, ours too. */
  notes(name: string): readonly FoundNote[] {
    const { parts } = this.source;
    return parts
      .relationships(this.entry(name).path)
      .flatMap(({ kind, target }) =>
        kind === 'comments' && target !== null && parts.has(target)
          ? readNotes(parts.text(target), target)
          : [],
      );
  }

  /** What stands against the plans; nothing is written. */
  refusals(plans: readonly Plan[]): readonly Refusal[] {
    return refusalsOf(this.source, plans);
  }

  private entry(name: string): WorksheetEntry {
    const entry = this.source.find(name);
    if (!entry) throw new WorkbookError('no-such-sheet', { sheet: name });
    return entry;
  }

  /**
   * Writes plans: all of them, or, where one cell stands against it, none. A plan with marks replaces the
   * marks of ours on its worksheet; one whose marks are null leaves them.
   */
  apply(plans: readonly Plan[], options: ApplyOptions = {}): Applied {
    return applyPlans(this.source, plans, options);
  }

  /**
   * Opens a file that `apply` made of this one, as if a stranger had sent it: the part or cell that is not as it should
   * be, or null. Nothing that was not to change differs, what was written is well-formed and in its place.
   */
  faultOf(
    { bytes, touched }: Pick<Extract<Applied, { kind: 'applied' }>, 'bytes' | 'touched'>,
    plans: readonly Plan[],
  ): string | null {
    try {
      const written = openWorkbook(bytes);
      const fault = faultIn(this.source.parts, written.source.parts, touched);
      if (fault !== null) return fault;
      const missing = missingIn(written, plans);
      return missing && `${missing.sheet}!${a1(missing.at)}`;
    } catch (problem) {
      if (problem instanceof WorkbookError) return problem.details.part ?? problem.code;
      throw problem;
    }
  }

  /**
   * Writes the edits of plans into a copy without anything of ours: no marks, no notes, no entries, whoever put them
   * there. All but what the edits change is as it was before we came.
   */
  applyClean(plans: readonly Plan[], options: Pick<ApplyOptions, 'results'> = {}): Applied {
    const cleared = openWorkbook(this.clearMarks().bytes);
    const draft = new PackageDraft(cleared.source.parts);
    removeStores(draft, cleared.source.workbook);
    const bare = openWorkbook(draft.toBytes());
    const applied = bare.apply(
      plans.map(plan => ({ ...plan, marks: null })),
      options,
    );
    if (applied.kind === 'refused') return applied;
    return { ...applied, touched: new Set([...this.differing(bare), ...applied.touched]) };
  }

  /** The parts that differ in another file, come or gone. */
  private *differing(other: XlsxWorkbook): Iterable<string> {
    const [before, after] = [this.source.parts.archive, other.source.parts.archive];
    for (const { name, crc } of before.entries) if (after.find(name)?.crc !== crc) yield name;
    for (const { name } of after.entries) if (!before.find(name)) yield name;
  }

  /** Whether this is a copy of ours to which nothing was done since it was written. */
  get isSealed(): boolean {
    return isSealed(this.source.parts, this.source.workbook);
  }

  /** The cells of a worksheet that have a highlight of ours, by their address key. */
  highlighted(name: string): ReadonlySet<number> {
    const { path } = this.entry(name);
    return highlightedCells(
      layOut(this.source.parts.text(path), path, new Set()),
      this.source.parts.text(path),
    );
  }

  /** Takes our highlights and notes off all worksheets, and nothing else. */
  clearMarks(): Cleared {
    const { parts, workbook } = this.source;
    const draft = new PackageDraft(parts);
    let places = 0;
    for (const entry of workbook.sheets.filter(({ path }) => parts.has(path))) {
      const text = parts.text(entry.path);
      if (!text.includes('conditionalFormatting') && !this.mayHaveNotes(entry)) continue;
      const patch = { text, layout: layOut(text, entry.path, new Set()), splices: new Splices() };
      const { cleared } = replaceMarks(draft, workbook, entry.path, patch, []);
      if (cleared.size === 0) continue;
      places += cleared.size;
      draft.write(entry.path, patch.splices.applyTo(text));
    }
    removeFills(draft, workbook);
    return { bytes: draft.toBytes(), places };
  }

  /** Puts new worksheets behind the others; gives the new file and the names they got. */
  insert(sheets: readonly NewSheet[]): { bytes: Uint8Array; names: readonly string[] } {
    const draft = new PackageDraft(this.source.parts);
    const names = insertSheets(draft, this.source.workbook, sheets);
    return { bytes: draft.toBytes(), names };
  }

  /** A text stored in the workbook by `save`, or null. */
  load(key: string): string | null {
    return loadEntry(this.source.parts, this.source.workbook, key);
  }

  /** Stores small texts in the workbook, out of sight; null removes one. Returns the new file. */
  save(entries: Readonly<Record<string, string | null>>): Uint8Array {
    const draft = new PackageDraft(this.source.parts);
    saveEntries(draft, this.source.workbook, entries);
    return draft.toBytes();
  }

  private mayHaveNotes({ path }: WorksheetEntry): boolean {
    const { parts } = this.source;
    return parts
      .relationships(path)
      .some(
        ({ kind, target }) =>
          kind === 'comments' && target !== null && parts.text(target).includes(markAuthor),
      );
  }
}
