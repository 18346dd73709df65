import { expect, test } from '@jest/globals';
import { a1 } from '../../src/sheet';
import { review } from '../../src/review';
import { sheetFrom } from '../notation';

/** The errors of a sheet: the cells that are certain, and those among which one is wrong. */
function errorsOf(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings
    .filter(({ level }) => level === 'error')
    .map(({ certain, cells, candidates }) => ({
      certain: certain ? cells.map(a1) : [],
      candidates: candidates.map(a1).sort(),
    }));
}

const counts = (actual: string, score: string, total: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
  | 产出指标 | 巡查里程 | ≥20480公里 | ${actual}  | 40   | ${score} |
  | 效益指标 | 覆盖村数 | ≥30个      | 30个       | 50   | 50       |
  | 满意度   | 满意度   | ≥90%       | 93%        | 10   | 10       |
  | 总分     |          |            |            | 100  | ${total} |`;

test('a large count without one of its digits: the score agrees with the total, so nobody is certain', () => {
  // 17735÷20480×40 is 34.64; every count near 17736 gives it, and only 17735 lost a digit to become 1735.
  expect(errorsOf(counts('1735公里', '34.64', '94.64'))).toEqual([{ certain: [], candidates: ['D2', 'F2'] }]);
});

test('the same row as it should be is right', () => {
  expect(errorsOf(counts('17735公里', '34.64', '94.64'))).toEqual([]);
});

test('a score that no slip of its count explains is certain', () => {
  expect(errorsOf(counts('17735公里', '21.07', '81.07'))).toEqual([{ certain: ['F2'], candidates: [] }]);
});

const shares = (actual: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 合格率   | ≥95%       | ${actual}  | 60   | 60   |
  | 效益指标 | 覆盖村数 | ≥30个      | 30个       | 40   | 40   |
  | 总分     |          |            |            | 100  | 100  |`;

test('a full mark beside a rate whose point moved: the rate is among the candidates', () => {
  const [found] = errorsOf(shares('9.7%'));
  expect(found?.certain).toEqual([]);
  expect(found?.candidates).toContain('D2');
});

test('a full mark beside a rate that only another digit would lift is the score’s fault', () => {
  expect(errorsOf(shares('86%'))).toEqual([{ certain: ['F2'], candidates: [] }]);
});

const funds = (total: string, rate: string, score: string, sum: string, partRate: string) => `
  | 项目资金（万元）   | 年初预算数 | 全年预算数 | 全年执行数 | 执行率      | 分值 | 得分     |
  | 年度资金总额       | 400        | 400        | ${total}   | ${rate}     | 10   | ${score} |
  | 其中：当年财政拨款 | 250        | 250        | 213        | ${partRate} |      |          |
  | 其他资金           | 150        | 150        | 147        | 98%         |      |          |
  | 一级指标           | 三级指标   | 年度指标值 | 实际完成值 | 原因        | 分值 | 得分     |
  | 产出指标           | 培训人数   | ≥100人     | 100人      |             | 90   | 90       |
  | 总分               |            |            |            |             | 100  | ${sum}   |`;

test('a part with its own rate stands against a total with its rate, score and total: nobody is certain', () => {
  const found = errorsOf(funds('378', '94.5%', '9.45', '99.45', '85.2%'));
  expect(found).toHaveLength(1);
  expect(found[0]?.certain).toEqual([]);
  expect(found[0]?.candidates).toEqual(expect.arrayContaining(['D2', 'D3']));
});

test('the same funds as they should be are right', () => {
  expect(errorsOf(funds('360', '90%', '9', '99', '85.2%'))).toEqual([]);
});

test('a rate that its two amounts contradict is certain, as its score agrees with them', () => {
  expect(errorsOf(funds('360', '80%', '9', '99', '85.2%'))).toEqual([{ certain: ['E2'], candidates: [] }]);
});
