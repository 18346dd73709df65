import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/host';
import { FileHost } from '../../../src/hosts/xlsx';
import { Session } from '../../../src/pane/session/session';
import { bookBytes, changedParts } from '../../hosts/xlsx/book';
import { inlineSheet } from '../../inline-sheet';
import { sheetFrom } from '../../notation';
import { apiOf } from '../../office/client';
import { PlayedExcel } from '../../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';

const { sheet } = sheetFrom(`
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`);
const bytes = bookBytes({ sheet: inlineSheet(sheet) });

const over = (host: Host): Session =>
  new Session({
    host,
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });

describe('what is taken back leaves nothing in the workbook', () => {
  test('校验并评分, 撤销: the file is saved as it was opened, to the byte', async () => {
    const host = new FileHost(bytes);
    const session = over(host);
    await session.check();
    expect(changedParts(bytes, host.bytes)).not.toEqual([]);
    await session.undo();
    expect(changedParts(bytes, host.bytes)).toEqual([]);
  });

  test('the same after the scored file was saved and opened again: nothing of ours is kept', async () => {
    const scored = new FileHost(bytes);
    await over(scored).check();
    const host = new FileHost(scored.bytes);
    await over(host).undo();
    expect(await host.load(['journal', 'marks'])).toEqual({});
  });

  test('忽略 and 没错, and both taken back', async () => {
    const host = new FileHost(bytes);
    const session = over(host);
    await session.check(null);
    const { review } = session.state;
    const finding = review?.form ? review.findings[0] : undefined;
    const cell = finding?.cells[0];
    if (!finding || !cell) throw new Error('nothing was found');
    await session.waive(finding, '已由财政局批准');
    for (const waiver of session.state.waivers) await session.restore(waiver);
    await session.pin(cell);
    for (const pin of session.state.pins) await session.unpin(pin);
    expect(changedParts(bytes, host.bytes)).toEqual([]);
  });

  test('清除标记, saved and opened again: no marks are drawn', async () => {
    const host = new FileHost(bytes);
    const session = over(host);
    await session.check();
    await session.clearMarks();
    expect(await new FileHost(host.bytes).load(['marks'])).toEqual({});
  });

  test('清除标记 of marks that an earlier session left', async () => {
    const scored = new FileHost(bytes);
    await over(scored).check();
    const host = new FileHost(scored.bytes);
    await over(host).clearMarks();
    expect(await new FileHost(host.bytes).load(['marks'])).toEqual({});
  });

  test('after 撤销 somebody types: the worksheet is not marked again', async () => {
    const host = new FileHost(bytes);
    const session = over(host);
    await session.check();
    await session.undo();
    host.type('自评表', [{ at: { row: 4, col: 5 }, content: { value: 20, formula: null } }]);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(await host.load(['marks'])).toEqual({});
  });

  test('Excel keeps no empty part of ours; clearing costs a save only where marks are stored', async () => {
    const excel = new PlayedExcel(new PlayedWorkbook([PlayedSheet.from(sheet)]));
    const before = JSON.stringify([excel.book.state(), excel.book.parts]);
    const session = over(new ExcelHost(apiOf(excel)));
    await session.check();
    await session.undo();
    expect(JSON.stringify([excel.book.state(), excel.book.parts])).toBe(before);
    const trips = excel.roundTrips;
    await session.clearMarks();
    expect(excel.roundTrips - trips).toBe(1);
  });
});
