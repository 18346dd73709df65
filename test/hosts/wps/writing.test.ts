import { describe, expect, test } from '@jest/globals';
import { WpsHost } from '../../../src/hosts/wps';
import { invertPlan, type Mark } from '../../../src/plan';
import { a1 } from '../../../src/sheet';
import { blankForm } from '../../../src/templates';
import { ministry } from '../../../src/templates/gallery/ministry';
import { type PlayedShade, PlayedSheet } from '../../office/workbook';
import { sheetFrom } from '../../notation';
import { cellIn } from '../../wps/played-wps';
import { at, edit, plan } from '../xlsx/book';
import { opened } from './opened';

const mark = (cell: string, level: Mark['level'] = 'error'): Mark => ({
  at: at(cell),
  level,
  note: `${cell} 有误`,
});

const scores = [edit('F2', null, 54), edit('F3', 30, 40)];

/** Everything there is in the workbook but what we keep there. */
const stateOf = ({ wps }: ReturnType<typeof opened>) => JSON.stringify(wps.book.state());

describe('what WPS does not let happen is said, and nothing is half-written', () => {
  test.each<[string, (it: ReturnType<typeof opened>) => void, string]>([
    [
      'a protected worksheet',
      ({ sheet }) => (sheet.isProtected = true),
      '工作表“自评表”受保护，F2、F3 已锁定，没有写入。请先在“审阅”里撤消工作表保护，再试一次。',
    ],
    [
      'a hidden worksheet',
      ({ sheet }) => (sheet.visibility = 'Hidden'),
      '工作表“自评表”已隐藏，没有写入。请先取消隐藏。',
    ],
    [
      'a read-only workbook',
      ({ wps }) => (wps.readOnly = true),
      '工作簿是只读的，没有写入。请另存为一份，打开后再试。',
    ],
  ])('%s', async (_, change, message) => {
    const it = opened();
    change(it);
    const before = stateOf(it);
    expect(await it.host.apply(plan(scores, [mark('F3')]))).toMatchObject({ kind: 'refused', message });
    expect(stateOf(it)).toBe(before);
  });

  test.each([
    ['throws', '写入中途出错，已恢复原样，没有留下改动。有单元格正在编辑。请按回车结束编辑，再试一次。'],
    ['silent', '写入中途出错，已恢复原样，没有留下改动。有单元格正在编辑。请按回车结束编辑，再试一次。'],
  ] as const)('a cell is being edited: WPS %s', async (editing, message) => {
    const it = opened({ editing });
    const before = stateOf(it);
    expect(await it.host.apply(plan(scores))).toMatchObject({ kind: 'refused', message });
    expect(stateOf(it)).toBe(before);
  });

  test('marks while a cell is being edited: no fill is put in the place of a rule', async () => {
    const it = opened({ editing: 'throws' });
    const before = stateOf(it);
    await expect(it.host.apply(plan([], [mark('F3')]))).rejects.toMatchObject({ problem: 'editing' });
    expect(stateOf(it)).toBe(before);
  });

  test('a step fails while a cell is being edited, whatever WPS says of it: that is said', async () => {
    const { host } = opened({ editing: 'throws' });
    await expect(host.insertSheet(blankForm(ministry))).rejects.toMatchObject({ problem: 'editing' });
    const missing = opened({ editing: 'throws', missing: ['Worksheet.UsedRange'] });
    await expect(missing.host.snapshot()).rejects.toMatchObject({ problem: 'editing' });
  });

  test('a write that is left undone without a word, and nothing tells why', async () => {
    const { host } = opened({ editing: 'silent', missing: ['Application.Ready'] });
    expect(await host.apply(plan(scores))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('F2、F3 没有写进去，可能有单元格正在编辑'),
    });
  });

  test('a text that WPS makes something else of is taken back', async () => {
    const it = opened({ plainApostrophe: true, missing: ['Application.DebugTools'] });
    const before = stateOf(it);
    expect(await it.host.apply(plan([edit('F2', null, '54.00'), edit('F3', 30, 40)]))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('F2 没有写进去'),
    });
    expect(stateOf(it)).toBe(before);
  });

  test('many cells that changed are counted, not listed', async () => {
    const { host } = opened();
    const edits = Array.from({ length: 54 }, (_, row) => edit(`H${row + 11}`, 1, 2));
    expect(await host.apply(plan(edits))).toMatchObject({
      kind: 'refused',
      message: 'H11、H12 等 54 格在校验之后改过，没有写入任何内容。请重新校验。',
    });
  });

  test('a worksheet that was renamed', async () => {
    const { host, sheet } = opened();
    sheet.name = '自评表（终）';
    await expect(host.apply(plan(scores))).rejects.toMatchObject({ problem: 'no-such-sheet' });
  });

  test.each([true, false])('failing at any step, with an undo of its own: %s', async hasUndo => {
    const missing = hasUndo ? [] : ['Application.DebugTools'];
    for (let step = 0; ; step++) {
      const it = opened({ missing });
      await it.host.save({ waivers: '[]' });
      const before = stateOf(it);
      it.bridge.failing = step;
      const outcome = await it.host
        .apply(plan(scores, [mark('F3')]), { save: { journal: '1' } })
        .catch((error: Error) => error);
      const isOver = it.bridge.failing !== null;
      expect(it.wps.isScreenOn).toBe(true);
      expect(await it.host.load(['waivers'])).toEqual({ waivers: '[]' });
      if (isOver) {
        expect(outcome).toMatchObject({ kind: 'applied' });
        expect(step).toBeGreaterThan(5);
        break;
      }
      if (outcome instanceof Error) {
        expect([step, outcome.name, stateOf(it)]).toEqual([step, 'HostError', before]);
      } else if (outcome.kind === 'refused') {
        expect([step, stateOf(it)]).toEqual([step, before]);
        expect(outcome.message).toContain('已恢复原样');
      } else if (outcome.kind === 'partial') {
        expect(outcome.written.map(a1)).toEqual(['F2', 'F3']);
        expect(outcome.message).toContain('单元格已经写好，但没能标出有问题的');
        expect([cellIn(it.sheet, 'F2').value, cellIn(it.sheet, 'F3').value]).toEqual([54, 40]);
      } else {
        // A note more or less, an undo step without a name: the write stands.
        expect([cellIn(it.sheet, 'F2').value, cellIn(it.sheet, 'F3').value]).toEqual([54, 40]);
      }
    }
  });

  test('where taking back fails too, the cells are named, and 撤销 works', async () => {
    const it = opened({ missing: ['Application.DebugTools'] });
    const written = plan([edit('F2', null, 54), edit('B3', '满意度', '满意率')]);
    // The first column is written; then nothing more is.
    it.bridge.failing = 2;
    it.bridge.failsForGood = true;
    expect(await it.host.apply(written)).toEqual({
      kind: 'partial',
      written: [at('B3')],
      message: '写入中途出错：B3 已经写入，其余没有写。可以点“撤销本次写入”恢复。',
    });
    it.bridge.failing = null;
    expect(await it.host.apply(invertPlan(written), { changed: 'leave' })).toMatchObject({
      left: [at('F2')],
    });
    expect([cellIn(it.sheet, 'B3').value, cellIn(it.sheet, 'F2').value]).toEqual(['满意度', '']);
  });
});

