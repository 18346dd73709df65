import { describe, expect, test } from '@jest/globals';
import { formOf, money } from '../outline';

const indicators = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人     | 100人      | 100  | 100  |`;

describe('项目资金', () => {
  test('budget and execution by columns, the whole first', () => {
    const form = formOf(`
      | 项目资金（万元） |                    | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
      | ↑                | 年度资金总额       | 100        | 120        | 90         | 75%    |
      | ↑                | 其中：当年财政拨款 | 80         | 100        | 70         | 70%    |
      | ↑                | 其他资金           | 20         | 20         | 20         | 100%   |
      ${indicators.trim()}`);
    expect(money(form)).toEqual([
      'initial 全部 100万元 C2',
      'budget 全部 120万元 D2',
      'executed 全部 90万元 E2',
      'rate 全部 75 F2',
      'initial 当年财政拨款 80万元 C3',
      'budget 当年财政拨款 100万元 D3',
      'executed 当年财政拨款 70万元 E3',
      'rate 当年财政拨款 70 F3',
      'initial 其他资金 20万元 C4',
      'budget 其他资金 20万元 D4',
      'executed 其他资金 20万元 E4',
      'rate 其他资金 100 F4',
    ]);
  });

  test.each<[string, string, string, string, string]>([
    ['in the stub', '| |', '项目资金（元）', '预算数', '1200'],
    ['in the heads', '| |', '项目资金', '预算数（元）', '1200'],
    ['in a line of its own, above all tables', '| 金额单位：元 | |', '项目资金', '预算数', '1200'],
    ['in the cell', '| |', '项目资金', '预算数', '1200元'],
  ])('the unit stands %s', (_, line, stub, head, amount) => {
    const form = formOf(`
      ${line}
      | 主管部门   | 交通局 |
      | 项目名称   | 养护   |
      | 实施单位   | 养护站 |
      | ${stub} |              | ${head}  | 执行数（元） |
      | ↑       | 年度资金总额 | ${amount} | 600          |
      ${indicators.trim()}`);
    expect(money(form)[0]).toBe('budget 全部 1200元 C6');
  });

  test('where nothing names the unit none is made up', () => {
    const form = formOf(`
      | 项目资金 |              | 预算数 | 执行数 |
      | ↑        | 年度资金总额 | 1200   | 600    |
      ${indicators.trim()}`);
    expect(money(form)).toEqual(['budget 全部 1200 C2', 'executed 全部 600 D2']);
  });
});

test('tasks are called by their names, not by what is said of them', () => {
  const form = formOf(`
    | 部门整体支出绩效自评表 |
    | 年度主要任务 | 任务名称 | 任务完成情况 | 预算数（万元） | 执行数（万元） | 分值 | 执行率 | 得分 |
    | ↑            | 环境整治 | 已完成       | 60             | 57             | —    | 95%    | —    |
    | ↑            | 道路养护 | 已完成       | 40             | 38             | —    | 95%    | —    |
    | ↑            | 金额合计 | ←            | 100            | 95             | 10   | 95%    | 9.5  |
    ${indicators.trim()}`);
  expect(money(form).filter(line => line.startsWith('budget'))).toEqual([
    'budget 环境整治 60万元 D3',
    'budget 道路养护 40万元 D4',
    'budget 全部 100万元 D5',
  ]);
});
