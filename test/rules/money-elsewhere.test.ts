import { describe, expect, test } from '@jest/globals';
import { planEdits } from '../../src/plan';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** Indicators that add to 90, the scores of which add to 88; the money stands on another sheet. */
const indicators = (output: number, total: string, weights = '100') => `
| 项目支出绩效自评表 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥100人 | 100人 | ${output} | ${output} |
| 效益指标 | 就业人数 | ≥20人 | 20人 | 30 | 30 |
| 满意度指标 | 满意度 | ≥100% | 80% | 10 | 8 |
| 总分 | | | | ${weights} | ${total} |`;

/** The money has 10 points, and the column of its score is cut away. */
const withoutCell = (total: string) => `
| 项目支出绩效自评表 |
| 项目资金（万元） | ← | 年初预算数 | 全年预算数 | 全年执行数 | 分值 |
| ↑ | 年度资金总额 | 20 | 20 | 18 | 10 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 分值 |
| 产出指标 | 培训人数 | ≥100人 | 100人 | 60 | 60 |
| 满意度指标 | 满意度 | ≥90% | 95% | 30 | 30 |
| 总分 | | | | ${total} | 100 |`;

function told(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  const errors = reviewed.findings.filter(({ level }) => level !== 'notice');
  return {
    errors: errors.map(({ rule, cells }) => `${rule} ${cells.map(a1).join()}`),
    unchecked: reviewed.unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`),
    edits: planEdits(reviewed, 'fill').edits.map(({ at }) => a1(at)),
  };
}

describe('the money is not on the sheet', () => {
  test('its points are what both sums lack: undecided, with the reason', () => {
    expect(told(indicators(50, '97'))).toEqual({
      errors: [],
      unchecked: [
        'E6 各项分值合计 90；另外 10 分可能是预算执行率，这张表里没有资金，分值合计未核对',
        'F6 表内各项得分合计 88，总分 97；预算执行率的 10 分不在这张表里，总分未核对',
      ],
      edits: [],
    });
  });

  test('a total beyond what the execution rate can give is told', () => {
    expect(told(indicators(50, '98.5')).errors).not.toEqual([]);
  });

  test('other points are missing: told as ever', () => {
    expect(told(indicators(48, '95')).errors).not.toEqual([]);
    expect(told(indicators(45, '90')).errors).not.toEqual([]);
  });

  test('the total is that of the rows: then a weight is wrong', () => {
    expect(told(indicators(50, '88')).errors).not.toEqual([]);
  });

  test('a blank total is not filled: it rests on what is missing', () => {
    const { edits, unchecked } = told(indicators(50, '', ''));
    expect(edits).toEqual([]);
    expect(unchecked.join()).toContain('F6 没有填总分；这张表只有一部分分值，总分没有计算');
  });

  test('a total row of just these points is theirs, and is filled', () => {
    expect(told(indicators(50, '', '90')).edits).toEqual(['F6']);
  });
});

describe('the execution score has points and no cell', () => {
  test('what the total has more may be it', () => {
    expect(told(withoutCell('99'))).toMatchObject({ errors: [], edits: [] });
    expect(told(withoutCell('99')).unchecked.join()).toContain(
      'E7 其余各项得分合计 90，总分 99；预算执行率（F3 分值 10）没有得分一栏，总分未核对',
    );
  });

  test('more than its points can’t be', () => {
    expect(told(withoutCell('101')).errors).not.toEqual([]);
    expect(told(withoutCell('89')).errors).not.toEqual([]);
  });

  test('a blank total is not filled', () => {
    expect(told(withoutCell('')).edits).toEqual([]);
  });
});
