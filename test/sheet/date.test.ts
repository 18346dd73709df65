import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inYear, normalise, periodIn, periodsIn, serialDay } from '../../src/sheet';

describe('dates as forms write them', () => {
  test.each([
    ['2023年12月', 20231201, 20231231, false],
    ['2023年10月15日', 20231015, 20231015, false],
    ['9月前', 901, 930, true],
    ['7月', 701, 731, false],
    ['数据库审计系统7月1日完成上线', 701, 701, false],
    ['12月底之前完成', 1201, 1231, true],
    ['2021年11月30日前', 20211130, 20211130, true],
    ['2022年全年', 20220101, 20221231, false],
    ['2022年', 20220101, 20221231, false],
    ['2022年底前', 20221201, 20221231, true],
    ['2022年上半年', 20220101, 20220630, false],
    ['2023年第三季度', 20230701, 20230930, false],
    ['6月中旬', 611, 620, false],
    ['202001至202012', 20200101, 20201231, false],
    ['2021-07-05', 20210705, 20210705, false],
    ['2021.7', 20210701, 20210731, false],
    ['2020年1月至2020年12月', 20200101, 20201231, false],
    ['2022年度', 20220101, 20221231, false],
    ['12月份', 1201, 1231, false],
    ['6月上旬', 601, 610, false],
    ['9月下旬', 921, 930, false],
    ['2月底前', 201, 229, true],
    ['2022年第二季度', 20220401, 20220630, false],
    ['2023年下半年', 20230701, 20231231, false],
    ['2023年年底前', 20231201, 20231231, true],
    ['2022年12月31日以前', 20221231, 20221231, true],
    ['2023/7/1', 20230701, 20230701, false],
    ['20210705', 20210705, 20210705, false],
    ['5月至8月', 501, 831, false],
    ['2021年、2022年', 20210101, 20211231, false],
    ['２０２３年１２月', 20231201, 20231231, false],
  ])('%s', (text, from, to, deadline) => {
    expect(periodIn(normalise(text))).toMatchObject({ from, to, deadline });
  });

  test.each([
    ['2020年1月至12月', 20200101, 20201231],
    ['2021年6月1日—12月31日', 20210601, 20211231],
    ['2023年1-12月', 20230101, 20231231],
    ['2021年11月至2022年3月', 20211101, 20220331],
  ])('a span whose year is written once, %s, lies in that year', (text, from, to) => {
    expect(periodIn(text)).toMatchObject({ from, to });
  });

  test('all dates of a sentence are found, from the left, with their places', () => {
    const text = '合同于2020年11月5日签订，系统7月1日完成上线';
    expect(periodsIn(text).map(({ to, start, end }) => [to, text.slice(start, end)])).toEqual([
      [20201105, '2020年11月5日'],
      [701, '7月1日'],
    ]);
  });

  test.each(['15年', '100%', '3次', '通过', '1600元', '及时', '80-95', '31日', '2023-13', '3.15', '年底前'])(
    '%s is no date',
    text => {
      expect(periodsIn(text)).toEqual([]);
    },
  );

  test('a year nobody wrote is filled from the form', () => {
    const period = periodIn('9月前');
    expect(period && inYear(period, 2023)).toMatchObject({ from: 20230901, to: 20230930 });
    const dated = periodIn('2022年9月前');
    expect(dated && inYear(dated, 2023)).toMatchObject({ from: 20220901, to: 20220930 });
  });

  test('a period ends no earlier than it begins', () => {
    const part = fc.constantFrom(
      '2020年',
      '2021年',
      '1月',
      '3月',
      '12月',
      '1日',
      '30日',
      '底',
      '前',
      '至',
      '上旬',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), parts => {
        for (const { from, to } of periodsIn(parts.join(''))) expect(from).toBeLessThanOrEqual(to);
      }),
      { numRuns: 1000 },
    );
  });

  test('serial numbers count days from 1899-12-30', () => {
    expect(serialDay(44382)).toBe(20210705);
    expect(serialDay(44382.99)).toBe(20210705);
    expect(serialDay(43831)).toBe(20200101);
    expect(serialDay(43890)).toBe(20200229);
    expect(serialDay(1.75)).toBe(18991231);
  });
});
