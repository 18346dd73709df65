import { describe, expect, test } from '@jest/globals';
import { readForm } from '../../../src/form';
import {
  asRate,
  compare,
  ministry,
  type Profile,
  profileNamed,
  rateText,
  scoreForm,
} from '../../../src/scoring';
import { Decimal, noUnit, type Quantity, unitOf } from '../../../src/sheet';
import { sheetFrom } from '../../notation';
import { said } from '../row';

/** The ministry's fund block over two indicators, with `lines` of 名称 | 年初预算 | 全年预算 | 执行 | 分值 | 执行率 | 得分. */
function form(lines: string, extra = ''): string {
  return `
| 项目资金（万元） | 名称 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
${lines}
| 一级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | ← | 得分 | ← |
${extra}
| 产出     | 开发数量       | 28个       | 28个       | 50   | ← | 50   | ← |
| 效益     | 服务对象满意度 | ≥90%       | 95%        | 40   | ← | 40   | ← |`.replace(/\n\n/g, '\n');
}

function named(text: string, name: string, profile: Profile = ministry) {
  const reading = readForm(sheetFrom(text).sheet);
  if (!reading.form) throw new Error(reading.why.code);
  const row = scoreForm(reading.form, profile).rows.find(({ leaf }) => leaf.name === name);
  if (!row) throw new Error(`no ${name}`);
  return row;
}

const execution = (lines: string, profile?: Profile) => said(named(form(lines), '预算执行率', profile));

const shaoxing = profileNamed('绍兴') ?? ministry;
const jinzhong = profileNamed('晋中') ?? ministry;

describe('预算执行率: rate × weight, at most the weight', () => {
  test.each([
    ['| ↑ | 年度资金总额 | 170 | 161.69 | 153.33 | 10 | | |', '9.48 = 153.33÷161.69×10'],
    ['| ↑ | 年度资金总额 | 170 | 100 | 100 | 10 | | |', '10 = 100÷100×10'],
    ['| ↑ | 年度资金总额 | 170 | 100 | 120 | 10 | | |', '10 = 120÷100>100%'],
    ['| ↑ | 年度资金总额 | 170 | 100 | 0 | 10 | | |', '0 = 0÷100×10'],
    // the budget of the year, else what was received, else the first budget
    ['| ↑ | 年度资金总额 | 170 | | 153 | 10 | | |', '9 = 153÷170×10'],
    // from the amounts, never from the rate that stands beside them
    ['| ↑ | 年度资金总额 | 170 | 100 | 90 | 10 | 97% | |', '9 = 90÷100×10'],
    ['| ↑ | 年度资金总额 | | | | 10 | 97% | |', '9.7 = 97%×10'],
    ['| ↑ | 年度资金总额 | | | | 10 | 0.97 | |', '9.7 = 97%×10'],
    ['| ↑ | 年度资金总额 | | | | 10 | 97 | |', '9.7 = 97%×10'],
    ['| ↑ | 年度资金总额 | | | | 10 | 1 | |', '10 = 100%×10'],
  ])('%s', (line, expected) => {
    expect(execution(line)).toBe(expected);
  });

  test('the total where one is stated, else its parts together', () => {
    const parts = `
| ↑ | 其中：当年财政拨款 | 100 | 100 | 90 | | | |
| ↑ | 上年结转资金       | 20  | 20  | 10 | | | |`;
    expect(execution(`| ↑ | 年度资金总额 | 120 | 120 | 96 | 10 | | |${parts}`)).toBe('8 = 96÷120×10');
    expect(execution(parts.trim().replace('90 | |', '90 | 10 |'))).toBe('8.33 = (90+10)÷(100+20)×10');
  });

  test('what is missing is said', () => {
    expect(execution('| ↑ | 年度资金总额 | | | | 10 | | |')).toBe(
      '? 资金表里没有预算数或执行数，算不出执行率',
    );
    expect(execution('| ↑ | 年度资金总额 | 0 | 0 | 0 | 10 | | |')).toBe('? 预算数为 0，算不出执行率');
  });
});

