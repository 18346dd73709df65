import { describe, expect, test } from '@jest/globals';
import { WpsHost } from '../../../src/hosts/wps';
import { Session } from '../../../src/pane/session/session';
import { ministry } from '../../../src/templates/gallery/ministry';
import { sheetFrom } from '../../notation';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';
import { PlayedWps } from '../../wps/played-wps';

const form = `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`;

const workbook = () => new PlayedWorkbook([PlayedSheet.from(sheetFrom(form).sheet)]);

/** One pane of WPS, and two workbooks with the same form: the first is in front. */
function opened(pause = () => Promise.resolve()) {
  const [first, second] = [workbook(), workbook()];
  const wps = new PlayedWps(first);
  wps.paths.set(second, 'D:\\另一个.xlsx');
  const session = new Session({
    host: new WpsHost(wps.application, 'played'),
    keep: { read: () => null, write: () => undefined },
    pause,
    now: () => 0,
  });
  const toFront = (book: PlayedWorkbook): void => {
    wps.book = book;
  };
  const saveAs = (path: string) => wps.paths.set(first, path);
  return { session, first, second, toFront, saveAs };
}

const stateOf = (book: PlayedWorkbook): string => JSON.stringify([book.state(), book.parts]);

describe('in WPS one pane lives on when another workbook comes in front', () => {
  test.each<[string, (session: Session) => Promise<void>]>([
    ['撤销', session => session.undo()],
    [
      '采用',
      session => {
        const { review } = session.state;
        const finding = review?.form ? review.findings.find(({ fix }) => fix.length > 0) : undefined;
        if (!finding) throw new Error('nothing to adopt');
        return session.adopt(finding);
      },
    ],
    ['没错', session => session.pin({ row: 4, col: 5 })],
    ['转到', session => session.goTo({ row: 4, col: 5 })],
    ['导出问题清单', session => session.exportList()],
  ])('%s of the first does nothing to the second', async (_, step) => {
    const { session, second, toFront } = opened();
    await session.check();
    expect([session.state.canUndo, session.state.review === null]).toEqual([true, false]);
    const before = stateOf(second);
    toFront(second);
    await step(session);
    expect(stateOf(second)).toBe(before);
    expect([session.state.problem?.message, session.state.review, session.state.canUndo]).toEqual([
      '前面换成了另一个工作簿，没有做这一步。请重新校验，或切回原来的工作簿。',
      null,
      false,
    ]);
  });

  test('each has a journal of its own, and 撤销 works in each', async () => {
    const { session, first, second, toFront } = opened();
    const before = [first.state(), second.state()].map(state => JSON.stringify(state));
    await session.check();
    toFront(second);
    await session.check();
    expect([session.state.problem, session.state.notice]).toEqual([null, '已写入 2 处。']);
    await session.undo();
    expect(JSON.stringify(second.state())).toBe(before[1]);
    toFront(first);
    await session.undo();
    expect(session.state.problem).not.toBeNull();
    await session.undo();
    expect(JSON.stringify(first.state())).toBe(before[0]);
  });

  test('a workbook that comes in front in the middle of a check gets nothing', async () => {
    let pauses = 0;
    let change = (): void => undefined;
    const { session, second, toFront } = opened(() => {
      if (++pauses === 2) change();
      return Promise.resolve();
    });
    change = () => toFront(second);
    const before = stateOf(second);
    await session.check();
    expect(pauses).toBeGreaterThan(1);
    expect(stateOf(second)).toBe(before);
    expect(session.state.problem?.message).toBe(
      '前面换成了另一个工作簿，没有做这一步。请切回原来的工作簿，或重新校验。',
    );
  });

  test('the gallery begins anew, and a form chosen for the first is not put into the second', async () => {
    const { session, second, toFront } = opened();
    await session.check();
    await session.openGallery();
    toFront(second);
    await session.insertTemplate({
      template: ministry,
      profile: 'ministry',
      year: 2026,
      project: '',
      unit: '',
      rows: {},
      fromSheet: true,
    });
    expect([second.sheets.length, session.state.gallery]).toEqual([1, null]);
    await session.openGallery();
    expect(session.state.gallery?.source?.sheet).toBe('自评表');
  });

  test('a workbook saved under another name counts as another, and its journal has come along', async () => {
    const { session, first, saveAs } = opened();
    const before = JSON.stringify(first.state());
    await session.check();
    saveAs('D:\\自评表（终）.xlsx');
    await session.undo();
    expect([session.state.problem === null, session.state.canUndo]).toEqual([false, true]);
    await session.undo();
    expect(JSON.stringify(first.state())).toBe(before);
  });
});
