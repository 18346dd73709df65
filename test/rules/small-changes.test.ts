import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

function reviewed(text: string) {
  const found = review(sheetFrom(text).sheet);
  if (!found.form) throw new Error(found.why);
  return found;
}

/** Errors and warnings, each with its cells and what it should be. */
const told = (text: string): string[] =>
  reviewed(text)
    .findings.filter(({ level }) => level !== 'notice')
    .map(({ rule, cells, expected }) => `${rule} ${cells.map(a1).join(',')} ${expected ?? ''}`);

describe('其中 rows below a part of the funds are parts of that part', () => {
  const funds = (total: string) => `
| 项目支出绩效自评表 |            |            |            |
| 项目资金（万元）   | 年初预算数 | 全年预算数 | 全年执行数 |
| 年度资金总额       | ${total}   | ${total}   | ${total}   |
| 财政拨款           | 60         | 60         | 60         |
| 其中：中央补助     | 40         | 40         | 40         |
| 地方资金           | 20         | 20         | 20         |
| 其他资金           | 40         | 40         | 40         |
| 三级指标           | 年度指标值 | 实际完成值 | 分值       |
| 培训人数           | ≥100人     | 100人      | 100        |`;

  test('and are not counted twice', () => {
    expect(told(funds('100'))).toEqual([]);
  });

  test('the whole is still checked', () => {
    expect(told(funds('105')).join()).toContain('100');
  });
});

describe('a column 偏离扣分', () => {
  test('in which no row takes anything has no sum to be checked', () => {
    const form = `
| 三级指标     | 年度指标值 | 实际完成值 | 分值 | 偏离扣分 | 得分 |
| 栽植树木数量 | ≥200株     | 200株      | 60   |          | 60   |
| 苗木成活率   | ≥90%       | 92%        | 40   |          | 40   |
| 总分         |            |            | 100  | 5        | 100  |`;
    expect(told(form).filter(line => line.includes('E4'))).toEqual([]);
  });
});

describe('the note of a form about how to fill a place', () => {
  const form = (text: string) => `
| 三级指标     | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数     | ≥100人     | 100人      | 100  | 100  |
| 总分         |            |            | 100  | 100  |
| 总体完成情况 | ${text}    | ←          | ←    | ←    |`;
  const about = (text: string) => {
    const { findings, outcomes } = reviewed(form(text));
    return {
      messages: findings.filter(({ rule }) => rule === 'I03').map(({ message }) => message),
      outcome: outcomes.find(({ rule }) => rule === 'I03')?.outcome,
    };
  };

  test('is quoted whole up to 24 characters, longer ones are cut there', () => {
    const whole = '请按照目标逐项说明完成情况，不要照抄(100字)';
    const long = `先${whole}`;
    expect([whole.length, about(whole).messages.join().includes(whole)]).toEqual([24, true]);
    expect(about(long).messages.join()).toContain(`${long.slice(0, 24)}…`);
    expect(about(long).messages.join()).not.toContain(long.slice(0, 25));
  });

  test('that is not there is nothing: the rule passed on one indicator and one text', () => {
    expect(about('按计划培训了一百名基层干部，效果良好。')).toEqual({ messages: [], outcome: 'pass' });
  });
});

describe('其中 lists may be off by rounding, and no more', () => {
  const list = (part: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |
| 共安排经费50万元，其中：设备购置30万元、培训${part}万元。 | ← | ← | ← |`;

  test.each([
    ['20.01', []],
    ['20.015', ['N07 A3 ']],
  ])('%s', (part, found) => {
    expect(told(list(part)).map(line => line.slice(0, 7))).toEqual(found.map(line => line.slice(0, 7)));
  });
});

describe('a part of the funds that is no number', () => {
  const funds = (part: string) => `
| 项目支出绩效自评表 |            |            |            |
| 项目资金（万元）   | 年初预算数 | 全年预算数 | 全年执行数 |
| 年度资金总额       | 100        | 100        | 100        |
| 财政拨款           | ${part}    | 60         | 60         |
| 其他资金           | 四十多     | 40         | 40         |
| 三级指标           | 年度指标值 | 实际完成值 | 分值       |
| 培训人数           | ≥100人     | 100人      | 100        |`;
  const open = (part: string) =>
    reviewed(funds(part)).unchecked.map(({ at, why }) => `${at && a1(at)} ${why}`);

  test('may be anything where the others are not yet too much', () => {
    expect(open('60').join()).toContain('B5');
    expect(open('100').join()).toContain('没有读到数字，资金总额未核对');
  });
});

describe('a score that follows names the setting it was computed by', () => {
  test('a target reached, and one that is not', () => {
    const settings = reviewed(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人     | 120人      | 50   | 40   |
| 开发数量 | 28个       | 26个       | 50   | 50   |`)
      .findings.filter(({ rule }) => rule === 'S04')
      .map(({ setting }) => setting);
    expect(settings[0]).toContain('完成即得满分');
    expect(settings[1]).not.toContain('完成即得满分');
  });
});

describe('the whole of the funds', () => {
  const funds = (total: string, part: string) => `
| 项目支出绩效自评表 |            |            |            |
| 项目资金（万元）   | 年初预算数 | 全年预算数 | 全年执行数 |
| 年度资金总额       | ${total}   | ${total}   | ${total}   |
| 财政拨款           | 60         | 60         | 60         |
| 其他资金           | ${part}    | 40         | 40         |
| 三级指标           | 年度指标值 | 实际完成值 | 分值       |
| 培训人数           | ≥100人     | 100人      | 100        |`;

  test('that says 0 in all its columns was not filled: the parts tell what belongs there', () => {
    const [found] = reviewed(funds('0', '45')).findings.filter(({ about }) => about === 'funds');
    expect(found?.fix.map(({ at, value }) => `${a1(at)} ${value}`)).toEqual(['B3 105', 'C3 100', 'D3 100']);
  });

  test('is open where a part is blank and the others are less', () => {
    const open = reviewed(funds('100', '')).unchecked.map(({ at, why }) => `${at && a1(at)} ${why}`);
    expect(open.join()).toContain('B5 “其他资金”没有填');
    expect(told(funds('100', '')).filter(line => line.includes('B3'))).toEqual([]);
  });

  test('is wrong where a part is blank and the others are more', () => {
    expect(told(funds('50', ''))).toContain('F01 B3 60');
  });
});

describe('a reviewer who says how much was taken', () => {
  const shares = (words: string) =>
    reviewed(`
| 三级指标 | 指标值  | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注     |
| 管网长度 | ≥50公里 | 20   | 50公里     | 18       | 50公里     | 13       | -5   | ${words} |
| 服务水平 | 较好    | 80   | 较好       | 80       | 较好       | 80       | 0    |          |
| 合计     |         | 100  |            | 98       |            | 93       | -5   |          |`)
      .findings.filter(({ stated }) => stated?.startsWith('扣'))
      .map(({ message }) => message);

  test('from the weight or from the unit’s own score', () => {
    expect([shares('资料不全，扣7分'), shares('资料不全，扣5分')]).toEqual([[], []]);
  });

  test('else what the weight lost is said', () => {
    const [message = ''] = shares('资料不全，扣4分');
    expect(message).toMatch(/扣4分.*7/);
    expect(message).not.toMatch(/[^A-Z]5/);
  });
});
