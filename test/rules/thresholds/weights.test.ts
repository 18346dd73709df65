import { describe, expect, test } from '@jest/globals';
import { openIn, reviewed, toldBy } from './told';

describe('I04 单项分值过大', () => {
  const rows = (...weights: string[]) =>
    toldBy(
      'I04',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
${weights.map((weight, i) => `| 指标${i} | ≥100人 | 100人 | ${weight} | ${weight} |`).join('\n')}`,
    );

  test('above 40 of three or more', () => {
    expect([rows('40', '40', '20'), rows('40.5', '39.5', '20'), rows('41', '59')]).toEqual([[], ['D2'], []]);
  });
});

describe('C09 全部指标满分', () => {
  const rows = (count: number, last: string) =>
    toldBy(
      'C09',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
${Array.from({ length: count }, (_, i) => `| 指标${i} | ≥100人 | 100人 | 10 | ${i === 0 ? last : '10'} |`).join('\n')}
| 总分 | | | ${count * 10} | ${count * 10 - 10 + Number(last)} |`,
    );

  test('five or more, every one', () => {
    expect([rows(4, '10'), rows(5, '10').length, rows(5, '9.9'), rows(6, '10').length]).toEqual([
      [],
      1,
      [],
      1,
    ]);
  });
});

describe('C04 超额完成较多', () => {
  const row = (done: string, reason = '') =>
    toldBy(
      'C04',
      `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 培训次数 | ≥10次 | ${done} | 50 | 50 | ${reason} |
| 满意度 | ≥90% | 95% | 50 | 50 | |`,
    );

  test('by three tenths or more, without a reason', () => {
    expect([row('12.9次'), row('13次'), row('13次', '学员增加')]).toEqual([[], ['C2'], []]);
  });
});

describe('F04, F08, F10: funds beside one another', () => {
  const funds = (first: string, budget: string, spent: string) => `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
| 年度资金总额 | ${first} | ${budget} | ${spent} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 培训人数 | ≥100人 | 100人 |`;

  test('spent more than planned is told, the same is not, nor a thousand times as much', () => {
    const over = (spent: string) => toldBy('F04', funds('100', '100', spent));
    expect([over('100'), over('100.01'), over('100000'), over('100001')]).toEqual([[], ['D2'], ['D2'], []]);
  });

  test('a budget changed by three tenths is told', () => {
    const changed = (budget: string) => toldBy('F10', funds('20', budget, '14'));
    expect([changed('26'), changed('25.9'), changed('14'), changed('14.1')]).toEqual([
      ['C2'],
      [],
      ['C2'],
      [],
    ]);
  });
});

describe('C08 花钱很少，产出全满', () => {
  const spent = (amount: string, points = '40', rate = amount) =>
    toldBy(
      'C08',
      `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
| 年度资金总额 | 100 | 100 | ${amount} | ${rate}% |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥100人 | 100人 | 60 | 60 |
| | 培训场次 | ≥5场 | 5场 | 40 | ${points} |`,
    );

  test('below 60%', () => {
    expect([spent('60'), spent('59.9'), spent('59.9', '39')]).toEqual([[], ['D2'], []]);
  });
});

describe('W: weights that add up', () => {
  const table = (group: string, ...weights: string[]) => `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标（${group}分） | 培训人数 | ≥100人 | 100人 | ${weights[0]} | ${weights[0]} |
| ↑ | 培训场次 | ≥5场 | 5场 | ${weights[1]} | ${weights[1]} |
| 效益指标（50分） | 满意度 | ≥90% | 95% | 50 | 50 |
| 总分 | | | | 100 | 100 |`;

  test('a heading and its rows', () => {
    expect(toldBy('W02', table('50', '20', '30'))).toEqual([]);
    const { findings } = reviewed(table('60', '20', '30'));
    expect(findings.filter(({ about }) => about === 'weights').length).toBeGreaterThan(0);
  });

  test('a blank weight leaves its heading open', () => {
    const blank = table('50', '20', '');
    expect(toldBy('W02', blank)).toEqual([]);
    expect(openIn(blank).join()).toContain('E3');
  });

  test('weights that were read are too much already, whatever the blank one is', () => {
    const rows = (first: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人 | 100人 | ${first} | 40 |
| 培训场次 | ≥5场 | 5场 | 60 | 60 |
| 满意度 | ≥90% | 95% | 见附件 | 0 |`;
    expect(toldBy('W01', rows('40.02'))).toEqual(['D4?D2,D3']);
    expect(toldBy('W01', rows('40.01'))).toEqual([]);
    expect(openIn(rows('40')).join()).toContain('D4');
  });
});
