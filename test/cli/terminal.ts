import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Report } from '../../src/cli/report';
import { run } from '../../src/cli/run';
import { watchEveryOutput } from '../hosts/xlsx/every-output';

watchEveryOutput();

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs the command line in this process. */
export async function jiping(...args: string[]): Promise<Ran> {
  let out = '';
  let said = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    say: (line: string) => {
      said += `${line}\n`;
    },
  };
  const code = await run(args, terminal, null);
  return { code, out, said };
}

export async function checkJson(...args: string[]): Promise<{ code: number; report: Report; said: string }> {
  const { code, out, said } = await jiping('check', '--format', 'json', ...args);
  return { code, report: JSON.parse(out) as Report, said };
}

/** Where a command is called from, and under which settings of Node. */
export interface Place {
  readonly folder?: string;
  readonly nodeOptions?: string;
}

/** Runs the command as the README says, in a process of its own. */
export function npmJiping(args: readonly string[], { folder = '.', nodeOptions = '' }: Place = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['--prefix', resolve('.'), 'run', '-s', 'jiping', '--', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: nodeOptions },
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  return { code: status ?? -1, out: stdout, said: stderr };
}

const folders: string[] = [];

/** A folder for one test file, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const example = (name: string): string => join('assets', 'examples', `${name}.xlsx`);

/** An example in a folder of its own, so that copies written beside it stay there. */
export function exampleIn(folder: string, name: string): string {
  const file = join(folder, basename(example(name)));
  copyFileSync(example(name), file);
  return file;
}
