import type { Host } from '../hosts/host';
import type { Steps } from '../hosts/xlsx';
import type { Session } from '../pane/session/session';
import type { Keep } from '../pane/session/settings';
import type { Clock } from '../pane/session/slices';
import type { ChosenFile, Saved } from './files';
import type { Book, Grid, GridEvents } from './grid/grid';

export type OpenGrid = (book: Book, events: GridEvents) => Steps<Grid>;

/** What the page gives the desk. */
export interface DeskEnvironment extends Clock {
  readonly keep: Keep;
  /** Loads the part of the page that draws sheets; it is large, and not needed before a file is opened. */
  readonly loadGrid: () => Promise<OpenGrid>;
  readonly session: (host: Host) => Session;
  readonly example: (file: string) => Promise<ChosenFile>;
  /** The file that was opened or saved, as it is now on the disk. */
  readonly again: (handle: FileSystemFileHandle) => Promise<ChosenFile>;
  readonly saveTo: (handle: FileSystemFileHandle, bytes: Uint8Array) => Promise<Saved>;
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<Saved | null>;
}

/** The file on the desk. */
export interface OpenFile {
  readonly name: string;
  readonly session: Session;
  readonly tabs: readonly string[];
  readonly active: string;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is said of the selected cell by its marks and notes; null where there is none. */
  readonly note: { readonly cell: string; readonly text: string } | null;
  /** The same for the cell under the pointer, and where to show it. */
  readonly hint: { readonly text: string; readonly right: number; readonly top: number } | null;
  /** What the worksheets have that is not shown here, as a sentence. */
  readonly unseen: string | null;
}

export interface DeskState {
  /** A file is being opened: its name, what is being done, and the share that is done, from 0 to 1. */
  readonly opening: { readonly name: string; readonly what: string; readonly done: number } | null;
  readonly file: OpenFile | null;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly notice: string | null;
  /** Why something is not done here, and how it is. */
  readonly tip: string | null;
  /** A file waits to be opened until the person says what becomes of the changes. */
  readonly isLeaving: boolean;
  /** The file was saved elsewhere since it was opened: nothing is saved until the person says how. */
  readonly isChanged: boolean;
  readonly recent: readonly string[];
}
