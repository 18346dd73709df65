import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labelKey, normalise, withoutBrackets } from '../../src/sheet';

describe('one spelling for what is typed in many', () => {
  test.each([
    // full width
    ['≥９５％', '≥95%'],
    ['１００．５（万元）', '100.5(万元)'],
    ['－３．５％', '-3.5%'],
    ['５＋３＝８', '5+3=8'],
    ['Ａ／Ｂ', 'A/B'],
    ['〔2020〕10号', '(2020)10号'],
    // operators
    ['≧735', '≥735'],
    ['≦3‰', '≤3‰'],
    ['⩾1', '≥1'],
    ['⩽1', '≤1'],
    ['﹦8个', '=8个'],
    ['═100', '=100'],
    ['＞95﹪', '>95%'],
    ['＜5天', '<5天'],
    ['−5', '-5'],
    ['￥300', '¥300'],
    ['9∶1', '9:1'],
    // white space
    [' 得分 ', '得分'],
    ['偏差原因分析\r\n及改进措施', '偏差原因分析 及改进措施'],
    ['总\u3000分', '总 分'],
    ['10\u00a0', '10'],
    ['\ufeff项目', '项目'],
    // dashes
    ['–', '—'],
    ['─', '—'],
    ['—', '—'],
    // an export's HTML
    ['<p>161.69万元</p>', '161.69万元'],
    ['<p class="a" style=\'color:red\'>一</p><br/>二', '一 二'],
    ['<font face=宋体 size=3>优</font><o:p></o:p>', '优'],
    ['1&nbsp;600元', '1 600元'],
    ['&ge;95%', '≥95%'],
    ['50m&sup2;', '50m²'],
    ['R&D;5', 'R&D;5'],
    ['&#x2265;95%', '≥95%'],
    ['A&amp;B', 'A&B'],
    ['&lt;5天', '<5天'],
    ['&#8805;95%', '≥95%'],
    ['&ldquo;双创&rdquo;', '“双创”'],
    // kept
    ['', ''],
    ['完成3场，参训100人；满意。', '完成3场，参训100人；满意。'],
    ['项目名称：', '项目名称：'],
    ['是否达标？', '是否达标？'],
  ])('%j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

test('a comparison in a scoring rule is no HTML tag: “B<A时…，B>A时得满分” keeps its middle', () => {
  const rule = '当B<A时，得分=B/A×分值；当B>A时，得满分';
  expect(normalise(rule)).toBe(rule);
});

test('an export that was escaped twice is still read', () => {
  expect(normalise('&amp;nbsp;9.29')).toBe('9.29');
  expect(normalise('&lt;p&gt;9.29&lt;/p&gt;')).toBe('9.29');
});

describe('normalising again changes nothing', () => {
  const odd = fc.constantFrom(
    ...[
      '９',
      '％',
      '（',
      '）',
      '＜',
      '＞',
      '<',
      '>',
      '<p>',
      '</p>',
      '<br/>',
      '＆',
      '&',
      'amp;',
      '&nbsp;',
      '&lt;',
    ],
    ...[
      '&gt;',
      '&amp;',
      '&#60;',
      '&#65308;',
      '#',
      '；',
      ';',
      '，',
      '：',
      '≦',
      '═',
      '—',
      '–',
      ' ',
      '\u3000',
      '\n',
    ],
    ...['a', 'B', 'p', '/', '=', '"', '得分', '1.5', '\ufeff', '￥', '−'],
  );
  test('for any mixture of marks', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 12 }), marks => {
        const once = normalise(marks.join(''));
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), text => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('a label as a key', () => {
  test.each([
    ['得 分', '得分'],
    ['年度资金总额：', '年度资金总额'],
    ['综合得分::', '综合得分'],
    ['全年预算数（Ａ）', '全年预算数(A)'],
    ['偏差原因\n及改进措施', '偏差原因及改进措施'],
    ['其中：当年财政拨款', '其中:当年财政拨款'],
    ['一级，二级；三级', '一级,二级;三级'],
    ['\u3000其他资金 ', '其他资金'],
    ['', ''],
  ])('%j', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });

  test.each([
    ['执行率(B/A)', '执行率'],
    ['执行率[%]', '执行率'],
    ['全年(调整)预算数(A)', '全年预算数'],
    ['得分(20分*执行率(B/A))', '得分(20分*执行率)'],
    ['指标值', '指标值'],
    ['(万元)', ''],
  ])('%s without brackets', (key, bare) => {
    expect(withoutBrackets(key)).toBe(bare);
  });
});
