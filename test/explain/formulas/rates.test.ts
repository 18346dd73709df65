import { describe, expect, test } from '@jest/globals';
import { told } from './told';

const money = (rate: string, score: string, other = '=D3/C3 ⇒ 0.930769230769231'): string => `
  | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | 200 | 180 | 171 | 10 | ${rate} | ${score} |
  | 其中：当年财政拨款 | 150 | 130 | 121 |  | ${other} |  |
  | 其他资金 | 50 | 50 | 50 |  | =D4/C4 ⇒ 1 |  |
  | 三级指标 | 年度指标值 | 实际完成值 | 备注 | 分值 | 原因 | 得分 |
  | 培训人数 | ≥200人 | 200人 |  | 90 |  | 90 |
  | 总分 |  |  |  | 100 |  | 99.5 |`;

describe('a rate or score that its formula gives is never told of its own rounding', () => {
  test.each([
    ['=D2/C2 ⇒ 0.95', '=E2*F2 ⇒ 9.5'],
    ['=D2/C2*100 ⇒ 95', '=ROUND(E2*D2/C2,2) ⇒ 9.5'],
    ['=ROUND(D2/C2,2) ⇒ 0.95', '=MIN(E2,E2*D2/C2) ⇒ 9.5'],
    ['=IFERROR(D2/C2,0) ⇒ 0.95', '=IF(F2>=0.95,9.5,E2*F2) ⇒ 9.5'],
  ])('%s and %s', (rate, score) => {
    expect(told(money(rate, score))).toEqual([]);
    expect(told(money(rate, score, '=ROUND(D3/C3,1) ⇒ 0.9'))).toEqual([]);
  });
});

describe('a reference that stands on the wrong row or column', () => {
  test.each([
    ['=D3/C3 ⇒ 0.930769230769231', '引用了 D3、C3，应为 =D2/C2'],
    ['=D2/B2 ⇒ 0.855', '引用了 B2，应为 =D2/C2'],
    ['=$D$2/C4 ⇒ 3.42', '引用了 C4，应为 =$D$2/C2'],
    ['=IF(C3=0,"",D3/C3) ⇒ 0.930769230769231', '引用了 C3、D3，应为 =IF(C2=0,"",D2/C2)'],
  ])('%s', (formula, sentence) => {
    const found = told(money(formula, '9.5'));
    expect(found).toEqual([expect.stringContaining(sentence)]);
    expect(found[0]).toMatch(/^F03 F2 /);
  });

  test('and what follows from it is not told', () => {
    expect(told(money('=D3/C3 ⇒ 0.930769230769231', '=E2*F2 ⇒ 9.30769230769231'))).toEqual([
      expect.stringMatching(/^F03 F2 .*应为 =D2\/C2。$/),
    ]);
  });
});

describe('a stored result is old only where the formula comes to another', () => {
  test('a rate', () => {
    expect(told(money('=D2/C2 ⇒ 0.5', '9.5'))).toEqual([
      '未核 F2 公式 =D2/C2 的结果 0.5 是旧的，重新计算是 0.95；用 Excel 或 WPS 打开并保存后再校验',
    ]);
  });

  test('a score, and what rests on it is checked by what it comes to', () => {
    expect(told(money('=D2/C2 ⇒ 0.95', '=ROUND(E2*F2,2) ⇒ 0'))).toEqual([
      '未核 G2 公式 =ROUND(E2*F2,2) 的结果 0 是旧的，重新计算是 9.5；用 Excel 或 WPS 打开并保存后再校验',
    ]);
  });
});
