import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** A table below 绩效指标（90分） with rows of these weights. */
function form(weights: readonly number[], funds = ''): string {
  const rows = weights.map(weight => `| ↑ | 产出指标 | 指标${weight} | ≥5次 | 5次 | ${weight} | ${weight} |`);
  return `
| 项目支出绩效自评表 |
${funds}| 绩效指标（90分） | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
${rows.join('\n')}
| 总分 | | | | | 100 | 100 |`;
}

const funds = `| 预算执行情况（10分） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 权重 | 执行率 | 得分 |
| ↑ | 年度资金总额 | 20 | 20 | 20 | 10 | 100% | 10 |
`;

function told(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return {
    findings: reviewed.findings.filter(({ level }) => level !== 'notice'),
    unchecked: reviewed.unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`),
  };
}

describe('a heading’s points', () => {
  test('the rest of the 100 stands elsewhere: nothing is said but that', () => {
    const { findings, unchecked } = told(form([50, 40]));
    expect(findings).toEqual([]);
    expect(unchecked).toContain('F5 标题写明这些指标共 90 分，另外 10 分不在这张表里，分值合计未核对');
    expect(unchecked.join()).toContain('表内各项得分合计 90，总分 100 未核对');
  });

  test('rows that do not add up to it are told, and not which of them', () => {
    const { findings } = told(form([40, 20, 10]));
    expect(findings.map(({ message, certain }) => [message, certain])).toEqual([
      ['A2 标题“绩效指标”90 分，下面 3 项合计 70 分。请核对标题和各项分值。', false],
    ]);
    expect(findings[0]?.candidates.map(a1)).toEqual(['F3', 'F4', 'F5']);
  });

  test('with the execution score beside them all adds up', () => {
    expect(told(form([50, 40], funds))).toEqual({ findings: [], unchecked: [] });
  });

  test('with the execution score beside them, missing points are told at the heading', () => {
    const { findings } = told(form([50, 30], funds));
    expect(findings.map(({ rule, cells }) => [rule, cells.map(a1)])).toEqual([['W02', ['A4']]]);
    expect(findings[0]?.candidates.map(a1)).toEqual(['F5', 'F6']);
  });
});

describe('a total row that counts the execution score once', () => {
  const table = (weights: number, scores: number): string => `
| 项目支出绩效自评表 |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额     | 20         | 20         | 20         | 10   | 100%   | 10   |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 备注 | 得分 |
| 产出指标 | 培训人数 | ≥20人      | 20人       | 90   |      | 90   |
| 总分     |          |            |            | ${weights} |  | ${scores} |`;
  const notices = (text: string) => {
    const reviewed = review(sheetFrom(text).sheet);
    return (
      reviewed.form && reviewed.findings.filter(({ rule }) => rule === 'W01').map(({ message }) => message)
    );
  };

  test('among the scores and not among the weights: told', () => {
    expect(notices(table(90, 100))).toEqual([
      'E6 分值合计 90 没有计入预算执行率的 10 分（E3），同一行的总分计入了。建议写成 100。',
    ]);
  });

  test('in both or in neither: right', () => {
    expect(notices(table(100, 100))).toEqual([]);
    expect(notices(table(90, 90))).toEqual([]);
  });
});
