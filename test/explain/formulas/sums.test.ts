import { describe, expect, test } from '@jest/globals';
import { told } from './told';

/** A form whose totals are as given; the second weight and the second score are too. */
const flat = (weights: string, scores: string, weight = '20', score = '20'): string => `
  | 一级指标   | 三级指标   | 年度指标值 | 实际完成值 | 分值      | 得分     | 偏差原因 |
  | 产出指标   | 培训人数   | ≥200人     | 190人      | 50        | 47.5     | 请假     |
  | 产出指标   | 合格率     | ≥90%       | 95%        | ${weight} | ${score} |          |
  | 效益指标   | 带动就业   | ≥20人      | 20人       | 20        | 20       |          |
  | 满意度指标 | 学员满意度 | ≥90%       | 92%        | 10        | 10       |          |
  | 总分       |            |            |            | ${weights} | ${scores} |         |`;

const right = '=SUM(E2:E5) ⇒ 100';

describe('a sum that adds what it should says nothing', () => {
  test.each([
    '=SUM(F2:F5) ⇒ 97.5',
    '=SUM($F$2:$F$5) ⇒ 97.5',
    '=F2+F3+F4+F5 ⇒ 97.5',
    '=SUM(F2,F3,F4:F5) ⇒ 97.5',
    '=SUM(F1:F5) ⇒ 97.5',
    '=SUM(F2:F3)+SUM(F4:F5) ⇒ 97.5',
    '=ROUND(SUM(F2:F5),2) ⇒ 97.5',
    '=ROUND(SUM(F2:F5),0) ⇒ 98',
    '=IF(COUNT(F2:F5)=0,"",SUM(F2:F5)) ⇒ 97.5',
    '=IFERROR(SUM(F2:F5),0) ⇒ 97.5',
    '=SUBTOTAL(9,F2:F5) ⇒ 97.5',
    '=SUMPRODUCT(F2:F5) ⇒ 97.5',
    '=SUM(F2:INDEX(F:F,ROW()-1)) ⇒ 97.5',
    '=SUM(F2:F5)-F3+F3 ⇒ 97.5',
    '=MIN(100,SUM(F2:F5)) ⇒ 97.5',
    '=SUMIF(A2:A5,"*指标",F2:F5) ⇒ 97.5',
  ])('%s', formula => {
    expect(told(flat(right, formula))).toEqual([]);
  });

  test('digits in a text count under +, not under SUM', () => {
    expect(told(flat(right, '=F2+F3+F4+F5 ⇒ 97.5', '20', '"20"'))).toEqual([]);
  });
});

describe('a sum that adds other cells than it should, with the shortest right formula', () => {
  test.each([
    ['=SUM(F2:F4) ⇒ 87.5', '没有加到 F5'],
    ['=SUM(F3:F5) ⇒ 50', '没有加到 F2'],
    ['=SUM(F2:F3,F5) ⇒ 77.5', '没有加到 F4'],
    ['=F2+F4+F5 ⇒ 77.5', '没有加到 F3'],
    ['=SUM(F2,F4) ⇒ 67.5', '没有加到 F3、F5'],
    ['=SUM(F2:F5,F4) ⇒ 117.5', '把 F4 加了两次'],
    ['=F2+F3+F3+F4+F5 ⇒ 117.5', '把 F3 加了两次'],
    ['=SUM(F2:F4,F3) ⇒ 107.5', '没有加到 F5、把 F3 加了两次'],
    ['=SUM(E5:F5,F2:F4) ⇒ 107.5', '多加了 E5'],
    ['=SUM(F2:F5)+0.5 ⇒ 98', '另外加了 0.5'],
    ['=ROUND(SUM(F2:F4),2) ⇒ 87.5', '没有加到 F5'],
    ['=IFERROR(SUM(F2:F4),0) ⇒ 87.5', '没有加到 F5'],
    ['=SUM(F2:F6) ⇒ 0', '把自己也加了进去'],
    ['=SUM(F2:F5)+F6 ⇒ 0', '把自己也加了进去'],
  ])('%s', (formula, fault) => {
    const written = formula.slice(0, formula.indexOf(' ⇒'));
    const value = formula.slice(formula.indexOf('⇒') + 2);
    const gap = String(Math.abs(97.5 - Number(value)));
    expect(told(flat(right, formula))).toEqual([
      `S03 F6 F6 总分写 ${value}，4 项得分相加为 97.5，差 ${gap}，公式 ${written} ${fault}，应为 =SUM(F2:F5)。`,
    ]);
  });
});

