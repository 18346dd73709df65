import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ministry, type Profile, shorten } from '../../src/scoring';
import { type Row, said, scored } from './row';

const linear: Profile = { ...ministry, reverse: 'linear' };

describe('定量指标: full marks when the target is reached, else in proportion', () => {
  test.each([
    ['28个', '26个', '9.29 = 26÷28×10'],
    ['28个', '28个', '10 = 28≥28'],
    ['28个', '30个', '10 = 30≥28'],
    ['28个', '0', '0 = 0÷28×10'],
    ['28个', '-3', '0 = -3÷28×10'],
    ['≥90%', '92.5%', '10 = 92.5≥90'],
    ['≥90%', '81%', '9 = 81÷90×10'],
    ['100%', '120%', '10 = 120≥100'],
    ['=8个', '6个', '7.5 = 6÷8×10'],
    ['>95%', '95%', '10 = 95≥95'],
    ['98%以上', '49%', '5 = 49÷98×10'],
    ['-3%', '-2%', '10 = -2≥-3'],
    // how much of it was done
    ['28个', '100%', '10 = 100%×10'],
    ['28个', '95%', '9.5 = 95%×10'],
    // a bound instead of a measurement
    ['≥95%', '≥95%', '10 = 95≥95'],
  ])('%s, done %s', (target, actual, expected) => {
    expect(said(scored({ target, actual }))).toBe(expected);
  });

  test('figures in different units are told with them', () => {
    expect(said(scored({ target: '80万元', actual: '793150元' }))).toBe('9.91 = 793150元÷80万元×10');
    expect(said(scored({ target: '≤202.6万元', actual: '1999000元' }))).toBe('10 = 1999000元≤202.6万元');
    expect(said(scored({ target: '≥95%', actual: '0.98' }))).toBe('10 = 0.98≥95%');
  });
});

describe('反向指标: beyond the target by one of two formulas', () => {
  test.each([
    ['≤5天', '4天', '10 = 4≤5', '10 = 4≤5'],
    ['≤5天', '5天', '10 = 5≤5', '10 = 5≤5'],
    ['≤5天', '6天', '8.33 = 5÷6×10', '8 = (1−(6−5)÷5)×10'],
    ['≤5天', '10天', '5 = 5÷10×10', '0 = (1−(10−5)÷5)×10'],
    ['≤0.1%', '0.05%', '10 = 0.05≤0.1', '10 = 0.05≤0.1'],
    ['30日内', '45日', '6.67 = 30÷45×10', '5 = (1−(45−30)÷30)×10'],
  ])('%s, done %s', (target, actual, ratio, other) => {
    expect(said(scored({ target, actual }))).toBe(ratio);
    expect(said(scored({ target, actual }, linear))).toBe(other);
  });

  test('either formula is lawful, whichever the profile computes by', () => {
    const lawful = (profile: Profile) => {
      const { score } = scored({ target: '≤5天', actual: '6天' }, profile);
      if (score.kind !== 'computed') throw new Error(score.missing);
      const values = score.derive(score.inputs.map(({ value }) => value));
      return values.map(value => shorten(value, profile).toNumber());
    };
    expect(lawful(ministry)).toEqual([8.33, 8]);
    expect(lawful(linear)).toEqual([8, 8.33]);
  });

  test.each([
    ['0起', '0起', '10 = 0≤0'],
    ['0起', '3起', '0 = 0÷3×10'],
    ['=0', '3', '0 = 0÷3×10'],
    ['≤0', '1', '0 = 0÷1×10'],
    ['≥0', '0', '10 = 0≥0'],
    ['≥0', '3', '10 = 3≥0'],
  ])('a target of none: %s, done %s', (target, actual, expected) => {
    expect(said(scored({ target, actual }))).toBe(expected);
  });
});

describe('a range as target', () => {
  const lawful = (target: string, actual: string) => {
    const { score } = scored({ target, actual });
    if (score.kind !== 'computed') throw new Error(score.missing);
    return score
      .derive(score.inputs.map(({ value }) => value))
      .map(value => shorten(value, ministry).toNumber());
  };

  test.each([
    ['3-5次', '4次', [10]],
    ['3-5次', '3次', [10]],
    ['3-5次', '5次', [10]],
    ['3-5次', '2次', [6.67]],
    ['95%-80%', '90%', [10]],
  ])('%s, done %s', (target, actual, scores) => {
    expect(lawful(target, actual)).toEqual(scores);
  });

  test('6 of 3–5 may be in proportion or reached: no clerk is accused of full marks', () => {
    expect(lawful('3-5次', '6次')).toEqual([8.33, 10]);
  });
});

