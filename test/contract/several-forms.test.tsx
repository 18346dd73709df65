import { describe, expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Pane } from '../../src/pane/pane';
import { Session } from '../../src/pane/session/session';
import { a1, parseAddress } from '../../src/sheet';
import { kinds, type Subject } from './subject';

const stacked = `
  | 甲项目支出绩效自评表 |          |            |            |      |      |
  | 项目名称             | 甲       |            |            |      |      |
  | 一级指标             | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标             | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标           | 满意度   | ≥90%       | 92%        | 40   | 30   |
  | 总分                 |          |            |            | 100  |      |
  | 乙项目支出绩效自评表 |          |            |            |      |      |
  | 项目名称             | 乙       |            |            |      |      |
  | 一级指标             | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标             | 检查次数 | ≥10次      | 10次       | 60   |      |
  | 满意度指标           | 满意度   | ≥90%       | 95%        | 40   | 20   |
  | 总分                 |          |            |            | 100  |      |`;

/** The second one filled in, with a total of 95 where its scores add to 100. */
const filled = stacked
  .replace('10次       | 60   |      |', '10次       | 60   | 60   |')
  .replace('95%        | 40   | 20   |', '95%        | 40   | 40   |')
  .replace(/100 {2}\|\s*\|$/, '100  | 95 |');

function sessionOn({ host }: Subject): Session {
  return new Session({
    host,
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });
}

const page = (session: Session): string => renderToStaticMarkup(<Pane session={session} dark={false} />);

describe.each(kinds)('two forms on a worksheet in $name', ({ open }) => {
  const valuesIn = async ({ host }: Subject, ...cells: string[]) => {
    const { sheet } = await host.snapshot('自评表');
    return cells.map(cell => sheet.value(parseAddress(cell) ?? { row: 0, col: 0 }));
  };

  test('both are written and marked at once, and one click takes it back', async () => {
    const subject = open({ 自评表: stacked });
    const session = sessionOn(subject);
    await session.check();
    expect(await valuesIn(subject, 'F4', 'F6', 'F10', 'F12')).toEqual([54, 84, 60, 80]);
    expect(session.state.notice).toContain('4');
    const marked = JSON.stringify(subject.state());
    expect(session.state.forms?.map(({ form }) => form?.title?.text)).toEqual([
      '甲项目支出绩效自评表',
      '乙项目支出绩效自评表',
    ]);
    await session.undo();
    expect(await valuesIn(subject, 'F4', 'F6', 'F10', 'F12')).toEqual([null, null, null, null]);
    expect(JSON.stringify(subject.state())).not.toBe(marked);
  });

  test('each is shown by itself, with its place and what is found on it', async () => {
    const session = sessionOn(open({ 自评表: stacked }));
    await session.check(null);
    const first = page(session);
    expect(first).toContain('这张工作表有 2 张自评表');
    expect(first).toContain('甲项目支出绩效自评表，A1:F6');
    expect([first.includes('F5'), first.includes('F11')]).toEqual([true, false]);
    session.show(1);
    const second = page(session);
    expect([second.includes('F5'), second.includes('F11')]).toEqual([false, true]);
  });

  test('采用 on the second form writes there, and it stays the one that is shown', async () => {
    const subject = open({ 自评表: filled });
    const session = sessionOn(subject);
    await session.check(null);
    session.show(1);
    const { review } = session.state;
    const finding = review?.form && review.findings.find(({ cells }) => cells.some(at => a1(at) === 'F12'));
    if (!finding) throw new Error('not found');
    await session.adopt(finding);
    expect(await valuesIn(subject, 'F6', 'F12')).toEqual([null, 100]);
    expect(session.state.review?.form?.title?.text).toBe('乙项目支出绩效自评表');
  });

  test('忽略 on one form is not idle on the other', async () => {
    const session = sessionOn(open({ 自评表: stacked }));
    await session.check(null);
    const { review } = session.state;
    const [finding] = review?.form ? review.findings : [];
    if (!finding) throw new Error('not found');
    await session.waive(finding, '上级核定');
    session.show(1);
    expect(page(session)).not.toContain('上级核定');
  });

  test('全部工作表, the list and the report tell of both', async () => {
    const subject = open({ 自评表: stacked });
    const session = sessionOn(subject);
    await session.checkAll();
    expect(session.state.all?.map(({ place, of }) => `${place} ${of}`)).toEqual(['0 2', '1 2']);
    expect(page(session)).toContain('自评表（第 2 张，A7:F12）');
    const second = session.state.all?.[1];
    if (!second) throw new Error('not found');
    await session.open(second);
    expect(session.state.review?.form?.title?.text).toBe('乙项目支出绩效自评表');
  });
});