describe('a number stored as text is what SUM passes over', () => {
  test('a score: told at its cell, and nothing is called old', () => {
    expect(told(flat(right, '=SUM(F2:F5) ⇒ 77.5', '20', '"20"'))).toEqual([
      'S03 F3 F3 的“20”是文本，没有计入 F6 的合计：现在是 77.5，计入后为 97.5。请改成数字 20。',
    ]);
  });

  test.each(['"20 "', '"２０"', '"20分"'])('%s', text => {
    expect(told(flat(right, '=SUM(F2:F5) ⇒ 77.5', '20', text))).toEqual([
      expect.stringMatching(/^S03 F3 F3 的“.*”是文本，没有计入 F6 的合计.*请改成数字 20。$/),
    ]);
  });

  test('a weight', () => {
    expect(told(flat('=SUM(E2:E5) ⇒ 80', '=SUM(F2:F5) ⇒ 97.5', '"20"'))).toEqual([
      'W01 E3 E3 的“20”是文本，没有计入 E6 的合计：现在是 80，计入后为 100。请改成数字 20。',
    ]);
  });

  test('beside a row left out: two faults, each at its cell', () => {
    expect(told(flat(right, '=SUM(F2:F4) ⇒ 67.5', '20', '"20"'))).toEqual([
      'S03 F3 F3 的“20”是文本，没有计入 F6 的合计：现在是 67.5，计入后为 87.5。请改成数字 20。',
      'S03 F6 F6 总分写 67.5，4 项得分相加为 97.5，差 30，公式 =SUM(F2:F4) 没有加到 F5，应为 =SUM(F2:F5)。',
    ]);
  });
});

const nested = (first: string, total: string, typed = '30'): string => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥200人 | 200人 | ${typed} | 30 |
  |  | 合格率 | ≥90% | 95% | 20 | 20 |
  |  | 及时率 | ≥90% | 95% | 20 | 20 |
  | 产出指标小计 |  |  |  | ${first} | =SUM(F2:F4) ⇒ 70 |
  | 效益指标 | 带动就业 | ≥20人 | 20人 | 20 | 20 |
  |  | 学员满意度 | ≥90% | 92% | 10 | 10 |
  | 效益指标小计 |  |  |  | =SUM(E6:E7) ⇒ 30 | =SUM(F6:F7) ⇒ 30 |
  | 总分 |  |  |  | ${total} | =SUM(F5,F8) ⇒ 100 |`;

describe('a total of subtotals is right when a subtotal is wrong', () => {
  test('all right', () => {
    expect(told(nested('=SUM(E2:E4) ⇒ 70', '=SUM(E5,E8) ⇒ 100'))).toEqual([]);
    expect(told(nested('=SUM(E2:E4) ⇒ 70', '=E5+E8 ⇒ 100'))).toEqual([]);
  });

  test('a subtotal that is one row short', () => {
    expect(told(nested('=SUM(E3:E4) ⇒ 40', '=SUM(E5,E8) ⇒ 70'))).toEqual([
      'W02 E5 E5 分值写 40，“产出指标小计”下面 3 项分值相加为 70，差 30，公式 =SUM(E3:E4) 没有加到 E2，应为 =SUM(E2:E4)。',
    ]);
  });

  test('a text under a subtotal', () => {
    expect(told(nested('=SUM(E2:E4) ⇒ 40', '=SUM(E5,E8) ⇒ 70', '"30"'))).toEqual([
      'W02 E2 E2 的“30”是文本，没有计入 E5 的合计：现在是 40，计入后为 70。请改成数字 30。',
    ]);
  });

  test('a subtotal typed over its formula', () => {
    const [only, ...others] = told(nested('60', '=SUM(E5,E8) ⇒ 90'));
    expect(only).toMatch(/^W02 E5 E5 分值写 60，“产出指标小计”下面 3 项分值相加为 70/);
    expect(others).toEqual([]);
  });

  test.each([
    ['=SUM(E5) ⇒ 70', '没有加到 E6、E7，应为 =SUM(E5,E8)'],
    ['=SUM(E2:E8) ⇒ 200', '把 E2、E3、E4 等 5 格 加了两次，应为 =SUM(E5,E8)'],
    ['=SUM(E5,E8,E7) ⇒ 110', '把 E7 加了两次，应为 =SUM(E5,E8)'],
  ])('a total %s', (total, sentence) => {
    expect(told(nested('=SUM(E2:E4) ⇒ 70', total))).toEqual([
      expect.stringMatching(new RegExp(`^W01 E9 .*${sentence.replace(/[()]/g, '\\$&')}。$`)),
    ]);
  });
});

test('a formula that is not read is trusted: it may be wrong, certain it is not', () => {
  const [only] = told(flat(right, '=SUM(OFFSET(F1,1,0,4,1)) ⇒ 87.5'));
  expect(only).toMatch(/^S03 F6\? F6 总分写 87.5，4 项得分相加为 97.5，差 10，/);
  expect(only).toContain('公式 =SUM(OFFSET(F1,1,0,4,1)) 没有读懂，不能确定是它有误。');
});
