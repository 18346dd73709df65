import { describe, expect, test } from '@jest/globals';
import { planEdits } from '../../src/plan';
import { review } from '../../src/review';
import { a1, plain } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** 二级 adds to 100 below each 一级, 三级 to its 二级: a leaf's score is out of its own weight. */
const twice = (changes: Readonly<Record<string, string>> = {}) => {
  const put = (name: string, usual: string) => changes[name] ?? usual;
  return `
| 项目支出绩效评价表 |
| 一级指标 | 权重 | 二级指标 | 分值 | 三级指标 | 目标值(标准) | 分值 | 指标值 | 得分 |
| 预算绩效 | ${put('first', '50')} | 预算管理 | 75 | 7月执行进度 | 40% | ${put('third', '35')} | 40% | 35 |
| ↑ | ↑ | ↑ | ↑ | 11月执行进度 | 80% | 40 | 72% | ${put('score', '36')} |
| ↑ | ↑ | 财务管理 | ${put('second', '25')} | 入账及时率 | 90% | 25 | 95% | 25 |
| 项目产出 | 30 | 产出数量 | 60 | 完成批次 | 100批 | 60 | 100批 | 60 |
| ↑ | ↑ | 产出质量 | 40 | 合格率 | 95% | 40 | 95% | 40 |
| 项目效果 | 20 | 满意度 | 100 | 企业满意度 | 90% | 100 | 93% | 100 |
| 总分 | 100 | | | | | | | ${put('total', '98')} |`;
};

/** 50 × 75 % × 35 %: every level adds to 100, and scores are out of 100. */
const thrice = (total: string, score = '90') => `
| 部门整体支出绩效自评表 |
| 一级指标 | 权重(%) | 二级指标 | 权重(%) | 三级指标 | 权重(%) | 指标值 | 实际完成值 | 得分 |
| 产出 | 50 | 数量 | 75 | 培训人数 | 35 | ≥100人 | 100人 | 100 |
| ↑ | ↑ | ↑ | ↑ | 培训场次 | 65 | ≥10场 | 9场 | ${score} |
| ↑ | ↑ | 质量 | 25 | 合格率 | 100 | ≥95% | 96% | 100 |
| 效益 | 40 | 社会效益 | 100 | 就业人数 | 100 | ≥20人 | 20人 | 100 |
| 满意度 | 10 | 满意度 | 100 | 群众满意度 | 100 | ≥90% | 93% | 100 |
| 总分 | 100 | | | | | | | ${total} |`;

function told(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  const { sumOfWeights, sumOfScores } = reviewed.card;
  return {
    errors: reviewed.findings
      .filter(({ level }) => level === 'error')
      .map(({ rule, cells }) => `${rule} ${cells.map(a1).join()}`),
    weights: sumOfWeights && plain(sumOfWeights),
    scores: sumOfScores && plain(sumOfScores),
    edits: planEdits(reviewed, 'fill').edits.map(({ at }) => a1(at)),
    messages: reviewed.findings.map(({ message }) => message).join(),
  };
}

describe('weights of several levels that are multiplied', () => {
  test('two levels of parts, each score out of its own weight', () => {
    expect(told(twice())).toMatchObject({ errors: [], weights: '100', scores: '98', edits: [] });
  });

  test('three levels, scores out of 100', () => {
    expect(told(thrice('97.56'))).toMatchObject({ errors: [], weights: '100', scores: '97.56' });
    expect(told(thrice('97.6')).errors).toEqual([]);
  });

  test('a total that does not follow', () => {
    expect(told(thrice('98.2')).errors).toEqual(['S03 I8']);
    const wrong = told(twice({ total: '89' }));
    expect(wrong.errors).toEqual(['S03 I9']);
    expect(wrong.messages).toContain('各项得分按权重逐级折算，合计 98');
  });

  test('parts of a group that do not add to 100, or to the group above', () => {
    expect(told(twice({ second: '20' })).errors.join()).toContain('W02');
    expect(told(twice({ second: '20' })).messages).toContain(
      'D5 分值写 20，“财务管理”下面 1 项分值相加为 25',
    );
    expect(told(twice({ third: '30' })).errors).not.toEqual([]);
  });

  test('first levels that do not add to 100', () => {
    expect(told(twice({ first: '40' })).messages).toContain('全部分值相加为 90');
  });

  test('a score that does not follow from its row', () => {
    expect(told(twice({ score: '40', total: '100' })).errors.join()).toContain('S04');
  });

  test('a blank total is not filled with the plain sum', () => {
    expect(told(twice({ total: '' })).edits).toEqual([]);
  });

  test('weights that add up are no parts', () => {
    const text = twice()
      .replace('| 75 |', '| 30 |')
      .replace('| 25 | 入账及时率', '| 20 | 入账及时率')
      .replace('| 35 | 40%', '| 15 | 40%');
    expect(told(text).weights).not.toBe('100');
  });
});
