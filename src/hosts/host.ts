import type { NewSheet, Plan } from '../plan';
import type { Address, Sheet } from '../sheet';
import type { EntryChange, EntryChanges } from './stored-entries';

export type { EntryChange, EntryChanges };

/** Facts about the program the sheets live in; the pane asks for them instead of its name. */
export interface HostInfo {
  /** For 设置 and support: `Excel（web）`, `WPS 表格`. */
  readonly product: string;
  readonly version: string;
  /** Whether problem cells can carry a note beside their colour. */
  readonly notes: boolean;
  /** What else is asked of somebody who reports a problem: builds, the browser inside. */
  readonly support?: string;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly active: boolean;
}

/** A snapshot, with what the person has to know of how it was taken. */
export interface Snapshot {
  readonly sheet: Sheet;
  /** Parts of the worksheet that were not read, as a sentence; null where all was. */
  readonly leftOut: string | null;
}

/** What becomes of a plan: all of it, or nothing, or, where the program failed in between, what is said. */
export type Outcome =
  | {
      readonly kind: 'applied';
      /** Cells of an undo that were left as they are, because they were edited since. */
      readonly left: readonly Address[];
      /** Marked cells without a note: somebody else's stands there, or the program has none. */
      readonly withoutNote: readonly Address[];
    }
  | {
      readonly kind: 'refused';
      /** Which cells stand against it, and what to do. Nothing was written. */
      readonly message: string;
      readonly cells: readonly Address[];
    }
  | {
      readonly kind: 'partial';
      /** What was written before the failure and could not be taken back. */
      readonly written: readonly Address[];
      readonly message: string;
    };

export interface ApplyOptions {
  /** `refuse` (the usual): a cell that changed stands against the whole plan. `leave`: it alone stays as it is. */
  readonly changed?: 'refuse' | 'leave';
  /** Entries to be kept in the workbook with the same write; null removes one. */
  readonly save?: EntryChanges;
}

export type { NewSheet };

/** Where sheets are read and plans applied: Excel, WPS, or a file. Problems are thrown as HostError. */
export interface Host {
  info(): Promise<HostInfo>;
  /**
   * The workbook in front, by a name of its own; all that is done until this is asked again is meant for it, and fails
   * where another has come in front. Only hosts have it whose pane lives on when the workbook changes.
   */
  workbookInFront?(): Promise<string>;
  sheets(): Promise<readonly SheetInfo[]>;
  /** The worksheet of that name, or the active one. */
  snapshot(name?: string): Promise<Snapshot>;
  apply(plan: Plan, options?: ApplyOptions): Promise<Outcome>;
  /** Takes all our marks off all worksheets; gives how many marked places there were. */
  clearMarks(): Promise<number>;
  goTo(sheet: string, at: Address): Promise<void>;
  /** Gives the name the worksheet got: a taken one is numbered. */
  insertSheet(sheet: NewSheet): Promise<string>;
  /** What is kept in the workbook under these keys. */
  load(keys: readonly string[]): Promise<Readonly<Record<string, string>>>;
  save(entries: EntryChanges): Promise<void>;
  /** Tells when a person has changed cells, where the host can; gives a way to stop listening. */
  onChange?(listener: () => void): () => void;
}

export type HostProblem =
  | 'no-such-sheet'
  | 'protected'
  | 'editing'
  | 'busy'
  | 'too-large'
  | 'no-workbook'
  | 'failed';

/** Something the host could not do, as a sentence for the person. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly problem: HostProblem,
    message: string,
    /** The host's own words, for support. */
    readonly details: string = '',
  ) {
    super(message);
  }
}
