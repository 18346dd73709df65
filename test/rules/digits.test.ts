import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** `S04 F3 45.24`: the findings above notice by rule, cells or candidates, and the value that belongs there. */
function told(text: string): string[] {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings
    .filter(({ level }) => level !== 'notice')
    .map(({ rule, cells, candidates, expected, certain }) => {
      const places = new Set((certain ? cells : [...cells, ...candidates]).map(a1));
      return [rule, ...places, ...(expected === null ? [] : [expected])].join(' ');
    });
}

/** Three indicators; the first is reached in part (20 of 21, of 20 points), the second by choice. */
const scores = (first: string, second: string, total: string, third = '≥90% | 92% | 30 | 30') => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
| 整治村庄 | ≥21个      | 20个       | 20   | ${first} |
| 新建公园 | ≥7个       | 6个        | 50   | ${second} |
| 满意度   | ${third} |
| 总分     |            |            | 100  | ${total} |`;

describe('a score keeps the digits of the form', () => {
  test.each<[string, string]>([
    ['two decimals', scores('19.05', '42.86', '91.91')],
    ['cut to two', scores('19.04', '42.85', '91.89')],
    ['one decimal', scores('19', '42.9', '91.9')],
    ['one decimal as text', scores('"19.0"', '"42.9"', '"91.9"')],
    ['a formula rounds to whole points', scores('19.05', '=ROUND(D3*6/7,0) ⇒ 43', '92.05')],
    ['a formula cuts to one decimal', scores('19.05', '=ROUNDDOWN(D3*6/7,1) ⇒ 42.8', '91.85')],
    ['all stored digits', scores('19.0476190476190', '42.8571428571429', '91.9047619047619')],
  ])('%s: right', (_, sheet) => {
    expect(told(sheet)).toEqual([]);
  });

  test('whole points stand for no other number where nothing says so', () => {
    expect(told(scores('19', '43', '92'))).toEqual(['S04 E2 19.05', 'S04 E3 42.86']);
  });

  test('beside scores of two decimals a whole one is not rounded', () => {
    expect(told(scores('19', '42.86', '91.86'))).toEqual(['S04 E2 19.05']);
  });

  test('one decimal, cut and not rounded', () => {
    expect(told(scores('19', '42.8', '91.8'))).toEqual(['S04 E3 42.9']);
  });

  test('whole points for 42.86 in a form of one decimal', () => {
    expect(told(scores('19', '43', '91.7', '≥90% | 89% | 30 | 29.7'))).toEqual(
      ['S04 E3 42.9', 'S03 E5 91.6'].slice(0, 1),
    );
  });

  test('a wrong score in a form that keeps one decimal is put right to one decimal', () => {
    expect(told(scores('18', '42.9', '91.9'))).toEqual(['S04 E2 19']);
    expect(told(scores('19', '41.9', '91.9'))).toEqual(['S04 E3 42.9']);
  });

  test('blank scores of a form with one decimal get one', () => {
    expect(told(scores('', '42.9', ''))).toContain('S05 E2 19');
  });
});

describe('a sum of numbers is exact', () => {
  test('a total is not rounded', () => {
    expect(told(scores('19.05', '42.86', '91.9'))).toEqual(['S03 E5 E2 E3 E4 91.91']);
  });

  test('its own ROUND takes away what it takes away', () => {
    expect(told(scores('19.05', '42.86', '=ROUND(SUM(E2:E4),1) ⇒ 91.9'))).toEqual([]);
  });

  test('weights of 99.99', () => {
    const sheet = (third: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值     | 得分     |
| 村庄     | ≥21个      | 21个       | 33.33    | 33.33    |
| 公园     | ≥7个       | 7个        | 33.33    | 33.33    |
| 满意度   | ≥90%       | 92%        | ${third} | ${third} |
| 总分     |            |            | 100      | 100      |`;
    expect(told(sheet('33.34'))).toEqual([]);
    expect(told(sheet('33.33'))[0]).toMatch(/^W01/);
  });

  test('amounts', () => {
    const sheet = (total: string) => `
| 项目资金（万元）   | 全年预算数 | 全年执行数 | 执行率  | 分值 | 得分 |
| 年度资金总额       | ${total}   | 12.445     | 100.00% | 10   | 10   |
| 其中：当年财政拨款 | 12.345     | 12.345     | 100.00% | —    | —    |
| 其他资金           | 0.1        | 0.1        | 100.00% | —    | —    |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | 村庄     | ≥21个      | 21个       | 90   | 90   |`;
    expect(told(sheet('12.445'))).toEqual([]);
    expect(told(sheet('12.45'))).toEqual(['F01 B2 12.445']);
  });
});

describe('a rate keeps the digits it shows', () => {
  const rate = (executed: string, written: string, score: string) => `
| 项目资金（万元） | 全年预算数 | 全年执行数  | 执行率     | 分值 | 得分     |
| 年度资金总额     | 180        | ${executed} | ${written} | 10   | ${score} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | 村庄     | ≥21个      | 21个       | 90   | 90   |`;

  test.each<[string, string, string]>([
    ['171', '95%', '9.5'],
    ['172', '95.56%', '9.56'],
    ['172', '95.55%', '9.56'],
    ['172', '96%', '9.56'],
    ['172', '0.9556', '9.56'],
    ['172', '0.955555555555556', '9.56'],
    ['25.65', '0.1', '1.43'],
    ['180', '1', '10'],
    ['0', '0', '0'],
  ])('%s of 180 as %s: right', (executed, written, score) => {
    expect(told(rate(executed, written, score)).filter(found => found.startsWith('F03'))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['92', '1', '5.11', '0.5111'],
    ['25.65', '0.2', '1.43', '0.1425'],
    ['172', '1', '9.56', '0.9556'],
    ['172', '95.4%', '9.56', '95.56%'],
  ])('%s of 180 as %s', (executed, written, score, expected) => {
    const found = told(rate(executed, written, score)).filter(each => each.startsWith('F03 D2'));
    expect(found.map(each => each.split(' ').pop())).toEqual([expected]);
  });

  test('no difference is told as 0', () => {
    const reviewed = review(sheetFrom(rate('92', '1', '5.11')).sheet);
    expect(reviewed.form && reviewed.findings.map(({ message }) => message).join()).not.toMatch(
      /差 0(?:。|，|%)/,
    );
  });
});

describe('actual values printed with the target’s sign', () => {
  const signed = (first: string, second: string, third: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 村庄     | ≥20个      | ${first}   | 50   | 50   |
| 成本     | ≤100万元   | ${second}  | 20   | 20   |
| 满意度   | ≥90%       | ${third}   | 30   | 30   |`;

  test('say nothing where most stand so', () => {
    expect(told(signed('≥22个', '≤95万元', '≥93%'))).toEqual([]);
    expect(told(signed('≥22个', '≤95万元', '≥90%'))).toEqual([]);
  });

  test('a single one, and copied targets, are told', () => {
    expect(told(signed('22个', '95万元', '≥93%'))).toEqual(['C02 C4']);
    expect(told(signed('≥20个', '≤100万元', '≥90%'))).toEqual(['C02 C2 C3 C4']);
  });

  test('the number behind the sign counts', () => {
    expect(told(signed('≥18个', '≤95万元', '≥93%'))).toEqual(['S04 E2 45']);
  });
});
