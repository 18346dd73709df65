import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparable, convert, Decimal, noUnit, unitOf } from '../../src/sheet';

describe('what a unit counts, and how many of it', () => {
  test.each([
    ['', '', '1'],
    ['%', '', '0.01'],
    ['‰', '', '0.001'],
    ['个百分点', '', '0.01'],
    ['元', '元', '1'],
    ['千元', '元', '1000'],
    ['万元', '元', '10000'],
    ['亿元', '元', '100000000'],
    ['万', '元', '10000'],
    ['公里', '米', '1000'],
    ['KM', '米', '1000'],
    ['m²', '平方米', '1'],
    ['㎡', '平方米', '1'],
    ['日', '天', '1'],
    ['个工作日', '工作日', '1'],
    ['吨', '公斤', '1000'],
    // of its own
    ['次', '次', '1'],
    ['人次', '人次', '1'],
    ['亩', '亩', '1'],
    ['元/亩', '元/亩', '1'],
    // counters and words that name nothing
    ['个', '', '1'],
    ['左右', '', '1'],
    // 万 and 亿 before another unit
    ['万粒', '粒', '10000'],
    ['万人次', '人次', '10000'],
    ['万个', '', '10000'],
    ['亿立方米', '立方米', '100000000'],
    ['万 元', '元', '10000'],
  ])('%s', (text, base, scale) => {
    const unit = unitOf(text);
    expect([unit.text, unit.base, unit.scale.toFixed()]).toEqual([text, base, scale]);
  });
});

test('2万吨 are 20000吨, 1万公里 are 10000公里: 万 multiplies the unit behind it', () => {
  const same = (a: string, b: string, times: number) => {
    expect(unitOf(a).base).toBe(unitOf(b).base);
    expect(convert(new Decimal(1), unitOf(a), unitOf(b)).toNumber()).toBe(times);
  };
  same('万吨', '吨', 10_000);
  same('万公里', '公里', 10_000);
  same('亿元', '万元', 10_000);
});

describe('which amounts compare', () => {
  test.each([
    ['万元', '元', true],
    ['公里', '米', true],
    ['%', '‰', true],
    ['个', '次', true],
    ['', '次', true],
    ['元', '米', false],
    ['人', '人次', false],
    ['天', '工作日', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(comparable(unitOf(a), unitOf(b))).toBe(expected);
    expect(comparable(unitOf(b), unitOf(a))).toBe(expected);
  });
});

test('an amount converted and converted back is itself', () => {
  const money = fc.constantFrom('元', '千元', '万元', '百万元', '亿元').map(unitOf);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), money, money, (cents, from, to) => {
      const value = new Decimal(cents).div(100);
      expect(convert(convert(value, from, to), to, from).equals(value)).toBe(true);
    }),
  );
});

test('a unit is known by its text again', () => {
  expect(unitOf('万人次')).toBe(unitOf('万人次'));
  expect(unitOf('')).toBe(noUnit);
});
