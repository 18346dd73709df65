import type { Sheet } from '../../sheet';
import { markAuthor } from '../../plan/marker';
import type { NewSheet } from '../../plan/new-sheet';
import type { Plan } from '../../plan/plan';
import { type Applied, type ApplyOptions, applyPlans } from './apply';
import { Archive } from './archive';
import { WorkbookError } from './errors';
import { removeFills, replaceMarks } from './marks';
import { insertSheets } from './insert-sheets';
import { Package, PackageDraft } from './package';
import { expectZip } from './sniff';
import { WorkbookSource } from './source';
import { Splices } from './splices';
import { loadEntry, saveEntries } from './store';
import type { SheetState, WorksheetEntry } from './workbook-part';
import { layOut } from './worksheet-layout';

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

  /** The worksheet of that name. Read when first asked for; throws a WorkbookError where it can't be. */
  sheet(name: string): Sheet {
    const entry = this.source.find(name);
    if (!entry) throw new WorkbookError('no-such-sheet', { sheet: name });
    return this.source.read(entry).sheet;
  }

  /**
   * Writes plans: all of them, or, where one cell stands against it, none. A plan with marks replaces the
   * marks of ours on its worksheet; one whose marks are null leaves them.
   */
  apply(plans: readonly Plan[], options: ApplyOptions = {}): Applied {
    return applyPlans(this.source, plans, options);
  }

  /** Takes our highlights and notes off all worksheets, and nothing else. */
  clearMarks(): Cleared {
    const { parts, workbook } = this.source;
    const draft = new PackageDraft(parts);
    let places = 0;
    for (const entry of workbook.sheets) {
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
