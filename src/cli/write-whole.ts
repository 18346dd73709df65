import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isCopy } from './copy-name';
import { isSystemProblem } from './system-problem';

/**
 * Writes a file so that it is there whole or not at all: to a name beside it first, onto the disk, read back, then
 * renamed. What a run that was killed left behind goes.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  removeLeftOver(dirname(file));
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(part, 'w');
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (Buffer.compare(readFileSync(part), bytes) !== 0) throw new WrittenOtherwise(part);
    renameSync(part, file);
  } catch (problem) {
    rmSync(part, { force: true });
    throw problem;
  }
}

/** The disk took the bytes and gives others back. */
class WrittenOtherwise extends Error implements NodeJS.ErrnoException {
  readonly code = 'EIO';
  readonly syscall = 'read';

  constructor(file: string) {
    super(`${basename(file)} reads back otherwise`);
  }
}

const looked = new Set<string>();

/** The unfinished files of runs that are no more; each folder is looked through once. */
function removeLeftOver(folder: string): void {
  if (looked.has(folder)) return;
  looked.add(folder);
  for (const name of readdirSync(folder)) {
    const [, file = '', owner] = /^(.*)\.(\d+)\.part$/i.exec(name) ?? [];
    if (owner !== undefined && isCopy(file) && !isRunning(Number(owner)))
      rmSync(join(folder, name), { force: true });
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (problem) {
    return !isSystemProblem(problem) || problem.code !== 'ESRCH';
  }
}
