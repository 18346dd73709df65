import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { type Summary, summaryOf } from '../../src/report/summary';
import { review } from '../../src/review';
import { plain, type Sheet } from '../../src/sheet';
import { sheetFrom } from '../notation';

function summary(sheet: Sheet): Summary {
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return summaryOf(reviewed);
}

function ofFile(file: string): Summary {
  const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
  return summary(workbook.sheet(workbook.sheets[0]?.name ?? ''));
}

const bars = ({ bars: all }: Summary) =>
  all.map(({ name, score, weight }) => `${name} ${plain(score)}/${plain(weight)}`);

describe('the head of the result', () => {
  test('晋中: total and grade as stated, a bar for each section', () => {
    const found = ofFile('assets/examples/jinzhong-2020.xlsx');
    expect(found).toMatchObject({ total: '87.72', outOf: '100', grade: '良', shouldBe: null });
    expect(bars(found)).toEqual(['投入 18.94/20', '过程 20/20', '产出 18.78/30', '效果 30/30']);
    expect(found.chips.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '权重 tie',
      '资金 tie',
      '得分 differ',
      '文字 differ',
    ]);
  });

  test('绍兴: what it should be', () => {
    expect(ofFile('assets/examples/shaoxing-2019.xlsx')).toMatchObject({
      total: '98',
      shouldBe: '99.29',
      grade: '优',
    });
  });

  test('湖北: a score merged over several indicators counts once; points come from the headings', () => {
    expect(bars(ofFile('test/forms/hubei-fishing-ban-2020.xlsx'))[0]).toBe('预算执行率 20/20');
  });

  test('a form without scores has no total and nothing to compare', () => {
    const { sheet } = sheetFrom(`
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
      | 产出指标 | 培训人数 | ≥100人     | 90人       |
      | 产出指标 | 场次     | ≥4场       | 4场        |`);
    expect(summary(sheet)).toMatchObject({ total: null, grade: null, bars: [] });
  });
});
