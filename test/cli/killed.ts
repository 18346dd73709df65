import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import { isCopy } from '../../src/cli/copy-name';

/** What was found wrong after runs that were killed; none where all held. */
export interface Killed {
  readonly runs: number;
  /** Runs that were killed while they had written some copies and not all. */
  readonly inTheMiddle: number;
  readonly problems: readonly string[];
}

const count = 12;

/**
 * Kills `check --write` (SIGKILL) at random moments, again and again in one folder: no copy is half or damaged, no
 * input changed, and the next run that comes to its end leaves nothing of the killed ones behind.
 */
export async function killedRuns(times: number, share: () => number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-killed-'));
  const problems: string[] = [];
  let inTheMiddle = 0;
  try {
    const form = readFileSync(join('assets', 'examples', 'shaoxing-2019.xlsx'));
    for (let i = 0; i < count; i++)
      copyFileSync(join('assets', 'examples', 'shaoxing-2019.xlsx'), join(folder, `${100 + i}.xlsx`));
    const lasting = await run(folder, null);
    for (let nth = 1; nth <= times; nth++) {
      for (const name of readdirSync(folder)) if (isCopy(name)) rmSync(join(folder, name));
      await run(folder, lasting * (0.2 + 0.8 * share()));
      const names = readdirSync(folder);
      const copies = names.filter(isCopy);
      if (copies.length > 0 && copies.length < count) inTheMiddle++;
      for (const name of copies) {
        const problem = problemOf(join(folder, name));
        if (problem !== null) problems.push(`${nth}: ${name} ${problem}`);
      }
      for (const name of names.filter(each => /^\d+\.xlsx$/.test(each)))
        if (Buffer.compare(readFileSync(join(folder, name)), form) !== 0)
          problems.push(`${nth}: ${name} changed`);
      if (names.filter(name => !name.includes('.评分.')).length !== count)
        problems.push(`${nth}: an input is gone`);
      // Every tenth time one run comes to its end.
      if (nth % 10 !== 0 && nth !== times) continue;
      await run(folder, null);
      const left = readdirSync(folder).filter(name => name.endsWith('.part'));
      if (left.length > 0) problems.push(`${nth}: left behind: ${left.join()}`);
      if (readdirSync(folder).filter(isCopy).length !== count) problems.push(`${nth}: copies are missing`);
    }
    return { runs: times, inTheMiddle, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a copy is whole: it opens, and all its parts add up to what its own seal says. */
function problemOf(file: string): string | null {
  try {
    return openWorkbook(new Uint8Array(readFileSync(file))).isSealed ? null : 'is not as it was written';
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** Runs the command over a folder and kills it after so many milliseconds; gives how long it took. */
function run(folder: string, killAfter: number | null): Promise<number> {
  const began = Date.now();
  const child = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', resolve('src/cli/main.ts'), 'check', '--write', '--jobs', '2', folder],
    { stdio: 'ignore' },
  );
  const clock = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise(done => {
    child.on('close', () => {
      if (clock) clearTimeout(clock);
      done(Date.now() - began);
    });
  });
}