describe('a write', () => {
  test('becomes one step of the program’s own undo, where it has one', async () => {
    const it = opened();
    await it.host.apply(plan(scores, [mark('F3')]));
    expect(it.wps.undoSteps).toEqual(['绩评助手写入']);
  });

  test('a text that looks like a number stays a text, and a formula comes back as one', async () => {
    const { host, sheet } = opened();
    Object.assign(cellIn(sheet, 'E2'), { value: 60, kind: 'Double', formula: '=30+30' });
    const written = plan([
      edit('F2', null, '54.00'),
      { ...edit('E2', null, 50), before: { value: 60, formula: '30+30' } },
    ]);
    expect(await host.apply(written)).toMatchObject({ kind: 'applied' });
    expect([cellIn(sheet, 'F2').value, cellIn(sheet, 'F2').kind]).toEqual(['54.00', 'String']);
    await host.apply(invertPlan(written));
    expect([cellIn(sheet, 'F2').kind, cellIn(sheet, 'E2').formula]).toEqual(['Empty', '=30+30']);
  });

  test('a number in a cell formatted as text becomes one, stands, and is taken back', async () => {
    const { host, sheet } = opened();
    cellIn(sheet, 'F2').format = '@';
    const written = plan([edit('F2', null, 54)]);
    expect(await host.apply(written)).toMatchObject({ kind: 'applied' });
    expect([cellIn(sheet, 'F2').value, cellIn(sheet, 'F2').kind]).toEqual(['54', 'String']);
    expect(await host.apply(invertPlan(written), { changed: 'leave' })).toMatchObject({ left: [] });
    expect(cellIn(sheet, 'F2').kind).toBe('Empty');
  });

  test('the same digits as text in a cell that is not formatted as text were written by somebody', async () => {
    const { host, sheet } = opened();
    const written = plan([edit('F2', null, 54)]);
    await host.apply(written);
    Object.assign(cellIn(sheet, 'F2'), { value: '54', kind: 'String' });
    const undone = await host.apply(invertPlan(written), { changed: 'leave' });
    expect(undone).toMatchObject({ left: [at('F2')] });
  });

  test('without CustomXMLParts a write goes through, and what can’t be kept is said', async () => {
    const { host } = opened({ missing: ['Workbook.CustomXMLParts'] });
    expect(await host.apply(plan(scores), { save: { journal: '1' } })).toMatchObject({ kind: 'applied' });
    expect(await host.load(['journal'])).toEqual({});
    await expect(host.save({ waivers: '[]' })).rejects.toMatchObject({
      message: '这个版本的 WPS 不能把忽略、核对过的格和标记存进工作簿，没有保存。请升级 WPS 后再试。',
    });
  });
});

