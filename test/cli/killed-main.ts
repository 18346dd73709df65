import { spawn } from 'node:child_process';
import { linkSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Random } from '../generator/random';
import { killedRuns } from './killed';

// npm run fuzz:kill [TIMES] [SEED]: runs that are killed at random, and one over 3,000 files that is killed in the middle.
const [times = '300', seed = '1'] = process.argv.slice(2);

async function main(): Promise<void> {
  const random = new Random(`killed-${seed}`);
  const { runs, inTheMiddle, problems } = await killedRuns(Number(times), () => random.share());
  console.log(`杀掉 ${runs} 次（其中 ${inTheMiddle} 次在写到一半时），不符 ${problems.length}`);
  for (const problem of problems) console.log(`  ${problem}`);
  const { told, broken } = await killedInTheMiddle(3000);
  console.log(`3000 个文件的一次运行在中途杀掉：已得 ${told} 个结果，不完整的 ${broken}`);
  process.exitCode = problems.length + broken > 0 ? 1 : 0;
}

/** Kills a run once half its files are told; counts the lines that are whole, but for a last one that is cut. */
async function killedInTheMiddle(count: number): Promise<{ told: number; broken: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-many-'));
  const form = resolve('assets', 'examples', 'shaoxing-2019.xlsx');
  for (let i = 0; i < count; i++) linkSync(form, join(folder, `${10_000 + i}.xlsx`));
  const child = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', resolve('src/cli/main.ts'), 'check', '--format', 'ndjson', folder],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let out = '';
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString('utf8');
    out += text;
    lines += text.split('\n').length - 1;
    if (lines >= count / 2) child.kill('SIGKILL');
  });
  await new Promise(done => child.on('close', done));
  rmSync(folder, { recursive: true, force: true });
  const told = out.split('\n').slice(0, -1);
  return { told: told.length, broken: told.filter(line => !isReport(line)).length };
}

function isReport(line: string): boolean {
  try {
    return (JSON.parse(line) as { error: unknown }).error === null;
  } catch {
    return false;
  }
}

void main();
