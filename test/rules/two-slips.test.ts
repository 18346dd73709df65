import { expect, test } from '@jest/globals';
import { a1 } from '../../src/sheet';
import { review } from '../../src/review';
import { sheetFrom } from '../notation';

function errorsOf(text: string) {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings
    .filter(({ level }) => level === 'error')
    .map(({ rule, certain, cells, candidates, message }) => ({
      rule,
      certain: certain ? cells.map(a1) : [],
      candidates: candidates.map(a1).sort(),
      message,
    }));
}

const weights = (first: string, second: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值      | 得分 |
  | 产出指标 | 巡查次数 | ≥96次      | 100次      | ${first}  | 20   |
  |          | 覆盖村数 | ≥30个      | 30个       | ${second} | 50   |
  | 满意度   | 满意度   | ≥90%       | 93%        | 30        | 30   |
  | 总分     |          |            |            | 100       | 100  |`;

test('two weights wrong by as much add to 100 still: their scores, which add to the total, are not accused', () => {
  const found = errorsOf(weights('60', '10'));
  expect(found.flatMap(({ certain }) => certain)).toEqual([]);
  expect(found.flatMap(({ candidates }) => candidates)).toEqual(expect.arrayContaining(['E2', 'E3']));
});

test('the weights as they should be are right', () => {
  expect(errorsOf(weights('20', '50'))).toEqual([]);
});

const graded = (score: string, total: string, grade: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
  | 产出指标 | 调研报告 | 完成       | 完成较好   | 20   | ${score} |
  |          | 覆盖村数 | ≥30个      | 30个       | 50   | 50       |
  | 满意度   | 满意度   | ≥90%       | 93%        | 30   | 30       |
  | 总分     |          |            |            | 100  | ${total} |
  | 评价等级 | ${grade} |            |            |      |          |`;

test('a total and a row both wrong: the grade they had is not accused, and not said to agree', () => {
  // 15 and 95 were written 0.15 and 59.
  const found = errorsOf(graded('0.15', '59', '优'));
  expect(found.filter(({ certain }) => certain.includes('B6'))).toEqual([]);
  expect(found.map(({ message }) => message).join('')).not.toContain('也对上');
});

test('a grade that its total, confirmed by the rows, contradicts is certain', () => {
  const [found] = errorsOf(graded('15', '95', '中'));
  expect(found).toMatchObject({ rule: 'G01', certain: ['B6'] });
  expect(found?.message).toContain('总分 95 应为“优”');
});

test('a total that would be far above 100 is not what two wrong rows are put right by', () => {
  const found = errorsOf(graded('110', '95', '优').replace('| 50       |', '| 150       |'));
  expect(found.filter(({ certain }) => certain.includes('F5'))).toEqual([]);
});

const thirds = (score: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值   | 得分     |
  | 产出指标 | 巡查次数 | ≥25次      | 25次       | 33.333 | ${score} |
  |          | 覆盖村数 | ≥30个      | 30个       | 33.333 | 33.333   |
  | 满意度   | 满意度   | ≥90%       | 93%        | 33.334 | 33.334   |
  | 总分     |          |            |            | 100    | 100      |`;

test('a full mark is the weight itself, never rounded above it', () => {
  expect(errorsOf(thirds('33.333'))).toEqual([]);
  const [found] = errorsOf(thirds('13.7'));
  expect(found?.certain).toEqual(['F2']);
  expect(found?.message).toContain('33.333');
});

test('a total that forgets the execution score leaves the grade open: it is not accused', () => {
  const found = errorsOf(`
  | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
  | 年度资金总额     | 200        | 200        | 200        | 100%   | 10   | 10   |
  | 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 原因   | 分值 | 得分 |
  | 产出指标         | 培训人数   | ≥100人     | 100人      |        | 70   | 70   |
  |                  | 培训场次   | ≥5场       | 5场        |        | 30   | 12   |
  | 总分             |            |            |            |        | 100  | 82   |
  | 评价等级         | 优         |            |            |        |      |      |`);
  expect(found.filter(({ rule }) => rule === 'G01')).toEqual([]);
});

test('a total that lacks just the execution score, of weights that are 10 too many: it or that score, and no row', () => {
  const found = errorsOf(`
  | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
  | 年度资金总额     | 200        | 200        | 200        | 100%   | 10   | 10   |
  | 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 原因   | 分值 | 得分 |
  | 产出指标         | 培训人数   | ≥100人     | 100人      |        | 70   | 70   |
  |                  | 培训场次   | ≥5场       | 5场        |        | 30   | 30   |
  | 总分             |            |            |            |        | 100  | 100  |`);
  const [total] = found.filter(({ rule }) => rule === 'S03');
  expect([total?.certain, total?.candidates]).toEqual([[], ['G2', 'G6']]);
});

const alike = (weight: string) => `
  | 三级指标 | 年度指标值 | 实际完成值 | 分值      |
${Array.from({ length: 9 }, (_, i) => `  | 巡查点${i + 1}  | 完好       | 完好       | ${i === 8 ? weight : '10'}        |`).join('\n')}
  | 群众满意 | 满意       | 满意       | 10        |`;

test('any of ten weights may be the wrong one: no name is told, and eight are kept', () => {
  const [found, ...others] = errorsOf(alike('13'));
  expect(others).toEqual([]);
  expect(found?.candidates).toHaveLength(8);
  expect(found?.message).toBe('全部分值相加为 103，应为 100。仅凭算式不能确定是哪一项，请逐项核对分值。');
});

test('ten weights of 10 are right', () => {
  expect(errorsOf(alike('10'))).toEqual([]);
});

const pastedOver = (row: string, total: string) => `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出     | ←        |            |            | 50   | 50   |
  |          | 道路清扫 | 清洁       | 清洁       | 20   | 20   |
  ${row}
  |          | 设备更新 | 更新       | 更新       | 15   | 15   |
  | 效益     | ←        |            |            | 50   | 47   |
  |          | 环境改善 | 改善       | 基本改善   | 50   | 47   |
  | 总分     |          |            |            | 100  | ${total} |`;

test('a row pasted over another beside a wrong total: its section’s sums, which are right, are not certain', () => {
  const found = errorsOf(pastedOver('|          | 道路清扫 | 清洁       | 清洁       | 20   | 20   |', '79'));
  expect(found.flatMap(({ certain }) => certain)).not.toEqual(expect.arrayContaining(['F2']));
  expect(found.flatMap(({ certain }) => certain)).not.toContain('E2');
  expect(found.flatMap(({ candidates }) => candidates)).toEqual(expect.arrayContaining(['E4']));
});

test('the same form with its own rows is right', () => {
  expect(
    errorsOf(pastedOver('|          | 绿化养护 | 良好       | 良好       | 15   | 15   |', '97')),
  ).toEqual([]);
});

const stub = (weight: string, score: string, rows = '10') => `
  | 一级           | 二级指标 | 三级指标   | 指标分值  | 评价得分 |
  | 过程：         |          |            | 60        | 57       |
  | 管理           | ←        | 制度健全   | 25        | 25       |
  | 资金           | ←        | 使用合规   | 35        | 32       |
  | 成效：         |          |            | ${weight} | ${score} |
  | 成果           | ←        | 平台可用   | 30        | 28       |
  | 受益单位满意度 | ←        | ←          | 10        | ${rows}  |
  | 综合得分：     |          |            | 100       | ${String(57 + 28 + Number(rows))} |`;

test('a section whose score counts the row below and whose weight does not: either may be wrong', () => {
  const [found, ...others] = errorsOf(stub('30', '38'));
  expect(others).toEqual([]);
  expect(found?.certain).toEqual([]);
  expect(found?.candidates).toEqual(['D5', 'E5']);
});

test('a section that counts the row below in both is right', () => {
  expect(errorsOf(stub('40', '38'))).toEqual([]);
});

test('a section that counts it in neither is right', () => {
  expect(errorsOf(stub('30', '28'))).toEqual([]);
});
