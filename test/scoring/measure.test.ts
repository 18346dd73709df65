import { describe, expect, test } from '@jest/globals';
import { measureOf } from '../../src/scoring';
import { plain } from '../../src/sheet';
import { type Row, scored } from './row';

/** `target | actual` in the common measure; a share of the target as `完成 95%`; or why they don't compare. */
function measured(row: Row): string {
  const measure = measureOf(scored(row).leaf);
  if (typeof measure === 'string') return measure;
  const { target, actual, ofTarget, ofActual, completion } = measure;
  if (completion) return `完成 ${plain(actual.value)}%`;
  return `${plain(ofTarget(target.value))} | ${plain(ofActual(actual.value))}`;
}

describe('target and actual value in one measure', () => {
  test.each<[string, string, string]>([
    ['28个', '26个', '28 | 26'],
    ['28个', '26', '28 | 26'],
    ['28', '26个', '28 | 26'],
    ['28个', '26次', '28 | 26'],
    ['≥95%', '97.8%', '95 | 97.8'],
    ['≤10‰', '0.5%', '0.01 | 0.005'],
    // money
    ['80万元', '793150元', '800000 | 793150'],
    ['80', '79.315万元', '800000 | 793150'],
    ['80万元', '79.3', '800000 | 793000'],
    ['≤202.6万元', '0.02亿元', '2026000 | 2000000'],
    // a bare number leaves the unit out, unless it plainly counts single things
    ['450万粒', '450', '4500000 | 4500000'],
    ['2万人', '20500', '20000 | 20500'],
    ['80万元', '793150', '800000 | 793150'],
    // lengths and weights
    ['3公里', '2500米', '3000 | 2500'],
    ['2万吨', '20000吨', '20000000 | 20000000'],
    ['≥100平方米', '0.0001平方公里', '0.15 | 0.15'],
    ['≥2000㎥', '1500立方米', '2000 | 1500'],
    ['≤3秒', '500毫秒', '3 | 0.5'],
    ['≥8000亩', '533公顷', '8000 | 7995'],
    ['100斤', '50公斤', '50 | 50'],
    ['1年', '12个月', '12 | 12'],
    ['≤2小时', '90分钟', '7200 | 5400'],
    ['≥2000户', '1.5千户', '2000 | 1500'],
    ['≥5万', '48000户', '50000 | 48000'],
    ['≥5万', '4.8', '50000 | 48000'],
    ['≥1600元/亩', '24000元/公顷', '1600 | 1600'],
    ['≤50mg/L', '45毫克/升', '50 | 45'],
    ['≥20个', '≥22个', '20 | 22'],
  ])('%s, %s', (target, actual, expected) => {
    expect(measured({ target, actual })).toBe(expected);
  });

  test.each<[string, Row, string]>([
    [
      'the unit column speaks where a number has none',
      { target: '80', actual: '79.3', unit: '万元' },
      '80 | 79.3',
    ],
    [
      'a unit of its own goes before the column',
      { target: '80', actual: '793000元', unit: '万元' },
      '800000 | 793000',
    ],
    ['a percentage by its column', { target: '95', actual: '97', unit: '%' }, '95 | 97'],
    ['a fraction beside a percentage by its column', { target: '95', actual: '0.97', unit: '%' }, '95 | 97'],
  ])('%s', (_, row, expected) => {
    expect(measured(row)).toBe(expected);
  });
});

describe('a percentage whose sign was lost', () => {
  test.each([
    ['≥95%', '0.98', '95 | 98'],
    ['100%', '1', '100 | 100'],
    ['≥95%', '96.5', '95 | 96.5'],
    ['≤5%', '3', '5 | 3'],
    ['1', '100%', '100 | 100'],
    ['0.95', '96%', '95 | 96'],
    ['90', '92%', '90 | 92'],
  ])('%s, %s', (target, actual, expected) => {
    expect(measured({ target, actual })).toBe(expected);
  });

  test.each([
    ['28个', '100%', '完成 100%'],
    ['3', '95%', '完成 95%'],
  ])('%s done to %s is a share of the target', (target, actual, expected) => {
    expect(measured({ target, actual })).toBe(expected);
  });
});

describe('what does not compare', () => {
  test.each([
    ['≥300米', '20万元', 'unit'],
    ['≥90%', '85分', 'unit'],
    ['健全', '健全', 'target'],
    ['', '26个', 'target'],
    ['28个', '已完成', 'actual'],
    ['28个', '20-30个', 'actual'],
  ])('%s, %s: %s', (target, actual, why) => {
    expect(measured({ target, actual })).toBe(why);
  });

  test.each([
    ['≥25TB', '25600GB', 'ratio'],
    ['1年', '360天', 'ratio'],
    ['10个工作日', '8天', 'ratio'],
    ['≥2000㎥', '2000公里', 'unit'],
    ['≥3个', '20公里', 'unit'],
    ['≥50人', '不足50人', 'actual'],
    ['≥50人', '约50人', 'actual'],
    ['≥10余万人次', '12万人次', 'target'],
    ['≥50人', '详见附件3', 'actual'],
  ])('%s, %s: no comparison, %s', (target, actual, why) => {
    expect(measured({ target, actual })).toBe(why);
  });
});
