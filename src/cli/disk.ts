import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** What a file that is written whole needs of the disk. Any call may fail; each says so by throwing. */
export interface Disk {
  readonly makeFolder: (folder: string) => void;
  readonly namesIn: (folder: string) => readonly string[];
  /** When the file was last written, in milliseconds. */
  readonly modified: (file: string) => number;
  /** A handle to a new file, or to one emptied. */
  readonly open: (file: string) => number;
  /** Writes from this byte on; gives how many bytes were taken, which may be fewer than there are. */
  readonly write: (handle: number, bytes: Uint8Array, from: number) => number;
  /** Returns once all lies on the disk itself. */
  readonly flush: (handle: number) => void;
  readonly close: (handle: number) => void;
  readonly read: (file: string) => Uint8Array;
  readonly rename: (from: string, to: string) => void;
  /** Does nothing where there is no such file. */
  readonly remove: (file: string) => void;
}

export const realDisk: Disk = {
  makeFolder: folder => void mkdirSync(folder, { recursive: true }),
  namesIn: folder => readdirSync(folder),
  modified: file => statSync(file).mtimeMs,
  open: file => openSync(file, 'w'),
  write: (handle, bytes, from) => writeSync(handle, bytes, from),
  flush: fsyncSync,
  close: closeSync,
  read: file => readFileSync(file),
  rename: renameSync,
  remove: file => rmSync(file, { force: true }),
};
