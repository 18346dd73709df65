import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { scoreOf } from './score';
import { markers } from './table';

// A small part of npm run score, at every test run: what docs/score.md claims has to hold here too.
const score = scoreOf({ clean: 300, one: 900, two: 250, three: 150 });
const { clean, one, two } = score;

test('a form without a fault is never accused', () => {
  expect(clean).toEqual({ sheets: 300, accused: 0 });
});

test('no cell that is right is called wrong for certain', () => {
  expect(score.misses.filter(miss => !miss.startsWith('two'))).toEqual([]);
  expect(one.wronged).toBe(0);
});

test('the wrong cell is named, or among the candidates', () => {
  expect(one.sheets).toBe(900);
  expect(one.met).toBe(one.sheets);
});

test('a score that follows from its target is named for certain, with the right value', () => {
  expect(one.measured).toBeGreaterThan(60);
  expect(one.measuredNamed / one.measured).toBeGreaterThanOrEqual(0.99);
});

test('there are few candidates', () => {
  expect(one.tied).toBeGreaterThan(50);
  expect(one.candidates / one.tied).toBeLessThanOrEqual(3);
});

test('the cause that is told is one that happened', () => {
  expect(one.asked).toBeGreaterThan(300);
  expect(one.caused / one.asked).toBeGreaterThanOrEqual(0.95);
});

test('of two faults those that are named for certain are there', () => {
  expect(two.sheets).toBe(250);
  expect(two.named).toBeGreaterThan(200);
  expect(two.right / two.named).toBeGreaterThanOrEqual(0.99);
});

test('every kind of slip was seeded', () => {
  expect([...score.kinds].filter(([, count]) => count.sheets === 0).map(([kind]) => kind)).toEqual([]);
});

test('docs/score.md holds a table of the full run', () => {
  const table = readFileSync('docs/score.md', 'utf8').split(markers[0])[1]?.split(markers[1])[0] ?? '';
  expect(table).toMatch(/没有错的表被指出错误级问题 \| 0 \| 0（2000 张）/);
  expect(table).toMatch(/在候选之中 \| 100% \| 100%（5000 张）/);
  expect(table).toMatch(/把对的格确定为错 \| 0 \| 0 \|/);
});
