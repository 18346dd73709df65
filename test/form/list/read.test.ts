import { expect, test } from '@jest/globals';
import { readForm } from '../../../src/form';
import { sheetFrom } from '../../notation';

test('a row of labels with their values is no heading of a list: 自评得分 stands beside 预算单位', () => {
  const { sheet } = sheetFrom(`
    | 部门项目支出绩效自评表 | ←            | ←        | ←          | ←          | ←      |
    | 预算单位               | 住房保障中心 | 自评得分 | "96.08"    | 审定评分   |        |
    | 项目资金               | ←            | 年初预算 | 调整后预算 | 全年执行数 | 执行率 |
    |                        | 年度资金总额 | 1976.61  | 2196.23    | 1577.33    | 71.82% |`);
  const reading = readForm(sheet);
  expect(reading.form?.funds).toHaveLength(1);
});

test('a project in each row below headings is a list', () => {
  const { sheet } = sheetFrom(`
    | 项目绩效自评汇总表 | ←        | ←        |
    | 项目名称           | 主管部门 | 自评得分 |
    | 道路养护           | 交通局   | 96.5     |
    | 桥梁加固           | 交通局   | 92       |`);
  const reading = readForm(sheet);
  expect('list' in reading && reading.list?.rows).toHaveLength(2);
});
