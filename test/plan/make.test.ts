import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/explain';
import { applyPlan, planEdits, planFix } from '../../src/plan';
import { type Review, review } from '../../src/review';
import { a1, type Sheet } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

function reviewed(sheet: Sheet): Review {
  const found = review(sheet);
  if (!found.form) throw new Error(found.why);
  return found;
}

/** The finding of a rule at a cell. */
function findingAt(of: Review, rule: string, cell: string): Finding {
  const found = of.findings.find(
    finding => finding.rule === rule && finding.cells.some(address => a1(address) === cell),
  );
  if (!found)
    throw new Error(`no ${rule} at ${cell}: ${of.findings.map(({ message }) => message).join('\n')}`);
  return found;
}

function proposed(cell: string, value: string): Finding {
  return {
    kind: 'direct',
    rule: 'F03',
    about: 'funds',
    level: 'error',
    outcome: 'fail',
    cells: [at(cell)],
    certain: true,
    candidates: [],
    related: [],
    stated: null,
    expected: value,
    cause: null,
    message: `${cell} 应为 ${value}。`,
    margin: null,
    setting: null,
    source: null,
    consequences: [],
    fix: [{ at: at(cell), value }],
  };
}

const written = (sheet: Sheet, finding: Finding) =>
  planFix(sheet, finding).edits.map(({ at: cell, after }) => `${a1(cell)}: ${JSON.stringify(after.value)}`);

describe('校验并评分: scores to write and cells to mark', () => {
  const { sheet } = sheetFrom(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | ←        |            |            | 60   | 55   |
|          | 开发数量 | 28个       | 26个       | 10   |      |
|          | 故障率   | ≤0.1%      | 0.05%      | 50   | 40   |
| 效益     | ←        |            |            | 40   | 40   |
|          | 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     | ←        |            |            | 100  |      |`);

  test('is bound to the sheet it was made for', () => {
    const plan = planEdits(reviewed(sheet), 'fill');
    expect([plan.sheet, plan.fingerprint]).toEqual(['自评表', sheet.fingerprint()]);
  });

  test('a cell that is put right by being written is not marked, the others are', () => {
    const plan = planEdits(reviewed(sheet), 'fill');
    expect(plan.edits.map(edit => a1(edit.at))).toEqual(['F3', 'F7']);
    expect(plan.marks?.map(mark => a1(mark.at))).toEqual(['F4']);
    const over = planEdits(reviewed(sheet), 'overwrite');
    expect(over.edits.map(edit => a1(edit.at))).toEqual(['F3', 'F4', 'F2', 'F7']);
    expect(over.marks).toEqual([]);
  });
});

describe('采用: what one finding proposes', () => {
  test('the score, and the total that follows from it', () => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分   |
| 开发数量 | 28个       | 26个       | 60   | 50     |
| 满意度   | ≥90%       | 92%        | 40   | 40     |
| 总分     |            |            | 100  | "90分" |`);
    const finding = findingAt(reviewed(sheet), 'S04', 'E2');
    expect(written(sheet, finding)).toEqual(['E2: 55.71', 'E4: "95.71分"']);
    expect(planFix(sheet, finding).edits[0]?.why).toBe(
      'E2 得分写 50，按 26÷28×60 应为 55.71，差 5.71。E4 总分随之由 90 变为 95.71。',
    );
  });

  test('a formula that follows is left to follow', () => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分             |
| 开发数量 | 28个       | 26个       | 60   | 50               |
| 满意度   | ≥90%       | 92%        | 40   | 40               |
| 总分     |            |            | 100  | =E2+E3 ⇒ 90      |`);
    expect(written(sheet, findingAt(reviewed(sheet), 'S04', 'E2'))).toEqual(['E2: 55.71']);
  });

  test('a wrong formula is not replaced by a number', () => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分       |
| 开发数量 | 28个       | 28个       | 60   | 60         |
| 满意度   | ≥90%       | 92%        | 40   | 40         |
| 总分     |            |            | 100  | =E2 ⇒ 60   |`);
    expect(written(sheet, findingAt(reviewed(sheet), 'S03', 'E4'))).toEqual([]);
  });

  test('points in a heading are replaced, not the number it begins with', () => {
    const { sheet } = sheetFrom(`
| 一级指标          | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 1.产出指标(50分)  | 开发数量 | 28个       | 28个       | 30   | 30   |
| ↑                 | 上线数量 | 28个       | 28个       | 30   | 30   |
| 2.效益指标(40分)  | 满意度   | ≥90%       | 90%        | 40   | 40   |
| 总分              | ←        |            |            | 100  | 100  |`);
    expect(written(sheet, findingAt(reviewed(sheet), 'W02', 'A2'))).toEqual(['A2: "1.产出指标(60分)"']);
  });

  test('after it, the finding is gone', () => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 26个       | 60   | 50   |
| 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     |            |            | 100  | 90   |`);
    const done = applyPlan(sheet, planFix(sheet, findingAt(reviewed(sheet), 'S04', 'E2')));
    if (done.kind === 'refused') throw new Error('refused');
    expect(reviewed(done.sheet).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a second finding made for the sheet before is refused where the first has written', () => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 26个       | 60   | 50   |
| 满意度   | ≥90%       | 81%        | 40   | 40   |
| 总分     |            |            | 100  | 90   |`);
    const of = reviewed(sheet);
    const second = planFix(sheet, findingAt(of, 'S04', 'E3'));
    const first = applyPlan(sheet, planFix(sheet, findingAt(of, 'S04', 'E2')));
    if (first.kind === 'refused') throw new Error('refused');
    const late = applyPlan(first.sheet, second);
    expect(late.kind === 'refused' && late.refusals.map(refusal => a1(refusal.at))).toEqual(['E4']);
  });
});

describe('a proposed figure goes in as the cell holds its own', () => {
  const { sheet } = sheetFrom(`
| 97% as 0.97 | "97%" | 0.97 | "8.00" | 8 | 良 | ≥95% | =A1 ⇒ 0.97 |`);

  test.each([
    ['A1', '95%', 'A1: 0.95'],
    ['B1', '95%', 'B1: "95%"'],
    ['C1', '0.95', 'C1: 0.95'],
    ['D1', '9.29', 'D1: "9.29"'],
    ['E1', '9.29', 'E1: 9.29'],
    ['F1', '优', 'F1: "优"'],
    ['G1', '96%', 'G1: "≥96%"'],
    ['J1', '9.29', 'J1: 9.29'],
  ])('%s takes %s', (cell, value, after) => {
    expect(written(sheet, proposed(cell, value))).toEqual([after]);
  });

  test('and not at all over a formula', () => {
    expect(written(sheet, proposed('H1', '95%'))).toEqual([]);
  });
});

test('a number stored as text is written as a number where a sum is to take it in', () => {
  const sheet = sheetFrom('| 得分 | "20 " | "12.5分" |').sheet;
  const fixed = (cell: string, value: string) =>
    planFix(sheet, { message: '', fix: [{ at: at(cell), value, isNumber: true }] }).edits.map(
      ({ after }) => after.value,
    );
  expect(fixed('B1', '20')).toEqual([20]);
  expect(fixed('C1', '12.5')).toEqual([12.5]);
});
