import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** What became of a mutant: what killed it, or nothing did. */
export type Outcome = 'tests' | 'types' | null;

/** The tests that are tried over a room; those nearest to it come first, as they kill most. */
const testsOf: readonly (readonly [room: string, tests: readonly string[]])[] = [
  ['src/rules', ['rules', 'scoring/profiles', 'forms', 'cli/check-examples.test.ts', 'explain']],
  ['src/plan', ['plan', 'pane/session', 'forms', 'cli/check-examples.test.ts']],
];

/** It counts the work of its process, which does more here. */
const countsWork = /growth\.test\.ts$/;

/** Longer than so many seconds of computing runs only a loop that has no end. */
const limit = 60;

/** A copy of the project to build and run in: the project itself is never touched, and may be worked on. */
export class Trial {
  private readonly root = mkdtempSync(join(tmpdir(), 'mutants-'));
  private readonly out = join(this.root, 'dist');

  constructor() {
    for (const part of ['src', 'test', 'assets', 'docs', 'package.json', 'tsconfig.json']) {
      cpSync(part, join(this.root, part), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(this.root, 'node_modules'));
  }

  /** Tries a file written otherwise. */
  async outcome(path: string, text: string, instead: string): Promise<Outcome> {
    if (!(await this.passes(path, instead))) return 'tests';
    const file = join(this.root, path);
    writeFileSync(file, instead);
    const isTyped = await run('node_modules/typescript/bin/tsc', ['--noEmit'], this.root);
    writeFileSync(file, text);
    return isTyped ? null : 'types';
  }

  /** Whether tests pass, built into one file with another text in the place of a file's own. */
  async passes(path = '', instead = ''): Promise<boolean> {
    const entry = join(this.out, 'tests.ts');
    const own = testsOf.filter(([room]) => path === '' || path.startsWith(room));
    const places = new Set(own.flatMap(([, tests]) => tests).flatMap(place => testsIn(this.root, place)));
    const imports = [...places].map(file => `import '${join(this.root, 'test', file)}';`);
    const globals = join(this.root, 'test/mutants/globals.ts');
    const mutant = join(this.root, path);
    await build({
      root: this.root,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          resolveId: id => (id === '@jest/globals' ? globals : id === entry ? id : null),
          load(id) {
            if (id === entry)
              return [...imports, `import { runAll } from '${globals}';`, 'runAll();'].join('\n');
            return id === mutant ? instead : null;
          },
        },
      ],
      build: { ssr: entry, outDir: this.out, minify: false, target: 'node20' },
    });
    const [bundle = 'tests.mjs'] = readdirSync(this.out).filter(name => /^tests\.m?js$/.test(name));
    return run(join(this.out, bundle), [], this.root);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

function run(program: string, given: readonly string[], cwd: string): Promise<boolean> {
  const limited = ['-c', `ulimit -t ${limit}; exec "$@"`, 'sh', process.execPath, program, ...given];
  const child = spawn('sh', limited, { cwd, stdio: 'ignore' });
  return new Promise((done, reject) => child.on('error', reject).on('exit', code => done(code === 0)));
}

function testsIn(root: string, place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(join(root, 'test', place), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts') && !countsWork.test(name))
    .map(name => `${place}/${name}`);
}
