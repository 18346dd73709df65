import { Worker } from 'node:worker_threads';
import type { Piece, ThreadData } from './thread';
import type { Tried } from './try-one';

/** In megabytes and milliseconds, for one file. */
export const memory = 512;
export const time = 5000;

const pieceSize = 40;

export interface Wanted {
  readonly entry: string | URL;
  readonly run: string;
  readonly from: number;
  /** Ends before this number. */
  readonly to: number;
  /** In milliseconds; what is begun is brought to its end. */
  readonly most: number;
  readonly tell: (index: number, tried: Tried) => void;
}

/** Runs the numbers in threads, one at a time; a file that hangs or takes all memory ends its thread and is told. */
export async function drive(wanted: Wanted): Promise<number> {
  const end = Date.now() + wanted.most;
  let next = wanted.from;
  while (next < wanted.to && Date.now() < end) next = await untilBroken(wanted, next, end);
  return next;
}

/** One thread's life; gives the number to go on with. */
function untilBroken({ entry, run, to, tell }: Wanted, first: number, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const workerData: ThreadData = { run, at };
    const worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    });
    let piece: Piece | null = null;
    let next = first;
    let size = pieceSize;
    let seen = { index: -1, since: Date.now() };
    const ended = (index: number): void => {
      clearInterval(clock);
      void worker.terminate().then(() => resolve(index));
    };
    const go = (): void => {
      if (next >= to || Date.now() >= end) return ended(next);
      piece = { from: next, to: Math.min(next + size, to) };
      size = pieceSize;
      worker.postMessage(piece);
    };
    /** What was tried of a piece before the thread broke is tried again, in a piece of its own, by the next one. */
    const broken = (fault: string): void => {
      const index = Atomics.load(at, 0);
      if (!piece || index < 0) return ended(next);
      if (index > piece.from) {
        // The numbers before it come again in a new thread, without it.
        clearInterval(clock);
        const before = { entry, run, from: piece.from, to: index, most: Infinity, tell };
        void worker
          .terminate()
          .then(() => drive(before))
          .then(() => {
            tell(index, { seed: '', kind: '', came: null, fault });
            resolve(index + 1);
          }, reject);
        return;
      }
      tell(index, { seed: '', kind: '', came: null, fault });
      ended(index + 1);
    };
    const clock = setInterval(() => {
      const index = Atomics.load(at, 0);
      if (index !== seen.index || index < 0) seen = { index, since: Date.now() };
      else if (Date.now() - seen.since > time) broken('takes more than 5 s');
    }, 100);
    worker.on('message', (told: readonly Tried[] | number) => {
      if (typeof told !== 'number' && piece) {
        const { from } = piece;
        told.forEach((each, i) => tell(from + i, each));
        next = piece.to;
      }
      go();
    });
    worker.on('error', problem => {
      const exhausted = 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (exhausted) broken('takes more than 512 MB');
      else reject(problem);
    });
  });
}
