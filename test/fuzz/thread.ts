import { parentPort, workerData } from 'node:worker_threads';
import { seeds } from './seeds';
import { tryOne, type Tried } from './try-one';

/** A piece of the run: the numbers from `from` up to, not including, `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly run: string;
  /** Holds the number being tried: who watches sees where it stands. */
  readonly at: Int32Array;
}

/** Tries the numbers of each piece it is sent and answers with what became of them. */
export function serve(): void {
  const { run, at } = workerData as ThreadData;
  const corpus = seeds();
  parentPort?.on('message', ({ from, to }: Piece) => {
    const tried: Tried[] = [];
    for (let index = from; index < to; index++) {
      Atomics.store(at, 0, index);
      tried.push(tryOne(corpus, run, index));
    }
    Atomics.store(at, 0, -1);
    parentPort?.postMessage(tried);
  });
  parentPort?.postMessage(corpus.length);
}
