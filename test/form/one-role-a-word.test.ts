import { expect, test } from '@jest/globals';
import { fundColumns, indicatorColumns } from '../../src/form/words/vocabulary';
import { labelKey } from '../../src/sheet';

/** The words that stand under two roles, or twice under one. */
function doubled(
  vocabulary: readonly { readonly role: string; readonly words: readonly string[] }[],
): string[] {
  const roles = new Map<string, string>();
  const found: string[] = [];
  for (const { role, words } of vocabulary) {
    for (const word of words) {
      const key = labelKey(word);
      const known = roles.get(key);
      if (known !== undefined) found.push(`${word}: ${known}, ${role}`);
      roles.set(key, role);
    }
  }
  return found;
}

test.each([
  ['indicators', indicatorColumns],
  ['funds', fundColumns],
] as const)('a word of the %s table has one role', (_, vocabulary) => {
  expect(doubled(vocabulary)).toEqual([]);
});

test('a word under two roles is found', () => {
  const words = [
    { role: 'weight', words: ['分值', '权重'] },
    { role: 'score', words: ['得分', '分值：'] },
  ];
  expect(doubled(words)).toEqual(['分值：: weight, score']);
});
