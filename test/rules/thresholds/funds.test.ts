import { describe, expect, test } from '@jest/globals';
import { openIn, toldBy } from './told';

const indicators = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 100  |`;

/** Budget and execution of the whole and of its rows. */
const funds = (whole: readonly string[], ...rows: readonly (readonly string[])[]): string => `
| 项目资金（万元） | 全年预算数 | 全年执行数 |
| 年度资金总额 | ${whole.join(' | ')} |
${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}
${indicators}`;

describe('F01 资金总额等于各来源之和', () => {
  test('sums of amounts are exact', () => {
    const differing = (part: string) =>
      toldBy('F01', funds(['100', '90'], ['财政拨款', '80', '70'], ['其他资金', part, '20']));
    expect(differing('20')).toEqual([]);
    expect(differing('20.01')).not.toEqual([]);
  });

  test('a part that was not read leaves the sum open, unless the others are too much already', () => {
    const unread = (part: string) =>
      funds(['100', '90'], ['财政拨款', part, '70'], ['其他资金', '见附件', '20']);
    expect(toldBy('F01', unread('60'))).toEqual([]);
    expect(openIn(unread('60')).join()).toContain('B4');
    // Too much by what rounding hides.
    expect(toldBy('F01', unread('100.005'))).toEqual([]);
    expect(toldBy('F01', unread('130'))).not.toEqual([]);
  });

  test('a blank part leaves a smaller sum open, and no larger one', () => {
    const blank = (part: string) => funds(['100', '90'], ['财政拨款', part, '70'], ['其他资金', '', '20']);
    expect(toldBy('F01', blank('60'))).toEqual([]);
    expect(openIn(blank('60')).join()).toContain('其他资金');
    expect(openIn(blank('100')).join()).not.toContain('其他资金');
    expect(toldBy('F01', blank('110'))).not.toEqual([]);
  });

  test('其中 rows below a part are parts of that part where they add up to it', () => {
    const nested = (own: string) =>
      toldBy(
        'F01',
        funds(
          ['100', '100'],
          ['财政拨款', '70', '70'],
          ['其中：中央资金', '40', '40'],
          ['地方资金', own, own],
          ['其他资金', '30', '30'],
        ),
      );
    expect(nested('30')).toEqual([]);
    expect(nested('20')).not.toEqual([]);
  });

  test('the row of the total says 0, 0 above parts that hold money', () => {
    const sheet = funds(['0', '0'], ['财政拨款', '80', '70'], ['其他资金', '20', '20']);
    expect(toldBy('F01', sheet)).toEqual(['B2,C2']);
  });

  test('parts that hold nothing say nothing of a total of 0', () => {
    expect(toldBy('F01', funds(['0', '0'], ['财政拨款', '0', '0'], ['其他资金', '0', '0']))).toEqual([]);
  });
});

describe('F09 没有预算也没有执行，却有执行率', () => {
  const rate = (budget: string, spent: string, share: string) =>
    toldBy(
      'F09',
      `
| 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 |
| 年度资金总额     | 100        | 100        | 100%   |
| 其中：中央资金   | 100        | 100        | 100%   |
| 地方资金         | ${budget}  | ${spent}   | ${share} |${indicators}`,
    );

  test('any rate above 0 is told', () => {
    expect(rate('0', '0', '1%')).toEqual(['D4']);
    expect(rate('0', '0', '0.5%')).toEqual(['D4']);
  });

  test('0% of nothing, or money on either side, is not', () => {
    expect(rate('0', '0', '0%')).toEqual([]);
    expect(rate('10', '0', '1%')).toEqual([]);
    expect(rate('0', '10', '1%')).toEqual([]);
  });
});
