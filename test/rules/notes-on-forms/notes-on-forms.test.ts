import { expect, test } from '@jest/globals';
import { planEdits } from '../../../src/plan';
import { review, type Review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';
import { noted } from './noted-form';

/**
 * The sentences of the tests of the reader, each in the note of a form whose scores follow it, at each of its points: no
 * error, nothing replaced by 更正得分 (at all points: JIPING_NOTES=all npx jest test/rules/notes-on-forms); and a score that does not follow is found wherever the sentence was read.
 */
function reviewed(text: string): Review {
  const found = review(sheetFrom(text).sheet);
  if (!found.form) throw new Error(found.why);
  return found;
}

test('no right score is called wrong, and none is replaced', () => {
  const told = noted.flatMap(({ title, right }) => {
    const found = reviewed(right);
    const errors = found.findings.filter(({ level }) => level === 'error');
    const { edits } = planEdits(found, 'overwrite');
    return [
      ...errors.map(({ rule, message }) => `${title}: ${rule} ${message}`),
      ...edits.map(({ at, after }) => `${title}: ${a1(at)} becomes ${JSON.stringify(after.value)}`),
    ];
  });
  expect(told).toEqual([]);
  expect(noted.length).toBeGreaterThan(100);
});

test('a score that does not follow its note is found', () => {
  const wrong = noted.flatMap(({ title, wrong: text }) => (text === null ? [] : [{ title, text }]));
  const read = wrong.filter(({ text }) => reviewed(text).unchecked.length === 0);
  const missed = read.filter(
    ({ text }) =>
      !reviewed(text).findings.some(({ rule, level }) => rule.startsWith('S') && level !== 'notice'),
  );
  expect(missed.map(({ title }) => title)).toEqual([]);
  expect(read.length / wrong.length).toBeGreaterThan(0.9);
});
