import type { EntryChanges, Host } from '../../hosts/host';
import { type Entry, journalText, lastOf, readJournal, withEntry } from './journal';
import { mergedList, mergedMarks, mergedSet } from './merged';
import { type Pin, pinsText, readPins } from './pins';
import type { State } from './state';
import { marksBefore, marksText, readMarks, type SheetMarks } from './stored-marks';
import { readWaivers, type Waiver, waiversText } from './waivers';

/** The last writes and the marks of ours: they change together, in the write that makes them. */
interface Written {
  readonly journal: readonly Entry[];
  readonly marks: SheetMarks;
}

/** A list in which an entry stands once, before and after a change, and how it is stored. */
interface ChangedSet<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly read: (text: string | null) => readonly T[];
  readonly textOf: (all: readonly T[]) => string | null;
}

const nothing: Written = { journal: [], marks: {} };

/** What the workbook in front remembers: the writes that can be taken back, our marks, what a person let stand. */
export class Memory {
  private written: Written = nothing;
  /** What the workbook keeps once the host has saved. */
  private settled: Written = nothing;
  /** The workbook whose entries were loaded, by its name; null before any were. */
  private workbook: string | null = null;

  constructor(private readonly host: Host) {}

  /** Reads what an earlier session left, where another workbook came in front; null where it is still the same. */
  async load(): Promise<(Pick<State, 'waivers' | 'pins' | 'canUndo'> & { isOther: boolean }) | null> {
    const workbook = (await this.host.workbookInFront?.()) ?? '';
    const before = this.workbook;
    if (before === workbook) return null;
    const { journal, marks, waivers, pins } = await this.host.load(['journal', 'marks', 'waivers', 'pins']);
    this.written = { journal: readJournal(journal ?? null), marks: readMarks(marks ?? null) };
    this.workbook = workbook;
    return {
      waivers: readWaivers(waivers ?? null),
      pins: readPins(pins ?? null),
      canUndo: this.canUndo,
      isOther: before !== null,
    };
  }

  get canUndo(): boolean {
    return this.written.journal.length > 0;
  }

  get lastWrite(): Entry | null {
    return this.written.journal[this.written.journal.length - 1] ?? null;
  }

  /** The marks of ours on a worksheet; null where nobody marked it. */
  marksOn(sheet: string): SheetMarks[string] | null {
    return this.written.marks[sheet] ?? null;
  }

  /** What there is to remember once a worksheet is written and marked. */
  afterWrite(entry: Entry, marks: SheetMarks[string]): Written {
    return { journal: withEntry(this.written.journal, entry), marks: this.marksWith(entry.sheet, marks) };
  }

  /** The same once a worksheet is only marked anew. */
  afterMarking(sheet: string, marks: SheetMarks[string]): Written {
    return { ...this.written, marks: this.marksWith(sheet, marks) };
  }

  /** The same once the last write is taken back. */
  afterUndo(entry: Entry): Written {
    return { journal: this.written.journal.slice(0, -1), marks: marksBefore(this.written.marks, entry) };
  }

  /**
   * As the host is to save it, in one change with what it writes: another person's entries stay. The workbook keeps a
   * worksheet's marks and the list of writes; what we did since we read them is put into what stands there.
   */
  saved(next: Written): EntryChanges {
    const base = this.written;
    this.settled = next;
    return {
      journal: text => {
        const journal = lastOf(mergedList(base.journal, next.journal, readJournal(text)));
        this.settled = { ...this.settled, journal };
        return journalText(journal);
      },
      marks: text => {
        const marks = mergedMarks(base.marks, next.marks, readMarks(text));
        this.settled = { ...this.settled, marks };
        return marksText(marks);
      },
    };
  }

  /** What was saved last is what stands in the workbook. */
  remember(): void {
    this.written = this.settled;
  }

  /** What is drawn from the workbook when it is opened again goes too. */
  async forgetMarks(): Promise<void> {
    if (marksText(this.written.marks) !== null) await this.host.save({ marks: null });
    this.written = { ...this.written, marks: {} };
  }

  /** Keeps the waivers as they were changed; gives them with another person's. */
  keepWaivers(before: readonly Waiver[], after: readonly Waiver[]): Promise<readonly Waiver[]> {
    return this.keep('waivers', { before, after, read: readWaivers, textOf: waiversText });
  }

  /** The same for the cells a person found right. */
  keepPins(before: readonly Pin[], after: readonly Pin[]): Promise<readonly Pin[]> {
    return this.keep('pins', { before, after, read: readPins, textOf: pinsText });
  }

  private async keep<T>(key: string, { before, after, read, textOf }: ChangedSet<T>): Promise<readonly T[]> {
    let kept = after;
    const merge = (text: string | null): string | null => {
      kept = mergedSet(before, after, read(text));
      return textOf(kept);
    };
    await this.host.save({ [key]: merge });
    return kept;
  }

  private marksWith(sheet: string, marks: SheetMarks[string]): SheetMarks {
    return { ...this.written.marks, [sheet]: marks };
  }
}