describe('what is kept in the workbook', () => {
  const partWith = (key: string) => `<store xmlns="urn:jiping:store:1"><entry key="${key}">1</entry></store>`;

  test('two parts of two people become one with the entries of both', async () => {
    const { host, wps } = opened();
    wps.book.parts.push({ id: 'a', xml: partWith('old') }, { id: 'b', xml: partWith('new') });
    expect(await host.load(['old', 'new'])).toEqual({ old: '1', new: '1' });
    await host.save({ waivers: '[]' });
    expect(wps.book.parts).toHaveLength(1);
    expect(await host.load(['old', 'new', 'waivers'])).toEqual({ old: '1', new: '1', waivers: '[]' });
  });

  test('two parts after WPS ended in the middle of a save: the one that takes the other’s place counts', async () => {
    const { host, wps } = opened();
    await host.save({ gone: '1', kept: '1' });
    const [before] = wps.book.parts.map(({ xml }) => xml);
    await host.save({ gone: null, later: '2' });
    wps.book.parts.push({ id: 'a', xml: before ?? '' });
    expect(await host.load(['gone', 'kept', 'later'])).toEqual({ kept: '1', later: '2' });
    await host.save({ waivers: '[]' });
    expect(wps.book.parts).toHaveLength(1);
    expect(await host.load(['gone', 'kept', 'later', 'waivers'])).toEqual({
      kept: '1',
      later: '2',
      waivers: '[]',
    });
  });

  test.each(['<store xmlns="urn:jiping:store:1"><entry', '<!DOCTYPE a><store xmlns="urn:jiping:store:1"/>'])(
    'a part that can’t be read stands against no write, and stays: %s',
    async xml => {
      const { host, wps, sheet } = opened();
      wps.book.parts.push({ id: 'a', xml });
      const written = plan(scores, [mark('F3')]);
      expect(await host.apply(written, { save: { journal: '1' } })).toMatchObject({ kind: 'applied' });
      expect(cellIn(sheet, 'F2').value).toBe(54);
      expect(await host.load(['journal'])).toEqual({});
      expect(await host.clearMarks()).toBe(2);
      await expect(host.save({ waivers: '[]' })).rejects.toMatchObject({
        message: '工作簿里存的忽略和核对记录读不出来，没有改动它，也没有保存新的。',
      });
      expect(wps.book.parts.map(part => part.xml)).toEqual([xml]);
    },
  );

  test('failing at any step of a save, what was kept is kept', async () => {
    for (let step = 0; ; step++) {
      const { host, wps, bridge } = opened();
      wps.book.parts.push({ id: 'a', xml: partWith('old') }, { id: 'b', xml: partWith('new') });
      bridge.failing = step;
      await host.save({ waivers: '[]' }).catch(() => null);
      expect(await host.load(['new'])).toEqual({ new: '1' });
      if (bridge.failing !== null) break;
    }
  });
});

