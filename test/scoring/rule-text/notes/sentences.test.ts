import { describe, expect, test } from '@jest/globals';
import { resultOf } from './results';
import { readNote } from '../../../../src/scoring/rule-text/notes/read-note';
import { noRules, noteSentences, refused } from './sentences';

describe.each(noteSentences)('$topic: $text', sentence => {
  test('at five points', () => {
    const found = sentence.points.map(([measured]) => [measured, resultOf(sentence, measured)]);
    expect(found).toEqual(sentence.points);
  });
});

test.each(refused)('refused, not guessed: %s', (text, topics) => {
  const rules = readNote(`注：${text}`);
  expect(rules.map(({ patch }) => patch)).toEqual(rules.map(() => null));
  expect(rules.flatMap(rule => rule.topics).sort()).toEqual([...topics].sort());
  expect(rules.map(rule => rule.text).join('')).toContain(text.slice(0, 8));
});

test.each(noRules)('no rule: %s', text => {
  expect(readNote(`注：${text}`)).toEqual([]);
});

test('eighty sentences at least', () => {
  expect(noteSentences.length).toBeGreaterThanOrEqual(80);
});
