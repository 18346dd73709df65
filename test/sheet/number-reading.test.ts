import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CellValue, Decimal, type NumberRole, readNumber } from '../../src/sheet';

const at = { row: 0, col: 0 };

/** `13.5`, `1500000元`, `—` for a blank; `broken→13.5` for no number, with what was probably meant. */
function read(value: CellValue, role: NumberRole, outOf: number | null = null): string {
  const found = readNumber(
    { at, value, formula: null, format: null, shown: null },
    role,
    outOf === null ? null : new Decimal(outOf),
  );
  if (found.read === 'blank') return '—';
  if (found.read === 'number') return found.quantity.value.toFixed() + found.quantity.unit.text;
  return found.why + (found.likely ? `→${found.likely.toFixed()}` : '');
}

describe('a score', () => {
  test.each<[CellValue, string]>([
    [13.5, '13.5'],
    ['13.5', '13.5'],
    [' １３．５ ', '13.5'],
    ['13.5分', '13.5分'],
    ['得13.5分', '13.5分'],
    ['(10)', '10'],
    ['【10】', '10'],
    ['10.', '10'],
    ['.5', '0.5'],
    ['十分', '10分'],
    ['十三点五', '13.5分'],
    ['8.00', '8'],
    ['-5', '-5'],
    // blank
    [null, '—'],
    ['', '—'],
    ['—', '—'],
    ['/', '—'],
    // a slip of the hand
    ['13。5', 'broken→13.5'],
    ['13．5', '13.5'],
    ['13..5', 'broken→13.5'],
    ['13·5', 'broken→13.5'],
    ['13,5', 'broken→13.5'],
    ['13. 5', 'broken→13.5'],
    ['13：5', 'broken→13.5'],
    ['13.5、', 'broken→13.5'],
    ['1O', 'broken→10'],
    ['1o分', 'broken→10'],
    ['l0', 'broken→10'],
    ['9O', 'broken'],
    // a calculation
    ['15-1.5=13.5', 'arithmetic→13.5'],
    ['15-1.5', 'arithmetic→13.5'],
    ['=15*90%', 'arithmetic→13.5'],
    ['10+3.5＝13.5分', 'arithmetic→13.5'],
    ['15-1.5=14', 'arithmetic'],
    // others
    ['√', 'tick'],
    ['满分', 'words'],
    ['12-15', 'range'],
    ['12～15分', 'range'],
    ['≥13', 'bound'],
    ['约13', 'inexact'],
    ['13分左右', 'inexact'],
    ['9/15', 'share→9'],
    ['98/100', 'share'],
    ['见附件2', 'words'],
    ['附件2', 'words'],
    ['待定', 'words'],
    ['扣1.5分', 'words'],
    ['13.5（扣1.5）', 'words→13.5'],
    ['13.5*', 'broken→13.5'],
    ["'13.5", '13.5'],
    ['5个', 'unit'],
    ['2025年11月', 'date'],
    ['####', 'hashes'],
    ['#REF!', 'error-value'],
    ['#NAME?', 'error-value'],
    ['Err:502', 'error-value'],
    [{ error: '#DIV/0!' }, 'error-value'],
    [true, 'words'],
  ])('%j of 15: %s', (value, expected) => {
    expect(read(value, 'score', 15)).toBe(expected);
  });

  test('98/100 is 98 in a total, and where the weight is 100', () => {
    expect(
      ['98/100', '98分/100分', '98 / 100', '98分（优）', '98（满分100分）'].map(text => read(text, 'total')),
    ).toEqual(Array(5).fill('98分'));
    expect(read('98/100', 'score', 100)).toBe('98分');
    expect(read('8/10', 'total')).toBe('share');
  });

  test('a date format makes a date of a number', () => {
    expect(readNumber({ at, value: 45000, formula: null, format: 'yyyy/m/d', shown: null }, 'score')).toEqual(
      {
        read: 'none',
        why: 'date',
        likely: null,
      },
    );
  });
});

describe('an amount', () => {
  test.each<[string, string]>([
    ['150', '150'],
    ['1，150', '1150'],
    ['1 150.5', '1150.5'],
    ['12,345,678.90', '12345678.9'],
    ['¥1,150.00', '1150'],
    ['150万元', '150万元'],
    ['人民币150万元', '150万元'],
    ['150万元整', '150万元'],
    ['(5.00)', '-5'],
    ['（1，150.00）', '-1150'],
    ['-5', '-5'],
    ['壹佰伍拾', '150'],
    ['壹佰伍拾万元整', '1500000元'],
    ['人民币壹拾伍万叁仟元整', '153000元'],
    ['伍佰元伍角陆分', '500.56元'],
    ['一百五十万元', '1500000元'],
    ['150（万元）', '150万元'],
    ['150（含税）', '150'],
    ['五十万元', '500000元'],
    ['2万5千元', '25000元'],
    ['无', '—'],
    ['约150', 'inexact'],
    ['150余万元', 'inexact'],
    ['≤150', 'bound'],
    ['100-150', 'range'],
    ['见附表', 'words'],
    ['见附件2', 'words'],
    ['15O', 'broken→150'],
    ['1,50', 'broken'],
    ['1 50', 'broken'],
    ['15。5', 'broken→15.5'],
    ['100+50', 'arithmetic→150'],
    ['150人', 'unit'],
    ['95%', 'unit'],
    ['Err:522', 'error-value'],
    ['####', 'hashes'],
  ])('%s: %s', (text, expected) => {
    expect(read(text, 'amount')).toBe(expected);
  });
});

describe('a rate', () => {
  test.each<[string, string]>([
    ['95%', '95%'],
    ['95', '95'],
    ['百分之九十五', '95%'],
    ['≥95%', 'bound'],
    ['90-95%', 'range'],
    ['95。5%', 'broken→95.5'],
    ['95元', 'unit'],
    ['#DIV/0!', 'error-value'],
    ['见附件2', 'words'],
  ])('%s: %s', (text, expected) => {
    expect(read(text, 'rate')).toBe(expected);
  });
});

test('points read back however they are written', () => {
  const ways: readonly ((text: string) => string)[] = [
    text => text,
    text => `${text}分`,
    text => ` ${text}\u00a0`,
    text => `(${text})`,
    text => text.replace(/[\d.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(...ways), (hundredths, way) => {
      const text = new Decimal(hundredths).div(100).toFixed();
      const found = readNumber({ at, value: way(text), formula: null, format: null, shown: null }, 'score');
      expect(found.read === 'number' && found.quantity.value.toFixed()).toBe(text);
    }),
  );
});
