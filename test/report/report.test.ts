import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { newWorkbook, openWorkbook } from '../../src/hosts/xlsx';
import { type Report, reportOf, type Table } from '../../src/report/report';
import { reportSheet } from '../../src/report/report-sheet';
import { type Review, review } from '../../src/review';
import { valueText } from '../../src/sheet';

function reviewed(name: string): Review {
  const workbook = openWorkbook(new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`))));
  const found = review(workbook.sheet('自评表'));
  if (!found.form) throw new Error(found.why);
  return found;
}

const jinzhong = reviewed('jinzhong-2020');
const whole = reportOf({ file: '自评.xlsx', review: jinzhong, open: jinzhong.findings, letStand: [] });

const table = (report: Report, title: string): Table => {
  const found = report.tables.find(each => each.title === title);
  if (!found) throw new Error(`no table ${title}`);
  return found;
};

const lines = (report: Report): string[] =>
  report.lines.flatMap(each => each.lines.map(({ label, text }) => `${label}：${text}`));

describe('校验报告', () => {
  test('says what was checked, what came of it and what it rests on', () => {
    expect(lines(whole)).toEqual(
      expect.arrayContaining([
        '文件：自评.xlsx',
        '工作表：自评表',
        '年度：2020 年',
        '总分：87.72（满分 100）',
        '等级：良',
        '问题：错误 7，提醒 1，提示 1，未核 16',
        '评分设置：财政部 2020',
        '等级分档：优 ≥90，良 ≥80，中 ≥60，差 ≥0',
      ]),
    );
  });

  test('lists each finding with its cells and figures', () => {
    const { heads, rows } = table(whole, '问题');
    expect(heads).toEqual(['级别', '规则', '单元格', '现值', '应值', '说明']);
    const subtotal = rows.find(([, rule]) => rule === 'S02');
    expect(subtotal?.slice(0, 5)).toEqual(['错误', 'S02', 'G48', '13.25', '18.94']);
    expect(subtotal?.[5]).toContain('下面 6 项相加为 18.94');
  });

  test('tells a reason for what was not checked once, with all its cells', () => {
    const { rows } = table(whole, '未核');
    expect(rows.length).toBe(new Set(rows.map(([, why]) => why)).size);
    expect(
      rows
        .map(([cells]) => cells)
        .join('、')
        .split('、'),
    ).toHaveLength(jinzhong.unchecked.length);
  });

  test('adds the parts and the funds', () => {
    expect(table(whole, '各部分得分').rows).toContainEqual(['投入', '18.94', '20']);
    expect(table(whole, '资金').rows.map(row => row.slice(1))).toContainEqual(['161.69', '万元', 'F9']);
  });

  test('keeps apart what a person let stand, with the reason', () => {
    const [first, ...rest] = jinzhong.findings;
    if (!first) throw new Error('no finding');
    const letStand = [{ finding: first, reason: '以文中为准' }];
    const report = reportOf({ file: null, review: jinzhong, open: rest, letStand });
    expect(table(report, '问题').rows).toHaveLength(rest.length);
    expect(table(report, '已忽略').rows[0]?.[3]).toBe('以文中为准');
    expect(lines(report).some(line => line.startsWith('文件'))).toBe(false);
  });

  test('says so where nothing was found', () => {
    const report = reportOf({ file: null, review: jinzhong, open: [], letStand: [] });
    expect(table(report, '问题')).toMatchObject({ rows: [], none: '没有发现问题。' });
  });

  test('is the same as a worksheet: every text of it stands in a cell, and no two areas overlap', () => {
    const sheet = reportSheet(whole);
    const read = openWorkbook(newWorkbook([sheet])).sheet('校验报告');
    const texts = new Set([...read.cells()].map(({ value }) => valueText(value)));
    const said = [
      ...whole.lines.flatMap(each => each.lines.flatMap(({ label, text }) => [label, text])),
      ...whole.tables.flatMap(({ title, heads, rows }) => [title, ...heads, ...rows.flat()]),
    ];
    for (const text of said.filter(each => each !== '')) expect(texts).toContain(text);
    const taken = new Set<string>();
    for (const { area } of sheet.cells) {
      for (let col = area.left; col <= area.right; col++) {
        const key = `${area.top} ${col}`;
        expect(taken.has(key)).toBe(false);
        taken.add(key);
      }
    }
  });
});
