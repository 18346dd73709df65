import { describe, expect, test } from '@jest/globals';
import { readForms } from '../../src/form';
import { review, reviewAll } from '../../src/review';
import { a1Range } from '../../src/sheet';
import { sheetFrom } from '../notation';

const areas = (text: string): string[] => readForms(sheetFrom(text).sheet).map(({ range }) => a1Range(range));

const table = `
| 一级指标   | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标   | 培训人数 | ≥200人     | 190人      | 60   | 57   |
| 满意度指标 | 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分       |          |            |            | 100  | 97   |`;

describe('one form below another', () => {
  test('each has its title and its total', () => {
    const text = `| 2025年度项目支出绩效自评表 |${table}\n| |\n| 2025年度项目支出绩效自评表 |${table}`;
    expect(areas(text)).toEqual(['A1:F6', 'A7:F11']);
  });

  test('without a title, each begins at 项目名称', () => {
    expect(areas(`| 项目名称 | 路灯维护 |${table}\n| 项目名称 | 河道清淤 |${table}`)).toEqual([
      'A1:F5',
      'A6:F10',
    ]);
  });

  test('a page that goes on below repeated heads belongs to the form above', () => {
    const text = `
| 项目支出绩效自评表 |
| 一级指标   | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标   | 培训人数 | ≥200人     | 190人      | 60   | 57   |
| 项目支出绩效自评表（续） |
| 一级指标   | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分       |          |            |            | 100  | 97   |`;
    expect(areas(text)).toEqual(['A1:F7']);
    const reviewed = review(sheetFrom(text).sheet);
    expect(reviewed.form?.leaves.map(({ name }) => name)).toEqual(['培训人数', '满意度']);
    expect(reviewed.form && reviewed.findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('two tables that share one total are one form', () => {
    const text = `
| 财政支出项目绩效自评表 |
| 评价内容 | 指标名称 | 分值 | 自评得分 | 评价标准 |
| 项目决策 | 决策依据 | 30   | 30       | 有文件   |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 养护里程 | 30公里     | 30公里     | 70   | 70   |
| 总分     |          |            |            | 100  | 100  |`;
    expect(areas(text)).toHaveLength(1);
    const reviewed = review(sheetFrom(text).sheet);
    expect(reviewed.form && reviewed.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('two forms side by side are read apart', () => {
  const text = `
| 项目支出绩效自评表 | | | | | | | 项目支出绩效自评表 | | | | | |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 路灯     | ≥20盏      | 20盏       | 60   | 60   | | 产出指标 | 清淤     | ≥10公里    | 9公里      | 60   | 50   |
| 效益指标 | 投诉     | ≤5起       | 5起        | 40   | 40   | | 效益指标 | 投诉     | ≤5起       | 5起        | 40   | 40   |
| 总分     |          |            |            | 100  | 100  | | 总分     |          |            |            | 100  | 90   |`;
  expect(areas(text)).toEqual(['A1:F5', 'H1:M5']);
  const [left, right] = reviewAll(sheetFrom(text).sheet);
  expect(left.form && left.findings.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(right?.form && right.findings.map(({ rule }) => rule)).toContain('S04');
});

test('what is wrong in one form is not told of the other', () => {
  const wrong = table.replace('| 57   |', '| 50   |').replace('| 97   |', '| 90   |');
  const { sheet } = sheetFrom(`| 项目支出绩效自评表 |${table}\n| 项目支出绩效自评表 |${wrong}`);
  const reviews = reviewAll(sheet);
  expect(
    reviews.map(each => each.form && each.findings.filter(({ level }) => level === 'error').length),
  ).toEqual([0, 1]);
  expect(reviews[0]).toEqual(
    expect.objectContaining({ range: expect.objectContaining({ top: 0, bottom: 4 }) }),
  );
});

test('a report and the form in it are one: what it says belongs to no form above', () => {
  const text = `
| 项目支出绩效自评表 |${table.replace(/\n\| 总分.*/, '')}
| 自评得分 | 97 |
| 城北小学2021年取暖费绩效评价报告 |
| 一、项目概况 |
| 取暖工作进展顺利，全年预算执行率为88%，完成了年度目标。 |
| 2021年度市级预算项目绩效完成情况自评表 |${table}`;
  expect(areas(text)).toEqual(['A1:F5', 'A6:F13']);
  const reviews = reviewAll(sheetFrom(text).sheet);
  expect(reviews.map(({ form }) => form?.year)).toEqual([null, 2021]);
});

test('a year in a remark below the indicators is not the form’s', () => {
  const { sheet } = sheetFrom(`| 项目支出绩效自评表 |${table}\n| 2019年的结余已上缴 |`);
  expect(readForms(sheet)[0].form?.year).toBe(null);
  const { sheet: dated } = sheetFrom(`| 项目支出绩效自评表 |\n| （2021年度） |${table}`);
  expect(readForms(dated)[0].form?.year).toBe(2021);
});
