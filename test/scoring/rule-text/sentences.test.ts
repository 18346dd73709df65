import { describe, expect, test } from '@jest/globals';
import { pointsFor } from './points-of';
import { sentences } from './sentences';

describe.each(Object.entries(sentences))('%s', (_, all) => {
  test.each(all.map(sentence => ({ text: sentence.text, sentence })))('$text', ({ sentence }) => {
    const found = sentence.points.map(([measured]) => [measured, pointsFor(sentence, measured)]);
    expect(found).toEqual(sentence.points);
  });
});

test('sixty sentences, five points each', () => {
  expect(Object.values(sentences).flat().length).toBeGreaterThanOrEqual(60);
});