describe('marks', () => {
  test('a person’s rules stay, before ours', async () => {
    const { host, sheet } = opened();
    sheet.addRule('A1:F3', 'CellValue');
    await host.apply(plan([], [mark('F3'), mark('F2', 'warning')]));
    expect(sheet.rules.map(({ type, areas, fill }) => [type, areas, fill])).toEqual([
      ['CellValue', 'A1:F3', ''],
      ['Custom', 'F3', '#FDE7E9'],
      ['Custom', 'F2', '#FFF4CE'],
    ]);
    await host.clearMarks();
    expect(sheet.rules.map(({ type }) => type)).toEqual(['CellValue']);
  });

  test.each([1, 2])('a WPS that takes only %d of a list gets a rule for each cell', async areasTaken => {
    const { host, sheet } = opened({ areasTaken });
    await host.apply(plan([], [mark('F3'), mark('A2'), mark('C1')]));
    expect(sheet.rules.map(({ areas }) => areas).sort()).toEqual(['A2', 'C1', 'F3']);
  });

  test('a person’s note stays, and the cell is told', async () => {
    const { host, sheet } = opened();
    sheet.notes.set('F3', { author: '某人', content: '请核' });
    const outcome = await host.apply(plan([], [mark('F3'), mark('F2')]));
    expect(outcome).toMatchObject({ withoutNote: [at('F3')] });
    expect(sheet.notes.get('F3')?.content).toBe('请核');
    await host.clearMarks();
    expect([...sheet.notes.keys()]).toEqual(['F3']);
  });

  test('a cell with a thread of comments gets its colour only', async () => {
    const { host, sheet } = opened();
    sheet.threads.add('F3');
    expect(await host.apply(plan([], [mark('F3')]))).toMatchObject({ withoutNote: [at('F3')] });
    expect(sheet.rules).toHaveLength(1);
  });

  test('a WPS without notes: no cell is said to have somebody’s', async () => {
    const { host, sheet } = opened({ missing: ['Range.AddComment', 'Worksheet.Comments'] });
    expect(await host.apply(plan([], [mark('F3')]))).toMatchObject({ kind: 'applied', withoutNote: [] });
    expect([sheet.rules.length, sheet.notes.size]).toEqual([1, 0]);
  });

  test.each(['Range.FormatConditions', 'FormatConditions.Count'])(
    'without %s it is not said that there are no marks, and no rule is made',
    async member => {
      const { host, sheet } = opened({ missing: [member] });
      await expect(host.clearMarks()).rejects.toMatchObject({
        message: expect.stringContaining('这个版本的 WPS 查不到条件格式，不能确定还有没有标记。'),
      });
      await host.apply(plan([], [mark('F3')]));
      expect([sheet.rules, cellIn(sheet, 'F3').fill]).toEqual([[], '#FDE7E9']);
      expect(await host.clearMarks()).toBe(2);
      expect(cellIn(sheet, 'F3').fill).toBeNull();
    },
  );

  test('a copy of the worksheet carries our rules along: they are found there too', async () => {
    const { host, wps, sheet } = opened();
    await host.apply(plan([], [mark('F3')]));
    const copy = PlayedSheet.from(sheetFrom('| 甲 |', '副本').sheet);
    copy.rules = [...sheet.rules];
    wps.book.sheets.push(copy);
    expect(await host.clearMarks()).toBe(3);
    expect([sheet.rules, copy.rules, sheet.notes.size]).toEqual([[], [], 0]);
  });

  test('a protected worksheet keeps its marks, and is named; the others lose theirs', async () => {
    const { host, wps, sheet } = opened();
    const other = PlayedSheet.from(sheetFrom('| 甲 |', '说明').sheet);
    const empty = PlayedSheet.from(sheetFrom('| 乙 |', '目录').sheet);
    wps.book.sheets.push(other, empty);
    await host.apply(plan([], [mark('F3')]));
    await host.apply(plan([], [mark('A1')], '说明'));
    sheet.isProtected = true;
    empty.isProtected = true;
    await expect(host.clearMarks()).rejects.toMatchObject({
      problem: 'protected',
      message:
        '工作表“自评表”受保护，上面的标记没有清除，其余的已清除。请先在“审阅”里撤消工作表保护，再试一次。',
    });
    expect([sheet.rules.length, other.rules.length]).toEqual([1, 0]);
  });

  test('500 cells: each list of addresses is one WPS takes', async () => {
    const { host, sheet } = opened();
    const marks = Array.from(
      { length: 500 },
      (_, row): Mark => ({ ...mark('F3'), at: { row: row * 3, col: 5 } }),
    );
    await host.apply(plan([], marks));
    expect(sheet.rules.flatMap(({ areas }) => areas.split(','))).toHaveLength(500);
    expect(sheet.rules.length).toBeLessThan(20);
  });
});