describe('预算执行率 with thresholds: full from 95 %, in proportion from 80 %, nothing below', () => {
  const line = (executed: number) => `| ↑ | 年度资金总额 | 100 | 100 | ${executed} | 10 | | |`;

  test.each([
    [100, '10 = 100÷100≥95%'],
    [95, '10 = 95÷100≥95%'],
    [90, '9.47 = 90÷100÷95%×10'],
    [80, '8.42 = 80÷100÷95%×10'],
    [79.99, '0 = 79.99÷100<80%'],
  ])('%d of 100', (executed, expected) => {
    expect(execution(line(executed), shaoxing)).toBe(expected);
  });

  test('the figures that are told give the score that is told', () => {
    for (const executed of [81.3, 86.66, 94.99]) {
      const [score, formula] = execution(line(executed), shaoxing).split(' = ');
      const [a = '', b = '', c = ''] = (formula ?? '').split('÷');
      expect(((Number(a) / Number(b) / (Number.parseFloat(c) / 100)) * 10).toFixed(2)).toBe(
        new Decimal(score ?? '').toFixed(2),
      );
    }
  });

  test('按比例 may also be of the rate itself: 9 for 90 % is no error', () => {
    const text = (score: string) => form(`| ↑ | 年度资金总额 | 100 | 100 | 90 | 10 | | ${score} |`);
    const tie = (score: string) => {
      const row = named(text(score), '预算执行率', shaoxing);
      return row.stated && row.score.kind === 'computed' && compare(row.stated, row.score, shaoxing);
    };
    expect([tie('9.47'), tie('9'), tie('10'), tie('8.5')]).toEqual(['exact', 'exact', 'off', 'off']);
  });
});

describe('资金到位率: received ÷ planned', () => {
  const leaf = '| 投入 | 资金到位率 | | | 3 | ← | | ← |';
  const rate = (line: string) => said(named(form(line, leaf), '资金到位率'));

  test.each([
    ['| ↑ | 年度资金总额 | 170 | 161.69 | 153.33 | 10 | | |', '2.85 = 161.69÷170×3'],
    ['| ↑ | 年度资金总额 | 170 | 180 | 153.33 | 10 | | |', '3 = 180÷170>100%'],
    ['| ↑ | 年度资金总额 | | 161.69 | 153.33 | 10 | | |', '? 资金表里没有计划数或到位数，算不出到位率'],
    ['| ↑ | 年度资金总额 | 0 | 161.69 | 153.33 | 10 | | |', '? 计划数为 0，算不出到位率'],
  ])('%s', (line, expected) => {
    expect(rate(line)).toBe(expected);
  });
});

describe('成本节约率: what was saved of the planned cost, against the saving that earns full marks', () => {
  const funds = '| ↑ | 年度资金总额 | 170 | 161.69 | 153.33 | 10 | | |';
  const costs = (...shares: readonly (readonly [string, string])[]) =>
    `| 投入 | 成本节约率 | | | 7 | ← | | ← |
${shares.map(([plan, share]) => `| 成本 | 预计投入${plan} | 100% | ${share} | 0 | ← | | ← |`).join('\n')}`;
  const saving = (extra: string, profile: Profile) => said(named(form(funds, extra), '成本节约率', profile));

  test.each([
    [[['100万', '96%']], '2.8 = 4%÷10%×7'],
    [[['100万', '90%']], '7 = 10%÷10%×7'],
    [[['100万', '80%']], '7 = 20%÷10%×7'],
    [[['100万', '105%']], '0 = -5%÷10%×7'],
    [
      [
        ['60万元', '100%'],
        ['400000元', '90%'],
      ],
      '2.8 = 4%÷10%×7',
    ],
  ] as const)('%j', (shares, expected) => {
    expect(saving(costs(...shares), jinzhong)).toBe(expected);
  });

  test('without a standard it is not computed', () => {
    expect(saving(costs(['100万', '96%']), ministry)).toBe(
      '? 表里没有写节约率达到多少得满分；可在设置里给出',
    );
  });

  test('nor without costs', () => {
    expect(saving('| 投入 | 成本节约率 | | | 7 | ← | | ← |', jinzhong)).toBe(
      '? 成本指标里没有计划金额和完成比例，算不出节约率',
    );
  });
});

describe('a rate cell as a share', () => {
  const cell = (value: string, unit = ''): Quantity => ({
    value: new Decimal(value),
    unit: unit === '' ? noUnit : unitOf(unit),
    operator: null,
    decimals: 0,
    at: { row: 0, col: 0 },
    raw: value,
  });

  test.each([
    ['97.8', '%', '97.8%'],
    ['5', '‰', '0.5%'],
    ['0.978', '', '97.8%'],
    ['1', '', '100%'],
    ['1.02', '', '102%'],
    ['20', '', '20%'],
    ['79.27', '', '79.27%'],
    ['0', '', '0%'],
  ])('%s%s is %s', (value, unit, share) => {
    const quantity = cell(value, unit);
    expect(rateText(asRate(quantity, quantity.value))).toBe(share);
  });
});
