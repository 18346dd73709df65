import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel';
import { contentFrom } from '../../../src/hosts/excel/content';
import { contentTo } from '../../../src/hosts/typed';
import { freeSheetName } from '../../../src/plan';
import { blankForm } from '../../../src/templates';
import { ministry } from '../../../src/templates/gallery/ministry';
import { invertPlan, type Mark } from '../../../src/plan';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';
import { apiOf } from '../../office/client';
import { PlayedExcel } from '../../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';
import { at, edit, plan } from '../xlsx/book';

const text = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 效益指标 | 满意度   | ≥90%       | 92%        | 40   | 30   |`;

function opened(version = '1.20') {
  const sheet = PlayedSheet.from(sheetFrom(text).sheet);
  const excel = new PlayedExcel(new PlayedWorkbook([sheet]), { version });
  return { excel, sheet, host: new ExcelHost(apiOf(excel)) };
}

const mark = (cell: string): Mark => ({ at: at(cell), level: 'error', note: `${cell} 有误` });

describe('reading', () => {
  test('a stray cell in the last corner costs nothing and is told', async () => {
    const { host, sheet } = opened();
    Object.assign(sheet.cell(at('XFD1048576')), { value: 1, kind: 'Double' });
    const snapshot = await host.snapshot();
    expect(snapshot.sheet.size).toEqual({ rows: 3, columns: 6 });
    expect(snapshot.leftOut).toBe('A1:AZ20000 以外还有内容，没有读取。');
  });

  test('an empty worksheet is an empty sheet', async () => {
    const excel = new PlayedExcel(new PlayedWorkbook([new PlayedSheet('空')]));
    expect((await new ExcelHost(apiOf(excel)).snapshot()).sheet.size).toEqual({ rows: 0, columns: 0 });
  });

  test('errors, formulas, dates, hidden rows', async () => {
    const { host, sheet } = opened();
    Object.assign(sheet.cell(at('F2')), { value: '#DIV/0!', kind: 'Error', formula: '=1/0' });
    Object.assign(sheet.cell(at('D2')), { value: 45_000, kind: 'Double', format: 'yyyy/m/d' });
    sheet.hiddenRows.add(2);
    const { sheet: read } = await host.snapshot();
    expect(read.written(1, 5)).toMatchObject({ value: { error: '#DIV/0!' }, formula: '1/0' });
    expect(read.written(1, 3)).toMatchObject({ value: 45_000, format: 'yyyy/m/d' });
    expect([...read.hiddenRows]).toEqual([2]);
  });
});

test('a number written into a cell formatted as text is taken back', async () => {
  const { host, sheet } = opened();
  sheet.cell(at('F2')).format = '@';
  const written = plan([edit('F2', null, 54)]);
  await host.apply(written);
  expect(sheet.look(at('F2')).value).toBe('54');
  expect(await host.apply(invertPlan(written), { changed: 'leave' })).toMatchObject({ left: [] });
  expect(sheet.look(at('F2')).kind).toBe('Empty');
});

describe('marks', () => {
  test('notes since ExcelApi 1.18, colours always', async () => {
    for (const [version, count] of [
      ['1.20', 1],
      ['1.17', 0],
    ] as const) {
      const { host, sheet } = opened(version);
      const outcome = await host.apply(plan([], [mark('F3')]));
      expect([sheet.rules.length, sheet.notes.size]).toEqual([1, count]);
      expect(outcome.kind === 'applied' && outcome.withoutNote.map(a1)).toEqual(count === 1 ? [] : ['F3']);
    }
  });

  test("a person's note stays, and the cell is told", async () => {
    const { host, sheet } = opened();
    sheet.notes.set('F3', { author: '李四', content: '请核' });
    const outcome = await host.apply(plan([], [mark('F3'), mark('F2')]));
    expect(outcome).toMatchObject({ withoutNote: [at('F3')] });
    expect(sheet.notes.get('F3')?.content).toBe('请核');
    await host.clearMarks();
    expect([...sheet.notes.keys()]).toEqual(['F3']);
  });

  test('where there are threads of comments no note is tried', async () => {
    const { host, sheet } = opened();
    sheet.threads.add('F3');
    expect(await host.apply(plan([], [mark('F3')]))).toMatchObject({
      kind: 'applied',
      withoutNote: [at('F3')],
    });
  });

  test("a person's rules stay, before ours", async () => {
    const { host, sheet } = opened();
    sheet.addRule('A1:F3', 'CellValue');
    await host.apply(plan([], [mark('F3')]));
    expect(sheet.rules.map(({ type }) => type)).toEqual(['CellValue', 'Custom']);
    await host.clearMarks();
    expect(sheet.rules.map(({ type }) => type)).toEqual(['CellValue']);
  });

  test('a copy of the worksheet carries our rules along: they are found there too', async () => {
    const { host, excel, sheet } = opened();
    await host.snapshot();
    await host.apply(plan([], [mark('F3')]));
    const copy = PlayedSheet.from(sheetFrom(text, '副本').sheet);
    copy.rules = [...sheet.rules];
    excel.book.sheets.push(copy);
    expect(await host.clearMarks()).toBe(3);
    expect([sheet.rules, copy.rules, sheet.notes.size]).toEqual([[], [], 0]);
  });
});

describe('what Excel does not let happen is said, and nothing is half-written', () => {
  test('a protected worksheet', async () => {
    const { host, sheet } = opened();
    sheet.isProtected = true;
    const before = JSON.stringify(sheet.state());
    expect(await host.apply(plan([edit('F2', null, 54)], [mark('F3')]))).toEqual({
      kind: 'refused',
      cells: [at('F2')],
      message: '工作表“自评表”受保护，F2 已锁定，没有写入。请先在“审阅”里撤消工作表保护，再试一次。',
    });
    expect(JSON.stringify(sheet.state())).toBe(before);
  });

  test('a hidden worksheet', async () => {
    const { host, sheet } = opened();
    sheet.visibility = 'Hidden';
    expect(await host.apply(plan([edit('F2', null, 54)]))).toMatchObject({
      message: '工作表“自评表”已隐藏，没有写入。请先取消隐藏。',
    });
  });

  test.each([0, 3, 6, 9, 12, 20])('a write that fails at step %i leaves the cells as before', async step => {
    const { host, excel, sheet } = opened();
    const cells = () => JSON.stringify((sheet.state() as { cells: unknown }).cells);
    const before = cells();
    excel.failIn(1, step);
    const outcome = await host.apply(plan([edit('F2', null, 54), edit('F3', 30, 40)], [mark('F3')]));
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('已恢复原样') });
    expect(cells()).toBe(before);
  });

  test('where taking back fails too, the cells are named and 撤销 works', async () => {
    const { host, excel, sheet } = opened();
    const written = plan([edit('F2', null, 54), edit('F3', 30, 40)]);
    excel.failIn(1, 1_000);
    const api = apiOf(excel);
    let requests = 0;
    const broken = new ExcelHost({
      ...api,
      run: batch =>
        api.run(async context => {
          const sync = context.sync.bind(context);
          context.sync = (async () => {
            await sync();
            // The answer to the write and everything after it is lost.
            if (++requests >= 2) throw Object.assign(new Error('lost'), { code: 'RequestAborted' });
          }) as typeof context.sync;
          return batch(context);
        }),
    });
    const outcome = await broken.apply(written);
    expect(outcome).toMatchObject({ kind: 'partial', message: expect.stringContaining('撤销本次写入') });
    await host.apply(invertPlan(written), { changed: 'leave' });
    expect([sheet.look(at('F2')).value, sheet.look(at('F3')).value]).toEqual(['', 30]);
  });

  test.each([
    ['InvalidOperationInCellEditMode', '有单元格正在编辑。请按回车结束编辑，再试一次。'],
    [
      'ResponsePayloadSizeLimitExceeded',
      '工作表“自评表”用到的区域太大，读不下来。请删去表外多余的行和列，再试一次。',
    ],
    ['HostIsBusy', '表格程序正忙，没有完成。请稍等再试。'],
  ])('%s', async (code, message) => {
    const { excel } = opened();
    const host = new ExcelHost({
      ...apiOf(excel),
      run: () => Promise.reject(Object.assign(new Error(code), { code })),
    });
    await expect(host.snapshot('自评表')).rejects.toMatchObject({ message });
  });

  test('a mistake of ours is not dressed up as one of Excel', async () => {
    const { excel } = opened();
    const host = new ExcelHost({ ...apiOf(excel), run: () => Promise.reject(new TypeError('ours')) });
    await expect(host.snapshot()).rejects.toThrow(TypeError);
  });
});

describe('a text is given to Excel so that it stays one', () => {
  test.each<[string, string | null, string]>([
    ['8.00', null, "'8.00"],
    ['8.00', '@', '8.00'],
    ['99分', null, "'99分"],
    ['优', null, '优'],
    ['=A1', null, "'=A1"],
    ['—', null, '—'],
    ['-', null, "'-"],
    ['true', null, "'true"],
  ])('%s in a cell of format %s', (value, format, given) => {
    expect(contentTo({ value, formula: null }, format)).toBe(given);
  });

  test('a text that begins with = is no formula', () => {
    expect(contentFrom({ value: '=A1', formula: '=A1', type: 'String' })).toEqual({
      value: '=A1',
      formula: null,
    });
  });
});

describe('a new worksheet', () => {
  test('comes behind the others with a name nobody has', async () => {
    const { host, excel } = opened();
    const name = await host.insertSheet({ ...blankForm(ministry), name: '自评表' });
    expect([name, excel.book.active.look(at('A1')).value, excel.book.active.name]).toEqual([
      '自评表（2）',
      '项目支出绩效自评表',
      '自评表（2）',
    ]);
    expect(excel.roundTrips).toBe(2);
  });

  test('has formulas, merged cells, what may be entered, and its page', async () => {
    const { host, excel } = opened();
    await host.insertSheet(blankForm(ministry));
    const { active } = excel.book;
    expect({
      total: active.look(at('I23')).formula,
      label: active.merges.some(({ top, left, right }) => top === 22 && left === 0 && right === 6),
      scores: active.validations.get('I14:I22'),
      frozen: active.frozenRows,
      page: active.page,
      selected: excel.book.selection,
    }).toEqual({
      total: '=IF(COUNT(K7,I14:I22)=0,"",ROUND(SUM(K7,I14:I22),2))',
      label: true,
      scores: {
        rule: { decimal: { formula1: 0, formula2: '=$H14', operator: 'Between' } },
        alert: {
          showAlert: true,
          style: 'Stop',
          title: '得分不对',
          message: '得分应是 0 到本项分值之间的数字，不能超过分值。',
        },
      },
      frozen: 1,
      page: {
        orientation: 'Portrait',
        paper: 'A4',
        area: 'A1:K24',
        titleRows: '$13:$13',
        fitToWidth: 1,
        centred: true,
        footer: '第 &P 页，共 &N 页',
      },
      selected: '项目支出绩效自评表!C4',
    });
  });

  test('a half-made one is taken away again', async () => {
    const { host, excel } = opened();
    excel.failIn(1, 20);
    await expect(host.insertSheet(blankForm(ministry))).rejects.toMatchObject({ problem: 'failed' });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['自评表']);
  });

  test.each([
    ['问题清单', [], '问题清单'],
    ['问题清单', ['问题清单', '问题清单（2）'], '问题清单（3）'],
    ['甲/乙:丙', [], '甲 乙 丙'],
    ['一'.repeat(40), [], '一'.repeat(31)],
  ])('%s among %j is called %s', (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });
});