describe('where rules can’t be made, cells are filled', () => {
  const quirks = { throwing: ['FormatConditions.Add'] };

  test('the fill that stood there comes back, after the workbook was closed too', async () => {
    const it = opened(quirks);
    cellIn(it.sheet, 'F3').fill = '#00FF00';
    const before = stateOf(it);
    await it.host.apply(plan([], [mark('F3'), mark('F2', 'warning')]));
    expect([cellIn(it.sheet, 'F3').fill, cellIn(it.sheet, 'F2').fill]).toEqual(['#FDE7E9', '#FFF4CE']);
    const later = new WpsHost(it.wps.application, '');
    // Two fills and two notes.
    expect(await later.clearMarks()).toBe(4);
    expect(stateOf(it)).toBe(before);
    expect(await later.load(['fills'])).toEqual({});
  });

  test.each<[string, PlayedShade]>([
    ['a colour of the theme, lightened', { theme: 5, tint: 0.6, pattern: 1, patternColour: 0 }],
    ['a colour of the theme, darkened', { theme: 5, tint: -0.25, pattern: 1, patternColour: 0 }],
    ['a colour of the theme as it is', { theme: 5, tint: 0, pattern: 1, patternColour: 0 }],
    ['a colour of its own, lightened', { theme: null, tint: 0.4, pattern: 1, patternColour: 0 }],
    ['hatched, in two colours', { theme: null, tint: 0, pattern: -4125, patternColour: 255 }],
  ])('%s is given back whole', async (_, shade) => {
    const it = opened(quirks);
    Object.assign(cellIn(it.sheet, 'F3'), { fill: '#4472C4', shade });
    const before = stateOf(it);
    await it.host.apply(plan([], [mark('F3')]));
    expect(cellIn(it.sheet, 'F3').fill).toBe('#FDE7E9');
    expect(cellIn(it.sheet, 'F3').shade?.tint ?? 0).toBe(0);
    await new WpsHost(it.wps.application, '').clearMarks();
    expect(cellIn(it.sheet, 'F3').shade).toEqual(shade);
    expect(stateOf(it)).toBe(before);
  });

  test('entries that something else wrote are passed over, ours beside them are given back', async () => {
    const it = opened(quirks);
    cellIn(it.sheet, 'F3').fill = '#00FF00';
    await it.host.apply(plan([], [mark('F3')]));
    const { fills = '[]' } = await it.host.load(['fills']);
    const others = [
      5,
      null,
      { sheet: it.sheet.name, cell: 7 },
      { sheet: it.sheet.name, cell: 'F2', mark: 1 },
    ];
    await it.host.save({ fills: JSON.stringify([...others, ...(JSON.parse(fills) as unknown[])]) });
    await it.host.clearMarks();
    expect(cellIn(it.sheet, 'F3').fill).toBe('#00FF00');
    await it.host.save({ fills: '{"F3": 1}' });
    expect(await it.host.clearMarks()).toBe(0);
  });

  test('a cell somebody coloured since keeps that colour', async () => {
    const it = opened(quirks);
    await it.host.apply(plan([], [mark('F3')]));
    cellIn(it.sheet, 'F3').fill = '#0000FF';
    await it.host.clearMarks();
    expect(cellIn(it.sheet, 'F3').fill).toBe('#0000FF');
  });

  test('marked twice, the fill of before is still known', async () => {
    const it = opened(quirks);
    cellIn(it.sheet, 'F3').fill = '#00FF00';
    await it.host.apply(plan([], [mark('F3')]));
    await it.host.apply(plan([], [mark('F3', 'warning')]));
    await it.host.clearMarks();
    expect(cellIn(it.sheet, 'F3').fill).toBe('#00FF00');
  });
});

