import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { a1, plain } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

/** Three indicators of 100 points, and below them a row that gives or takes some. */
function told(row: string, total: string, weights = '100') {
  const { sheet } = sheetFrom(`
| 项目支出绩效自评表 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥200人 | 190人 | 50 | 47.5 |
| 效益指标 | 带动就业 | ≥20人 | 20人 | 40 | 40 |
| 满意度指标 | 学员满意度 | ≥90% | 92% | 10 | 10 |
| ${row} |
| 总分 | | | | ${weights} | ${total} |`);
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return {
    found: reviewed.findings
      .filter(({ level }) => level !== 'notice')
      .map(({ rule, cells }) => `${rule} ${cells.map(a1).join()}`),
    unchecked: reviewed.unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`),
    weights: reviewed.card.sumOfWeights && plain(reviewed.card.sumOfWeights),
  };
}

describe('a row of points beyond the indicators', () => {
  test.each([
    ['加分项 | | | | | 2', '99.5'],
    ['奖励加分 | ← | 获省级表彰 | ← | — | 1', '98.5'],
    ['扣分项（审计发现问题） | | | | | 2', '95.5'],
    ['减分项 | | | | | -1', '96.5'],
  ])('%s needs no weight, and counts in the total', (row, total) => {
    const { found, unchecked, weights } = told(row, total);
    expect(found).toEqual([]);
    expect(unchecked).toEqual(['F6 加分、扣分由人核定，没有分值可以核对']);
    expect(weights).toBe('100');
  });

  test('a total that forgets it, or counts it the other way, is told', () => {
    expect(told('加分项 | | | | | 2', '97.5').found).toEqual(['S03 F7']);
    expect(told('扣分项 | | | | | 2', '99.5').found).toEqual(['S03 F7']);
  });

  test('the weights are checked beside it', () => {
    expect(told('加分项 | | | | | 2', '99.5', '1000').found).toEqual(['W01 E7']);
  });

  test('an indicator that is named after points is none', () => {
    expect(told('加分项目申报数量 | | | | | 2', '99.5').found.join()).toContain('W03');
  });
});
