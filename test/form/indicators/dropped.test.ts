import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

const form = (row: string, weight = 60) => `
| 项目支出绩效自评表 |
| 一级指标 | 三级指标 | 年初指标值 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 修路里程 | ≥20公里    | ≥30公里    | 30公里     | ${weight} | ${weight} |
${row}
| 满意度   | 满意度   | ≥90%       | ≥90%       | 93%        | 40   | 40   |
| 总分     |          |            |            |            | 100  | 100  |`;

function told(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return {
    loud: reviewed.findings
      .filter(({ level }) => level !== 'notice')
      .map(({ rule, cells }) => rule + cells.map(a1).join()),
    unchecked: reviewed.unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`),
  };
}

describe('an indicator that the form gave up', () => {
  test('takes no part: the weights add to 100 without it', () => {
    expect(told(form('| 效益指标 | 建桥数量 | ≥5座 | | | | |'))).toEqual({
      loud: [],
      unchecked: ['B4 “建桥数量”没有年度指标值、分值和得分，按不适用处理，没有核对。'],
    });
  });

  test('the target of the year counts, not that of its beginning', () => {
    expect(
      told(form('| 效益指标 | 建桥数量 | ≥5座 | | | | |').replace('30公里     |', '20公里     |')).loud,
    ).toEqual(['S04G3']);
  });

  test('one with a target for the year was forgotten', () => {
    expect(told(form('| 效益指标 | 建桥数量 | ≥5座 | ≥5座 | | | |')).loud.length).toBeGreaterThan(0);
  });

  test('so was one without which the weights do not add to 100', () => {
    expect(told(form('| 效益指标 | 建桥数量 | ≥5座 | | | | |', 50)).loud.length).toBeGreaterThan(0);
  });
});

test('a wrong weight elsewhere is told, and nothing of the row that was given up', () => {
  const { loud } = told(form('| 效益指标 | 建桥数量 | ≥5座 | | | | |', 63));
  expect(loud.length).toBeGreaterThan(0);
  expect(loud.join()).not.toMatch(/[A-G]4/);
});

test('on a part of a form, where nothing else is missing, it is given up as well', () => {
  const part = form('| 效益指标 | 建桥数量 | ≥5座 | | | | |').replace(/\| 总分.*$/m, '');
  expect(told(part.replace('| 40   | 40   |', '| 20   | 20   |')).loud).toEqual([]);
});
