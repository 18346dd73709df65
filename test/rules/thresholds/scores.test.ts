import { describe, expect, test } from '@jest/globals';
import { toldBy } from './told';

describe('S06 比率与问卷份数', () => {
  const survey = (rate: string, note = '收回问卷30份', name = '群众满意度') =>
    toldBy(
      'S06',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注    |
| 培训人数 | ≥100人     | 100人      | 90   | 90   |         |
| ${name}  | ≥60%       | ${rate}    | 10   | 10   | ${note} |`,
    );

  test('rounded or cut at the digits shown, a share of 30 answers is possible', () => {
    expect([survey('66.67%'), survey('66.6%'), survey('66.7%'), survey('67%')]).toEqual([[], [], [], []]);
  });

  test('further away it is not', () => {
    expect([survey('66.5%'), survey('66.8%'), survey('65.5%')]).toEqual([['C3'], ['C3'], ['C3']]);
  });

  test('only where it is a survey, and where it says how many answered', () => {
    expect(survey('65.5%', '收回问卷', '群众满意度')).toEqual([]);
    expect(survey('65.5%', '收回问卷30份', '设备合格率')).toEqual([]);
    expect(survey('65.5%', '问卷 30 份')).toEqual(['C3']);
  });

  const fraction = (text: string) =>
    toldBy(
      'S06',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人     | 100人      | 90   | 90   |
| 合格率   | ≥90%       | ${text}    | 10   | 10   |`,
    );

  test('a rate beside its own numbers is what they give, rounded or cut', () => {
    expect([fraction('96.66%（29/30）'), fraction('96.67%（29/30）'), fraction('97%（29/30）')]).toEqual([
      [],
      [],
      [],
    ]);
    expect([fraction('96.65%（29/30）'), fraction('96.68%（29/30）'), fraction('95%（29/30）')]).toEqual([
      ['C3'],
      ['C3'],
      ['C3'],
    ]);
  });
});

describe('S08 定性指标得分在所属档次之内', () => {
  const banded = (points: string) =>
    toldBy(
      'S08',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 培训人数 | ≥100人     | 100人      | 80   | 80   |      |
| 管理水平 | 明显提高   | 部分达成预期指标并具有一定效果 | 20 | ${points} | 人员不足 |`,
    );

  test('12 to 16 of 20 belong to the band, both ends with it', () => {
    expect([banded('12'), banded('14.5'), banded('16')]).toEqual([[], [], []]);
  });

  test('a step of the digits it shows beyond either end does not', () => {
    expect([banded('11.9'), banded('16.1'), banded('11'), banded('17')]).toEqual([
      ['E3'],
      ['E3'],
      ['E3'],
      ['E3'],
    ]);
  });
});

describe('C12 说明写没有完成，却得满分', () => {
  const row = (reason: string, points = '50', target = '2025年12月底前') =>
    toldBy(
      'C12',
      `
| 2025年度项目支出绩效自评表 | ← | ← | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 完成时间 | ${target}  | 2025年11月 | 50   | ${points} | ${reason} |
| 满意度   | ≥90%       | 95%        | 50   | 50   |      |`,
    );

  test('仅完成 99.9% contradicts full marks, 100% does not', () => {
    expect([row('仅完成99.9%'), row('仅完成100%'), row('已完成')]).toEqual([['F3'], [], []]);
    expect(row('仅完成99.9%', '49.9')).toEqual([]);
  });

  test('尚未完成 contradicts them, 没有尚未完成的 does not', () => {
    expect([row('尚未完成'), row('未能按期完成'), row('无尚未完成事项')]).toEqual([['F3'], ['F3'], []]);
  });

  test('a later day than was asked for contradicts them', () => {
    expect([row('推迟至2026年1月完成'), row('推迟至2025年12月完成')]).toEqual([['F3'], []]);
    expect(row('推迟至2026年1月完成', '50', '≥90%')).toEqual([]);
  });
});
