import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readForm } from '../../src/form';
import { type Applied, applyPlan, type Edit, planEdits, type WriteMode } from '../../src/plan';
import { scoreEdits } from '../../src/plan/score-edits';
import { type Review, review } from '../../src/review';
import { ministry, type Profile, readProfile, scoreForm } from '../../src/scoring';
import { a1, isBlank, type Sheet } from '../../src/sheet';
import { sheetFrom } from '../notation';

function reviewed(sheet: Sheet, profile: Profile = ministry): Review {
  const found = review(sheet, profile);
  if (!found.form) throw new Error(found.why);
  return found;
}

function settings(json: unknown): Profile {
  const read = readProfile(json);
  if (!read.profile) throw new Error(read.why);
  return read.profile;
}

/** `E2: 8 → 9.29`, texts in quotes. */
function edits(text: string, mode: WriteMode, profile: Profile = ministry): string[] {
  return planEdits(reviewed(sheetFrom(text).sheet, profile), mode).edits.map(
    ({ at, before, after }) => `${a1(at)}: ${shown(before.value)} → ${shown(after.value)}`,
  );
}

function shown(value: unknown): string {
  return value === null ? '空' : JSON.stringify(value);
}

describe('fill: what is blank is filled, what a person typed stays', () => {
  test('scores, subtotals, total and grade', () => {
    const sheet = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | ←        |            |            | 60   |      |
|          | 开发数量 | 28个       | 26个       | 10   |      |
|          | 故障率   | ≤0.1%      | 0.05%      | 50   |      |
| 效益     | ←        |            |            | 40   |      |
|          | 满意度   | ≥90%       | 81%        | 40   |      |
| 总分     | ←        |            |            | 100  |      |
| 自评等级 |          |            |            |      |      |`;
    expect(edits(sheet, 'fill')).toEqual([
      'F3: 空 → 9.29',
      'F4: 空 → 50',
      'F6: 空 → 36',
      'F2: 空 → 59.29',
      'F5: 空 → 36',
      'F7: 空 → 95.29',
      'B8: 空 → "优"',
    ]);
  });

  test('each edit says what follows from what', () => {
    const sheet = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 26个       | 60   |      |
| 满意度   | ≥90%       | 92%        | 40   |      |
| 总分     |            |            | 100  |      |
| 自评等级 |            |            |      |      |`).sheet;
    expect(planEdits(reviewed(sheet), 'fill').edits.map(({ why }) => why)).toEqual([
      '“开发数量”：按 26÷28×60 应为 55.71',
      '“满意度”：完成值已达到指标值（92≥90），应得满分 40',
      '总分：2 项得分之和',
      '总分 95.71 的等级（优≥90，良≥80，中≥60，差）',
    ]);
  });

  test('a stated score, right or wrong, a dash and a slash are left alone, and so are the sums', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分   |
| 开发数量 | 28个       | 26个       | 10   | 8      |
| 故障率   | ≤0.1%      | 0.05%      | 50   | "0.00" |
| 响应时间 | ≤5天       | 4天        | 20   | —      |
| 满意度   | ≥90%       | 92%        | 20   | /      |
| 总分     |            |            | 100  |        |`;
    expect(edits(sheet, 'fill')).toEqual([]);
  });

  test('a sum is written only where every part is known: a judgement still to be made leaves it blank', () => {
    const sheet = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | ←        |            |            | 60   |      |
|          | 开发数量 | 28个       | 28个       | 10   |      |
|          | 制度健全 | 健全       | 基本健全   | 50   |      |
| 效益     | ←        |            |            | 40   |      |
|          | 满意度   | ≥90%       | 92%        | 40   |      |
| 总分     | ←        |            |            | 100  |      |`;
    expect(edits(sheet, 'fill')).toEqual(['F3: 空 → 10', 'F6: 空 → 40', 'F5: 空 → 40']);
  });

  test('a grade follows the stated total, not another one', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   | 60   |
| 满意度   | ≥90%       | 92%        | 40   | 29   |
| 总分     |            |            | 100  | 89   |
| 自评等级 |            |            |      |      |`;
    expect(edits(sheet, 'fill')).toEqual(['B5: 空 → "良"']);
  });

  test('no grade for a total that is not out of 100', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   |      |
| 满意度   | ≥90%       | 92%        | 30   |      |
| 总分     |            |            | 90   |      |
| 自评等级 |            |            |      |      |`;
    expect(edits(sheet, 'fill')).toEqual(['E2: 空 → 60', 'E3: 空 → 30', 'E4: 空 → 90']);
  });

  test('a score merged over several indicators is nobody’s own', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 30   |      |
| 培训次数 | 3次        | 3次        | 30   | ↑    |
| 满意度   | ≥90%       | 92%        | 40   |      |
| 总分     |            |            | 100  |      |`;
    expect(edits(sheet, 'fill')).toEqual(['E4: 空 → 40']);
  });
});

describe('overwrite: computed scores replace stated ones that do not follow', () => {
  test('9.29 for 8, and the subtotal and total that took it in', () => {
    const sheet = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | ←        |            |            | 60   | 58   |
|          | 开发数量 | 28个       | 26个       | 10   | 8    |
|          | 故障率   | ≤0.1%      | 0.05%      | 50   | 50   |
| 效益     | ←        |            |            | 40   | 40   |
|          | 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     | ←        |            |            | 100  | 98   |
| 自评等级 | 良       |            |            |      |      |`;
    expect(edits(sheet, 'overwrite')).toEqual([
      'F3: 8 → 9.29',
      'F2: 58 → 59.29',
      'F7: 98 → 99.29',
      'B8: "良" → "优"',
    ]);
  });

  test.each(['优☑ 良□ 中□ 差□', '□优 ☑良 □中 □差', '优√ 良 中 差'])('ticked boxes stay: %s', boxes => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 14个       | 60   | 60   |
| 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     |            |            | 100  | 100  |
| 自评等级 | ${boxes}   |            |      |      |`;
    expect(edits(sheet, 'overwrite')).toEqual(['E2: 60 → 30', 'E4: 100 → 70']);
  });

  test('text cells stay text', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分    |
| 开发数量 | 28个       | 26个       | 60   | "50.00" |
| 满意度   | ≥90%       | 92%        | 40   | "40.00" |
| 总分     |            |            | 100  | 90分    |`;
    expect(edits(sheet, 'overwrite')).toEqual(['E2: "50.00" → "55.71"', 'E4: "90分" → "95.71分"']);
  });

  test('a lower score that a person may have judged stays: 48 of 50 for a qualitative indicator that was met', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 制度健全 | 健全       | 健全       | 50   | 48   |
| 满意度   | ≥90%       | 92%        | 50   | 50   |
| 总分     |            |            | 100  | 98   |`;
    expect(edits(sheet, 'overwrite')).toEqual([]);
  });

  test('either reverse formula is lawful: 8 for 6 of ≤5 stays, 9 does not', () => {
    const with6 = (score: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 响应时间 | ≤5天       | 6天        | 10   | ${score} |
| 满意度   | ≥90%       | 92%        | 90   | 90   |`;
    expect(edits(with6('8.33'), 'overwrite')).toEqual([]);
    expect(edits(with6('8'), 'overwrite')).toEqual([]);
    expect(edits(with6('9'), 'overwrite')).toEqual(['E2: 9 → 8.33']);
  });

  test('a wrong sum over scores that stay is a finding, not an edit', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   | 60   |
| 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     |            |            | 100  | 98   |`;
    expect(edits(sheet, 'overwrite')).toEqual([]);
  });

  test('a score that its total confirms stays where a slip of the result may be what is wrong', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 巡查次数 | ≥95次      | 10次       | 20   | 20   |
| 满意度   | ≥90%       | 92%        | 80   | 80   |
| 总分     |            |            | 100  | 100  |`;
    expect(edits(sheet, 'overwrite')).toEqual([]);
  });

  test('formulas stay: they follow by themselves', () => {
    const sheet = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分                |
| 开发数量 | 28个       | 26个       | 10   | 8                   |
| 满意度   | ≥90%       | 92%        | 90   | =D3*0.9 ⇒ 81        |
| 总分     |            |            | 100  | =SUM(E2:E3) ⇒ 89    |
| 自评等级 | =IF(E4>=90,"优","良") ⇒ 良 | |    |                     |`;
    expect(edits(sheet, 'overwrite')).toEqual(['E2: 8 → 9.29']);
  });
});

describe('the profile decides how a score is written, and the review agrees with what was written', () => {
  const sheet = (score: string, total: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分     |
| 开发数量 | 28个       | 26个       | 10   | ${score} |
| 满意度   | ≥90%       | 92%        | 90   | 90       |
| 总分     |            |            | 100  | ${total} |`;

  test.each([
    ['rounded to 2 decimals', {}, 9.29, 99.29],
    ['cut to 2 decimals', { shortening: 'cut' }, 9.28, 99.28],
    ['rounded to 1 decimal', { decimals: 1 }, 9.3, 99.3],
    ['cut to whole points', { decimals: 0, shortening: 'cut' }, 9, 99],
    ['rounded to 4 decimals', { decimals: 4 }, 9.2857, 99.2857],
  ])('%s', (_, json, score, total) => {
    const profile = settings(json);
    expect(edits(sheet('', ''), 'fill', profile)).toEqual([`E2: 空 → ${score}`, `E4: 空 → ${total}`]);
    expect(edits(sheet('8', '98'), 'overwrite', profile)).toEqual([`E2: 8 → ${score}`, `E4: 98 → ${total}`]);
    // What the program wrote itself is neither replaced nor found wrong.
    const own = sheet(String(score), String(total));
    expect(edits(own, 'overwrite', profile)).toEqual([]);
    expect(
      reviewed(sheetFrom(own).sheet, profile).findings.filter(({ rule }) => rule.startsWith('S')),
    ).toEqual([]);
  });

  test('a finding proposes the score the profile writes', () => {
    const { findings } = reviewed(sheetFrom(sheet('8', '98')).sheet, settings({ shortening: 'cut' }));
    expect(findings.map(({ rule, expected, message }) => [rule, expected, message])).toEqual([
      ['S04', '9.28', 'E2 得分写 8，按 26÷28×10 应为 9.28，差 1.28。E4 总分随之由 98 变为 99.28。'],
    ]);
  });
});

