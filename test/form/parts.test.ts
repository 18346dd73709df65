import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

function told(text: string, name?: string) {
  const reviewed = review(sheetFrom(text, name).sheet);
  if (!reviewed.form) return { why: reviewed.why, errors: [], unchecked: [] as string[] };
  return {
    why: null,
    errors: reviewed.findings
      .filter(({ level }) => level === 'error')
      .map(({ cells }) => cells.map(a1).join()),
    unchecked: reviewed.unchecked.map(({ why }) => why),
  };
}

const funds = (executed: number) => `
| 项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 资金总额       | 6000       | 6000       | ${executed} | 10   | 80%    | 8    |
| 其中：财政拨款 | 6000       | 6000       | 4800       |      |        |      |`;

describe('a part of a form is checked as far as it goes', () => {
  test('funds and no indicators', () => {
    const right = told(`| 部门整体支出绩效自评表 |${funds(4800)}`);
    expect(right).toEqual({
      why: null,
      errors: [],
      unchecked: ['这张表只有资金，没有找到指标，指标和得分未核对。'],
    });
    expect(told(`| 部门整体支出绩效自评表 |${funds(4900)}`).errors).toHaveLength(1);
  });

  test('heads of indicators without rows: that is the reason, and the funds are checked', () => {
    const heads = '\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
    const { errors, unchecked } = told(`| 项目支出绩效自评表 |${funds(4900)}${heads}`);
    expect(errors).toHaveLength(1);
    expect(unchecked).toEqual(['找到了表头（第 5 行），下面没有读到指标行。请检查表格是否完整。']);
  });

  test('funds of another kind of sheet are no form', () => {
    expect(told(`| 预算执行情况统计表 |${funds(4800)}`, 'Sheet1').why).not.toBeNull();
    expect(told(`| 项目支出绩效目标申报表 |${funds(4800)}`).why).not.toBeNull();
  });

  test('a table of goals: its weights', () => {
    const goals = (last: number) => `
| 2026年度项目绩效指标表 |
| 一级指标 | 指标名称 | 指标说明 | 目标值 | 分值 |
| 产出指标 | 资助人数 | 达到计划 | 1200   | 60   |
| 效益指标 | 覆盖率   | 全面覆盖 | 100%   | ${last} |
| 总分     |          |          |        | 100  |`;
    expect(told(goals(40))).toEqual({
      why: null,
      errors: [],
      unchecked: ['这是绩效目标表，没有完成值和得分，只核对了分值。'],
    });
    expect(told(goals(30)).errors).toEqual(['E5']);
  });
});

describe('a total row of zeros above filled parts', () => {
  const table = (score: string) => `
| 项目支出绩效自评表 |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额     | 0          | 0          | 0          | 10   | 0      | ${score} |
| 其中：财政拨款   | 60         | 50         | 45         |      |        |      |
| 其他资金         | 10         | 10         | 9          |      |        |      |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 原因 | 得分 |
| 产出指标 | 培训场次 | ≥6场       | 6场        | 90   |      | 90   |`;

  test('is one finding with what belongs there, and the score follows from the parts', () => {
    const reviewed = review(sheetFrom(table('9')).sheet);
    if (!reviewed.form) throw new Error(reviewed.why);
    const errors = reviewed.findings.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual([
      'B3、C3、D3 资金总额都是 0，下面各项来源合计 70、60、54。请填写资金总额。',
    ]);
    expect(errors[0]?.fix.map(({ value }) => value)).toEqual(['70', '60', '54']);
    expect(told(table('5')).errors).toHaveLength(2);
  });

  test('a project that got no money is no such row', () => {
    const none = table('9')
      .replace('60         | 50         | 45', '0          | 0          | 0 ')
      .replace('10         | 10         | 9 ', '0          | 0          | 0 ');
    expect(told(none).errors.filter(cell => cell === 'B3,C3,D3')).toEqual([]);
  });
});

test('help text left in the goals is named with its cells; a goal that asks for something is none', () => {
  const form = (goal: string, result: string) => `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | 预期目标           | ←        | ←          | 实际完成情况 | ←  | ←    |
  | ${goal} | ←        | ←          | ${result}  | ←    | ←    |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 100人      | 60   | 60   |
  | 满意度指标         | 满意度   | ≥90%       | 90%        | 40   | 40   |
  | 总分               | ←        | ←          | ←          | 100  | 100  |`;
  const named = (goal: string, result: string): string[] => {
    const reviewed = review(sheetFrom(form(goal, result)).sheet);
    if (!reviewed.form) throw new Error(reviewed.why);
    return reviewed.findings.filter(({ rule }) => rule === 'I03').flatMap(({ cells }) => cells.map(a1));
  };
  expect(named('请填写本年度要达到的目标', '请输入完成情况')).toEqual(['A3', 'D3']);
  expect(named('……', '已完成培训。')).toEqual(['A3']);
  expect(named('请示件按时办结，完成培训。', '已全部办结。')).toEqual([]);
});
