import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amount, type Cell, Decimal, numberIn, plainNumberIn, quantityIn } from '../../src/sheet';

const at = { row: 0, col: 0 };

/** `operator value unit [→ upTo] [| words]`, or `-` where the text is no quantity. */
function read(text: string): string {
  const found = quantityIn(text, at);
  if (!found) return '-';
  const upTo = found.upTo === undefined ? '' : `~${found.upTo.toFixed()}`;
  const words = found.words === undefined ? '' : ` | ${found.words}`;
  return `${found.operator ?? ''}${found.value.toFixed(found.decimals)}${upTo}${found.unit.text}${words}`;
}

describe('how targets and actual values are written', () => {
  test.each([
    // operator, number, unit
    ['≥50个', '≥50个'],
    ['≥8400元', '≥8400元'],
    ['≤0.1%', '≤0.1%'],
    ['≤202.6万元', '≤202.6万元'],
    ['=8个', '=8个'],
    ['≥15年', '≥15年'],
    ['≥0', '≥0'],
    ['＝１００％', '=100%'],
    ['≧735', '≥735'],
    ['≦3‰', '≤3‰'],
    ['﹦8个', '=8个'],
    ['═100', '=100'],
    ['》90', '≥90'],
    ['＞95%', '>95%'],
    ['＜ 5 天', '<5天'],
    ['>=90%', '≥90%'],
    ['≥=95%', '≥95%'],
    ['≤=5%', '≤5%'],
    ['≥ 95 %', '≥95%'],
    // plain
    ['28个', '28个'],
    ['1次', '1次'],
    ['300公里', '300公里'],
    ['25TB', '25TB'],
    ['550万粒', '550万粒'],
    ['8000亩', '8000亩'],
    ['100', '100'],
    ['0.05%', '0.05%'],
    ['0.10%', '0.10%'],
    ['121.5米', '121.5米'],
    ['0', '0'],
    ['0起', '0起'],
    ['≤0', '≤0'],
    ['=0', '=0'],
    ['5㎡', '5㎡'],
    ['2次/年', '2次/年'],
    ['1项（次）', '1项 | (次)'],
    ['1,600元', '1600元'],
    ['12,345,678.90', '12345678.90'],
    ['-3.5%', '-3.5%'],
    // words
    ['不低于95%', '≥95%'],
    ['小于0.9‰', '<0.9‰'],
    ['98%以上', '≥98%'],
    ['98%（含）以上', '≥98%'],
    ['20万元以内', '≤20万元'],
    ['90%及以上', '≥90%'],
    ['超过30人', '>30人'],
    ['不超过3次', '≤3次'],
    ['至少2场', '≥2场'],
    ['控制在5%以内', '≤5%'],
    ['大于等于90分', '≥90分'],
    ['30日内', '≤30日'],
    ['15个工作日内', '≤15个工作日'],
    ['未超过100万元', '≤100万元'],
    ['不得超过3%', '≤3%'],
    ['90%（不含）以上', '>90%'],
    ['60%(含)以下', '≤60%'],
    ['95%以上（含95%）', '≥95% | (含95%)'],
    ['减少10%以上', '≥10% | 减少'],
    ['5%左右', '5% | 左右'],
    ['达到100%', '≥100%'],
    ['约50人', '50人'],
    ['100%覆盖', '100% | 覆盖'],
    ['不高于市场价（是）', '-'],
    ['100%（2370人）', '100% | (2370人)'],
    // money
    ['43.2', '43.2'],
    ['15万元', '15万元'],
    ['5万', '5万'],
    ['620.82万元', '620.82万元'],
    ['387664.62', '387664.62'],
    ['793150元', '793150元'],
    ['9.544万', '9.544万'],
    ['1600元/亩', '1600元/亩'],
    ['￥300', '300'],
    ['￥1,234.5元', '1234.5元'],
    ['人均1600元', '1600元 | 人均'],
    // scores as text
    ['8.00', '8.00'],
    ['99分', '99分'],
    // in the indicator's name
    ['灭火设备配备率100%', '100% | 灭火设备配备率'],
    ['成本控制数(万元)', '-'],
    ['公猪舍(≥**平方米)', '-'],
    ['≥**平方米', '-'],
    // a bound instead of a measurement
    ['≥266米', '≥266米'],
    // ranges
    ['80%-95%', '80~95%'],
    ['80-95%', '80~95%'],
    ['1600～1800元', '1600~1800元'],
    ['3至5次', '3~5次'],
    ['90-95%', '90~95%'],
    ['±5%', '-5~5%'],
    ['≤±3毫米', '-3~3毫米'],
    ['150（万元）', '150万元'],
    ['150.', '150'],
    ["'150", '150'],
    ['两期', '2期'],
    ['≥90分且≤100分', '90~100分'],
    ['≥90%，≤95%', '90~95%'],
    // multipliers
    ['≥2千户', '≥2千户'],
    ['1.5千户', '1.5千户'],
    ['3百人', '3百人'],
    ['3百', '300'],
    ['1.2百万人次', '1.2百万人次'],
    ['2万5千元', '25000元'],
    ['1亿2000万元', '120000000元'],
    // separators
    ['1，600元', '1600元'],
    ['1 150', '1150'],
    ['1\u00a0234\u00a0567元', '1234567元'],
    // in words
    ['五十公里', '50公里'],
    ['不少于五十公里', '≥50公里'],
    ['一千二百人', '1200人'],
    ['两次', '2次'],
    ['壹佰伍拾', '150'],
    ['百分之九十五', '95%'],
    ['九成以上', '≥90%'],
    ['九成五', '95%'],
    ['半年', '0.5年'],
    ['一年半', '1.5年'],
    ['一个半月', '1.5个月'],
    ['1/4', '0.25'],
    ['≥四分之三', '≥0.75'],
    // a bound on the other side
    ['不足50人', '<50人'],
    ['未达到90%', '<90%'],
    // a listed unit before a noun
    ['45公里道路', '45公里 | 道路'],
    ['5亩次', '5亩次'],
    // not one quantity
    ['通过', '-'],
    ['效果明显', '-'],
    ['达成预期指标', '-'],
    ['部分达成预期指标并具有一定效果', '-'],
    ['无', '-'],
    ['空', '-'],
    ['·', '-'],
    ['……', '-'],
    ['**', '-'],
    ['1、公务用车', '-'],
    ['12/25', '-'],
    ['3/1', '-'],
    ['1:3', '-'],
    ['优(95%)', '-'],
    ['≥95%且≤90%', '-'],
    ['百万', '-'],
    ['万元', '-'],
    ['一级', '-'],
    ['二期', '-'],
    ['一', '-'],
    ['三月', '-'],
    ['十九大', '-'],
    ['三百五人', '-'],
    ['1,23', '-'],
    // a figure that names or counts what is missing
    ['见附件2', '-'],
    ['详见附件3', '-'],
    ['附件2', '-'],
    ['Err:502', '-'],
    ['第2批', '-'],
    ['未完成2个', '-'],
    ['2个未完成', '-'],
    ['仅差5公里', '-'],
    ['其中5人', '-'],
    ['完成2场培训，参训100人', '-'],
    ['—', '-'],
    ['/', '-'],
    ['7*24小时', '-'],
    ['', '-'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '2023年12月',
    '2022年',
    '2022年全年',
    '9月前',
    '12月',
    '12月底之前完成',
    '截至6月底',
    '7月1日完成上线',
    '2021年11月30日前',
    '2021-07-05',
    '2021-07',
    '2021/7',
    '202001至202012',
  ])('%s is a time and no quantity', text => {
    expect(read(text)).toBe('-');
  });

  test.each(['15年', '12个月', '≤6月', '30天', '24小时'])('%s is a length of time and a quantity', text => {
    expect(read(text)).toBe(text);
  });

  test.each(['约50人', '近10万人', '10余万人次', '100多人', '五十余人', '5%左右', '100人上下'])(
    '%s is no exact number',
    text => {
      expect(quantityIn(text, at)?.approximate).toBe(true);
    },
  );

  test.each(['50人', '最近3年', '≥90%', '10万人', '多功能厅5个'])('%s is exact', text => {
    expect(quantityIn(text, at)?.approximate).toBeUndefined();
  });

  test('amounts compare in their base unit', () => {
    const same = (a: string, b: string) => {
      const [x, y] = [quantityIn(a, at), quantityIn(b, at)];
      if (!x || !y) throw new Error('not a quantity');
      expect(amount(x).equals(amount(y))).toBe(true);
    };
    same('79.315万元', '793150元');
    same('9.544万', '95440元');
    same('0.10%', '≤0.1%');
    same('0.9‰', '0.09%');
    same('550万粒', '5500000粒');
    same('3公里', '3000米');
    same('2万吨', '20000吨');
    same('2千户', '2000户');
    same('1.2百万人次', '120万人次');
    same('半个月', '0.5个月');
  });
});

describe('the number of a cell', () => {
  const of = (value: Cell['value'], format: string | null = null) =>
    numberIn({ at, value, formula: null, format, shown: null });

  test.each([
    [97, null, '97', 0],
    [9.29, '0.00', '9.29', 2],
    [10, '0.00', '10', 2],
    [0.9664, '0%', '96.64%', 0],
    [0.978, '0.00%', '97.8%', 2],
    [0.978, null, '0.978', 3],
    [0.1 + 0.2, null, '0.3', 1],
  ])('%d in %s is %s, shown with %i decimals', (value, format, written, decimals) => {
    const found = of(value, format);
    expect(found && found.value.toFixed() + found.unit.text).toBe(written);
    expect(found?.decimals).toBe(decimals);
  });

  test('a date, a blank, an error and a yes or no are none', () => {
    expect([of(44382, 'yyyy-mm-dd'), of(null), of({ error: '#DIV/0!' }), of(true)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('a figure with words or a range beside it is no bare number', () => {
    const bare = (text: string) =>
      plainNumberIn({ at, value: text, formula: null, format: null, shown: null });
    expect(['8.00', '99分', '620.82万元'].map(text => bare(text)?.value.toFixed())).toEqual([
      '8',
      '99',
      '620.82',
    ]);
    expect([bare('100%覆盖'), bare('80-95%'), bare('1、公务用车')]).toEqual([null, null, null]);
  });
});

test('a plain amount with any unit reads back as it was written', () => {
  const units = ['', '元', '万元', '个', '次', '人次', '%', '‰', '公里', '亩', '台（套）'];
  fc.assert(
    fc.property(
      fc.constantFrom('', '≥', '≤', '>', '<', '='),
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.constantFrom(...units),
      (operator, hundredths, unit) => {
        const figure = new Decimal(hundredths).div(100).toFixed();
        const found = quantityIn(`${operator}${figure}${unit}`, at);
        expect([found?.operator ?? '', found?.value.toFixed()]).toEqual([operator, figure]);
      },
    ),
  );
});
