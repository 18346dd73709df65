import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

/** Cells that are 未核, and what is found in them, of a row worth 30 with this rule and score. */
function told(rule: string, score: number) {
  const { sheet } = sheetFrom(`
| 项目支出绩效自评表 |
| 指标名称 | 分值 | 自评得分 | 评价标准 |
| 立项依据 | 30 | ${score} | ${rule} |
| 财务制度 | 70 | 70 | 制度健全计40分；执行到位计30分 |
| 总分 | 100 | ${score + 70} | |`);
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.unchecked.flatMap(({ at }) => (at ? a1(at) : []));
}

describe('a rule that says in words what its points are for', () => {
  test.each(['有批复文件得30分', '有批复文件的，计30分；没有的不得分', '依据充分记10分，程序规范记20分。'])(
    '%s: full marks follow, no other score does',
    rule => {
      expect(told(rule, 30)).toEqual([]);
      expect(told(rule, 20)).toEqual(['C3']);
    },
  );

  test.each(['有批复文件得20分', '视情况得30分', '有批复文件得30分，每少一份扣5分', '有2份文件得30分'])(
    '%s: a person decides',
    rule => {
      expect(told(rule, 30)).toEqual(['C3']);
    },
  );
});
