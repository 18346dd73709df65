import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readForm } from '../../src/form';
import {
  compare,
  ministry,
  type Profile,
  type ScoreCard,
  scoreForm,
  shorten,
  tieOfScore,
} from '../../src/scoring';
import { Decimal } from '../../src/sheet';
import { sheetFrom } from '../notation';
import { scored } from './row';

function card(text: string, profile: Profile = ministry): ScoreCard {
  const reading = readForm(sheetFrom(text).sheet);
  if (!reading.form) throw new Error(reading.why.code);
  return scoreForm(reading.form, profile);
}

/** Weights, scores as stated, total and grade as computed; `—` where there is none. */
function sums(text: string): string {
  const { sumOfWeights, sumOfScores, computedTotal, computedGrade } = card(text);
  return [sumOfWeights, sumOfScores, computedTotal, computedGrade]
    .map(part => part?.toString() ?? '—')
    .join(' ');
}

describe('what a form adds up to', () => {
  test('each leaf once, headings with their own sums not at all', () => {
    expect(
      sums(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出     | ←        |            |            | 60   | 58   |
|          | 开发数量 | 28个       | 26个       | 10   | 8    |
|          | 故障率   | ≤0.1%      | 0.05%      | 50   | 50   |
| 效益     | ←        |            |            | 40   | 40   |
|          | 满意度   | ≥90%       | 92%        | 40   | 40   |
| 总分     | ←        |            |            | 100  | 98   |`),
    ).toBe('100 98 99.29 优');
  });

  test('the execution score of the fund block once', () => {
    expect(
      sums(`
| 项目资金（万元） | 名称 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ↑ | 年度资金总额 | 100 | 90 | 10 | 90% | 9 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 产出 | 开发数量 | 28个 | 28个 | 50 | 50 | |
| 效益 | 服务对象满意度 | ≥90% | 95% | 40 | 40 | |`),
    ).toBe('100 99 99 优');
  });

  test('a weight and a score merged over several rows once', () => {
    expect(
      sums(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   | 55   |
| 培训次数 | 3次        | 3次        | ↑    | ↑    |
| 满意度   | ≥90%       | 92%        | 40   | 40   |`),
    ).toBe('100 95 95 优');
  });

  test('scores as text, with 分, blank and with a dash', () => {
    expect(
      sums(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值     | 得分   |
| 开发数量 | 28个       | 28个       | "30.00"  | "8.00" |
| 培训次数 | 3次        | 3次        | 20分     | 20分   |
| 上线数量 | 1个        | 1个        | 10       |        |
| 满意度   | ≥90%       | 92%        | 40       | —      |`),
    ).toBe('100 28 100 优');
  });

  test('a form without scores has no sum of scores, one without weights no sum of weights', () => {
    expect(
      sums(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |
| 产出     | 开发数量 | 28个       | 26个       |          |
| 效益     | 满意度   | ≥90%       | 92%        |          |`),
    ).toBe('— — — —');
  });

  test('a part that is neither computed nor stated leaves the total open', () => {
    expect(
      sums(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 26个       | 60   | 50   |
| 制度健全 | 健全       | 基本健全   | 40   |      |`),
    ).toBe('100 50 — —');
  });

  test('a stated judgement stands in the total', () => {
    expect(
      sums(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   | 60   |
| 制度健全 | 健全       | 基本健全   | 40   | 28   |`),
    ).toBe('100 88 88 良');
  });

  test('no grade for weights that do not add to 100: a total of 90 out of 90 is not 优 of 100', () => {
    expect(
      sums(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 50   | 50   |
| 满意度   | ≥90%       | 92%        | 40   | 40   |`),
    ).toBe('90 90 90 —');
  });
});

test('the rows around a number are found by the sheet row it stands in', () => {
  const of = card(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 开发数量 | 28个       | 28个       | 60   | 55   |
| 培训次数 | 3次        | 3次        | ↑    | ↑    |
| 满意度   | ≥90%       | 92%        | 40   | 40   |`);
  const names = (row: number) => of.inRow(row).map(({ leaf }) => leaf.name);
  expect([names(0), names(1), names(2), names(3)]).toEqual([
    [],
    ['开发数量', '培训次数'],
    ['培训次数'],
    ['满意度'],
  ]);
});

test('the order of the rows does not matter to the sums', () => {
  const rows = [
    '| 开发数量 | 28个 | 26个 | 10 | 8 |',
    '| 故障率 | ≤0.1% | 0.2% | 20 | 10 |',
    '| 上线时间 | 12月 | 10月 | 15 | 15 |',
    '| 制度健全 | 健全 | 基本健全 | 15 | 12 |',
    '| 满意度 | ≥90% | 92% | 40 | "40.00" |',
  ];
  const of = (lines: readonly string[]) =>
    sums(`| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n${lines.join('\n')}`);
  expect(of(rows)).toBe('100 85 86.29 良');
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), lines => {
      expect(of(lines)).toBe(of(rows));
    }),
    { numRuns: 30 },
  );
});

describe('a stated score beside the computed one', () => {
  const tie = (score: string, profile: Profile = ministry) => {
    const row = scored({ target: '28个', actual: '26个', score }, profile);
    if (!row.stated || row.score.kind !== 'computed') throw new Error('not computed');
    return compare(row.stated, row.score, profile);
  };

  test.each([
    ['9.29', 'exact'],
    ['"9.290"', 'exact'],
    ['9.28', 'rounding'],
    ['9.2857', 'rounding'],
    ['9.3', 'off'],
    ['9', 'off'],
    ['8', 'off'],
    ['10', 'off'],
  ])('%s for 26 of 28: %s', (score, found) => {
    expect(tie(score)).toBe(found);
  });

  test('as the profile writes it is exact, and 四舍五入 stays lawful', () => {
    const cut: Profile = { ...ministry, shortening: 'cut' };
    const whole: Profile = { ...ministry, decimals: 0 };
    expect([tie('9.28', cut), tie('9.29', cut), tie('9', whole), tie('9.29', whole)]).toEqual([
      'exact',
      'exact',
      'exact',
      'exact',
    ]);
  });

  test('whatever a profile writes, it finds exact', () => {
    const profiles = fc.record({
      shortening: fc.constantFrom<Profile['shortening']>('round', 'cut'),
      decimals: fc.nat(4),
    });
    const exact = fc.integer({ min: 0, max: 10_000_000 }).map(n => new Decimal(n).div(99_991));
    fc.assert(
      fc.property(profiles, exact, (settings, value) => {
        const profile: Profile = { ...ministry, ...settings };
        expect(tieOfScore(shorten(value, profile), value, profile)).toBe('exact');
      }),
    );
  });
});
