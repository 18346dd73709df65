import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moneyInWords, numeralOf } from '../../src/sheet/numerals';

describe('numerals', () => {
  test.each<[string, string]>([
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['一百二十', '120'],
    ['一百零五', '105'],
    ['一千零五十', '1050'],
    ['两千', '2000'],
    ['一万二千', '12000'],
    ['百万', '1000000'],
    ['三点五', '3.5'],
    ['零点零五', '0.05'],
    ['壹佰伍拾', '150'],
    ['玖拾捌', '98'],
    ['1.2百万', '1200000'],
    ['2万5千', '25000'],
    ['一亿两千万', '120000000'],
  ])('%s is %s', (text, expected) => {
    expect(numeralOf(text)?.toFixed()).toBe(expected);
  });

  test.each(['', '三百五', '二〇二三', '一二', '三万五', '十十', '点五', '三点', '百十千'])(
    '%j is none',
    text => {
      expect(numeralOf(text)).toBeNull();
    },
  );
});

test.each<[string, string | undefined]>([
  ['壹拾伍万叁仟元整', '153000'],
  ['人民币伍佰圆伍角', '500.5'],
  ['壹元零伍分', '1.05'],
  ['伍佰元', '500'],
  ['元整', undefined],
  ['预算内元', undefined],
])('money in words: %s', (text, expected) => {
  expect(moneyInWords(text)?.toFixed()).toBe(expected);
});

/** Writes a number below 100 million as numerals, as one learns it at school. */
function written(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${written(Math.floor(number / 10_000))}万${gap}${rest > 0 ? written(rest) : ''}`;
  }
  const signs = '零一二三四五六七八九';
  const digits = String(number).split('');
  const words = digits.map((digit, i) =>
    digit === '0' ? '零' : `${signs[Number(digit)]}${['', '十', '百', '千'][digits.length - 1 - i]}`,
  );
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}

test('a number in numerals reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), number => {
      expect([written(number), numeralOf(written(number))?.toNumber()]).toEqual([written(number), number]);
    }),
  );
});
