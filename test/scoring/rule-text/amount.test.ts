import { describe, expect, test } from '@jest/globals';
import { takeAmount } from '../../../src/scoring/rule-text/grammar/amount';
import { Scanner } from '../../../src/scoring/rule-text/grammar/scanner';

const read = (text: string): string | null => {
  const amount = takeAmount(new Scanner(text));
  return amount && `${amount.value.toFixed()} ${amount.unit}`;
};

describe('a number in a rule has the units of the one list', () => {
  test.each([
    ['5个', '5 个'],
    ['3艘', '3 艘'],
    ['2箱', '2 箱'],
    ['8台次', '8 台次'],
    ['20平方公里', '20 平方公里'],
    ['15公顷', '15 公顷'],
    ['3个工作日', '3 个工作日'],
    ['200万人次', '200 万人次'],
    ['95%', '95 %'],
    ['60分', '60 分'],
  ])('%s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  test.each([
    ['60分值', '60 '],
    ['100部分', '100 '],
    ['5包含', '5 '],
    ['60根据', '60 '],
    ['80升至', '80 '],
  ])('a word that only begins like one is none: %s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });
});
