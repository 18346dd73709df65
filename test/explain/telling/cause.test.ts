import { describe, expect, test } from '@jest/globals';
import type { Equation, Term } from '../../../src/explain';
import { causeOf } from '../../../src/explain/telling/cause';
import { a1, Decimal } from '../../../src/sheet';
import { addTo, number, scoreOf, sum } from '../by-hand';

/** The cause of a wrong sum: its kind, the cells it names, its words. */
function ofSum(written: string, right: string, parts: readonly Term[]): string {
  const result = number('G48', written, 'subtotal');
  return told(
    causeOf({ term: result, right: new Decimal(right), broken: [sum('S02', result, parts)], holding: [] }),
  );
}

function told(cause: ReturnType<typeof causeOf>): string {
  if (!cause) return '—';
  const cells = cause.terms.map(term => a1(term.quantity.at)).join(' ');
  return [cause.kind, cells, cause.sentence].filter(part => part !== '').join(' | ');
}

/** 晋中 2020: the six rows under 投入. */
const six = ['4', '3.25', '3', '2.85', '3', '2.84'].map((value, i) => number(`G${49 + i}`, value));

describe('a sum that left rows out or counted them twice', () => {
  test.each([
    [
      '晋中: 13.25 lacks 到位率 and 执行率',
      '13.25',
      'omitted | G52 G54 | 正好是 G52（2.85）与 G54（2.84）：漏加了这 2 行',
    ],
    ['one row left out', '16.1', 'omitted | G54 | 正好是 G54（2.84）：漏加了这一行'],
    ['one row twice', '22.19', 'counted-twice | G50 | 正好是 G50（3.25）：多加了一次'],
  ])('%s', (_, written, cause) => {
    expect(ofSum(written, '18.94', six)).toBe(cause);
  });

  test('two rows worth the same: one of them was left out, which is not said', () => {
    expect(ofSum('15.94', '18.94', six)).toBe(
      'omitted | 正好是 G51（3） 或 G53（3） 之值：可能漏加了其中一行',
    );
  });

  test('a row of 0 was not left out', () => {
    const parts = [number('G49', '10'), number('G50', '0'), number('G51', '5')];
    expect(ofSum('10', '15', parts)).toBe('omitted | G51 | 正好是 G51（5）：漏加了这一行');
  });

  test('a single part cannot be all that is missing', () => {
    expect(ofSum('0', '7', [number('G49', '7')])).toBe('digit-changed | 可能是一个数字写错了');
  });

  test('in a table of fifty rows of 2 points no row is picked out at random', () => {
    const parts = Array.from({ length: 50 }, (_, i) => number(`G${49 + i}`, '2'));
    expect(ofSum('98', '100', parts)).toBe('omitted | 可能漏加了值为 2 的一行');
    expect(ofSum('102', '100', parts)).toBe('counted-twice | 可能把值为 2 的一行多加了一次');
    const pairs = Array.from({ length: 6 }, (_, i) => number(`G${49 + i}`, i < 3 ? '3.1' : '4.2'));
    expect(ofSum('14.6', '21.9', pairs)).toBe('omitted | 等于其中某 2 行之和，可能漏加了 2 行');
    expect(ofSum('29.2', '21.9', pairs)).toBe('counted-twice | 等于其中某 2 行之和，可能把这 2 行多加了一次');
    const uneven = [...parts.slice(1), number('G49', '1.5')];
    expect(ofSum('98', '99.5', uneven)).toBe('omitted | G49 | 正好是 G49（1.5）：漏加了这一行');
  });
});

describe('a slip of the hand, called by what the number is', () => {
  const cause = (term: Term, right: string, rule = 'F01') =>
    told(causeOf({ term, right: new Decimal(right), broken: [addTo(rule, right, [term])], holding: [] }));

  test.each([
    ['amount', '1616900', '161.69', 'unit | 相差 1 万倍，可能把元写成了万元或相反'],
    ['mention', '161.69', '1616900', 'unit | 相差 1 万倍，可能把元写成了万元或相反'],
    ['score', '100000', '10', 'point-shifted | 小数点错了位'],
    ['rate', '0.97', '97', 'percent | 相差 100 倍，可能丢了或多了百分号'],
    ['amount', '0.97', '97', 'point-shifted | 小数点错了位'],
    ['rate', '9.7', '97', 'point-shifted | 小数点错了位'],
    ['amount', '-3.5', '3.5', 'sign | 正负号写反了'],
    ['total', '78.72', '87.72', 'digits-swapped | 可能是两个数字写颠倒了'],
    ['weight', '20', '10', 'digit-changed | 可能是一个数字写错了'],
    ['amount', '161.9', '161.69', 'digit-dropped | 可能是少写了一个数字'],
    ['amount', '1661.69', '161.69', 'digit-added | 可能是多写了一个数字'],
    ['amount', '13.25', '18.94', '—'],
  ] as const)('%s %s for %s', (kind, written, right, expected) => {
    expect(cause(number('C5', written, kind), right)).toBe(expected);
  });

  test('a score that only its target contradicts was judged, not mistyped', () => {
    const term = number('G50', '8');
    const holding = [addTo('S03', '8', [term])];
    const right = new Decimal('9');
    const by = (equation: Equation) => told(causeOf({ term, right, broken: [equation], holding }));
    expect(by(scoreOf('S04', term, '9'))).toBe('—');
    expect(by(sum('S02', term, [number('G51', '9')]))).toBe('digit-changed | 可能是一个数字写错了');
    expect(cause(term, '9', 'S04')).toBe('digit-changed | 可能是一个数字写错了');
    expect(cause(term, '9', 'S03')).toBe('digit-changed | 可能是一个数字写错了');
  });
});

test('a sum that was typed where the others are formulas', () => {
  const term = number('G20', '31', 'subtotal');
  const broken = [sum('S02', term, [number('G21', '20'), number('G25', '17.5')])];
  const siblings = [
    number('G10', '20', 'subtotal', 'SUM(G11:G13)'),
    number('G30', '30', 'subtotal', 'SUM(G31:G33)'),
  ];
  expect(told(causeOf({ term, right: new Decimal('37.5'), broken, holding: [], siblings }))).toBe(
    'typed-among-formulas | G10 G30 | 同类的 G10与 G30 是公式，这一格是手填的',
  );
});

describe("a neighbour's value", () => {
  test('stands in the cell below, beside or above as well', () => {
    const wrong = number('G50', '40');
    const others = [number('G49', '40'), number('G51', '7')];
    const broken = [addTo('S03', '60.6', [wrong, ...others])];
    expect(told(causeOf({ term: wrong, right: new Decimal('13.6'), broken, holding: [] }))).toBe(
      'neighbour | G49 | 与相邻的 G49 相同，可能是误抄',
    );
  });

  test('is no neighbour two rows away, nor where it is another kind of number', () => {
    const wrong = number('G50', '40');
    const others = [number('G52', '40'), number('F50', '40', 'weight')];
    const broken = [addTo('S03', '93.6', [wrong, ...others])];
    expect(told(causeOf({ term: wrong, right: new Decimal('13.6'), broken, holding: [] }))).toBe('—');
  });
});
