import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { offencesOf, type SourceFile } from './law';

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name).replace(/\\/g, '/');
    if (entry.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(path) && !path.endsWith('.d.ts')
      ? [{ path, text: readFileSync(path, 'utf8') }]
      : [];
  });
}

test('every file of the house keeps the law', () => {
  const files = filesIn('src');
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(offencesOf)).toEqual([]);
});

describe('what the law forbids is refused', () => {
  test.each([
    ['src/sheet/cell.ts', "import { x } from '../form';"],
    ['src/form/read.ts', "import { x } from '../scoring';"],
    ['src/form/read.ts', "import type { X } from '../rules/rule';"],
    ['src/form/read.ts', "import { reading } from '../words/reading';"],
    ['src/form/funds/table.ts', "import type { X } from '../../words/rules';"],
    ['src/sheet/cell.ts', "import { x } from '../words/levels';"],
    ['src/scoring/score.ts', "import { x } from '../explain';"],
    ['src/explain/search/graph.ts', "import type { Form } from '../../form';"],
    ['src/explain/telling/finding.ts', "import { x } from '../../rules';"],
    ['src/plan/make.ts', "import type { Finding } from '../explain';"],
    ['src/plan/make.ts', "import { x } from '../review';"],
    ['src/words/rules.ts', "import { a1 } from '../sheet';"],
    ['src/rules/score-follows.ts', "import { x } from './total-adds-up';"],
    ['src/rules/score-follows.ts', "import { x } from './index';"],
    ['src/rules/score-follows.ts', "import { x } from './check';"],
    ['src/form/read.ts', "import { readFileSync } from 'fs';"],
    ['src/templates/build.ts', "import { x } from 'fflate';"],
    ['src/rules/score-follows.ts', "import { x } from '../plan';"],
    ['src/review.ts', "import { x } from './plan';"],
    ['src/templates/build.ts', "import { x } from '../rules';"],
    ['src/report/report.ts', "import { x } from '../hosts/host';"],
    ['src/hosts/host.ts', "import { x } from '../review';"],
    ['src/hosts/excel/marks.ts', "import { x } from '../wps/marks';"],
    ['src/pane/pane.tsx', "import { x } from '../hosts/excel';"],
    ['src/pane/pane.tsx', "import { x } from '../workbench/desk';"],
    ['src/pane/pane.tsx', "import { readFileSync } from 'node:fs';"],
    ['src/workbench/bar.tsx', "import { x } from '../cli/check';"],
    ['src/cli/check.ts', "import { x } from '../pane/session/session';"],
    ['src/cli/check.ts', "import { build } from 'vite';"],
    ['src/shells/wps/main.ts', "import { build } from 'vite';"],
    ['src/index.ts', "import { x } from './hosts/xlsx';"],
    ['src/rules/year-agrees.ts', "import fc from 'fast-check';"],
    ['src/sheet/date.ts', 'const now = Date.now();'],
    ['src/sheet/date.ts', 'const now = new Date();'],
    ['src/sheet/date.ts', 'const now = Date();'],
    ['src/scoring/score.ts', 'export async function score() {}'],
    ['src/rules/rule.ts', 'const x = Math.random();'],
    ['src/explain/search/search.ts', 'globalThis.x = 1;'],
    ['src/report/report.ts', 'document.createElement("p");'],
    ['src/words/pane.ts', 'navigator.language;'],
    ['src/review.ts', "console.log('x');"],
    ['src/unknown/x.ts', ''],
  ])('%s: %s', (path, text) => {
    expect(offencesOf({ path, text })).not.toEqual([]);
  });

  test.each([
    ['src/rules/score-follows.ts', "import { x } from './terms';\nimport { y } from './rule';"],
    ['src/sheet/date.ts', 'const day = new Date(2026, 0, 1); // never Date.now()'],
    ['src/shells/wps/build.ts', "import { build } from 'vite';"],
    ['src/words/pane.ts', "export const x = 'document.title';"],
  ])('and no more: %s', (path, text) => {
    expect(offencesOf({ path, text })).toEqual([]);
  });
});
