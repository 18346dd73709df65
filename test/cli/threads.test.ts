import { spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkCommand } from '../../src/cli/options';
import { checkInThreads } from '../../src/cli/pool';
import { example, temporaryFolder } from './terminal';

const time = 120_000;

/** A program of threads that answers for every file but those that take for ever, or all the memory there is. */
const played = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage('ready');
parentPort.on('message', ({ file }) => {
  if (file.startsWith('慢')) for (;;);
  const all = [];
  while (file.startsWith('大')) all.push(new Array(1e6).fill(file));
  parentPort.postMessage({ file, error: null, sheets: [], written: null, leftProtected: [], withoutNote: [] });
});`;

test(
  'a file that takes too much time or memory is skipped and named; the others are checked',
  async () => {
    const entry = join(temporaryFolder(), 'thread.cjs');
    writeFileSync(entry, played);
    const tasks = ['一', '慢', '二', '大', '三'].map(file => ({ file, copy: null }));
    const command = checkCommand(['--jobs', '2', '--timeout', '1', 'x']);
    const found = new Map<string, string | null>();
    await checkInThreads(tasks, command, entry, ({ file, error }) => found.set(file, error?.message ?? null));
    expect(Object.fromEntries(found)).toEqual({
      一: null,
      慢: '用时过长（超过 1 秒），已跳过。请删去无关的工作表和多余的空行、格式后再试，或用 --timeout 放宽时限。',
      二: null,
      大: expect.stringMatching(/^(?:内存不够|用时过长)/),
      三: null,
    });
  },
  time,
);

test(
  'a run that is ended in the middle has told all it knew',
  async () => {
    const folder = temporaryFolder();
    for (let i = 0; i < 400; i++) copyFileSync(example('jinzhong-2020'), join(folder, `${1000 + i}.xlsx`));
    const child = spawn(
      process.execPath,
      ['--require', 'tsx/cjs', resolve('src/cli/main.ts'), 'check', '--format', 'ndjson', folder],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      if (out.split('\n').length > 5) child.kill('SIGKILL');
    });
    await new Promise(done => child.on('close', done));
    const lines = out.split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ error: null });
  },
  time,
);
