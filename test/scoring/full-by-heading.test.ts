import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** The cells that were not checked, in a form that gives points by its headings alone. */
function unchecked(first: string, second: string): string[] {
  const reviewed = review(
    sheetFrom(`
| 项目支出绩效自评表 |
| 预算执行情况(万元)(20分) | ← | ← | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率) |
| ↑ | 年度财政资金总额 | ← | 300 | 285 | 95% | 19 |
| 年度绩效目标(80分) | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
| ↑ | 产出指标 | 数量指标 | 体检人数 | 500人 | ${first} |
| ↑ | 满意度指标 | 满意度 | 居民满意度 | 90% | ${second} |
| 总分 | ← | ← | ← | ← | ← | 99 |`).sheet,
  );
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.unchecked.flatMap(({ at }) => (at ? [a1(at)] : []));
}

test('where all targets are reached and the scores make up the heading’s points, each has its full mark', () => {
  expect(unchecked('520人 | 60', '92% | 20')).toEqual([]);
});

test('one target missed, or points short: the scores rest on a person’s judgement', () => {
  expect(unchecked('480人 | 60', '92% | 20')).toEqual(['G5', 'G6']);
  expect(unchecked('520人 | 58', '92% | 20')).toEqual(['G5', 'G6']);
});
