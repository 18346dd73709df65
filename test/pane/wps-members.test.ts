import { describe, expect, test } from '@jest/globals';
import { WpsHost } from '../../src/hosts/wps';
import { Session } from '../../src/pane/session/session';
import { ministry } from '../../src/templates/gallery/ministry';
import { sheetFrom } from '../notation';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';
import type { Quirks } from '../wps/bridge';
import { PlayedWps } from '../wps/played-wps';

const form = `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`;

function opened(quirks: Quirks) {
  const sheet = PlayedSheet.from(sheetFrom(form).sheet);
  sheet.notes.set('A1', { author: '某人', content: '请核' });
  const wps = new PlayedWps(new PlayedWorkbook([sheet]), quirks);
  const session = new Session({
    host: new WpsHost(wps.application, 'played'),
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  return { session, wps };
}

/** A person's way through the pane; what is said after each step. */
async function walk({ session }: ReturnType<typeof opened>): Promise<string[]> {
  const said: string[] = [];
  const steps: (() => Promise<void>)[] = [
    () => session.check(),
    () => session.goTo({ row: 3, col: 5 }),
    () => session.undo(),
    () => session.clearMarks(),
    () => session.checkAll(),
    () => session.openGallery(),
    () =>
      session.insertTemplate({
        template: ministry,
        profile: 'ministry',
        year: 2026,
        project: '农村公路养护',
        unit: '',
        rows: {},
        fromSheet: false,
      }),
  ];
  for (const step of steps) {
    await step();
    const { problem, notice, busy } = session.state;
    expect(busy).toBeNull();
    said.push(problem?.message ?? notice ?? '');
  }
  return said;
}

describe('whatever member of WPS is missing, throws, or gives nothing', () => {
  test('all is well where none does', async () => {
    const it = opened({});
    expect(await walk(it)).toEqual([
      '已写入 2 处。',
      '',
      '已撤销，恢复了写入前的内容。',
      '没有绩评助手的标记。',
      '',
      '',
      '已插入工作表“项目支出绩效自评表”。',
    ]);
    expect(it.wps.bridge.members.size).toBeGreaterThan(70);
    // It throws where there are no such cells.
    expect(it.wps.bridge.members).not.toContain('Range.SpecialCells');
  });

  test('each step ends with its work done or a sentence in Chinese, and the screen is on', async () => {
    const { wps: whole, session } = opened({});
    await walk({ wps: whole, session });
    const needed: string[] = [];
    for (const member of whole.bridge.members) {
      for (const quirks of [{ missing: [member] }, { throwing: [member] }, { nulls: [member] }] as Quirks[]) {
        const it = opened(quirks);
        const said = await walk(it);
        const odd = said.filter(sentence => sentence !== '' && !/[\u4e00-\u9fff].*。$/.test(sentence));
        expect([quirks, odd, it.wps.isScreenOn]).toEqual([quirks, [], true]);
        if (quirks.missing && !said[0]?.startsWith('已写入')) needed.push(member);
        const failed = said.filter(sentence => sentence.includes('没有完成'));
        // The sentence names what failed: it, or what it stands for.
        for (const sentence of failed)
          expect([quirks, sentence]).toEqual([quirks, expect.stringMatching(/（\w+\.\w+）/)]);
      }
    }
    // Without any of these there is no 校验并评分; without the others there is.
    expect(needed.sort()).toEqual([
      'Application.ActiveWorkbook',
      'Comment.Text',
      'Comments.Item',
      'CustomXMLParts.Add',
      'Range.Formula',
      'Range.MergeArea',
      'Range.MergeCells',
      'Range.Value2',
      'Workbook.ActiveSheet',
      'Workbook.Worksheets',
      'Worksheet.Name',
      'Worksheet.Range',
      'Worksheet.UsedRange',
      'Worksheets.Item',
    ]);
  }, 30_000);
});
