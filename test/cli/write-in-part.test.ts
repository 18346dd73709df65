import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { at } from '../notation';
import { checkJson, temporaryFolder } from './terminal';

type Row = readonly (string | number)[];

/** A workbook with one sheet of these rows; merged as `A1:B1` says. */
async function saved(rows: readonly Row[], merges: readonly string[] = []): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('自评表');
  for (const row of rows) sheet.addRow(row.map(value => (value === '' ? null : value)));
  for (const merge of merges) sheet.mergeCells(merge);
  const file = join(temporaryFolder(), 'form.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

/** What `check --write` writes into the copy, by cell; empty where it makes none. */
async function written(file: string, cells: readonly string[]): Promise<Record<string, unknown>> {
  const { report } = await checkJson('--write', file);
  const copy = report.files[0]?.written;
  const sheet = openWorkbook(new Uint8Array(readFileSync(copy ?? file))).sheet('自评表');
  return Object.fromEntries(cells.map(cell => [cell, sheet.value(at(cell))]));
}

const indicators: readonly Row[] = [
  ['年度绩效指标', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '', '得分'],
  ['', '产出指标', '整治村庄数量', '≥20个', '20个', 50, '', 50],
  ['', '效益指标', '受益人口', '≥5000人', '5200人', 30, '', 30],
  ['', '满意度指标', '群众满意度', '≥90%', '93%', 10, '', 10],
  ['总分', '', '', '', '', 100, '', ''],
];

const tasks: readonly Row[] = [
  ['年度主要任务', '任务名称', '完成情况', '预算数（万元）', '执行数（万元）', '分值', '执行率', '得分'],
  ['', '环境整治', '已完成', 60, 57, '—', '95%', '—'],
  ['', '道路养护', '已完成', 40, 38, '—', '95%', '—'],
  ['', '金额合计', '', 100, 95, 10, '95%', ''],
];

const title: Row = ['部门整体支出绩效自评表'];

describe('check --write on a department’s export', () => {
  test('the execution score of the task block is filled, and counts in the total', async () => {
    const file = await saved([title, ...tasks, ...indicators], ['A2:A5', 'A6:A9']);
    expect(await written(file, ['H5', 'H10'])).toEqual({ H5: 9.5, H10: 99.5 });
  });

  test('without the task block no total is written: it rests on what is missing', async () => {
    const file = await saved([title, ...indicators], ['A2:A5']);
    expect(await written(file, ['H6'])).toEqual({ H6: null });
  });

  test('with the tasks, and no column for their score, neither', async () => {
    const cut = tasks.map(row => row.slice(0, 7));
    const file = await saved([title, ...cut, ...indicators], ['A2:A5', 'A6:A9']);
    expect(await written(file, ['H5', 'H10'])).toEqual({ H5: null, H10: null });
  });
});
