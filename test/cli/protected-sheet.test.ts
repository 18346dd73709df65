import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { at, bookBytes } from '../hosts/xlsx/book';
import { inlineSheet } from '../inline-sheet';
import { sheetFrom } from '../notation';
import { checkJson, jiping, temporaryFolder } from './terminal';

const form = inlineSheet(
  sheetFrom(`
  | 项目支出绩效自评表 |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`).sheet,
);
const shut = form.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');

function fileOf(sheets: Readonly<Record<string, string>>): { file: string; copy: string } {
  const file = join(temporaryFolder(), '自评.xlsx');
  writeFileSync(file, bookBytes({ sheets }));
  return { file, copy: file.replace('.xlsx', '.评分.xlsx') };
}

const sentence = (sheet: string): string =>
  `工作表“${sheet}”受保护，没有写入。请先在“审阅”里撤消工作表保护，再试一次。`;

test('S7: a protected worksheet stays as it is in the copy, the others are scored', async () => {
  const { file, copy } = fileOf({ 甲: shut, 乙: form });
  const { code, report, said } = await checkJson('--write', file);
  expect([code, report.files[0]?.leftProtected, report.files[0]?.written]).toEqual([1, ['甲'], copy]);
  expect(said).toContain(sentence('甲'));
  const written = openWorkbook(new Uint8Array(readFileSync(copy)));
  expect(['甲', '乙'].map(name => written.sheet(name).value(at('F3')))).toEqual([null, 54]);
  const { out } = await jiping('check', '--write', file);
  expect(out.match(/没有写入：|已写入副本：/g)).toEqual(['没有写入：', '已写入副本：']);
});

test('S7: where nothing but protected worksheets could be written there is no copy, and that is said', async () => {
  const { file, copy } = fileOf({ 自评表: shut });
  const { code, report, said } = await checkJson('--write', file);
  expect([code, report.files[0]?.error?.code, existsSync(copy)]).toEqual([2, 'refused', false]);
  expect(said).toBe(`${file}：副本 ${copy} 没有写出：${sentence('自评表')}\n`);
  expect(report.files[0]?.sheets[0]?.findings.map(({ rule }) => rule)).toContain('S04');
});

test('without --write its protection does not matter', async () => {
  const { file } = fileOf({ 自评表: shut });
  const { code, report } = await checkJson(file);
  expect([code, report.files[0]?.error]).toEqual([1, null]);
});