describe('时效指标: in time is full marks, how late costs how much is a judgement', () => {
  const late = (actual: string, target: string) =>
    `? 完成时间“${actual}”晚于“${target}”，扣多少分需要人工评定`;

  test.each([
    ['9月前', '7月', '10 = 7月'],
    ['12月', '10月', '10 = 10月'],
    ['9月', '12月', late('12月', '9月')],
    ['2023年12月', '2023年10月', '10 = 2023年10月'],
    ['2023年12月', '2024年1月', late('2024年1月', '2023年12月')],
    ['2023年12月', '10月', '10 = 10月'],
    ['2021年11月30日前', '2021年11月30日', '10 = 2021年11月30日'],
    ['2021年11月30日前', '2021年12月1日', late('2021年12月1日', '2021年11月30日前')],
    ['2021-07', '2021-06', '10 = 2021-06'],
    ['7月1日完成上线', '6月30日', '10 = 6月30日'],
    ['12月底之前完成', '12月31日', '10 = 12月31日'],
    ['202001至202012', '202001至202012', '10 = 202001至202012'],
    ['2020年1月至12月', '2020年12月', '10 = 2020年12月'],
  ])('%s, done %s', (target, actual, expected) => {
    expect(said(scored({ target, actual }))).toBe(expected);
  });

  test('the year of the form is the year of a month', () => {
    const row: Row = { target: '9月前', actual: '2023年7月', title: '(2023年度)' };
    expect(said(scored(row))).toBe('10 = 2023年7月');
    expect(said(scored({ ...row, actual: '2024年7月' }))).toBe(late('2024年7月', '9月前'));
  });

  test('without a year on the form nobody is called late', () => {
    expect(said(scored({ target: '9月前', actual: '2024年7月' }))).toBe(
      '? 指标值“9月前”和完成值“2024年7月”不知是否同一年，先后需要人工核对',
    );
  });
});

describe('定性指标: a judgement, except where the words are the same', () => {
  test.each([
    ['健全', '健全', '10 = 健全'],
    ['健全。', '健全', '10 = 健全'],
    ['效果 明显', '效果明显', '10 = 效果明显'],
    ['有效', '达成预期指标', '? 8–10 定性指标：指标值“有效”，完成值“达成预期指标”，档次需要人工评定'],
    [
      '有效',
      '部分达成预期指标并具有一定效果',
      '? 6–8 定性指标：指标值“有效”，完成值“部分达成预期指标并具有一定效果”，档次需要人工评定',
    ],
    [
      '有效',
      '未达成预期指标且效果较差',
      '? 0–6 定性指标：指标值“有效”，完成值“未达成预期指标且效果较差”，档次需要人工评定',
    ],
    ['有效', '基本有效', '? 定性指标：指标值“有效”，完成值“基本有效”，档次需要人工评定'],
    ['及时', '95%', '? 定性指标：指标值“及时”，完成值“95%”，档次需要人工评定'],
  ])('%s, done %s', (target, actual, expected) => {
    expect(said(scored({ target, actual }))).toBe(expected);
  });

  test('met in the same words, a person may still give 80 % and more', () => {
    const { score } = scored({ target: '健全', actual: '健全' });
    expect(score.kind === 'computed' && score.least?.toNumber()).toBe(8);
  });
});

