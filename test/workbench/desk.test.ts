import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { Session } from '../../src/pane/session/session';
import type { Keep } from '../../src/pane/session/settings';
import { Desk } from '../../src/workbench/desk';
import type { DeskEnvironment, DeskState } from '../../src/workbench/desk-state';
import type { ChosenFile } from '../../src/workbench/files';
import { at, bookBytes, bookParts, changedParts, zipOf } from '../hosts/xlsx/book';
import { gallery } from '../../src/templates';
import { richWorkbook } from '../browser/rich-workbook';
import { remembering } from './remembering-grid';

const example = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`)));

function chosen(name: string, bytes: Uint8Array, handle: FileSystemFileHandle | null = null): ChosenFile {
  return { name, size: bytes.length, read: () => Promise.resolve(bytes), handle };
}

/** A desk whose files are saved into a list, and the grids it opened. */
function setUp(change: Partial<DeskEnvironment> = {}) {
  const stored = new Map<string, string>();
  const keep: Keep = {
    read: key => stored.get(key) ?? null,
    write: (key, value) => void stored.set(key, value),
  };
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const { grids, openGrid } = remembering();
  const pause = () => Promise.resolve();
  const desk = new Desk({
    keep,
    loadGrid: () => Promise.resolve(openGrid),
    session: host => new Session({ host, keep, pause, now: () => 0 }),
    example: name => Promise.resolve(chosen(name, example(name.replace('.xlsx', '')))),
    again: () => Promise.reject(new Error('the file is gone')),
    saveTo: (handle, bytes) => {
      saved.push({ name: handle.name, bytes });
      return Promise.resolve({ name: handle.name, handle });
    },
    saveAs: (name, bytes) => {
      saved.push({ name, bytes });
      return Promise.resolve({ name, handle: null });
    },
    pause,
    now: () => 0,
    ...change,
  });
  return { desk, saved, grids, last: () => grids[grids.length - 1] };
}

const file = ({ file: open }: DeskState) => {
  if (!open) throw new Error('no file is open');
  return open;
};

async function opened(change: Partial<DeskEnvironment> = {}) {
  const desk = setUp(change);
  await desk.desk.open(chosen('晋中.xlsx', example('jinzhong-2020')));
  const grid = desk.last();
  if (!grid) throw new Error('no grid');
  return { ...desk, grid };
}

const type = (cell: string, value: string | number) => [{ at: at(cell), content: { value, formula: null } }];

describe('opening', () => {
  test('a file is read, drawn, and its name is kept', async () => {
    const { desk, grid } = await opened();
    expect(file(desk.state)).toMatchObject({
      name: '晋中.xlsx',
      tabs: ['自评表'],
      active: '自评表',
      isDirty: false,
    });
    expect(grid.book.pages[0]?.sheet.value(at('G48'))).toBe(13.25);
    expect(desk.state.recent).toEqual(['晋中.xlsx']);
  });

  test('progress is told on the way', async () => {
    let clock = 0;
    const shown: string[] = [];
    const { desk } = setUp({ now: () => (clock += 100) });
    desk.subscribe(() => {
      const { opening } = desk.state;
      if (opening) shown.push(`${opening.what} ${Math.round(opening.done * 100)}`);
    });
    await desk.open(chosen('晋中.xlsx', example('jinzhong-2020')));
    expect(shown[0]).toBe('读取文件 0');
    expect(shown.some(each => each.startsWith('读工作表“自评表”'))).toBe(true);
    expect(shown[shown.length - 1]).toBe('显示表格 100');
    expect(desk.state.opening).toBeNull();
  });

  test('hidden worksheets have no tab, and formulas may use them', async () => {
    const { desk, last } = setUp();
    const parts = bookParts({ sheets: { 明细: '<sheetData/>', 参数: '<sheetData/>' } });
    const main = parts['xl/workbook.xml'] ?? '';
    const hidden = main.replace('sheetId="2"', 'sheetId="2" state="hidden"');
    await desk.open(chosen('两张.xlsx', zipOf({ ...parts, 'xl/workbook.xml': hidden })));
    expect(file(desk.state).tabs).toEqual(['明细']);
    expect(last()?.book.pages.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  test('one that can not be read leaves what is open, and says its name and why', async () => {
    const { desk, grid } = await opened();
    await desk.open(chosen('坏.xlsx', new Uint8Array([80, 75, 3, 4])));
    expect(desk.state.problem).toMatch(/^打不开“坏\.xlsx”：文件不完整或已损坏/);
    expect([file(desk.state).name, grid.isClosed]).toEqual(['晋中.xlsx', false]);
  });

  test('one that is too large is not read at all', async () => {
    const { desk } = setUp();
    const read = () => Promise.reject(new Error('it was read'));
    await desk.open({ name: '大.xlsx', size: 300 * 1024 * 1024, read, handle: null });
    expect(desk.state.problem).toBe(
      '打不开“大.xlsx”：文件有 300 MB，超过 100 MB，浏览器里打不开。请删去无关的工作表和图片，另存后再试。',
    );
  });

  test('one the browser can not read, a grid that does not load, an example that is not there', async () => {
    const gone = setUp();
    await gone.desk.open({
      ...chosen('甲.xlsx', new Uint8Array(1)),
      read: () => Promise.reject(new Error('gone')),
    });
    expect(gone.desk.state.problem).toContain('浏览器读不到这个文件');
    const grid = setUp({ loadGrid: () => Promise.reject(new Error('404')) });
    await grid.desk.openExample('jinzhong-2020.xlsx');
    expect(grid.desk.state.problem).toContain('表格部分没有载入');
    const missing = setUp({ example: () => Promise.reject(new Error('404')) });
    await missing.desk.openExample('没有.xlsx');
    expect(missing.desk.state.problem).toBe('示例文件没有读到。请刷新页面再试。');
  });

  test('marks that an earlier session left in the file are drawn again', async () => {
    const first = await opened();
    await file(first.desk.state).session.check();
    await first.desk.save();
    const bytes = first.saved[0]?.bytes ?? new Uint8Array();
    const again = setUp();
    await again.desk.open(chosen('晋中.评分.xlsx', bytes));
    const drawn = again.last()?.told.find(each => each.startsWith('marks on 自评表'));
    expect(drawn).toContain('G48');
    again.last()?.events.selected('自评表', at('G48'));
    expect(file(again.desk.state).note?.text).toContain('G48 小计写 13.25');
  });
});

describe('working', () => {
  test('校验并评分 is written and marked in the grid; 采用 too', async () => {
    const { desk, grid } = await opened();
    const { session } = file(desk.state);
    await session.check();
    expect(grid.told.find(each => each.startsWith('marks on 自评表'))).toContain('G48');
    const { review } = session.state;
    const finding = review?.form ? review.findings.find(({ rule }) => rule === 'S02') : undefined;
    if (!finding) throw new Error('no finding');
    await session.adopt(finding);
    expect(grid.told).toContain('自评表!G48 = 18.94');
    expect(file(desk.state).isDirty).toBe(true);
  });

  test('what is typed is taken in, and the findings follow', async () => {
    const { desk, grid } = await opened();
    const { session } = file(desk.state);
    await session.check(null);
    grid.events.typed('自评表', type('G48', 18.94));
    await new Promise(resolve => setTimeout(resolve, 0));
    const { review } = session.state;
    expect(review?.form && review.findings.some(({ rule }) => rule === 'S02')).toBe(false);
    // Nothing was marked, so nothing is.
    expect(grid.told.some(each => each.startsWith('marks'))).toBe(false);
  });

  test('what formulas give is told by the grid and checked', async () => {
    const { desk, grid, saved } = await openedSum();
    grid.events.typed('自评表', type('A1', 5));
    grid.events.calculated('自评表', [{ at: at('A3'), value: 8 }]);
    await desk.save();
    expect(
      openWorkbook(saved[0]?.bytes ?? new Uint8Array())
        .sheet('自评表')
        .value(at('A3')),
    ).toBe(8);
  });

  test('typed back as it was, nothing is unsaved', async () => {
    const { desk, grid } = await opened();
    grid.events.typed('自评表', type('G48', 1));
    expect(file(desk.state).isDirty).toBe(true);
    grid.events.typed('自评表', type('G48', 13.25));
    expect(file(desk.state).isDirty).toBe(false);
  });

  test('checked and taken back, nothing is unsaved', async () => {
    const { desk } = await opened();
    const { session } = file(desk.state);
    await session.check();
    expect(file(desk.state).isDirty).toBe(true);
    await session.undo();
    expect(file(desk.state).isDirty).toBe(false);
  });

  test('a cell the file does not let alone is put back in the grid', async () => {
    const { desk, last } = setUp();
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>';
    await desk.open(chosen('共享.xlsx', bookBytes({ sheet: `<sheetData>${rows}</sheetData>` })));
    last()?.events.typed('自评表', type('B2', 9));
    expect(last()?.told).toContain('自评表!B2 back to "A2*2"');
    expect(desk.state.problem).toContain('B2 是一组共享公式中的一格');
    expect(file(desk.state).isDirty).toBe(false);
  });

  test('what stands in an open cell editor is taken in before anything is done', async () => {
    const { desk, grid, saved } = await opened();
    const { session } = file(desk.state);
    grid.editor = () => grid.events.typed('自评表', type('G48', 18.94));
    await session.check(null);
    const { review } = session.state;
    expect(review?.form && review.findings.some(({ rule }) => rule === 'S02')).toBe(false);
    grid.editor = () => grid.events.typed('自评表', type('A1', '某市'));
    await desk.save();
    const written = openWorkbook(saved[0]?.bytes ?? new Uint8Array()).sheet('自评表');
    expect([written.value(at('G48')), written.value(at('A1'))]).toEqual([18.94, '某市']);
    grid.editor = () => grid.events.typed('自评表', type('A1', '又改了'));
    expect(desk.hasUnsaved).toBe(true);
    await desk.open(chosen('绍兴.xlsx', example('shaoxing-2019')));
    expect(desk.state.isLeaving).toBe(true);
  });

  test('cells that a merged area covers hold nothing: what is said of them is passed over', async () => {
    const { desk, grid } = await opened();
    // C4:G4 holds the project's name.
    const cells = ['C4', 'D4', 'E4', 'F4', 'G4'].flatMap(cell => type(cell, ''));
    grid.events.typed('自评表', cells);
    expect(desk.state.problem).toBeNull();
    await desk.save();
    grid.events.typed('自评表', [...type('C4', '公路养护'), ...type('D4', '')]);
    expect(file(desk.state).session && desk.state.problem).toBeNull();
  });

  test('notes are told for the selected cell and for the one under the pointer', async () => {
    const { desk, grid } = await opened();
    await file(desk.state).session.check();
    grid.events.selected('自评表', at('A1'));
    expect(file(desk.state).note).toBeNull();
    grid.events.pointed({ sheet: '自评表', at: at('G48'), right: 10, top: 20 });
    expect(file(desk.state).hint).toMatchObject({ right: 10, top: 20 });
    grid.events.pointed(null);
    expect(file(desk.state).hint).toBeNull();
  });
});

async function openedSum() {
  const desk = setUp();
  const rows =
    '<row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>5</v></c></row>';
  await desk.desk.open(chosen('和.xlsx', bookBytes({ sheet: `<sheetData>${rows}</sheetData>` })));
  const grid = desk.last();
  if (!grid) throw new Error('no grid');
  return { ...desk, grid };
}

describe('saving', () => {
  test('a file that came without a place is saved as a copy, and is not unsaved any more', async () => {
    const { desk, grid, saved } = await opened();
    grid.events.typed('自评表', type('G48', 18.94));
    expect(await desk.save()).toBe(true);
    expect(saved.map(({ name }) => name)).toEqual(['晋中.评分.xlsx']);
    expect([file(desk.state).isDirty, file(desk.state).name]).toEqual([false, '晋中.xlsx']);
    expect(desk.state.notice).toBe('已下载“晋中.评分.xlsx”，在浏览器的下载文件夹里。');
  });

  test('one that came with a place is saved there; 另存为 asks', async () => {
    const { desk, saved, last } = setUp();
    const handle = { name: '自评.xlsx' } as FileSystemFileHandle;
    await desk.open(chosen('自评.xlsx', example('shaoxing-2019'), handle));
    last()?.events.typed('自评表', type('A1', '某市'));
    await desk.save();
    await desk.saveAs();
    expect(saved.map(({ name }) => name)).toEqual(['自评.xlsx', '自评.评分.xlsx']);
  });

  test('changed while it is being saved, it is still unsaved', async () => {
    const { desk, grid } = await opened({
      saveAs: name => {
        grid.events.typed('自评表', type('A1', '改了'));
        return Promise.resolve({ name, handle: null });
      },
    });
    grid.events.typed('自评表', type('G48', 18.94));
    await desk.save();
    expect(file(desk.state).isDirty).toBe(true);
  });

  test('given up, or refused by the browser, nothing is lost', async () => {
    const up = await opened({ saveAs: () => Promise.resolve(null) });
    up.grid.events.typed('自评表', type('G48', 1));
    expect([await up.desk.save(), file(up.desk.state).isDirty]).toEqual([false, true]);
    const no = await opened({ saveAs: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    no.grid.events.typed('自评表', type('G48', 1));
    expect(await no.desk.save()).toBe(false);
    expect(no.desk.state.problem).toContain('没有保存“晋中.xlsx”：浏览器不允许写这个文件');
    expect(file(no.desk.state).isDirty).toBe(true);
  });

  test('a file that comes while another is being saved has to wait: their places are not mixed up', async () => {
    let finish = (): void => undefined;
    const handle = { name: '甲.xlsx' } as FileSystemFileHandle;
    const { desk, grid } = await opened({
      saveAs: () =>
        new Promise(resolve => {
          finish = () => resolve({ name: '甲.xlsx', handle });
        }),
    });
    grid.events.typed('自评表', type('G48', 1));
    const saving = desk.save();
    await new Promise(resolve => setTimeout(resolve, 0));
    await desk.open(chosen('乙.xlsx', example('shaoxing-2019')));
    expect(file(desk.state).name).toBe('晋中.xlsx');
    finish();
    await saving;
    expect(file(desk.state).name).toBe('甲.xlsx');
  });

  test('a new file is saved under its own name', async () => {
    const { desk, saved } = setUp();
    const [template] = gallery;
    if (!template) throw new Error('no template');
    const choice = {
      template,
      profile: template.profile,
      year: 2026,
      project: '公路养护',
      unit: '',
      rows: {},
      fromSheet: false,
    };
    await desk.create(choice);
    await desk.save();
    expect(saved.map(({ name }) => name)).toEqual(['公路养护.xlsx']);
  });

  test('another file waits until it is said what becomes of the changes', async () => {
    const { desk, grid, saved } = await opened();
    grid.events.typed('自评表', type('G48', 1));
    const other = chosen('绍兴.xlsx', example('shaoxing-2019'));
    await desk.open(other);
    expect([desk.state.isLeaving, file(desk.state).name]).toEqual([true, '晋中.xlsx']);
    await desk.leave('stay');
    expect([desk.state.isLeaving, file(desk.state).name]).toEqual([false, '晋中.xlsx']);
    await desk.open(other);
    await desk.leave('save');
    expect([saved.length, file(desk.state).name, grid.isClosed]).toEqual([1, '绍兴.xlsx', true]);
  });
});

test('the last eight names are kept, each once, and what else stands there is no name', async () => {
  const { desk } = setUp();
  for (const name of ['甲', '乙', '甲', '丙', '丁', '戊', '己', '庚', '辛', '壬'])
    await desk.open(chosen(`${name}.xlsx`, example('shaoxing-2019')));
  expect(desk.state.recent.map(name => name[0]).join('')).toBe('壬辛庚己戊丁丙甲');
  const broken: Keep = { read: () => '{"a":1}', write: () => undefined };
  expect(setUp({ keep: broken }).desk.state.recent).toEqual([]);
});

test('a sum that is worked out behind a typed cell is checked anew', async () => {
  const { desk, last } = setUp();
  await desk.open(chosen('培训.xlsx', richWorkbook()));
  const { session } = file(desk.state);
  await session.check(null);
  last()?.events.typed('自评表', type('F3', 60));
  await new Promise(resolve => setTimeout(resolve, 0));
  last()?.events.calculated('自评表', [{ at: at('F6'), value: 100 }]);
  await new Promise(resolve => setTimeout(resolve, 0));
  const { review } = session.state;
  const stated = review?.form?.total?.score?.quantity?.value;
  expect(String(stated)).toBe('100');
});

test('what a write came to stays said when its formulas are worked out', async () => {
  const { desk, last } = setUp();
  await desk.open(chosen('培训.xlsx', richWorkbook()));
  const { session } = file(desk.state);
  await session.check();
  const said = session.state.notice;
  expect(said).not.toBeNull();
  last()?.events.calculated('自评表', [{ at: at('F6'), value: 95 }]);
  await new Promise(resolve => setTimeout(resolve, 0));
  expect(session.state.notice).toBe(said);
});

describe('a file that was saved elsewhere since it was opened', () => {
  /** A file on a disk that others write, too. */
  async function onDisk() {
    const handle = { name: '晋中.xlsx' } as FileSystemFileHandle;
    const disk = { bytes: example('jinzhong-2020') };
    const desk = setUp({
      again: () => Promise.resolve(chosen('晋中.xlsx', disk.bytes, handle)),
      saveTo: (_, bytes) => {
        disk.bytes = bytes;
        return Promise.resolve({ name: handle.name, handle });
      },
    });
    await desk.desk.open(chosen('晋中.xlsx', disk.bytes, handle));
    return { ...desk, disk };
  }

  const changedBy = (bytes: Uint8Array, name: string): Uint8Array =>
    openWorkbook(bytes).save({ waivers: JSON.stringify([{ sheet: '自评表', finding: name, reason: name }]) });

  test('is not written over: the person is asked', async () => {
    const { desk, disk, last } = await onDisk();
    last()?.events.typed('自评表', type('A1', '改过'));
    const others = changedBy(disk.bytes, '别人');
    disk.bytes = others;
    expect(await desk.save()).toBe(false);
    expect([desk.state.isChanged, desk.state.notice, file(desk.state).isDirty]).toEqual([true, null, true]);
    expect(disk.bytes).toBe(others);
    await desk.settle('stay');
    expect([desk.state.isChanged, disk.bytes === others]).toEqual([false, true]);
  });

  test('saved by this page alone it is saved again', async () => {
    const { desk, disk, last } = await onDisk();
    for (const text of ['一', '二']) {
      last()?.events.typed('自评表', type('A1', text));
      expect(await desk.save()).toBe(true);
    }
    expect(openWorkbook(disk.bytes).sheet('自评表').value(at('A1'))).toBe('二');
  });

  test('另存 leaves it and keeps what was typed here', async () => {
    const { desk, disk, last, saved } = await onDisk();
    last()?.events.typed('自评表', type('A1', '改过'));
    const others = changedBy(disk.bytes, '别人');
    disk.bytes = others;
    await desk.save();
    await desk.settle('save as');
    expect(saved.map(({ bytes }) => openWorkbook(bytes).sheet('自评表').value(at('A1')))).toEqual(['改过']);
    expect(disk.bytes).toBe(others);
  });

  test('重新读取 shows what stands there, with what both let stand', async () => {
    const { desk, disk, last } = await onDisk();
    await file(desk.state).session.check(null);
    const { review } = file(desk.state).session.state;
    const [finding] = review?.form ? review.findings : [];
    if (!finding) throw new Error('no finding');
    await file(desk.state).session.waive(finding, '我看过');
    last()?.events.typed('自评表', type('A1', '改过'));
    disk.bytes = changedBy(disk.bytes, '别人');
    expect(await desk.save()).toBe(false);
    await desk.settle('read again');
    expect(file(desk.state)).toMatchObject({ isDirty: true });
    expect(await desk.save()).toBe(true);
    const waivers = JSON.parse(openWorkbook(disk.bytes).load('waivers') ?? '[]') as { reason: string }[];
    expect(waivers.map(({ reason }) => reason)).toEqual(['别人', '我看过']);
    expect(openWorkbook(disk.bytes).sheet('自评表').value(at('A1'))).not.toBe('改过');
  });

  test('one that is gone is written again', async () => {
    const { desk, last } = await onDisk();
    last()?.events.typed('自评表', type('A1', '改过'));
    Object.assign(desk['environment'], { again: () => Promise.reject(new Error('NotFound')) });
    expect(await desk.save()).toBe(true);
  });
});

test('报送用副本 holds what was typed and no trace of ours; what is open stays as it is', async () => {
  const { desk, saved, last } = await opened();
  await file(desk.state).session.check('fill');
  last()?.events.typed('自评表', type('A1', '改过'));
  await desk.saveClean();
  expect(saved.map(({ name }) => name)).toEqual(['晋中.报送.xlsx']);
  expect(desk.state.notice).toBe(
    '报送用副本是“晋中.报送.xlsx”，没有标记、批注和本工具的记录。这里打开的仍是原来的文件。',
  );
  expect(file(desk.state)).toMatchObject({ name: '晋中.xlsx', isDirty: true });
  const [{ bytes } = { bytes: new Uint8Array() }] = saved;
  expect(openWorkbook(bytes).sheet('自评表').value(at('A1'))).toBe('改过');
  expect(changedParts(example('jinzhong-2020'), bytes)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('a part that only writing needs is broken: the save fails and says which', async () => {
  const { desk, last } = setUp();
  const parts = bookParts({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
  await desk.open(chosen('坏.xlsx', zipOf({ ...parts, '[Content_Types].xml': '<Types' })));
  last()?.events.typed('自评表', type('A1', 2));
  expect(await desk.save()).toBe(false);
  expect(desk.state.problem).toMatch(
    /^没有保存“坏\.xlsx”：文件已损坏：其中的 \[Content_Types\]\.xml 读不下去。/,
  );
});
