import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

function told(...texts: string[]): string[] {
  const rows = texts.map(text => `| ${text} | ← | ← | ← |`);
  const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |
${rows.join('\n')}`);
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ rule }) => rule === 'N07').map(({ cells }) => cells.map(a1).join());
}

describe('其中 lists', () => {
  test('that are more than their whole are told', () => {
    expect(told('共安排经费50万元，其中：设备购置30万元、培训15万元、差旅8万元。')).toEqual(['A3']);
  });

  test('that are less than it may be a choice', () => {
    expect(told('共安排经费60万元，其中：设备购置30万元、培训15万元。')).toEqual([]);
  });

  test('that are less are told where the same list ties in another text', () => {
    expect(
      told(
        '共申请资金90万元，其中修路50万元，路灯30万元，绿化6万元。',
        '共完成资金86.5万元，其中修路48万元，路灯29.5万元，绿化9万元。',
      ),
    ).toEqual(['A3']);
  });

  test('that tie say nothing, in one unit or two', () => {
    expect(told('共安排经费50万元，其中：设备购置30万元、培训20万元。')).toEqual([]);
    expect(told('共安排经费500000元，其中：设备购置30万元，培训20万元。')).toEqual([]);
  });

  test('of one part are no list', () => {
    expect(told('共安排经费50万元，其中财政拨款80万元以内。')).toEqual([]);
  });
});
