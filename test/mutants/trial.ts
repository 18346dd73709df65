import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of a mutant: what killed it, or nothing did. */
export type Outcome = 'tests' | 'related tests' | 'types' | null;

/** Tests in the order in which they are tried: the nearest kill most. */
const nearest = { 'src/rules': ['rules'], 'src/plan': ['plan', 'pane/session'] } as const;
const related = ['rules', 'plan', 'forms', 'report', 'explain', 'scoring', 'cli/check-examples.test.ts'];

/** Longer runs only a loop that has no end. */
const limit = 180_000;

/** A copy of the project in which one file at a time is another, so that the project itself is never touched. */
export class Copy {
  private readonly root = mkdtempSync(join(tmpdir(), 'mutants-'));

  constructor() {
    for (const part of ['src', 'test', 'assets', 'docs', 'package.json', 'tsconfig.json']) {
      cpSync(part, join(this.root, part), { recursive: true });
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(this.root, 'node_modules'));
  }

  /** Runs the tests over a file written otherwise, and puts it back. */
  async outcome(path: string, text: string, instead: string): Promise<Outcome> {
    const file = join(this.root, path);
    writeFileSync(file, instead);
    try {
      const near = Object.entries(nearest).find(([room]) => path.startsWith(room))?.[1] ?? [];
      if (!(await this.passes(near))) return 'tests';
      if (!(await this.passes(related))) return 'related tests';
      return (await this.run('typescript/bin/tsc', ['--noEmit'])) ? null : 'types';
    } finally {
      writeFileSync(file, text);
    }
  }

  /** Whether tests pass: as one file, so that what they share is loaded once. */
  passes(tests: readonly string[] = related): Promise<boolean> {
    const together = 'test/mutants/together.test.ts';
    const files = tests.flatMap(place => testsIn(join(this.root, 'test'), place));
    writeFileSync(join(this.root, together), files.map(file => `import '../${file}';\n`).join(''));
    const given = ['--runInBand', '--silent', '--env', join(this.root, 'test/mutants/first-failure.cjs')];
    return this.run('jest/bin/jest.js', [...given, together]);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private run(program: string, given: readonly string[]): Promise<boolean> {
    const child = spawn(process.execPath, [join('node_modules', program), ...given], {
      cwd: this.root,
      stdio: 'ignore',
      timeout: limit,
    });
    return new Promise((resolve, reject) =>
      child.on('error', reject).on('exit', code => resolve(code === 0)),
    );
  }
}

function testsIn(root: string, place: string): string[] {
  if (place.endsWith('.ts')) return [place.slice(0, -3)];
  return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `${place}/${name.slice(0, -3)}`);
}
