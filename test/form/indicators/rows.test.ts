import { describe, expect, test } from '@jest/globals';
import { formOf, outline } from '../outline';

const head = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |';

describe('the levels of indicators', () => {
  const tree = [
    '产出指标',
    '  数量指标',
    '    培训场次 | 20 | ≥4场 | 4场 | 20',
    '    培训人数 | 20 | ≥100人 | 90人 | 18',
    '  质量指标',
    '    合格率 | 60 | ≥95% | 96% | 60',
  ];

  test('merged down', () => {
    const form = formOf(`${head}
      | 产出指标 | 数量指标 | 培训场次 | 20  | ≥4场   | 4场  | 20 |
      | ↑        | ↑        | 培训人数 | 20  | ≥100人 | 90人 | 18 |
      | ↑        | 质量指标 | 合格率   | 60  | ≥95%   | 96%  | 60 |
      | 总分     | ←        | ←        | 100 |        |      | 98 |`);
    expect(outline(form)).toEqual(tree);
  });

  test('filled once and blank below', () => {
    const form = formOf(`${head}
      | 产出指标 | 数量指标 | 培训场次 | 20  | ≥4场   | 4场  | 20 |
      |          |          | 培训人数 | 20  | ≥100人 | 90人 | 18 |
      |          | 质量指标 | 合格率   | 60  | ≥95%   | 96%  | 60 |
      | 总分     | ←        | ←        | 100 |        |      | 98 |`);
    expect(outline(form)).toEqual(tree);
  });

  test('repeated in every row: one group, not three', () => {
    const form = formOf(`${head}
      | 产出指标 | 数量指标 | 培训场次 | 20  | ≥4场   | 4场  | 20 |
      | 产出指标 | 数量指标 | 培训人数 | 20  | ≥100人 | 90人 | 18 |
      | 产出指标 | 质量指标 | 合格率   | 60  | ≥95%   | 96%  | 60 |
      | 总分     | ←        | ←        | 100 |        |      | 98 |`);
    expect(outline(form)).toEqual(tree);
  });

  test('repeated with their points: the points belong to the group', () => {
    const form = formOf(`${head}
      | 产出指标（100分） | 数量指标（40分） | 培训场次 | 20 | ≥4场   | 4场  | 20 |
      | 产出指标（100分） | 数量指标（40分） | 培训人数 | 20 | ≥100人 | 90人 | 18 |
      | 产出指标（100分） | 质量指标（60分） | 合格率   | 60 | ≥95%   | 96%  | 60 |`);
    expect(outline(form)).toEqual([
      '产出指标 = 100',
      '  数量指标 = 40',
      '    培训场次 | 20 | ≥4场 | 4场 | 20',
      '    培训人数 | 20 | ≥100人 | 90人 | 18',
      '  质量指标 = 60',
      '    合格率 | 60 | ≥95% | 96% | 60',
    ]);
  });

  test('the same words further down are another group', () => {
    const form = formOf(`${head}
      | 产出指标 | 数量指标 | 培训场次 | 20 | ≥4场 | 4场 | 20 |
      | 效益指标 | 社会效益 | 就业人数 | 30 | ≥9人 | 9人 | 30 |
      | 产出指标 | 数量指标 | 培训人数 | 50 | ≥5人 | 5人 | 50 |`);
    expect(outline(form).filter(line => !line.startsWith(' '))).toEqual(['产出指标', '效益指标', '产出指标']);
  });
});

describe('rows of the blank form', () => {
  test('指标1： before a name is no part of it; 指标2： alone is left over', () => {
    const form = formOf(`${head}
      | 产出指标 | 数量指标 | 指标1：培训场次 | 50 | ≥4场 | 4场 | 50 |
      | ↑        | ↑        | 指标2：         |    |      |     |    |
      | ↑        | 质量指标 | 指标1：合格率   | 50 | ≥9%  | 9%  | 50 |
      | ↑        | ↑        | ……              |    |      |     |    |`);
    expect(form.leaves.map(({ name }) => name)).toEqual(['培训场次', '合格率']);
    expect(form.unread).toHaveLength(2);
  });
});