describe('fills of a worksheet that changed since', () => {
  const quirks = { throwing: ['FormatConditions.Add'] };

  /** A row pushed in above: cells go down by one. */
  function insertRow(sheet: PlayedSheet, before: number): void {
    const all = [...sheet.cells];
    sheet.cells.clear();
    for (const [cell, content] of all) {
      const { row, col } = at(cell);
      sheet.cells.set(a1({ row: row + (row >= before ? 1 : 0), col }), content);
    }
  }

  const fillsOf = (sheet: PlayedSheet, ...cells: string[]) => cells.map(cell => sheet.look(at(cell)).fill);

  test('a worksheet that was renamed gets its fills back', async () => {
    const it = opened(quirks);
    cellIn(it.sheet, 'F3').fill = '#00FF00';
    await it.host.apply(plan([], [mark('F3'), mark('F2')]));
    it.sheet.name = '自评表（终）';
    await it.host.apply(plan([], [mark('F2')], '自评表（终）'));
    expect(fillsOf(it.sheet, 'F2', 'F3')).toEqual(['#FDE7E9', '#00FF00']);
    await it.host.clearMarks();
    expect(fillsOf(it.sheet, 'F2', 'F3')).toEqual([null, '#00FF00']);
    expect(await it.host.load(['fills'])).toEqual({});
  });

  test.each([
    ['null', {}],
    ['black', { mixedColour: 0 }],
    ['white', { mixedColour: 0xffffff }],
  ])(
    'a row was inserted above: each cell gets its own fill, where mixed colours are %s',
    async (_, mixed) => {
      const it = opened({ ...quirks, ...mixed });
      cellIn(it.sheet, 'F3').fill = '#00FF00';
      await it.host.apply(plan([], [mark('F2'), mark('F3')]));
      insertRow(it.sheet, 1);
      await it.host.clearMarks();
      expect(fillsOf(it.sheet, 'F2', 'F3', 'F4')).toEqual([null, null, '#00FF00']);
    },
  );

  test('a mark that was left behind is never taken for a person’s fill', async () => {
    const it = opened(quirks);
    cellIn(it.sheet, 'F2').fill = '#FDE7E9';
    await it.host.apply(plan([], [mark('F2')]));
    await it.host.clearMarks();
    expect(fillsOf(it.sheet, 'F2')).toEqual([null]);
  });

  test('cells in our colours of which nothing is known are told', async () => {
    const it = opened(quirks);
    await it.host.apply(plan([], [mark('F2')]));
    cellIn(it.sheet, 'F3').fill = '#FDE7E9';
    await expect(it.host.clearMarks()).rejects.toMatchObject({
      message: '有 1 格的底色没能恢复（自评表!F3），其余标记已清除。请手工改回这些格的底色。',
    });
    expect(fillsOf(it.sheet, 'F2', 'F3')).toEqual([null, '#FDE7E9']);
  });

  test('the fills of a worksheet that was deleted are forgotten', async () => {
    const it = opened(quirks);
    it.wps.book.sheets.push(PlayedSheet.from(sheetFrom('| 甲 |', '说明').sheet));
    await it.host.apply(plan([], [mark('F2')]));
    it.wps.book.sheets.shift();
    expect(await it.host.clearMarks()).toBe(0);
    expect(await it.host.load(['fills'])).toEqual({});
  });

  test('failing at any step of the colouring, no cell is left white or in our colour', async () => {
    for (let step = 0; ; step++) {
      const it = opened({ ...quirks, missing: ['Application.DebugTools'] });
      cellIn(it.sheet, 'F3').fill = '#00FF00';
      it.bridge.failing = step;
      const outcome = await it.host.apply(plan([], [mark('F2'), mark('F3')])).catch((error: Error) => error);
      if (it.bridge.failing !== null) break;
      if (outcome instanceof Error)
        expect([step, ...fillsOf(it.sheet, 'F2', 'F3')]).toEqual([step, null, '#00FF00']);
    }
  });
});

