import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** The errors of a sheet: the cells that are certain, or those of which one is wrong. */
function errorsOf(text: string): { certain: string[]; candidates: string[] }[] {
  const seen = review(sheetFrom(text).sheet);
  if (!seen.form) throw new Error(seen.why);
  return seen.findings
    .filter(({ level }) => level === 'error')
    .map(({ certain, cells, candidates }) => ({
      certain: certain ? cells.map(a1) : [],
      candidates: candidates.map(a1),
    }));
}

const form = (weight: string, mark: string, total = '100') => `
  | 一级指标 | 三级指标   | 年度指标值 | 实际完成值 | 分值      | 得分    |
  | 产出指标 | 制度建设   | 完善       | 完善       | 20        | 18      |
  |          | 平台上线   | 上线       | 上线       | ${weight} | ${mark} |
  | 效益指标 | 群众满意   | 满意       | 基本满意   | 50        | 45      |
  | 总分     |            |            |            | ${total}  | 93      |`;

test('a weight written wrong with its full mark is one slip: that row, and neither sum', () => {
  expect(errorsOf(form('39', '39'))).toEqual([{ certain: ['E3'], candidates: [] }]);
});

test('the same form as it should be is right', () => {
  expect(errorsOf(form('30', '30'))).toEqual([]);
});

test('a weight alone is wrong by itself, where its mark and the total agree', () => {
  expect(errorsOf(form('39', '30'))).toEqual([{ certain: ['E3'], candidates: [] }]);
});

const pasted = (second: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 巡查次数 | ≥40次      | 40次       | 10   | 10   |
  |          | 维修里程 | ≥12公里    | 12公里     | 25   | 25   |
  | ${second} |
  | 效益指标 | 设施完好 | 完好       | 基本完好   | 50   | 45   |
  | 总分     |          |            |            | 100  | 95   |`;

test('a row that stands twice is the first to be looked at, before the sums that its numbers break', () => {
  const found = errorsOf(pasted('         | 维修里程 | ≥12公里    | 12公里     | 25   | 25'));
  expect(found).toHaveLength(1);
  expect(found[0]?.certain).toEqual([]);
  expect(found[0]?.candidates).toEqual(['E3', 'E4']);
});

test('two rows of their own are right', () => {
  expect(errorsOf(pasted('         | 绿化面积 | ≥15亩      | 15亩       | 15   | 15'))).toEqual([]);
});

const counted = (target: string, actual: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 巡查次数 | ${target}  | ${actual}  | 20   | 20   |
  | 效益指标 | 设施完好 | 完好       | 基本完好   | 80   | 75   |
  | 总分     |          |            |            | 100  | 95   |`;

test.each([
  ['a digit lost in the result', '≥95次', '10次', 'D2'],
  ['a digit doubled in the target', '≥113次', '14次', 'C2'],
])('%s: neither it nor the mark that the total confirms is certain', (_, target, actual, cell) => {
  const [found, ...others] = errorsOf(counted(target, actual));
  expect(others).toEqual([]);
  expect(found?.certain).toEqual([]);
  expect(found?.candidates).toEqual(expect.arrayContaining([cell, 'F2']));
});

test('a result that no slip turned into what is written leaves the mark', () => {
  expect(errorsOf(counted('≥93次', '71次'))).toEqual([{ certain: ['F2'], candidates: [] }]);
});

const reviewed = (weight: string, mark: string) => `
  | 一级指标         | 三级指标 | 年度指标值 | 实际完成值 | 分值      | 得分    | 复核得分 |
  | 产出指标(50分)   | 制度建设 | 完善       | 完善       | 20        | 20      | 17       |
  |                  | 平台上线 | 上线       | 上线       | ${weight} | ${mark} | 21       |
  | 效益指标(50分)   | 群众满意 | 满意       | 基本满意   | 50        | 45      | 44       |
  | 总分             |          |            |            |           | =F2+F3+F4 ⇒ ${String(65 + Number(mark))} | 82 |`;

test('a weight written wrong with its full mark, beside a reviewer’s lower one: no sum of weights is accused', () => {
  const found = errorsOf(reviewed('36', '36'));
  expect(found.flatMap(({ certain }) => certain).filter(cell => cell !== 'E3')).toEqual([]);
  expect(found.flatMap(({ certain, candidates }) => [...certain, ...candidates])).toContain('E3');
});

test('the same with a reviewer’s column, as it should be', () => {
  expect(errorsOf(reviewed('30', '30'))).toEqual([]);
});

const judged = (score: string, target: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分      |
  | 产出指标 | 平均时长 | ≥3.4小时   | ${target}  | 20   | ${score}  |
  | 效益指标 | 设施完好 | 完好       | 基本完好   | 80   | 75        |
  | 总分     |          |            |            | 100  | =F2+F3 ⇒ ${String(75 + Number(score))} |`;

test('a full mark for a result a little short: the mark may be rounded up, or the result mistyped', () => {
  const [found, ...others] = errorsOf(judged('20', '3.3小时'));
  expect(others).toEqual([]);
  expect(found?.certain).toEqual([]);
  expect(found?.candidates).toEqual(expect.arrayContaining(['F2', 'D2']));
});

test('a full mark for a result that reaches it is right', () => {
  expect(errorsOf(judged('20', '3.4小时'))).toEqual([]);
});