describe('what is missing is said', () => {
  test.each<[string, Row, string]>([
    ['no actual value', { target: '28个', actual: '' }, '? 没有完成值'],
    ['a dash for it', { target: '28个', actual: '—' }, '? 没有完成值'],
    ['no target', { target: '/', actual: '26个' }, '? 没有指标值'],
    ['neither', { target: '', actual: '' }, '? 没有指标值和完成值，需要人工评定'],
    [
      'words for a number',
      { target: '28个', actual: '已完成' },
      '? 指标值“28个”是数值，完成值“已完成”不是，需要补填实际数值',
    ],
    [
      'units that do not compare',
      { target: '≥300米', actual: '20万元' },
      '? 指标值“≥300米”和完成值“20万元”单位不同，不能直接比较',
    ],
    ['no weight', { target: '28个', actual: '26个', weight: '', score: '8' }, '? 0–0 没有分值，无法计算得分'],
    ['a negative weight', { target: '28个', actual: '26个', weight: '-5' }, '? 0–0 分值是负数，无法计算得分'],
  ])('%s', (_, row, expected) => {
    expect(said(scored(row))).toBe(expected);
  });

  test('a weight of 0 earns 0', () => {
    expect(said(scored({ target: '28个', actual: '26个', weight: '0' }))).toBe('0 = 0');
  });
});

describe("the row's own rule goes before the target", () => {
  test.each([
    ['达到95%及以上的，得满分；80%(含)-95%(不含)的，按比例得分；低于80%的，不得分', '97%', 10],
    ['达到95%及以上的，得满分；80%(含)-95%(不含)的，按比例得分；低于80%的，不得分', '79%', 0],
    ['达到95%及以上的，得满分；80%(含)-95%(不含)的，按比例得分；低于80%的，不得分', '90%', 9.47],
    ['每低于5%扣2分，扣完为止', '88%', 6],
  ])('%s, done %s', (rule, actual, points) => {
    expect(scored({ target: '100%', actual, rule }).computed?.toNumber()).toBe(points);
  });
});

describe('for any target, actual value and weight', () => {
  const target = fc.constantFrom(
    ...[
      '28个',
      '≥90%',
      '≤5天',
      '=0',
      '0起',
      '≤0',
      '健全',
      '12月',
      '9月前',
      '2023年12月',
      '3-5次',
      '95%-80%',
      '',
    ],
    ...['100%', '80万元', '定性', '—', '**', '不低于95%', '-3%', '0.95', '1', '＝１００％', '≥8000亩', '5万'],
  );
  const actual = fc.oneof(
    target,
    fc.integer({ min: -500, max: 50_000 }).map(n => String(n / 100)),
    fc.integer({ min: 0, max: 20_000 }).map(n => `${n / 100}%`),
    fc.constantFrom('26个', '6天', '3起', '10月', '793150元', '533公顷', '基本健全', '已完成', '无', '≥95%'),
  );
  const weight = fc.constantFrom('10', '0', '-5', '2.5', '"8.00"', '100', '');
  const rule = fc.constantFrom(
    '',
    '',
    '每低于5%扣2分，扣完为止',
    '每超过一个百分点扣0.5分',
    '得分=权重×B/A',
    '每高于基数1个百分点加0.04分',
  );
  const profile = fc.constantFrom(ministry, linear, { ...ministry, shortening: 'cut' as const, decimals: 1 });

  test('a computed score lies between 0 and the weight, and an open one leaves no more', () => {
    fc.assert(
      fc.property(target, actual, weight, rule, profile, (t, a, w, r, settings) => {
        const row = scored({ target: t, actual: a, weight: w, rule: r, score: '1' }, settings);
        const most = Math.max(0, row.weight?.value.toNumber() ?? 0);
        const open = row.score.kind === 'undecided' ? [row.score.least, row.score.most] : [];
        for (const value of [...open, ...(row.computed ? [row.computed] : [])]) {
          expect(value.toNumber()).toBeGreaterThanOrEqual(0);
          expect(value.toNumber()).toBeLessThanOrEqual(most);
        }
        if (row.score.kind === 'computed') {
          for (const value of row.score.derive(row.score.inputs.map(input => input.value))) {
            expect(value.greaterThanOrEqualTo(0) && value.lessThanOrEqualTo(most)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('doing more of a ≥ target never earns less, doing more of a ≤ target never earns more', () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), amounts, profile, (goal, [a, b], settings) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const earned = (sign: string, done: number) =>
          scored({ target: `${sign}${goal}个`, actual: `${done}个` }, settings).computed?.toNumber() ?? -1;
        expect(earned('≥', more)).toBeGreaterThanOrEqual(earned('≥', less));
        expect(earned('≤', more)).toBeLessThanOrEqual(earned('≤', less));
      }),
      { numRuns: 60 },
    );
  });
});
