import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { differences } from './differences';
import { written } from './written';

// npm run compare <commit> [count] [seed]: what `check --format json` says of the published forms, the examples and so
// many generated forms, by the code of an older commit and by the code as it stands. New fields are aside; every
// other difference is printed, and there being one is a failure.
const [commit, count = '1000', seed = '1'] = process.argv.slice(2);
if (commit === undefined) throw new Error('npm run compare <commit> [count] [seed]');

/** So many differences of a file are printed. */
const most = 6;

interface FileResult {
  readonly file: string;
}

const place = mkdtempSync(join(tmpdir(), 'compare-'));
const older = join(place, 'before');
execFileSync('git', ['worktree', 'add', '--quiet', '--detach', older, commit]);
try {
  symlinkSync(resolve('node_modules'), join(older, 'node_modules'));
  const inputs = [resolve('test/forms'), resolve('assets/examples'), generatedInto(join(place, 'generated'))];
  const [before, after] = [checked(older, inputs), checked(process.cwd(), inputs)];
  const now = new Map(after.map(result => [result.file, result]));
  let differing = 0;
  for (const result of before) {
    const found = differences(result, now.get(result.file));
    if (found.length === 0) continue;
    differing++;
    console.log(result.file);
    for (const { path, before: was, after: is } of found.slice(0, most)) {
      console.log(`  ${path}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`);
    }
    if (found.length > most) console.log(`  … ${found.length} in all`);
  }
  const fresh = after.length - before.length;
  console.log(`${before.length} files, ${differing} differ${fresh === 0 ? '' : `, ${fresh} more now`}`);
  process.exitCode = differing === 0 && fresh === 0 ? 0 : 1;
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', older]);
  rmSync(place, { recursive: true });
}

function generatedInto(folder: string): string {
  mkdirSync(folder);
  for (let i = 0; i < Number(count); i++) {
    const family = families[i % families.length];
    if (!family) continue;
    const { sheet } = generate(family, `${seed}/${i}`);
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.xlsx`), written(sheet));
  }
  return folder;
}

/** What the command says of the files, by the code of a checkout. Problems are what it is for: its exit code says so. */
function checked(code: string, inputs: readonly string[]): readonly FileResult[] {
  const given = ['--require', 'tsx/cjs', 'src/cli/main.ts', 'check', '--format', 'json', ...inputs];
  const { stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: code,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { files: readonly FileResult[] }).files;
}
