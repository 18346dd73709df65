import { expect, test } from '@jest/globals';
import { changesMet } from './meta';

// A small part of npm run meta, at every test run: other forms than the command's first ones.
const met = changesMet(2000, 20_000);

test('notation, place, order and notes change nothing that is said; merges taken off add nothing certain', () => {
  expect(met.broken.filter(each => !isUnread(each))).toEqual([]);
});

test('of the faults found before a change of notation 99 of 100 are found after it', () => {
  let [before, after] = [0, 0];
  for (const [kind, tally] of met.kinds) {
    if (isUnread(kind)) continue;
    before += tally.before;
    after += tally.after;
  }
  expect(before).toBeGreaterThan(800);
  expect(after / before).toBeGreaterThanOrEqual(0.99);
});

const isUnread = (each: string): boolean => each.startsWith('改成');

test('one number that could not be read makes no other cell newly certain, and nothing else is written', () => {
  expect(met.broken.filter(isUnread)).toEqual([]);
});
