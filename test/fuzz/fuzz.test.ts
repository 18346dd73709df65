import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../cli/terminal';
import { drive } from './drive';
import { seeds } from './seeds';
import { fileAt } from './try-one';
import { wayOf } from './way';

const corpus = seeds();

describe('the kept corpus', () => {
  test('is small', () => {
    const large = corpus.filter(({ bytes }) => bytes.length > 40_000).map(({ name }) => name);
    expect(large).toEqual([]);
  });

  test.each(corpus.map(({ name, bytes }) => [name, bytes] as const))('%s goes the whole way', (_, bytes) => {
    for (const mode of ['fill', 'overwrite'] as const) expect(() => wayOf(bytes, mode)).not.toThrow();
  });
});

test('a number stands for the same file whenever it is asked for', () => {
  for (let index = corpus.length; index < corpus.length + 40; index++) {
    const [first, again] = [fileAt(corpus, '19', index), fileAt(corpus, '19', index)];
    expect(again.kind).toBe(first.kind);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  }
});

/** A thread that hangs at one number and takes all memory at another. */
const played = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ from, to }) => {
  const tried = [];
  for (let index = from; index < to; index++) {
    Atomics.store(workerData.at, 0, index);
    if (index === 3) for (;;);
    const all = [];
    while (index === 6) all.push(new Array(1e6).fill(index));
    tried.push({ seed: '', kind: 'played', came: 'read', fault: null });
  }
  Atomics.store(workerData.at, 0, -1);
  parentPort.postMessage(tried);
});
parentPort.postMessage(0);`;

test('a file that hangs or takes all memory is told, each other is tried once', async () => {
  const entry = join(temporaryFolder(), 'thread.cjs');
  writeFileSync(entry, played);
  const told: [number, string | null][] = [];
  const tell = (index: number, { fault }: { fault: string | null }): number => told.push([index, fault]);
  const end = await drive({ entry, run: '', from: 0, to: 9, most: 60_000, tell });
  expect(end).toBe(9);
  expect(told.sort(([a], [b]) => a - b).map(([index, fault]) => [index, fault !== null])).toEqual(
    Array.from({ length: 9 }, (_, index) => [index, index === 3 || index === 6]),
  );
  expect(told.find(([index]) => index === 3)?.[1]).toBe('takes more than 5 s');
}, 120_000);
