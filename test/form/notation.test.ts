import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** What is said of a form at error and warning level, and where. */
function said(text: string): string[] {
  const seen = review(sheetFrom(text).sheet);
  if (!seen.form) return [seen.why];
  return seen.findings
    .filter(({ level }) => level !== 'notice')
    .map(({ rule, cells }) => `${rule} ${cells.map(a1).join()}`);
}

const rows = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| 满意度   | 满意度   | ≥90%       | 95%        | 40   | 40   |`;

describe('merges taken off leave blanks between a label and its value', () => {
  test('the total is not asked for again', () =>
    expect(said(`${rows}\n| 自评得分 |  | 100 | 自评等级 | | 优 |`)).toEqual([]));

  test('nor where the label stands above the table', () =>
    expect(said(`| 自评得分 | | 100 | | | |${rows}`)).toEqual([]));

  test('a total that is wrong there is still told', () =>
    expect(said(`| 自评得分 | | 99 | | | |${rows}`)).toEqual(['S03 C1']));

  test('a total that nobody filled is still asked for', () =>
    expect(said(`| 自评得分 | | 自评等级 | 优 | | |${rows}`)).toEqual(['S05 B1']));

  test('a grade that nobody filled is still asked for', () =>
    expect(said(`${rows}\n| 总分 | | | | 100 | 100 |\n| 自评等级 | | | | | |`)).toEqual(['G02 B5']));
});

describe('numbers of a list on labels', () => {
  test.each(['一、', '（一）', '(2)', '3.', '1、'])('%s', number =>
    expect(said(`${rows}\n| ${number}自评得分 | 99 | | | | |`)).toEqual(['S03 B4']),
  );

  test('a number alone is no number of a list', () =>
    expect(said(`${rows}\n| 总分 | | | | 100 | 1.5 |`)).toEqual(['S03 F4']));
});

test('a line break within a name carries no meaning', () => {
  const { sheet } = sheetFrom(rows);
  const [named] = sheet.row(1).filter(({ value }) => value === '培训人数');
  if (!named) throw new Error('no name');
  const seen = review(sheet.with([{ ...named, value: '培训\n人数' }]));
  expect(seen.form?.leaves.map(({ name }) => name)).toEqual(['培训人数', '满意度']);
});

test('a blank column between the names and the weights is none of theirs', () => {
  const form = (gap: string) => `
| 一级指标 | 分值 | ${gap} 三级指标 | ${gap} 分值 | 得分 |
| 投入     | 60   | ${gap} 培训人数 | ${gap} 60   | 60   |
| 产出     | 40   | ${gap} 满意度   | ${gap} 30   | 30   |
| 总分     |      | ${gap}          | ${gap} 100  | 90   |`;
  expect(said(form(''))).toEqual(['W01 D3']);
  expect(said(form(' | '))).toEqual(['W01 F3']);
});

test('a blank row within a list of amounts does not end it', () => {
  const seen = review(
    sheetFrom(`
| 支出明细 | 金额（万元） | | | | |
|          |              | | | | |
| 设备     | 30           | | | | |
|          |              | | | | |
| 材料     | 20           | | | | |
| 合计     | 50           | | | | |
${rows}`).sheet,
  );
  expect(
    seen.form?.details.map(({ columns }) => columns.map(({ items, total }) => [items.length, total?.name])),
  ).toEqual([[[2, '合计']]]);
});

test('a note below a form that is cut off does not close it', () =>
  expect(
    said(`
| 一级指标       | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标(60分) | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| 满意度(40分)   | 满意度   | ≥90%       | 95%        | 30   | 30   |
| 备注：本表一式三份。 | | | | | |`),
  ).toEqual([]));

test('a grade in the row of totals is no label of a pair', () =>
  expect(
    said(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 偏差原因 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   |          | 60   |
| 满意度   | 满意度   | ≥90%       | 72%        | 40   | 下雨     | 32   |
| 总分     |          |            |            | 100  | 优秀     | 92   |`),
  ).toEqual([]));
