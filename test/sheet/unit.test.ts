import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparable, convert, Decimal, inBase, noUnit, relation, unitOf } from '../../src/sheet';
import { unitGroups } from '../../src/sheet/units/units';

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
    ['m²', '亩', '0.0015'],
    ['㎡', '亩', '0.0015'],
    ['日', '秒', '86400'],
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

describe('exact ratios', () => {
  test.each([
    ['1公顷', '15亩'],
    ['1平方公里', '1500亩'],
    ['1km²', '1平方公里'],
    ['1㎢', '100公顷'],
    ['3亩', '2000㎡'],
    ['1小时', '60分钟'],
    ['24小时', '1天'],
    ['1周', '7天'],
    ['2斤', '1公斤'],
    ['1吨', '2000斤'],
    ['1㎥', '1立方米'],
    ['1m³', '1000升'],
    ['1万方', '10000立方米'],
    ['1千瓦时', '1度'],
    ['1兆瓦', '1000千瓦'],
    ['1年', '12个月'],
    ['1季度', '3个月'],
    ['10mg/L', '10毫克/升'],
    ['1600元/亩', '24000元/公顷'],
    ['60km/h', '60公里/小时'],
    ['2KM', '2000米'],
    ['1里', '500米'],
  ])('%s is %s', (a, b) => {
    const [x, y] = [a, b].map(text => {
      const found = /^([\d.]+)(.+)$/.exec(text);
      return { value: new Decimal(found?.[1] ?? 'NaN'), unit: unitOf(found?.[2] ?? '') };
    });
    if (!x || !y) throw new Error('no units');
    expect(relation(x.unit, y.unit)).toBe('same');
    expect(inBase(x.value, x.unit).equals(inBase(y.value, y.unit))).toBe(true);
    expect(convert(x.value, x.unit, y.unit).equals(y.value)).toBe(true);
  });
});

describe('units without a ratio', () => {
  test.each([
    ['年', '天', 'unknown'],
    ['月', '天', 'unknown'],
    ['工作日', '天', 'unknown'],
    ['TB', 'GB', 'unknown'],
    ['度', '℃', 'unknown'],
    ['方', '米', 'unknown'],
    ['个', '户', 'counters'],
    ['场', '人次', 'counters'],
    ['㎥', '公里', 'differ'],
    ['元', '人', 'differ'],
    ['毫克/升', '毫克', 'differ'],
    ['分贝', '米', 'differ'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(relation(unitOf(a), unitOf(b))).toBe(expected);
    expect(relation(unitOf(b), unitOf(a))).toBe(expected);
  });
});

test('each spelling stands once in the list', () => {
  const all = unitGroups.flatMap(({ units }) => units.flatMap(([, ...spellings]) => spellings));
  expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
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
