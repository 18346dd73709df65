import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/host';
import { WpsHost } from '../../../src/hosts/wps';
import { FileHost, openWorkbook } from '../../../src/hosts/xlsx';
import { mergedList, mergedMarks, mergedSet } from '../../../src/pane/session/merged';
import { Session } from '../../../src/pane/session/session';
import { bookBytes, bookParts, zipOf } from '../../hosts/xlsx/book';
import { inlineSheet } from '../../inline-sheet';
import { sheetFrom } from '../../notation';
import { apiOf } from '../../office/client';
import { PlayedExcel } from '../../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';
import { PlayedWps } from '../../wps/played-wps';

const form = `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`;

const { sheet } = sheetFrom(form, '自评表');
const book = () => new PlayedWorkbook([PlayedSheet.from(sheet)]);

/** Two panes over one workbook, as co-authors or two windows have them. */
const panes: Readonly<Record<string, () => readonly [Host, Host]>> = {
  Excel: () => {
    const excel = new PlayedExcel(book(), { version: '1.20' });
    return [new ExcelHost(apiOf(excel)), new ExcelHost(apiOf(excel))];
  },
  WPS: () => {
    const wps = new PlayedWps(book());
    return [new WpsHost(wps.application, 'played'), new WpsHost(wps.application, 'played')];
  },
  'a file': () => {
    const host = new FileHost(bookBytes({ sheet: inlineSheet(sheet) }));
    return [host, host];
  },
};

const sessionOf = (host: Host) =>
  new Session({
    host,
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });

const stored = async (host: Host, key: string): Promise<readonly { readonly reason?: string }[]> =>
  JSON.parse((await host.load([key]))[key] ?? '[]') as readonly { readonly reason?: string }[];

describe.each(Object.entries(panes))('two people in %s', (_, open) => {
  async function both() {
    const [one, two] = open();
    const sessions = [sessionOf(one), sessionOf(two)] as const;
    for (const session of sessions) await session.check(null);
    const findings = sessions.map(({ state }) => (state.review?.form ? state.review.findings : []));
    return { host: one, sessions, findings };
  }

  test('what each lets stand stays', async () => {
    const { host, sessions, findings } = await both();
    const [first, second] = findings[0] ?? [];
    if (!first || !second) throw new Error('too few findings');
    await sessions[0].waive(first, '甲看过');
    await sessions[1].waive(second, '乙看过');
    expect((await stored(host, 'waivers')).map(({ reason }) => reason)).toEqual(['甲看过', '乙看过']);
    expect(sessions[1].state.waivers).toHaveLength(2);
    const [, own] = sessions[1].state.waivers;
    if (own) await sessions[1].restore(own);
    expect((await stored(host, 'waivers')).map(({ reason }) => reason)).toEqual(['甲看过']);
  });

  test('what each found right stays', async () => {
    const { host, sessions } = await both();
    await sessions[0].pin({ row: 3, col: 4 });
    await sessions[1].pin({ row: 4, col: 4 });
    expect(await stored(host, 'pins')).toHaveLength(2);
  });

  test('both writes can be taken back', async () => {
    const { host, sessions } = await both();
    await sessions[0].check('fill');
    await sessions[1].check('overwrite');
    expect(await stored(host, 'journal')).toHaveLength(2);
    await sessions[0].undo();
    expect(await stored(host, 'journal')).toHaveLength(1);
  });
});

describe('lists that two people changed', () => {
  test.each([
    [[], ['a'], ['b'], ['b', 'a']],
    [['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    [['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'c']],
    [['a'], ['a', 'a'], ['a'], ['a', 'a']],
    [['a', 'a'], ['a'], ['a', 'a'], ['a']],
    [['a'], ['a'], [], []],
  ])('%j, by us %j, by the other %j: %j', (base, ours, now, merged) => {
    expect(mergedList<string>(base, ours, now)).toEqual(merged);
  });

  test('the same by both stands once where it can only stand once', () => {
    expect(mergedSet<string>([], ['a'], ['a'])).toEqual(['a']);
  });

  test('marks: a worksheet is as who changed it left it', () => {
    const mark = (row: number) => [{ at: { row, col: 0 }, level: 'error' as const, note: '' }];
    const base = { 一: mark(1), 二: mark(2) };
    expect(mergedMarks(base, { ...base, 一: mark(9) }, { ...base, 二: mark(8), 三: mark(3) })).toEqual({
      一: mark(9),
      二: mark(8),
      三: mark(3),
    });
    expect(mergedMarks(base, { 二: mark(2) }, base)).toEqual({ 二: mark(2) });
  });
});

test('two parts of ours in a file become one with the entries of both', () => {
  const part = (entry: string) => `<store xmlns="urn:jiping:store:1">${entry}</store>`;
  const parts = bookParts({
    sheet: inlineSheet(sheet),
    workbookRelated: { customXml: '../customXml/item1.xml' },
  });
  const relations = 'xl/_rels/workbook.xml.rels';
  const second = parts[relations]?.replace(
    '</Relationships>',
    '<Relationship Id="x2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item2.xml"/></Relationships>',
  );
  const bytes = zipOf({
    ...parts,
    [relations]: second ?? '',
    'customXml/item1.xml': part('<entry key="waivers">["甲"]</entry><entry key="one">1</entry>'),
    'customXml/item2.xml': part(
      '<entry key="waivers">["甲","乙"]</entry><entry key="marks">{"a":[]}</entry>',
    ),
  });
  const workbook = openWorkbook(bytes);
  expect(['waivers', 'one', 'marks'].map(key => workbook.load(key))).toEqual([
    '["甲","乙"]',
    '1',
    '{"a":[]}',
  ]);
  const saved = openWorkbook(workbook.save({ later: '2' }));
  expect(['waivers', 'one', 'marks', 'later'].map(key => saved.load(key))).toEqual([
    '["甲","乙"]',
    '1',
    '{"a":[]}',
    '2',
  ]);
  expect(saved['source'].parts.has('customXml/item2.xml')).toBe(false);
});
