import type { Host } from '../../hosts/host';
import { type Entry, journalText, readJournal, withEntry } from './journal';
import { type Pin, pinsText, readPins } from './pins';
import type { State } from './state';
import { marksBefore, marksText, readMarks, type SheetMarks } from './stored-marks';
import { readWaivers, type Waiver, waiversText } from './waivers';

/** The last writes and the marks of ours: they change together, in the write that makes them. */
interface Written {
  readonly journal: readonly Entry[];
  readonly marks: SheetMarks;
}

const nothing: Written = { journal: [], marks: {} };

/** What the workbook in front remembers: the writes that can be taken back, our marks, what a person let stand. */
export class Memory {
  private written: Written = nothing;
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

  /** As the host is to save it, in one change with what it writes. */
  saved({ journal, marks }: Written): Readonly<Record<string, string | null>> {
    return { journal: journalText(journal), marks: marksText(marks) };
  }

  remember(written: Written): void {
    this.written = written;
  }

  /** What is drawn from the workbook when it is opened again goes too. */
  async forgetMarks(): Promise<void> {
    if (marksText(this.written.marks) !== null) await this.host.save({ marks: null });
    this.written = { ...this.written, marks: {} };
  }

  keepWaivers(waivers: readonly Waiver[]): Promise<void> {
    return this.host.save({ waivers: waiversText(waivers) });
  }

  keepPins(pins: readonly Pin[]): Promise<void> {
    return this.host.save({ pins: pinsText(pins) });
  }

  private marksWith(sheet: string, marks: SheetMarks[string]): SheetMarks {
    return { ...this.written.marks, [sheet]: marks };
  }
}
