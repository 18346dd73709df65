import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bookBytes } from '../hosts/xlsx/book';
import { inlineSheet } from '../inline-sheet';
import { sheetFrom } from '../notation';
import { checkJson, jiping, temporaryFolder } from './terminal';

/** The workbook a budget system keeps for one project: what was asked for, how it went by July, what came of it. */
const sheets = {
  绩效目标申报表: `
    | 项目支出绩效目标申报表 |          |              |            |      |
    | （2023年度）           |          |              |            |      |
    | 项目名称               | 公路养护 | 主管部门     | 交通运输局 |      |
    | 一级指标               | 二级指标 | 三级指标     | 指标值     | 分值 |
    | 产出指标               | 数量指标 | 养护里程     | ≥300公里   | 50   |
    | 效益指标               | 社会效益 | 受益群众     | ≥900人     | 40   |
    | 满意度指标             | 满意度   | 群众满意度   | ≥90%       | 10   |`,
  执行监控: `
    | 项目支出绩效运行监控表 |          |            |            |                  |              |
    | （2023年度）           |          |            |            |                  |              |
    | 一级指标               | 二级指标 | 三级指标   | 年度指标值 | 1-7月执行情况    | 全年预计完成 |
    | 产出指标               | 数量指标 | 养护里程   | ≥300公里   | 180公里          | 300公里      |
    | 效益指标               | 社会效益 | 受益群众   | ≥900人     | 700人            | 900人        |
    | 满意度指标             | 满意度   | 群众满意度 | ≥90%       | 92%              | 92%          |`,
  自评表: `
    | 项目支出绩效自评表 |          |            |            |            |      |      |
    | （2023年度）       |          |            |            |            |      |      |
    | 一级指标           | 二级指标 | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标           | 数量指标 | 养护里程   | ≥300公里   | 300公里    | 50   | 50   |
    | 效益指标           | 社会效益 | 受益群众   | ≥900人     | 950人      | 40   | 40   |
    | 满意度指标         | 满意度   | 群众满意度 | ≥90%       | 92%        | 10   | 10   |
    | 总分               |          |            |            |            | 100  | 100  |`,
};

function workbook(): string {
  const file = join(temporaryFolder(), '项目.xlsx');
  const parts = Object.entries(sheets).map(([name, text]) => [name, inlineSheet(sheetFrom(text).sheet)]);
  writeFileSync(file, bookBytes({ sheets: Object.fromEntries(parts) }));
  return file;
}

test('of 申报表, 监控表 and 自评表 only the last is scored, and the report says why not the others', async () => {
  const { code, report } = await checkJson(workbook());
  expect(code).toBe(0);
  const read = report.files[0]?.sheets.map(({ sheet, form, unchecked }) => [
    sheet,
    form?.total.computed ?? null,
    form ? null : unchecked[0]?.why,
  ]);
  expect(read).toEqual([
    ['绩效目标申报表', null, '这是绩效目标表，没有完成值和得分，不需要评分。'],
    ['执行监控', null, '这是绩效监控表，只有年中执行情况，不需要评分。'],
    ['自评表', '100', null],
  ]);
});

test('a person reads the same in the report', async () => {
  const { out, said } = await jiping('check', workbook());
  expect(out + said).toContain('绩效目标申报表');
  expect(out + said).toContain('这是绩效监控表，只有年中执行情况，不需要评分。');
});
