import { describe, expect, test } from '@jest/globals';
import { invertPlan, type Mark, mergesOf, type Plan, planEdits } from '../../src/plan';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { blankForm } from '../../src/templates';
import { ministry } from '../../src/templates/gallery/ministry';
import { at, edit, plan } from '../hosts/xlsx/book';
import { kinds, type Subject } from './subject';

const form = `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | （2023年度）       |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | "30" |
  | 总分               | ←        | ←          | ←          | 100  |      |`;

const note: Mark = { at: at('F5'), level: 'error', note: 'F5 得分写 30，应得满分 40。' };

async function refusal(subject: Subject, given: Plan): Promise<string> {
  const outcome = await subject.host.apply(given);
  if (outcome.kind !== 'refused') throw new Error(`it was ${outcome.kind}`);
  return outcome.message;
}

/** What the round trips came to since `before`; null where there are none to count. */
function since(subject: Subject, before: number | null): number | null {
  const now = subject.roundTrips();
  return now === null || before === null ? null : now - before;
}

const only = (subject: Subject, count: number): number | null =>
  subject.roundTrips() === null ? null : count;

describe.each(kinds)('$name', ({ open }) => {
  const opened = () => open({ 自评表: form, 说明: '| 填表说明 |' });

  test('tells its worksheets, the active one among them', async () => {
    expect(await opened().host.sheets()).toEqual([
      { name: '自评表', hidden: false, active: true },
      { name: '说明', hidden: false, active: false },
    ]);
  });

  test('a snapshot holds values, texts that look like numbers, and merged areas', async () => {
    const { sheet, leftOut } = await opened().host.snapshot();
    expect([
      sheet.name,
      sheet.value(at('C4')),
      sheet.value(at('F5')),
      sheet.value(at('E4')),
      leftOut,
    ]).toEqual(['自评表', '≥100人', '30', 60, null]);
    expect(sheet.merges.areas).toEqual([{ top: 5, left: 0, bottom: 5, right: 3 }]);
  });

  test('reading takes one round trip', async () => {
    const subject = opened();
    const before = subject.roundTrips();
    await subject.host.snapshot();
    expect(since(subject, before)).toBe(only(subject, 1));
  });

  test('a worksheet that is not there is named', async () => {
    await expect(opened().host.snapshot('汇总表')).rejects.toMatchObject({
      problem: 'no-such-sheet',
      message: expect.stringContaining('汇总表'),
    });
  });

  test('校验并评分 writes scores and total where they are blank', async () => {
    const subject = opened();
    const reviewed = review((await subject.host.snapshot()).sheet);
    if (!reviewed.form) throw new Error(reviewed.why);
    const before = subject.roundTrips();
    const outcome = await subject.host.apply(planEdits(reviewed, 'fill'));
    expect(outcome).toMatchObject({ kind: 'applied', left: [] });
    expect(since(subject, before)).toBe(only(subject, 2));
    const { sheet } = await subject.host.snapshot();
    expect([sheet.value(at('F4')), sheet.value(at('F5')), sheet.value(at('F6'))]).toEqual([54, '30', 84]);
  });

  test('a text stays a text', async () => {
    const subject = opened();
    await subject.host.apply(plan([edit('F5', '30', '40.00')]));
    expect((await subject.host.snapshot()).sheet.value(at('F5'))).toBe('40.00');
  });

  test('a cell that changed stands against the whole plan', async () => {
    const subject = opened();
    subject.type('自评表', 'F4', 50);
    const before = subject.state();
    const message = await refusal(subject, plan([edit('F6', null, 84), edit('F4', null, 54)], [note]));
    expect(message).toContain('F4');
    expect(subject.state()).toEqual(before);
  });

  test('taken back, everything is as it was', async () => {
    const subject = opened();
    const before = subject.state();
    const written = plan([edit('F4', null, 54), edit('F5', '30', '40'), edit('F6', null, 94)], [note]);
    await subject.host.apply(written);
    expect(subject.state()).not.toEqual(before);
    expect(await subject.host.apply({ ...invertPlan(written), marks: [] })).toMatchObject({
      kind: 'applied',
      left: [],
    });
    expect(subject.state()).toEqual(before);
  });

  test('taken back after other cells were edited, those are left alone and named', async () => {
    const subject = opened();
    const written = plan([edit('F4', null, 54), edit('F6', null, 84)]);
    await subject.host.apply(written);
    subject.type('自评表', 'F6', 85);
    subject.type('自评表', 'D5', '95%');
    const outcome = await subject.host.apply(invertPlan(written), { changed: 'leave' });
    expect(outcome.kind === 'applied' && outcome.left.map(a1)).toEqual(['F6']);
    const { sheet } = await subject.host.snapshot();
    expect([sheet.value(at('F4')), sheet.value(at('F6'))]).toEqual([null, 85]);
  });

  test.each([1, 500])('with %i marks writing takes two round trips, clearing two', async count => {
    const subject = opened();
    await subject.host.snapshot();
    const marks = Array.from({ length: count }, (_, row): Mark => ({ ...note, at: { row, col: 5 } }));
    let before = subject.roundTrips();
    await subject.host.apply(plan([], marks));
    expect(since(subject, before)).toBe(only(subject, 2));
    before = subject.roundTrips();
    expect(await subject.host.clearMarks()).toBeGreaterThan(0);
    expect(since(subject, before)).toBe(only(subject, 2));
  });

  test('clearing takes our marks and nothing else, on every worksheet', async () => {
    const subject = opened();
    const before = subject.state();
    await subject.host.apply(plan([], [note]));
    await subject.host.apply(plan([], [{ ...note, at: at('A1') }], '说明'));
    await subject.host.clearMarks();
    expect(subject.state()).toEqual(before);
    expect(await subject.host.clearMarks()).toBe(0);
  });

  test('marks take the place of the last ones', async () => {
    const subject = opened();
    await subject.host.apply(plan([], [note]));
    const once = subject.state();
    await subject.host.apply(plan([], [note]));
    expect(subject.state()).toEqual(once);
  });

  test('what is saved travels with the workbook', async () => {
    const subject = opened();
    await subject.host.save({ waivers: '[“甲”]', profile: '四川' });
    const saved = await subject.host.apply(plan([edit('F4', null, 54)]), {
      save: { journal: '1', profile: null },
    });
    expect(saved).toEqual({ kind: 'applied', left: [], withoutNote: [] });
    expect(await subject.host.load(['waivers', 'profile', 'journal'])).toEqual({
      waivers: '[“甲”]',
      journal: '1',
    });
  });

  test('goes to a cell', async () => {
    const subject = opened();
    await subject.host.goTo('说明', at('A1'));
    expect((await subject.host.sheets()).find(({ active }) => active)?.name).toBe('说明');
  });

  test('插入空白模板: a worksheet with a name of its own, in front, that is read as the form it is', async () => {
    const subject = opened();
    const before = subject.roundTrips();
    const name = await subject.host.insertSheet({ ...blankForm(ministry, { year: 2026 }), name: '自评表' });
    expect(since(subject, before)).toBe(only(subject, 2));
    expect(name).toBe('自评表（2）');
    expect((await subject.host.sheets()).find(({ active }) => active)?.name).toBe(name);
    const { sheet } = await subject.host.snapshot();
    const reviewed = review(sheet);
    if (!reviewed.form) throw new Error(reviewed.why);
    expect([reviewed.form.year, reviewed.form.confidence, String(reviewed.card.sumOfWeights)]).toEqual([
      2026,
      1,
      '100',
    ]);
    expect(sheet.cell(22, 8)?.formula).toBe('IF(COUNT(K7,I14:I22)=0,"",ROUND(SUM(K7,I14:I22),2))');
    expect(sheet.merges.areas).toHaveLength(mergesOf(blankForm(ministry)).length);
  });
});
