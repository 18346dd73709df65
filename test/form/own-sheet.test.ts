import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readForm } from '../../src/form';
import { openWorkbook } from '../../src/hosts/xlsx';
import { issueList } from '../../src/report/issue-list';
import { reportOf } from '../../src/report/report';
import { reportSheet } from '../../src/report/report-sheet';
import { review } from '../../src/review';
import type { Cell } from '../../src/sheet';
import { sheetFrom } from '../notation';
import { asSheet } from '../templates/as-sheet';

const bytes = readFileSync(join('assets', 'examples', 'jinzhong-2020.xlsx'));
const form = openWorkbook(new Uint8Array(bytes)).sheet('自评表');
const reviewed = review(form);
if (!reviewed.form) throw new Error(reviewed.why);
const { findings, unchecked } = reviewed;
const reportOn = (open: typeof findings) =>
  asSheet(reportSheet(reportOf({ file: '自评.xlsx', review: reviewed, open, letStand: [] })));
const list = asSheet(issueList('自评表', findings, unchecked));

describe('S12: 校验报告 and 问题清单 are no forms to be checked', () => {
  test.each([
    ['a 校验报告', reportOn(findings)],
    ['a 校验报告 without findings', reportOn([])],
    ['a 问题清单', list],
    ['a 问题清单 without findings', asSheet(issueList('自评表', [], []))],
  ])('%s', (_, sheet) => {
    expect(readForm(sheet)).toMatchObject({ form: null, why: { code: 'own-sheet' } });
    expect(review(sheet)).toMatchObject({
      why: '这是绩评助手生成的校验报告或问题清单，不是自评表。请到原来的自评表上校验。',
    });
  });

  // As version 0.1 wrote them: they are known for ever, whatever today's are called.
  test.each([
    ['a 校验报告', '绩效自评校验报告'],
    ['a 问题清单', '“自评表”绩效自评校验问题清单'],
  ])('%s of an old workbook', (_, title) => {
    const { sheet } = sheetFrom(`
| ${title} |        |        |        |      |                                    |
| 指标     | 分值   | 得分   |        |      |                                    |
| 产出     | 50     | 48     |        |      |                                    |
| 级别     | 规则   | 单元格 | 现值   | 应值 | 说明                               |
| 错误     | S03    | F12    | 98     | 97   | F12 总分写的是 98，各项合计应为 97 |`);
    expect(readForm(sheet)).toMatchObject({ form: null, why: { code: 'own-sheet' } });
  });

  test('a title alone, or other heads below it, make none of ours', () => {
    const { sheet } = sheetFrom(`
| 绩效自评校验报告 |            |            |      |      |
| 三级指标         | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数         | ≥100人     | 100人      | 100  | 100  |`);
    expect(readForm(sheet).form).not.toBeNull();
  });

  test('the form stays one with the list of its findings below', () => {
    const below = form.size.rows + 2;
    const moved = [...list.cells()].map(
      (cell): Cell => ({ ...cell, at: { ...cell.at, row: cell.at.row + below } }),
    );
    expect(readForm(form.with(moved)).form?.title?.text).toBe('晋中市财政支出项目绩效自评表');
  });
});
