import { describe, expect, test } from '@jest/globals';
import type { Indicator } from '../../../src/form';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

function outline(members: readonly Indicator[], depth = 0): string[] {
  return members.flatMap(member => [
    `${'  '.repeat(depth)}${member.name}`,
    ...(member.kind === 'group' ? outline(member.members, depth + 1) : []),
  ]);
}

function read(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed;
}

const tree = `
| 部门整体支出绩效自评表（指标完成情况） |
| 指标名称       | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 分值 | 得分 |
| 产出指标       |          |        |            |          | 60   | 60   |
| 数量指标       |          |        |            |          | 40   | 40   |
| 修缮校舍面积   | ≥        | 2000   | 2000       | 平方米   | 25   | 25   |
| 采购设备       | ≥        | 30     | 30         | 台       | 15   | 15   |
| 时效指标       |          |        |            |          | 20   | 20   |
| 完成及时率     | ≥        | 95     | 96         | %        | 20   | 20   |
| 效益指标       |          |        |            |          | 30   | 30   |
| 受益学生       | ≥        | 900    | 920        | 人       | 30   | 30   |
| 满意度指标     |          |        |            |          | 10   | 10   |
| 师生满意度     | ≥        | 90     | 93         | %        | 10   | 10   |
| 合计           |          |        |            |          | 100  | 100  |`;

describe('levels below one another in one column', () => {
  test('are read as levels, with or without a second one', () => {
    const { form, findings } = read(tree);
    expect(outline(form.tables[0]?.members ?? [])).toEqual([
      '产出指标',
      '  数量指标',
      '    修缮校舍面积',
      '    采购设备',
      '  时效指标',
      '    完成及时率',
      '效益指标',
      '  受益学生',
      '满意度指标',
      '  师生满意度',
    ]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a level whose rows do not add up is told', () => {
    const { findings } = read(tree.replace('| 台       | 15   | 15   |', '| 台       | 10   | 10   |'));
    expect(findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toContain('W02');
  });

  test('levels without points of their own are levels too', () => {
    const bare = tree
      .replace(/\| 60   \| 60   \||\| 40   \| 40   \|/g, '|      |      |')
      .replace(/(效益指标 .*)\| 30   \| 30   \|/, '$1|      |      |');
    const { form, findings } = read(bare);
    expect(form.leaves.map(({ name }) => name)).toEqual([
      '修缮校舍面积',
      '采购设备',
      '完成及时率',
      '受益学生',
      '师生满意度',
    ]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('an indicator that nobody filled in is no level', () => {
    const { form } = read(
      tree.replace(
        '| 采购设备       | ≥        | 30     | 30 ',
        '| 采购设备       |          |        |    ',
      ),
    );
    expect(form.leaves.map(({ name }) => name)).toContain('采购设备');
  });
});

test('a column of names over several columns of the sheet is one column', () => {
  const merged = tree.replace(
    /^\| (指标名称|产出指标|数量指标|修缮校舍面积|采购设备|时效指标|完成及时率|效益指标|受益学生|满意度指标|受益群众满意度|[^|]*满意度)\s*\|/gm,
    '| $1 | ← |',
  );
  expect(outline(read(merged).form.tables[0]?.members ?? [])).toEqual(
    outline(read(tree).form.tables[0]?.members ?? []),
  );
});

test('a level in words of its own is one where the rows below come to its weight', () => {
  const { form, findings, card } = read(`
| 项目支出绩效自评表 |
| 绩效指标       | 目标值 | 完成值 | 权重 | 自评得分 |
| 产出           |        |        | 60   | 56       |
| 完成数量       |        |        | 60   | 56       |
| 印发手册       | ≥500册 | 500册  | 40   | 40       |
| 开展讲座       | ≥10场  | 8场    | 20   | 16       |
| 服务对象满意度 |        |        | 40   | 40       |
| 群众满意度     | ≥90%   | 93%    | 40   | 40       |
| 合计           |        |        | 100  | 96       |`);
  expect(form.leaves.map(({ name }) => name)).toEqual(['印发手册', '开展讲座', '群众满意度']);
  expect(card.sumOfWeights?.toNumber()).toBe(100);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('an indicator without target or result is none: all weights add to 100 with it', () => {
  const { form } = read(`
| 项目支出绩效自评表 |
| 绩效指标   | 目标值 | 完成值 | 权重 | 自评得分 |
| 制度健全性 |        |        | 50   | 50       |
| 印发手册   | ≥500册 | 500册  | 50   | 50       |
| 合计       |        |        | 100  | 100      |`);
  expect(form.leaves).toHaveLength(2);
});
