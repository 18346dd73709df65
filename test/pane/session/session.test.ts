import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel';
import type { Pin } from '../../../src/pane/session/pins';
import { Session } from '../../../src/pane/session/session';
import type { TemplateChoice } from '../../../src/pane/session/template-choice';
import { a1 } from '../../../src/sheet';
import { ministry } from '../../../src/templates/gallery/ministry';
import { at } from '../../hosts/xlsx/book';
import { sheetFrom } from '../../notation';
import { apiOf } from '../../office/client';
import { PlayedExcel } from '../../office/played-excel';
import { PlayedSheet, PlayedWorkbook, type as typeInto } from '../../office/workbook';

const form = `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分               | ←        | ←          | ←          | 100  |      |`;

interface Texts {
  readonly [name: string]: string;
}

const wanted: TemplateChoice = {
  template: ministry,
  profile: 'mof-2020',
  year: 2026,
  project: '农村公路养护',
  unit: '交通运输局',
  rows: { 产出指标: 6 },
  fromSheet: false,
};

/** A pane's session over a played workbook, with a storage of its own. */
function opened(texts: Texts = { 自评表: form }) {
  const sheets = Object.entries(texts).map(([name, text]) => PlayedSheet.from(sheetFrom(text, name).sheet));
  const excel = new PlayedExcel(new PlayedWorkbook(sheets));
  const kept = new Map<string, string>();
  const again = () =>
    new Session({
      host: new ExcelHost(apiOf(excel)),
      keep: {
        read: key => kept.get(key) ?? null,
        write: (key, value) => {
          kept.set(key, value);
        },
      },
      pause: () => Promise.resolve(),
      now: () => 0,
    });
  const sheet = excel.book.active;
  const values = (...cells: string[]) => cells.map(cell => sheet.look(at(cell)).value);
  return { session: again(), again, excel, sheet, values, state: () => JSON.stringify(excel.book.state()) };
}

/** The findings shown, as `rule cell`. */
function found(session: Session): string[] {
  const { review } = session.state;
  return review?.form ? review.findings.map(({ rule, cells }) => `${rule} ${cells.map(a1).join(',')}`) : [];
}

describe('校验并评分', () => {
  test('fills blank scores and the total, marks what is wrong, says how many', async () => {
    const { session, values, sheet } = opened();
    await session.check();
    expect(values('F4', 'F5', 'F6')).toEqual([54, 30, 84]);
    expect(session.state.notice).toBe('已写入 2 处。');
    expect(found(session)).toContain('S04 F5');
    expect(sheet.rules.map(({ areas }) => areas).join()).toContain('F5');
    expect(session.state.busy).toBeNull();
  });

  test('仅校验 writes nothing', async () => {
    const { session, state } = opened();
    const before = state();
    await session.check(null);
    expect(state()).toBe(before);
    expect(found(session)).toContain('S04 F5');
  });

  test('重算全部得分 replaces scores that do not follow', async () => {
    const { session, values } = opened();
    await session.check('overwrite');
    expect(values('F4', 'F5', 'F6')).toEqual([54, 40, 94]);
  });

  test("a cell with somebody's note is coloured only, and that is said", async () => {
    const { session, sheet } = opened();
    sheet.notes.set('F5', { author: '李四', content: '请核' });
    await session.check();
    expect(session.state.notice).toBe('已写入 2 处。F5 已有批注，只标了颜色。');
  });

  test('with marks off nothing is coloured', async () => {
    const { session, sheet } = opened();
    session.change({ ...session.state.settings, marks: false });
    await session.check();
    expect(sheet.rules).toEqual([]);
  });

  test('a worksheet without a form says what was looked for', async () => {
    const { session } = opened({ 说明: '| 填表说明 |' });
    await session.check();
    expect(session.state.review).toMatchObject({
      form: null,
      why: expect.stringContaining('没有找到绩效指标表'),
    });
  });

  test('what was changed in between stops it, and 重试 goes on', async () => {
    const { session, excel, sheet, values } = opened();
    let typed = false;
    session.subscribe(() => {
      if (session.state.busy !== '正在写入…' || typed) return;
      typed = true;
      typeInto(sheet.cell(at('F4')), 50);
    });
    await session.check();
    expect(session.state.problem?.message).toBe('F4 在校验之后改过，没有写入任何内容。请重新校验。');
    expect(values('F6')).toEqual(['']);
    session.state.problem?.retry?.();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(values('F4', 'F6')).toEqual([50, 80]);
    expect(excel.roundTrips).toBeGreaterThan(0);
  });

  test('one step at a time', async () => {
    const { session, values } = opened();
    await Promise.all([session.check(), session.check(), session.clearMarks()]);
    expect(values('F4')).toEqual([54]);
  });
});