/** A table of groups with any mixture of scores typed, blank, in words and by formula. */
const scoreCells = fc.oneof(
  fc.constantFrom('', '', '', '0', '5', '10', '"8.00"', '9分', '—', '/', '优', '=D3*1 ⇒ 4', '=D3 ⇒ 10'),
  fc.integer({ min: 0, max: 1200 }).map(n => String(n / 100)),
);
const leafRows = fc.record({
  target: fc.constantFrom('28个', '≥90%', '≤5天', '健全', '12月', '0起', '', '—', '100%'),
  actual: fc.constantFrom('26个', '92%', '6天', '健全', '基本健全', '10月', '0起', '3起', '', '95%'),
  weight: fc.constantFrom('10', '10', '5', '20', ''),
  score: scoreCells,
});
const forms = fc
  .tuple(
    fc.array(fc.record({ sum: scoreCells, leaves: fc.array(leafRows, { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    scoreCells,
    fc.constantFrom('', '优', '良', '=IF(1,"优","") ⇒ 优'),
  )
  .map(([groups, total, grade]) => {
    const rows = groups.flatMap(({ sum, leaves }, g) => [
      `| 部分${g + 1} | ← | | | | ${sum} |`,
      ...leaves.map(
        ({ target, actual, weight, score }, i) =>
          `| | 工作${g + 1}.${i + 1}完成情况 | ${target} | ${actual} | ${weight} | ${score} |`,
      ),
    ]);
    return sheetFrom(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 部分零 | 前期工作数量 | 3个 | 3个 | 10 | 10 |
${rows.join('\n')}
| 总分 | ← | | | | ${total} |
| 自评等级 | ${grade} | | | | |`).sheet;
  });

/** The edits alone, without the checks a review makes beside them. */
function editsOf(sheet: Sheet, mode: WriteMode): Edit[] {
  const { form } = readForm(sheet);
  if (!form) throw new Error('no form');
  const { findings } = reviewed(sheet);
  return scoreEdits({ findings, sheet, form, card: scoreForm(form, ministry), profile: ministry }, mode);
}

function applied(sheet: Sheet, mode: WriteMode): Extract<Applied, { kind: 'applied' }> {
  const plan = {
    sheet: sheet.name,
    fingerprint: sheet.fingerprint(),
    edits: editsOf(sheet, mode),
    marks: null,
  };
  const done = applyPlan(sheet, plan);
  if (done.kind === 'refused') throw new Error('refused');
  return done;
}

describe('for any form', () => {
  const modes = fc.constantFrom<WriteMode>('fill', 'overwrite');

  test('a formula is never touched and no cell is written twice', () => {
    fc.assert(
      fc.property(forms, modes, (sheet, mode) => {
        const cells = editsOf(sheet, mode).map(({ at }) => at);
        expect(cells.filter(({ row, col }) => (sheet.written(row, col)?.formula ?? null) !== null)).toEqual(
          [],
        );
        expect(new Set(cells.map(a1)).size).toBe(cells.length);
      }),
    );
  });

  test('fill writes into blank cells only', () => {
    fc.assert(
      fc.property(forms, sheet => {
        for (const { before } of editsOf(sheet, 'fill')) {
          expect(isBlank(before.value) && before.formula === null).toBe(true);
        }
      }),
    );
  });

  test('an edit changes something, and knows what stood there', () => {
    fc.assert(
      fc.property(forms, modes, (sheet, mode) => {
        for (const { at, before, after } of editsOf(sheet, mode)) {
          expect(after.value).not.toEqual(before.value);
          expect(before.value).toEqual(sheet.written(at.row, at.col)?.value ?? null);
        }
      }),
    );
  });

  test('once filled, there is nothing more to fill', () => {
    fc.assert(
      fc.property(forms, sheet => {
        expect(editsOf(applied(sheet, 'fill').sheet, 'fill')).toEqual([]);
      }),
    );
  });

  test('replacing comes to rest: a total that was filled may make one more score certain, and no more', () => {
    fc.assert(
      fc.property(forms, sheet => {
        const once = applied(sheet, 'overwrite').sheet;
        const again = applied(once, 'overwrite');
        const hadTotal = editsOf(sheet, 'overwrite').every(({ before }) => !isBlank(before.value));
        if (hadTotal) expect(again.sheet).toEqual(once);
        expect(editsOf(again.sheet, 'overwrite')).toEqual([]);
      }),
    );
  });

  test('fill and then undo leaves no trace', () => {
    fc.assert(
      fc.property(forms, sheet => {
        const done = applied(sheet, 'fill');
        const back = applyPlan(done.sheet, done.undo);
        expect(back.kind === 'applied' && back.sheet.fingerprint()).toBe(sheet.fingerprint());
      }),
    );
  });
});
