import { describe, expect, test } from '@jest/globals';
import { numberContent } from '../../src/plan/content';
import { type CellValue, Decimal } from '../../src/sheet';

describe('a figure goes into a cell the way the cell holds its figure', () => {
  test.each<[CellValue, string, CellValue]>([
    [null, '9.29', 9.29],
    ['', '9.29', 9.29],
    ['  ', '9.29', 9.29],
    [8, '9.29', 9.29],
    // text stays text, with its digits and its words
    ['8.00', '9.29', '9.29'],
    ['8.00', '10', '10.00'],
    ['8', '9.29', '9.29'],
    ['0', '10', '10'],
    ['99分', '98.5', '98.5分'],
    ['99分', '100', '100分'],
    ['得分：8.0', '9', '得分：9.0'],
    ['97%', '75', '75%'],
    ['620.82万元', '161.69', '161.69万元'],
    ['1,234.50', '2345.6', '2345.60'],
    ['９９分', '98.5', '98.5分'],
    ['总分：８．０', '9', '总分：9.0'],
    // a sign belongs to the figure
    ['-3.5', '-2', '-2.0'],
    ['-3.5%', '2', '2.0%'],
    ['3.5', '-2', '-2.0'],
    // a text without a figure gives way to one
    ['待定', '9.29', 9.29],
    [{ error: '#DIV/0!' }, '9.29', 9.29],
  ])('%j → %s: %j', (before, value, after) => {
    expect(numberContent(before, new Decimal(value))).toEqual({ value: after, formula: null });
  });
});

describe('of several figures in a text the stated one is meant', () => {
  test.each([
    ['1.产出指标(50分)', '50', '60', '1.产出指标(60分)'],
    ['３、产出指标（３０分）', '30', '40', '３、产出指标（40分）'],
    ['2021年度得分：99分', '99', '98', '2021年度得分：98分'],
    ['5.产出指标(5分)', '5', '6', '5.产出指标(6分)'],
    ['99分', '88', '98', '98分'],
  ])('%s: %s → %s', (before, stated, value, after) => {
    const content = numberContent(before, new Decimal(value), new Decimal(stated));
    expect(content).toEqual({ value: after, formula: null });
  });
});
