import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rooms, silent } from './law';

const page = readFileSync('docs/architecture.md', 'utf8');

/** The rows of the page's table of rooms: the room, and what it may import. */
const told = [...page.matchAll(/^\| `([a-z]+)` \| ([^|]+) \|/gm)].map(([, room = '', imports = '']) => [
  room,
  imports === '无' ? [] : imports.split('、'),
]);

test('the page tells of every room what the law allows', () => {
  const allowed = Object.entries(rooms).map(([room, imports]) => [room, [...new Set(imports)]]);
  expect(told).toEqual(allowed);
});

test('the page tells which rooms have no sentences', () => {
  const named = /`words`（[^）]+）除 ([^外]+) 外/.exec(page)?.[1]?.match(/[a-z]+/g);
  expect(named).toEqual(silent);
});

test('the commands it names are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...page.matchAll(/`npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named).toContain('mutate');
  expect(named.filter(name => !(name in scripts))).toEqual([]);
});

test('the files it names are there', () => {
  const named = [...page.matchAll(/`(src\/[\w/.-]+\.ts|test\/[\w/.-]+\.ts)`/g)].map(([, file = '']) => file);
  for (const file of named) expect(readFileSync(file, 'utf8').length).toBeGreaterThan(0);
});
