import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../src/form';
import { review } from '../../src/review';
import { plain } from '../../src/sheet';
import { sheetFrom } from '../notation';

function read(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.form;
}

const told = (field: Field | null | undefined): string =>
  field?.quantity ? plain(field.quantity.value) : (field?.misread?.why ?? '—');

describe('a number is read as the role of its column has it', () => {
  const form = read(`
| 项目资金（万元）       | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分    |
| 年度资金总额           | 1，200     | 180        | 171        | 95%    | 10   | 9.5     |
| 其中：当年财政拨款     | 1 150      | 150        | 见附表     | 约9成  | —    | —       |
| 其他资金               | 五十       | (5.00)     | ####       | —      | —    | —       |
| 一级指标 | 三级指标     | 年度指标值 | 实际完成值 | 原因   | 分值 | 得分    |
| 产出指标 | 维护长度     | ≥50公里    | 45公里     |        | 15   | 13。5   |
|          | 合格率       | ≥95%       | 98%        |        | (15) | 见附件2 |
|          | 户数         | ≥2千户     | 1.5千户    |        | 40   | 12-15   |
| 满意度   | 满意度       | ≥90%       | Err:502    |        | 20   | 9/20    |
| 总分     |              |            |            |        | 100  | 98/100  |`);

  test('amounts: separators, numerals and accountants’ brackets', () => {
    const amounts = form.funds[0]?.amounts.map(({ field }) => told(field)) ?? [];
    expect(amounts).toEqual([
      ...['1200', '180', '171', '95'],
      ...['1150', '150', 'words', 'inexact'],
      ...['50', '-5', 'hashes', '—'],
    ]);
  });

  test('weights and scores: brackets are no minus, a figure in a sentence is no score', () => {
    const rows = form.leaves.filter(({ execution }) => !execution);
    expect(rows.map(({ weight }) => told(weight))).toEqual(['15', '15', '40', '20']);
    expect(rows.map(({ score }) => told(score))).toEqual(['broken', 'words', 'range', 'share']);
    expect(plain(rows[0]?.score?.misread?.likely ?? rows[0]?.weight?.quantity?.value ?? never())).toBe(
      '13.5',
    );
    expect(rows.map(({ actual }) => told(actual))).toEqual(['45', '98', '1.5', 'error-value']);
  });

  test('98/100 is a total', () => {
    expect(told(form.total?.score)).toBe('98');
    expect(told(form.total?.weight)).toBe('100');
  });
});

test('a percentage is no score of 15 points, and one where weights are percentages', () => {
  const form = (weight: string, score: string) =>
    read(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值      | 得分     |
| 长度     | ≥50公里    | 45公里     | ${weight} | ${score} |
| 满意度   | ≥90%       | 92%        | 85        | 85       |`).leaves[0]?.score;
  expect(told(form('15', '90%'))).toBe('unit');
  expect(plain(form('15', '90%')?.misread?.likely ?? never())).toBe('13.5');
  expect(told(form('15', '90% as 0.9'))).toBe('unit');
  expect(told(form('15%', '13.5%'))).toBe('13.5');
});

test('the weight total beside a total that cannot be read is not the score', () => {
  const form = read(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分   |
| 产出指标 | 长度     | ≥50公里    | 50公里     | 60   | 60     |
| 满意度   | 满意度   | ≥90%       | 92%        | 40   | 40     |
| 总分     |          |            |            | 100  | #REF!  |`);
  expect(told(form.total?.score)).toBe('error-value');
});

function never(): never {
  throw new Error('no value');
}
