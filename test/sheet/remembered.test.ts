import { expect, test } from '@jest/globals';
import { remembered } from '../../src/sheet';

test('a text is read once, until as many others as are kept were read', () => {
  const read: string[] = [];
  const length = remembered(2, (text: string) => {
    read.push(text);
    return text.length;
  });
  expect([length('指标'), length('指标'), length('分值表'), length('指标')]).toEqual([2, 2, 3, 2]);
  expect(read).toEqual(['指标', '分值表']);
  length('得分');
  expect(length('指标')).toBe(2);
  expect(read).toEqual(['指标', '分值表', '得分', '指标']);
});
