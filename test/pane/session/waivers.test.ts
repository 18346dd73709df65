import { describe, expect, test } from '@jest/globals';
import { findingKey, readWaivers, sortWaived } from '../../../src/pane/session/waivers';
import { readJournal } from '../../../src/pane/session/journal';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

const { sheet } = sheetFrom(`
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人     | 90人       | 60   | 60   |
  | 效益指标 | 满意度   | ≥90%       | 92%        | 40   | 30   |`);
const reviewed = review(sheet);
const findings = reviewed.form ? reviewed.findings : [];

describe('忽略', () => {
  test('sets apart what was waived on this worksheet, not the same finding on another', () => {
    const [first] = findings;
    if (!first) throw new Error('nothing was found');
    const waiver = { finding: findingKey(first), reason: '已核对' };
    const here = sortWaived(findings, [{ sheet: '自评表', ...waiver }], '自评表');
    expect([here.open.length, here.waived.length]).toEqual([findings.length - 1, 1]);
    expect(sortWaived(findings, [{ sheet: '别的表', ...waiver }], '自评表').waived).toEqual([]);
  });

  test('one whose finding is gone, or that gives no reason, waives nothing and is told of', () => {
    const [first] = findings;
    if (!first) throw new Error('nothing was found');
    const gone = { sheet: '自评表', finding: 'S04 F99', reason: '已核对' };
    const mute = { sheet: '自评表', finding: findingKey(first), reason: ' ' };
    const sorted = sortWaived(findings, [gone, mute], '自评表');
    expect([sorted.open.length, sorted.waived.length]).toEqual([findings.length, 0]);
    expect(sorted.idle).toEqual([
      { waiver: gone, why: 'gone' },
      { waiver: mute, why: 'no-reason' },
    ]);
  });

  test('a finding whose value changed is another one', () => {
    const [first] = findings;
    if (!first) throw new Error('nothing was found');
    expect(findingKey({ ...first, stated: '59' })).not.toBe(findingKey(first));
  });
});

test.each([null, '', '{', '7', '[1,{"sheet":3}]'])('what a workbook holds as %j is none of ours', text => {
  expect(readWaivers(text)).toEqual([]);
  expect(readJournal(text)).toEqual([]);
});