describe('S14: scores that stay blank are said, with what they lack', () => {
  const said = async (rows: string) => {
    const { session } = opened({ 自评表: rows });
    await session.check();
    return session.state.notice;
  };
  const head = `
    | 项目支出绩效自评表 |          |            |            |      |      |
    | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |`;

  test('a blank form: what is to be filled in first', async () => {
    const { session } = opened();
    await session.openGallery();
    await session.insertTemplate({ ...wanted, rows: {} });
    await session.check(undefined, '项目支出绩效自评表');
    expect(session.state.notice).toBe('空着的 9 处得分还算不出：请先填指标值、实际完成值，再校验一次。');
  });

  test('some are written, one has no actual value', async () => {
    expect(
      await said(`${head}
    | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
    | 满意度指标         | 满意度   | ≥90%       |            | 40   |      |`),
    ).toBe('已写入 1 处。空着的 1 处得分还算不出：请先填实际完成值，再校验一次。');
  });

  test('one has no actual value, one is a matter of judgement', async () => {
    expect(
      await said(`${head}
    | 产出指标           | 培训人数 | ≥100人     |            | 60   |      |
    | 效益指标           | 影响力   | 明显提升   | 有所提升   | 40   |      |`),
    ).toBe('空着的 2 处得分还算不出：其中 1 处请先填实际完成值；其余要由人评定或补数据，原因见下面的问题。');
  });

  test('judgement alone', async () => {
    expect(
      await said(`${head}
    | 产出指标           | 培训人数 | ≥100人     | 100人      | 60   | 60   |
    | 效益指标           | 影响力   | 明显提升   | 有所提升   | 40   |      |`),
    ).toBe('空着的 1 处得分算不出，要由人评定或补数据，原因见下面的问题。');
  });

  test('no score is blank', async () => {
    expect(
      await said(`${head}
    | 产出指标           | 培训人数 | ≥100人     | 100人      | 60   | 60   |
    | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 40   |`),
    ).toBe('没有空着的得分要填。');
  });
});

describe('采用, 忽略, 撤销', () => {
  test('采用 writes what a finding proposes and checks again', async () => {
    const { session, values } = opened();
    await session.check();
    const { review } = session.state;
    const finding = review?.form ? review.findings.find(({ rule }) => rule === 'S04') : undefined;
    if (!finding) throw new Error('S04 is not there');
    await session.adopt(finding);
    expect(values('F5', 'F6')).toEqual([40, 94]);
    expect(found(session)).not.toContain('S04 F5');
  });

  test('忽略 keeps the reason in the workbook, also for the next one who opens it', async () => {
    const { session, again } = opened();
    await session.check();
    const { review } = session.state;
    const finding = review?.form ? review.findings[0] : undefined;
    if (!finding) throw new Error('nothing was found');
    await session.waive(finding, '已由财政局批准');
    const next = again();
    await next.check(null);
    expect(next.state.waivers.map(({ reason }) => reason)).toEqual(['已由财政局批准']);
    const [waiver] = next.state.waivers;
    if (waiver) await next.restore(waiver);
    expect(next.state.waivers).toEqual([]);
  });

  test('撤销 gives the sheet back as it was, step by step, also in a later session', async () => {
    const { session, again, sheet } = opened();
    const cells = () => JSON.stringify({ ...sheet.state() });
    const before = cells();
    await session.check();
    const after = cells();
    await session.check('overwrite');
    await session.undo();
    expect(cells()).toBe(after);
    const next = again();
    await next.check(null);
    expect(next.state.canUndo).toBe(true);
    await next.undo();
    expect(cells()).toBe(before);
    expect(next.state.notice).toBe('已撤销，恢复了写入前的内容。');
    await next.undo();
    expect(next.state.notice).toBe('没有可以撤销的写入。');
  });

  test('撤销 leaves alone what was edited since, and says so', async () => {
    const { session, sheet, values } = opened();
    await session.check();
    typeInto(sheet.cell(at('F6')), 85);
    await session.undo();
    expect(values('F4', 'F6')).toEqual(['', 85]);
    expect(session.state.notice).toBe('已撤销；F6 之后改过，保留现在的内容。');
  });

  test('清除标记 says what there was', async () => {
    const { session } = opened();
    await session.check();
    await session.clearMarks();
    expect(session.state.notice).toBe('已清除标记。');
    await session.clearMarks();
    expect(session.state.notice).toBe('没有绩评助手的标记。');
  });
});

