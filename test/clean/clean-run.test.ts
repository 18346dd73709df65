import { expect, test } from '@jest/globals';
import { families } from '../generator/families';
import { cleanRun } from './clean-run';
import { notedRun } from './noted-run';

/**
 * Right forms of every family with narratives, reasons and reviewers' remarks: nothing above a notice, and at most half
 * a notice of the rules for reviews, goals and results a form. Two thousand of them: npm run clean.
 */
test('right forms with words in them', () => {
  const { forms, loud, newNotices } = cleanRun(families.length * 4, 'clean');
  expect(loud).toEqual([]);
  expect({ newNotices, few: newNotices <= forms / 2 }).toMatchObject({ few: true });
});

test('a rule in a note makes no right form wrong, and hides no wrong score', () => {
  const { errors, replaced, unread, foundWith, foundWithout } = notedRun(families.length * 2, 'sample');
  expect([...errors, ...replaced, ...unread]).toEqual([]);
  expect(foundWithout).toBeGreaterThan(0);
  expect(foundWith).toBe(foundWithout);
});
