import { expect, test } from '@jest/globals';
import { share, silenceOfGenerated, silenceOfPublished } from './silence';

// A small part of npm run silence: what is no longer checked, or no longer said to be unchecked, fails here.
test('of the numbers of right forms at least 95 of 100 take part in a check', () => {
  const { all } = silenceOfGenerated('clean', 80);
  expect(share(all)).toBeGreaterThanOrEqual(95);
  expect(all.unread / all.numbers).toBeLessThan(0.01);
  expect(all.unchecked / all.forms).toBeLessThan(4.5);
});

test('a fault hides nothing that was checked', () => {
  const { all } = silenceOfGenerated('seeded', 80);
  expect(share(all)).toBeGreaterThanOrEqual(94);
});

test('of the numbers of the published forms 88 of 100 take part in a check', () => {
  const { all } = silenceOfPublished();
  expect(share(all)).toBeGreaterThan(88);
  expect(all.unread).toBeLessThanOrEqual(3);
  expect(all.unchecked).toBeLessThanOrEqual(43);
});
