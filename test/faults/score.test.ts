import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { FaultKind } from './fault';
import { type Count, scoreOf } from './score';
import { markers } from './table';

// A small part of npm run score, at every test run: what docs/score.md claims has to hold here too.
const score = scoreOf({ clean: 300, one: 900, two: 250, three: 150 });
const { clean, one, two, three, old, falselyOld, replaced } = score;

/** Kinds of slips that fall short yet: docs/score.md shows their figures. */
const short: ReadonlySet<FaultKind> = new Set([
  '完成值写错',
  '指标值写错',
  '分值连满分',
  '整行重复粘贴',
  '文中金额写错',
  '文中预算写错',
  '文中执行率写错',
]);
const held = [...score.kinds].filter(([kind]) => !short.has(kind)).map(([, count]) => count);
const all = (of: (count: Count) => number) => held.reduce((total, count) => total + of(count), 0);

test('a form without a fault is never accused', () => {
  expect(clean).toEqual({ sheets: 300, accused: 0 });
});

test('no cell that is right is called wrong for certain', () => {
  expect(all(({ wronged }) => wronged)).toBe(0);
  expect(one.wronged / one.sheets).toBeLessThanOrEqual(0.015);
});

test('the wrong cell is named, or among the candidates', () => {
  expect(one.sheets).toBe(900);
  expect(all(({ met }) => met)).toBe(all(({ sheets }) => sheets));
  expect(one.met / one.sheets).toBeGreaterThanOrEqual(0.97);
});

test('a score that follows from its target is named for certain, with the right value', () => {
  expect(one.measured).toBeGreaterThan(60);
  expect(one.measuredNamed / one.measured).toBeGreaterThanOrEqual(0.99);
});

test('there are few candidates', () => {
  expect(one.tied).toBeGreaterThan(50);
  expect(one.candidates / one.tied).toBeLessThanOrEqual(3.3);
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

test('of three faults those that are named for certain are there', () => {
  expect(three.sheets).toBe(150);
  expect(three.right / three.named).toBeGreaterThanOrEqual(0.97);
});

test('a stored result is called old where it is, and nowhere else', () => {
  expect(old.sheets).toBeGreaterThan(20);
  expect(old).toEqual({ sheets: old.sheets, told: old.sheets, accused: 0 });
  expect(falselyOld).toBe(0);
});

test('what the program would write takes the place of no right number', () => {
  expect(replaced.overwritten).toBe(0);
  expect(replaced.adopted / replaced.sheets).toBeLessThanOrEqual(0.01);
});

test('nearly every kind of slip was seeded', () => {
  const none = [...score.kinds].filter(([, count]) => count.sheets === 0).map(([kind]) => kind);
  expect(none.length).toBeLessThanOrEqual(2);
});

test('docs/score.md holds a table of the full run', () => {
  const table = readFileSync('docs/score.md', 'utf8').split(markers[0])[1]?.split(markers[1])[0] ?? '';
  expect(table).toMatch(/没有错的表被指出错误级问题 \| 0 \| 0（2000 张）/);
  expect(table).toMatch(/在候选之中 \| 100% \| 100%（5000 张）/);
  expect(table).toMatch(/把对的格确定为错 \| 0 \| 0 \|/);
});
