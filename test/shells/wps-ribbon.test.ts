/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { leaveRequest, RequestTaker, type Shelf } from '../../src/shells/wps/requests';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';
import type { Quirks } from '../wps/bridge';
import { PlayedWps } from '../wps/played-wps';
import { PlayedStorage } from '../wps/shell';

interface Ribbon {
  OnAddinLoad(): boolean;
  OnAction(control: { Id: string }): boolean;
  GetImage(control: { Id: string }): string;
}

const shell = join('src', 'shells', 'wps');
const text = readFileSync(join(shell, 'ribbon.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');
const buttons = [...xml.getElementsByTagName('button')];

/** The background page, loaded into a WPS. */
function load(quirks: Quirks = {}) {
  const wps = new PlayedWps(new PlayedWorkbook([new PlayedSheet('Sheet1')]), quirks);
  Object.assign(window, { Application: wps.application, alert: jest.fn() });
  // oxlint-disable-next-line typescript/no-require-imports -- the script of a page, run anew for each test
  jest.isolateModules(() => void require('../../src/shells/wps/main'));
  const { ribbon } = window as unknown as { ribbon: Ribbon };
  const said = () => jest.mocked(window.alert).mock.calls.map(([sentence]) => String(sentence));
  const asked = () =>
    new RequestTaker(
      [wps.application as unknown as { PluginStorage: Shelf }].map(each => each.PluginStorage),
    ).take(Date.now());
  return { wps, ribbon, said, asked };
}

beforeEach(() => {
  Object.assign(window, { Application: undefined, wps: undefined });
  window.localStorage.clear();
});

describe('ribbon.xml', () => {
  test('is well-formed, begins with its element, and has the four buttons of Excel’s', () => {
    expect(xml.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(text.startsWith('<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"')).toBe(
      true,
    );
    expect(buttons.map(each => each.getAttribute('label'))).toEqual([
      '校验并评分',
      '打开面板',
      '清除标记',
      '插入模板',
    ]);
  });

  test('calls only what the background page has, by global names', () => {
    const { ribbon } = load();
    const called = [...text.matchAll(/(?:onLoad|onAction|getImage)="ribbon\.(\w+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect([...new Set(called)].sort()).toEqual(Object.keys(ribbon).sort());
    expect([...text.matchAll(/="ribbon\./g)]).toHaveLength(called.length);
    expect(ribbon.OnAddinLoad()).toBe(true);
  });

  test('its picture is one that goes along', () => {
    const { ribbon } = load();
    expect(
      readFileSync(ribbon.GetImage({ Id: 'jipingCheck' }))
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
  });
});

test('manifest.xml names the add-in as the installers do', () => {
  const manifest = readFileSync(join(shell, 'manifest.xml'), 'utf8');
  expect(manifest).toMatch(/^<JsPlugin>\s*<ApiVersion>1\.0\.0<\/ApiVersion>\s*<Name>jiping<\/Name>/);
});

describe('a button', () => {
  test.each([
    ['jipingCheck', 'check'],
    ['jipingOpen', null],
    ['jipingClear', 'clear'],
    ['jipingTemplate', 'template'],
  ])('%s opens the pane on the right and asks for %s', (Id, action) => {
    expect(buttons.map(each => each.id)).toContain(Id);
    const { wps, ribbon, said, asked } = load();
    expect(ribbon.OnAction({ Id })).toBe(true);
    const [pane] = wps.panes.all;
    expect([pane?.url, pane?.title, pane?.DockPosition, pane?.Visible]).toEqual([
      'http://localhost/taskpane.html',
      '绩评助手',
      2,
      true,
    ]);
    expect([asked(), said()]).toEqual([action, []]);
  });

  test('shows the pane that is there, and makes a new one where it is gone', () => {
    const { wps, ribbon } = load();
    ribbon.OnAction({ Id: 'jipingOpen' });
    const [pane] = wps.panes.all;
    if (!pane) throw new Error('no pane');
    pane.Visible = false;
    ribbon.OnAction({ Id: 'jipingOpen' });
    expect([wps.panes.all.length, pane.Visible]).toEqual([1, true]);
    wps.panes.all.length = 0;
    ribbon.OnAction({ Id: 'jipingOpen' });
    expect(wps.panes.all).toHaveLength(1);
  });

  test('where WPS keeps nothing between pages, the browser does, and the pane is still one', () => {
    const { wps, ribbon, said } = load({ missing: ['Application.PluginStorage'] });
    ribbon.OnAction({ Id: 'jipingCheck' });
    ribbon.OnAction({ Id: 'jipingCheck' });
    expect([wps.panes.all.length, said()]).toEqual([1, []]);
    expect(new RequestTaker([window.localStorage]).take(Date.now())).toBe('check');
  });

  test.each([
    ['gives nothing back', { nulls: ['PluginStorage.getItem'] }],
    ['throws', { throwing: ['PluginStorage.setItem'] }],
  ])('a PluginStorage that %s: the browser serves', (_, quirks) => {
    const { ribbon, said } = load(quirks);
    ribbon.OnAction({ Id: 'jipingCheck' });
    expect([new RequestTaker([window.localStorage]).take(Date.now()), said()]).toEqual(['check', []]);
  });

  test('asks nothing of the pane of another WPS: the browser’s storage, which they share, stays empty', () => {
    const { ribbon, asked } = load();
    ribbon.OnAction({ Id: 'jipingCheck' });
    expect([window.localStorage.length, asked()]).toEqual([0, 'check']);
  });

  test.each(['Application', 'a call'])(
    'on an older WPS, whose spreadsheets come by %s and whose panes belong to wps',
    way => {
      const newer = new PlayedWps(new PlayedWorkbook([new PlayedSheet('Sheet1')]));
      const spreadsheets = { Workbooks: {} };
      const wps = {
        CreateTaskPane: (url: string, title: string) => newer.panes.create(url, title),
        GetTaskPane: (id: number) => newer.panes.find(id),
        PluginStorage: new PlayedStorage(),
        EtApplication: () => spreadsheets,
      };
      const { ribbon, said } = load();
      Object.assign(window, { Application: way === 'a call' ? undefined : spreadsheets, wps });
      ribbon.OnAction({ Id: 'jipingCheck' });
      ribbon.OnAction({ Id: 'jipingCheck' });
      expect([newer.panes.all.length, said()]).toEqual([1, []]);
      expect(new RequestTaker([wps.PluginStorage]).take(Date.now())).toBe('check');
    },
  );

  test('says what is wrong, and never throws into WPS', () => {
    const { ribbon, said } = load({ throwing: ['Application.CreateTaskPane'] });
    expect(ribbon.OnAction({ Id: 'jipingCheck' })).toBe(true);
    expect(said()).toEqual([
      '面板没有打开（0x800A03EC Application.CreateTaskPane）。请关闭全部 WPS 窗口后再试；如果一直这样，请升级 WPS。',
    ]);
    Object.assign(window, { Application: undefined });
    expect(ribbon.OnAction({ Id: 'jipingCheck' })).toBe(true);
    expect(said()[1]).toBe('请在 WPS 表格里打开这个面板。');
  });
});

describe('what the ribbon asks of the pane', () => {
  const broken: Shelf = {
    getItem: () => {
      throw new Error('closed');
    },
    setItem: () => {
      throw new Error('closed');
    },
    removeItem: () => {
      throw new Error('closed');
    },
  };

  test('is taken once, though it lies on two shelves', () => {
    const shelves = [new PlayedStorage(), new PlayedStorage()];
    expect(leaveRequest(shelves, 'check', 1000)).toBe(true);
    const taker = new RequestTaker(shelves);
    expect([taker.take(1200), taker.take(1400)]).toEqual(['check', null]);
  });

  test('is taken once, though a shelf does not let go of it', () => {
    const kept = new PlayedStorage();
    const stuck: Shelf = {
      getItem: key => kept.getItem(key),
      setItem: (key, value) => kept.setItem(key, value),
      removeItem: () => undefined,
    };
    leaveRequest([stuck], 'clear', 1000);
    const taker = new RequestTaker([stuck]);
    expect([taker.take(1000), taker.take(1000)]).toEqual(['clear', null]);
    leaveRequest([stuck], 'clear', 1000);
    expect(taker.take(1000)).toBe('clear');
  });

  test('the last one counts', () => {
    const shelf = new PlayedStorage();
    leaveRequest([shelf], 'check', 1000);
    leaveRequest([shelf], 'template', 1001);
    expect(new RequestTaker([shelf]).take(1002)).toBe('template');
  });

  test('is forgotten after a minute', () => {
    const shelf = new PlayedStorage();
    leaveRequest([shelf], 'check', 1000);
    expect(new RequestTaker([shelf]).take(61_001)).toBeNull();
  });

  test('one of two shelves is enough, none is told', () => {
    const shelf = new PlayedStorage();
    expect(leaveRequest([broken, shelf], 'check', 1000)).toBe(true);
    expect(new RequestTaker([broken, shelf]).take(1000)).toBe('check');
    expect(leaveRequest([broken], 'check', 1000)).toBe(false);
    expect(leaveRequest([], 'check', 1000)).toBe(false);
  });

  test.each(['', 'nonsense', '{}', '{"id":"1","at":1000,"action":"delete"}', '[]', 'null'])(
    'what somebody else left there asks for nothing: %s',
    left => {
      const shelf = new PlayedStorage();
      shelf.setItem('jiping.et.request', left);
      expect(new RequestTaker([shelf]).take(1000)).toBeNull();
    },
  );
});
