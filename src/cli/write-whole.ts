import { basename, dirname, join } from 'node:path';
import { isWritten } from './copy-name';
import { type Disk, realDisk } from './disk';
import { isSystemProblem } from './system-problem';

/**
 * Writes a file so that it is there whole or not at all: to a name beside it first, onto the disk, read back, then
 * renamed. What a run that was killed left behind goes.
 */
export function writeWhole(file: string, bytes: Uint8Array, disk: Disk = realDisk): void {
  disk.makeFolder(dirname(file));
  removeLeftOver(dirname(file), disk);
  const part = `${file}.${process.pid}.part`;
  try {
    writeAll(part, bytes, disk);
    if (Buffer.compare(disk.read(part), bytes) !== 0) throw new DiskFault(part, 'reads back otherwise');
    disk.rename(part, file);
  } catch (problem) {
    unlessRefused(() => disk.remove(part));
    throw problem;
  }
}

function writeAll(file: string, bytes: Uint8Array, disk: Disk): void {
  const handle = disk.open(file);
  let isClosed = false;
  try {
    for (let from = 0; from < bytes.length; ) {
      const taken = disk.write(handle, bytes, from);
      if (taken <= 0) throw new DiskFault(file, 'takes no more');
      from += taken;
    }
    disk.flush(handle);
    isClosed = true;
    disk.close(handle);
  } finally {
    if (!isClosed) unlessRefused(() => disk.close(handle));
  }
}

/** The disk took the bytes and gives others back, or takes none and does not say why. */
class DiskFault extends Error implements NodeJS.ErrnoException {
  readonly code = 'EIO';
  readonly syscall = 'write';

  constructor(file: string, what: string) {
    super(`${basename(file)} ${what}`);
  }
}

const looked = new Set<string>();

/** The unfinished files of runs that are no more; each folder is looked through once. */
function removeLeftOver(folder: string, disk: Disk): void {
  if (looked.has(folder)) return;
  looked.add(folder);
  unlessRefused(() => {
    for (const name of disk.namesIn(folder)) {
      const [, file = '', owner] = /^(.*)\.(\d+)\.part$/i.exec(name) ?? [];
      if (owner === undefined || !isWritten(file)) continue;
      const left = join(folder, name);
      unlessRefused(() => {
        if (!isInUse(left, Number(owner), disk)) disk.remove(left);
      });
    }
  });
}

/** Tidying up that the system refuses stands against nothing. */
function unlessRefused(work: () => void): void {
  try {
    work();
  } catch (problem) {
    if (!isSystemProblem(problem)) throw problem;
  }
}

/** Another thread of this process may be writing it; what is older than the process was left by one of the same number. */
function isInUse(part: string, owner: number, disk: Disk): boolean {
  if (owner !== process.pid) return isRunning(owner);
  return disk.modified(part) >= Date.now() - process.uptime() * 1000;
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (problem) {
    return !isSystemProblem(problem) || problem.code !== 'ESRCH';
  }
}
