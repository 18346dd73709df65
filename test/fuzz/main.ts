import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { drive } from './drive';
import { seeds } from './seeds';
import { serve } from './thread';
import { fileAt } from './try-one';

// npm run fuzz -- --minutes N [--seed NAME] [--from N] [--to N]: files changed at random go the whole way of a file.
// npm run fuzz -- --only N: writes the file of that number to dist/fuzz and tries it here, with its stack.
if (isMainThread) await run();
else serve();

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '19' },
      from: { type: 'string', default: '0' },
      to: { type: 'string', default: '1000000000' },
      only: { type: 'string' },
    },
  });
  if (values.only !== undefined) return tryHere(values.seed, Number(values.only));
  const came = new Map<string, number>();
  const faults = new Map<string, number[]>();
  const from = Number(values.from);
  const began = Date.now();
  const end = await drive({
    entry: new URL(import.meta.url),
    run: values.seed,
    from,
    to: Number(values.to),
    most: Number(values.minutes) * 60_000,
    tell: (index, { kind, came: how, fault }) => {
      const key = fault === null ? `${kind}: ${how}` : 'faults';
      came.set(key, (came.get(key) ?? 0) + 1);
      if (fault !== null) faults.set(fault, [...(faults.get(fault) ?? []), index]);
    },
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${end - from} 个文件（第 ${from} 到 ${end - 1} 个，种子 ${values.seed}），${seconds} 秒`);
  for (const [key, count] of [...came].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${key} ${count}`);
  for (const [fault, numbers] of faults)
    console.log(`  出错 ${numbers.length} 次：${fault}（第 ${numbers.slice(0, 5).join('、')} 个）`);
  process.exitCode = faults.size > 0 ? 1 : 0;
}

async function tryHere(seed: string, index: number): Promise<void> {
  const { wayOf } = await import('./way');
  const file = fileAt(seeds(), seed, index);
  mkdirSync(join('dist', 'fuzz'), { recursive: true });
  const path = join('dist', 'fuzz', `${seed}-${index}.xlsx`);
  writeFileSync(path, file.bytes);
  console.log(`${path}: ${file.seed}, ${file.kind}`);
  const began = Date.now();
  Error.stackTraceLimit = 30;
  console.log(wayOf(file.bytes, index % 2 === 0 ? 'fill' : 'overwrite'), `${Date.now() - began} ms`);
}