describe('a new worksheet', () => {
  test('has formulas, merged cells, what may be entered, sizes, and its page', async () => {
    const { host, wps } = opened();
    await host.insertSheet(blankForm(ministry));
    const { active } = wps.book;
    expect({
      total: active.look(at('I23')).formula,
      label: active.merges.some(({ top, left, right }) => top === 22 && left === 0 && right === 6),
      scores: active.validations.get('I14:I22'),
      frozen: active.frozenRows,
      page: active.page,
      selected: wps.book.selection,
      width: active.columnWidths.get(0),
      placeholders: active.rules.length > 0,
    }).toEqual({
      total: '=IF(COUNT(K7,I14:I22)=0,"",ROUND(SUM(K7,I14:I22),2))',
      label: true,
      scores: {
        rule: { type: 2, operator: 1, formula1: '0', formula2: '=$H14' },
        alert: {
          style: 1,
          ignoreBlank: true,
          show: true,
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
      width: blankForm(ministry).widths[0],
      placeholders: true,
    });
  });

  test('in a read-only workbook nothing is inserted', async () => {
    const { host, wps } = opened();
    wps.readOnly = true;
    await expect(host.insertSheet(blankForm(ministry))).rejects.toMatchObject({
      message: '工作簿是只读的，没有写入。请另存为一份，打开后再试。',
    });
    expect(wps.book.sheets).toHaveLength(1);
  });

  test('a half-made one is taken away again, at whatever step it fails', async () => {
    for (const step of [2, 3, 10, 60]) {
      const it = opened({ missing: ['Application.DebugTools'] });
      it.bridge.failing = step;
      await expect(it.host.insertSheet(blankForm(ministry))).rejects.toMatchObject({ name: 'HostError' });
      expect([step, it.wps.book.sheets.map(({ name }) => name)]).toEqual([step, ['自评表']]);
      expect(it.wps.isScreenOn).toBe(true);
    }
  });
});

test('info: what support asks for', async () => {
  expect(await opened().host.info()).toEqual({
    product: 'WPS 表格',
    version: '12.0',
    notes: true,
    support: 'Build 16910；Chrome/87.0',
  });
  const { host } = opened({ missing: ['Application.Build', 'Application.Version'] });
  expect(await host.info()).toMatchObject({ version: '', support: 'Chrome/87.0' });
});
