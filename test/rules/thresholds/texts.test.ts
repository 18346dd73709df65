import { describe, expect, test } from '@jest/globals';
import { toldBy } from './told';

describe('N06 文中数据与基础数据表一致', () => {
  const sheet = (text: string, unit = '万元') => `
| 2023年度部门整体支出绩效自评表 | ← | ← | ← | ← |
| 基础数据表（单位:${unit}） | ← | ← | ← | ← |
| 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 备注 |
| 三公经费     | 29.08        | 63.46        | 44.29        |      |
| 其中：公务接待费 | 5        | 6            | 7            |      |
| 其他说明 | ${text} | ← | ← | ← |
| 三级指标 | 评价标准 | 指标说明 | 分值 | 得分 |
| 三公经费控制 | 无 | 详见表 | 100 | 60 |
| 合计 | | | 100 | 60 |`;

  test('a figure that stands in one of the year’s columns is right, in whatever unit', () => {
    expect(toldBy('N06', sheet('三公经费2022年决算29.08万元。'))).toEqual([]);
    expect(toldBy('N06', sheet('三公经费2022年决算290800元。'))).toEqual([]);
    expect(toldBy('N06', sheet('2023年三公经费44.29万元。'))).toEqual([]);
  });

  test('a figure of another year, or in none of them, is told', () => {
    expect(toldBy('N06', sheet('三公经费2022年决算44.29万元。'))).toEqual(['B6']);
    expect(toldBy('N06', sheet('三公经费2022年决算29.09万元。'))).toEqual(['B6']);
  });

  test('the row is the one that is named before the figure, else by its sentence', () => {
    expect(toldBy('N06', sheet('公务接待费2022年决算5万元。'))).toEqual([]);
    expect(toldBy('N06', sheet('公务接待费2022年决算29.08万元。'))).toEqual(['B6']);
    expect(toldBy('N06', sheet('2022年决算30万元。'))).toEqual([]);
  });
});

describe('N02 文中算式成立', () => {
  const told = (text: string) =>
    toldBy(
      'N02',
      `
| ${text} | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |`,
    );

  test('a share of a contract is what it comes to, at the digits it shows', () => {
    expect(told('合同金额58.2万元，支付合同金额的90%，即52.38万元。')).toEqual([]);
    expect(told('合同金额58.2万元，支付合同金额的90%，即52.4万元。')).toEqual([]);
    expect(told('合同金额58.2万元，支付合同金额的90%，即53.28万元。')).not.toEqual([]);
  });

  test('with other words between, or in another sentence, nothing is worked out', () => {
    expect(told('合同金额58.2万元，支付90%以后又因为质量问题另外支付20万元。')).toEqual([]);
    expect(told('合同金额58.2万元。验收合格率90%。支付20万元。')).toEqual([]);
  });

  test('收回 is taken off and 追加 is added', () => {
    expect(told('年初安排预算资金152.96万元，后收回27.5万元，实际安排125.46万元。')).toEqual([]);
    expect(told('年初安排预算资金152.96万元，后追加27.5万元，实际安排180.46万元。')).toEqual([]);
    expect(told('年初安排预算资金152.96万元，后追加27.5万元，实际安排125.46万元。')).not.toEqual([]);
  });
});

describe('N07 文中“其中”各项与总数一致', () => {
  const told = (text: string) =>
    toldBy(
      'N07',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |
| ${text} | ← | ← | ← |`,
    );

  test('parts may be more than the whole by what rounding does', () => {
    expect(told('共安排50万元，其中：设备购置30万元、培训20.01万元。')).toEqual([]);
    expect(told('共安排50万元，其中：设备购置30万元、培训20.02万元。')).toEqual(['A3']);
  });

  test('a list ends at a full stop, and at 合计', () => {
    expect(told('共安排50万元，其中：设备购置30万元、培训15万元。另借款80万元。')).toEqual([]);
    expect(told('共安排50万元，其中：设备购置30万元、培训20万元，合计50万元。')).toEqual([]);
  });

  test('a list of lists is none', () => {
    expect(told('共安排50万元，其中：设备30万元，其中电脑20万元、桌椅10万元。')).toEqual([]);
  });
});

describe('sums behind a colon', () => {
  const told = (text: string) =>
    toldBy(
      'N05',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |
| ${text} | ← | ← | ← |`,
    );

  test('one part is no list', () => {
    expect(told('预算安排170万元：修路160万元。')).toEqual([]);
  });
});
