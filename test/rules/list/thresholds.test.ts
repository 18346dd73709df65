import { describe, expect, test } from '@jest/globals';
import { a1 } from '../../../src/sheet';
import { bookFrom, toldOfLists } from './book';

const told = (text: string): string[] =>
  toldOfLists(bookFrom(text).sheets).findings.map(({ rule, cells }) => `${rule} ${cells.map(a1).join(',')}`);

describe('X04 the grade speaks of the nearest scores on its left', () => {
  const both = (own: string, review: string) => `
| 序号 | 项目名称 | 自评得分 | 自评等级 | 复核得分 | 复核等级 |
| 1 | 环境整治 | 95 | ${own} | 85 | ${review} |
| 2 | 道路养护 | 88 | 良 | 88 | 良 |`;

  test('each grade by its own column', () => {
    expect(told(both('优', '良'))).toEqual([]);
    expect(told(both('良', '良'))).toEqual(['X04 D2']);
    expect(told(both('优', '优'))).toEqual(['X04 F2']);
  });

  test('a grade before all scores speaks of none', () => {
    expect(
      told(`
| 序号 | 项目名称 | 自评等级 | 自评得分 |
| 1 | 环境整治 | 差 | 95 |
| 2 | 道路养护 | 良 | 88 |`),
    ).toEqual([]);
  });
});

describe('X07 projects of a list', () => {
  test('twice is told with every place, once is not', () => {
    const list = (third: string) => `
| 序号 | 项目名称 | 自评得分 |
| 1 | 环境整治 | 99.5 |
| 2 | 道路养护 | 95 |
| 3 | ${third} | 95 |`;
    expect(told(list('道路养护'))).toEqual(['X07 B3,B4']);
    expect(told(list('道路改造'))).toEqual([]);
  });
});
