import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@jest/globals';

/** Rooms the pane's components may look into: what they show, and nothing that reads or writes. */
const allowed =
  /^src\/(?:pane|words|review|plan|explain|rules|form|scoring|sheet|templates|report|hosts\/host$)/;
const packages = /^(?:react|react-dom\/client|@fluentui\/react-(?:components|icons))$/;

const folder = join('src', 'pane');
const files = readdirSync(folder).filter(name => name.endsWith('.tsx'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

test.each(files)('%s imports no host, no shell and no package of its own', name => {
  const file = join(folder, name);
  const strangers = importsOf(file).filter(specifier => {
    if (!specifier.startsWith('.')) return !packages.test(specifier);
    return !allowed.test(relative('.', join(dirname(file), specifier)).replace(/\\/g, '/'));
  });
  expect(strangers).toEqual([]);
});

test('there are components', () => {
  expect(files.length).toBeGreaterThan(10);
});