describe('several worksheets', () => {
  test('校验全部工作表 tells each, writes nothing, and can be stopped', async () => {
    const { session, state } = opened({ 一: form, 二: '| 填表说明 |', 三: form });
    const before = state();
    await session.checkAll();
    expect(session.state.all?.map(({ sheet, review }) => [sheet, review.form !== null])).toEqual([
      ['一', true],
      ['二', false],
      ['三', true],
    ]);
    expect(state()).toBe(before);
    const stop = session.subscribe(() => {
      if (session.state.busy?.includes('1/3')) session.cancel();
    });
    await session.checkAll();
    stop();
    expect(session.state.all?.length).toBe(1);
    expect(session.state.notice).toBe('已停止，下面是已校验的。');
  });

  test('“没错” is kept in the workbook, and the explanation changes at once', async () => {
    const { session, excel } = opened();
    await session.check(null);
    await session.pin(at('F5'));
    expect(session.state.pins).toEqual([{ sheet: '自评表', cell: 'F5', value: '30' }]);
    const { review } = session.state;
    const accused = review?.form ? review.findings.filter(({ rule }) => rule === 'S04') : null;
    expect(accused?.some(({ cells, certain }) => certain && cells.some(cell => a1(cell) === 'F5'))).toBe(
      false,
    );
    expect(JSON.stringify(excel.book.parts)).toContain('pins');
    await session.unpin(session.state.pins[0] as Pin);
    expect(session.state.pins).toEqual([]);
  });

  test('导出问题清单 makes a worksheet of the findings', async () => {
    const { session, excel } = opened();
    await session.check();
    await session.exportList();
    const list = excel.book.sheet('绩评助手问题清单');
    expect(list.look(at('A1')).value).toBe('“自评表”绩效自评校验问题清单');
    expect(list.look(at('D3')).value).toBe('F5');
  });

  test('插入空白模板 makes a form that is read without an error', async () => {
    const { session } = opened();
    await session.openGallery();
    await session.insertTemplate(wanted);
    expect(session.state).toMatchObject({ gallery: null, notice: '已插入工作表“项目支出绩效自评表”。' });
    await session.check(null, '项目支出绩效自评表');
    const { review } = session.state;
    if (!review?.form) throw new Error('not read');
    expect(review.form.confidence).toBeGreaterThanOrEqual(0.95);
    expect(review.card.sumOfWeights?.toString()).toBe('100');
    expect(review.form.year).toBe(2026);
    expect(review.form.facts.map(({ label, value }) => `${label}=${value.text}`)).toEqual([
      '项目名称=农村公路养护',
      '实施单位=交通运输局',
    ]);
    expect(review.form.leaves).toHaveLength(12);
  });

  test('用当前表的内容新建 carries indicators and scores over', async () => {
    const { session } = opened();
    await session.openGallery();
    expect(session.state.gallery?.source?.sheet).toBe('自评表');
    await session.insertTemplate({ ...wanted, fromSheet: true });
    const before = session.state;
    await session.check(null, '项目支出绩效自评表');
    const { review } = session.state;
    if (!review?.form) throw new Error(before.notice ?? 'not read');
    expect(review.form.leaves.map(({ name, target, score }) => [name, target?.text, score?.text])).toEqual([
      ['培训人数', '≥100人', ''],
      ['满意度', '≥90%', '30'],
    ]);
  });
});

describe('when Excel does not answer as hoped', () => {
  test('a failed request is a sentence with 重试, and nothing is left half-done', async () => {
    const { session, excel, state } = opened();
    const before = state();
    excel.failIn(1, 0);
    await session.check();
    expect(session.state.problem?.message).toContain('表格程序没有完成这一步');
    expect(session.state.busy).toBeNull();
    expect(state()).toBe(before);
  });

  test('while Excel takes its time the pane says what it waits for, and takes no second step', async () => {
    const { session, excel, values } = opened();
    let answer = (): void => undefined;
    excel.wait(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    const running = session.check();
    await Promise.resolve();
    expect(session.state.busy).toBe('正在读取…');
    await session.check('overwrite');
    expect(values('F5')).toEqual([30]);
    answer();
    await running;
    expect([session.state.busy, values('F4')]).toEqual([null, [54]]);
  });
});