describe('sections that carry their own sums', () => {
  const header = '| 一级指标 | 三级指标 | 分值 | 得分 |';

  test('a row is a heading where the rows below add up to it, else a leaf', () => {
    const form = formOf(`${header}
      | 投入   | ←          | 20  | 18 |
      |        | 资金到位率 | 10  | 9  |
      |        | 预算执行率 | 10  | 9  |
      | 效果   | ←          | 30  | 30 |
      |        | 社会效益   | 20  | 20 |
      | 满意度 | ←          | 10  | 10 |
      | 产出   | ←          | 50  | 50 |
      |        | 完成率     | 50  | 50 |`);
    expect(outline(form)).toEqual([
      '投入 = 20 / 18',
      '  资金到位率 | 10 |  |  | 9',
      '  预算执行率 | 10 |  |  | 9',
      '效果 = 30 / 30',
      '  社会效益 | 20 |  |  | 20',
      '  满意度 | 10 |  |  | 10',
      '产出 = 50 / 50',
      '  完成率 | 50 |  |  | 50',
    ]);
  });
});

test('a blank form with equal weights: no row is the heading of the next', () => {
  const form = formOf(`${head}
    | 效益指标   | 经济效益指标 |  | 25 | | |  |
    | ↑          | 社会效益指标 |  | 25 | | |  |
    | ↑          | 生态效益指标 |  | 25 | | |  |
    | 满意度指标 | 服务对象     |  | 25 | | |  |
    | 总分       | ←            | ← | 100 | | | |`);
  expect(form.leaves.map(({ name }) => name)).toEqual([
    '经济效益指标',
    '社会效益指标',
    '生态效益指标',
    '服务对象',
  ]);
});

test('a total behind its label in one merged cell ends the table; so does the grade below it', () => {
  const form = formOf(`
    | 三级指标     | 年度指标值 | 实际完成值 | 得分 | 分值 |
    | 设备采购数量 | 5台        | 5台        | 60分 | 60分 |
    | 使用满意度   | ≥90%       | 93%        | 40分 | 40分 |
    | 得分合计：100分 | ← | ← | ← | ← |
    | 自评等级：优    | ← | ← | ← | ← |`);
  expect(form.leaves.map(({ name }) => name)).toEqual(['设备采购数量', '使用满意度']);
  expect([form.total?.score?.text, form.grade?.word]).toEqual(['100', '优']);
});

describe('a row across the level columns below a section', () => {
  const sheet = (weight: string, total: string) => `${head}
      | 效果 | ← | ← | 30 |        |      | ${total} |
      | 效益 | ← | 经济效益 | 9.5 | ≥4场 | 4场 | 9.5 |
      | 效益 | ← | 社会效益 | ${weight} | ≥4场 | 4场 | 10.5 |
      | 满意度 | ← | ← | 10 | ≥90% | 95% | 10 |
      | 总分 | ← | ← | 100 |        |      | 30 |`;
  const inside = (weight: string, total: string) => {
    const [first] = formOf(sheet(weight, total)).tables[0]?.members ?? [];
    return first?.kind === 'group' ? first.rows.last - first.rows.first : null;
  };

  test('is its last row where the weights add up with it', () => {
    expect(inside('10.5', '30')).toBe(3);
  });

  test('is its last row where the weights come far nearer with it, though one is wrong and so is the score', () => {
    expect(inside('9.6', '0.3')).toBe(3);
  });

  test('is none of it where the weights are as far off with it', () => {
    expect(inside('2', '0.3')).toBe(2);
  });
});

test('parts of one head in words of their own, between heads that are merged down', () => {
  const form = formOf(`
    | 项目支出绩效评价表 |
    | 一级指标 | 三级指标 | 目标值(标准) | 分值 | 采集数据项 | ←       | 指标值 | 得分 |
    | ↑        | ↑        | ↑            | ↑    | 数据项1    | 数据项2 | ↑      | ↑    |
    | 产出指标 | 合格率   | 90%          | 60   | 95         | 100     | 95%    | 60   |
    | 满意度   | 满意度   | 90%          | 40   | 93         | 100     | 93%    | 40   |
    | 总分     |          |              | 100  |            |         |        | 100  |`);
  expect(form.leaves.map(({ name, target, actual }) => [name, target?.text, actual?.text])).toEqual([
    ['合格率', '90%', '95%'],
    ['满意度', '90%', '93%'],
  ]);
});
