import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { scoreOf } from './score';
import { markers } from './table';

// A small part of npm run score, at every test run. Where a goal is not reached yet, the bound is what is: it only rises.
const score = scoreOf({ clean: 150, one: 500, two: 100, three: 60 });
const { clean, one, two, three, old, falselyOld, replaced } = score;

test('a form without a fault is never accused', () => {
  expect(clean).toEqual({ sheets: 150, accused: 0 });
});

test('hardly a cell that is right is called wrong for certain', () => {
  expect(one.wronged / one.sheets).toBeLessThanOrEqual(0.004);
});

test('the wrong cell is named, or among the candidates', () => {
  expect(one.sheets).toBe(500);
  expect(one.met / one.sheets).toBeGreaterThanOrEqual(0.98);
});

test('a score that follows from its target is named for certain, with the right value', () => {
  expect(one.measured).toBeGreaterThan(10);
  expect(one.measuredNamed / one.measured).toBeGreaterThanOrEqual(0.95);
});

test('there are few candidates', () => {
  expect(one.tied).toBeGreaterThan(50);
  expect(one.candidates / one.tied).toBeLessThanOrEqual(3.3);
});

test('the cause that is told is one that happened', () => {
  expect(one.asked).toBeGreaterThan(100);
  expect(one.caused / one.asked).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['two', two, 100],
  ['three', three, 60],
])('of %s faults those that are named for certain are there', (_, several, sheets) => {
  expect(several.sheets).toBe(sheets);
  expect(several.right / several.named).toBeGreaterThanOrEqual(0.965);
});

test('a stored result is called old where it is, and nowhere else', () => {
  expect(old).toEqual({ sheets: old.sheets, told: old.sheets, accused: 0 });
  expect(falselyOld).toBe(0);
});

test('what the program would write takes the place of hardly any right number', () => {
  expect(replaced.overwritten / replaced.sheets).toBeLessThanOrEqual(0.005);
  expect(replaced.adopted / replaced.sheets).toBeLessThanOrEqual(0.012);
});

test('docs/score.md holds a table of the full run', () => {
  const table = readFileSync('docs/score.md', 'utf8').split(markers[0])[1]?.split(markers[1])[0] ?? '';
  expect(table).toMatch(/没有错的表被指出错误级问题 \| 0 \| 0（2000 张）/);
  expect(table).toMatch(/或在候选之中 \| 100% \| [\d.]+%（5000 张）/);
});
