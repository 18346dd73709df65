import { describe, expect, test } from '@jest/globals';
import { type Cell, type CellValue, formulasOf, isError, Sheet } from '../../../src/sheet';
import { at, sheetFrom } from '../../notation';

const { sheet } = sheetFrom(`
  | 名称     | 一     | 二    | 三      |
  | 产出指标 | 10     | "20"  | 0.1     |
  | 效益指标 | 30.5   | —     | 0.2     |
  | 产出指标 | 4      | 12.5  |         |
  | 合计     | #DIV/0! | "12.5分" | "5%" |`);

/** The value of a formula standing in H9. */
function valueOf(formula: string, on: Sheet = sheet): CellValue {
  const cell: Cell = { at: at('H9'), value: null, formula, format: null, shown: null };
  const whole = on.with([cell]);
  const result = formulasOf(whole).result(cell);
  if (result.kind !== 'value') return result.kind;
  return isError(result.value) ? result.value.error : result.value;
}

describe('a formula comes to what the spreadsheet makes of it', () => {
  test.each<[string, CellValue]>([
    // SUM passes over text, even text of digits; `+` takes its digits.
    ['SUM(B2:C4)', 57],
    ['B2+C2', 30],
    ['B2+C3', '#VALUE!'],
    ['B2+D5', 10.05],
    ['SUM(B2,C2)', 10],
    ['SUM(B2:B5)', '#DIV/0!'],
    ['IFERROR(SUM(B2:B5),0)', 0],
    // 15 digits
    ['D2+D3', 0.3],
    ['IF(D2+D3=0.3,"是","否")', '是'],
    ['INT((D2+0.7)*10)', 8],
    ['ROUND(2.845,2)', 2.85],
    ['ROUND(1.005,2)', 1.01],
    ['ROUNDDOWN(2.8449,2)', 2.84],
    ['ROUNDUP(2.841,2)', 2.85],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(12345,-2)', 12300],
    ['TRUNC(-2.7)', -2],
    ['INT(-2.5)', -3],
    ['-2^2', 4],
    ['2^3^2', 64],
    ['50%*B2', 5],
    ['B2&"分"', '10分'],
    ['"合计"&ROUND(1/3,2)', '合计0.33'],
    ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['TEXT(0.9308,"0.0%")', '93.1%'],
    ['AVERAGE(B2:C4)', 14.25],
    ['MAX(B2:C4)', 30.5],
    ['MIN(B2:C4,3)', 3],
    ['MAX(C3)', 0],
    ['COUNT(B2:C5)', 4],
    ['COUNTA(B2:C5)', 8],
    ['COUNTIF(A2:A5,"产出*")', 2],
    ['SUMIF(A2:A4,"产出指标",B2:B4)', 14],
    ['SUMIF(B2:B4,">5")', 40.5],
    ['SUMPRODUCT((A2:A4="产出指标")*B2:B4)', 14],
    ['SUMPRODUCT(B2:B4,C2:C4)', 50],
    ['AND(B2>5,B3>5)', true],
    ['OR(B2>50,NOT(B3>50))', true],
    ['IF(B2>=90,"优",IF(B2>=80,"良","差"))', '差'],
    ['IF(COUNT(C3)=0,"",SUM(B2:B4))', ''],
    ['N(C3)', 0],
    ['VALUE("12.5")', 12.5],
    ['ROW()', 9],
    ['ROWS(B2:B4)', 3],
    ['INDEX(B2:C4,2,1)', 30.5],
    ['SUM(B2:INDEX(B:B,ROW()-5))', 44.5],
    ['SUM($B$2:B$4)', 44.5],
    ['SUM(B:B)', '#DIV/0!'],
    ['SUM(自评表!B2:B4)', 44.5],
    ["SUM('自评表'!B2:B4)", 44.5],
    ['D4+1', 1],
    ['D4', 0],
    ['B2/D4', '#DIV/0!'],
    ['"a"="A"', true],
    ['_xlfn.IFNA(B2,0)', 10],
    [' SUM( B2 , B3 ) ', 40.5],
  ])('=%s is %s', (formula, value) => {
    expect(valueOf(formula)).toEqual(value);
  });

  test.each([
    'SUM(另一张!B2:B4)',
    "SUM('[1]表'!B2)",
    'OFFSET(B2,1,0)',
    'VLOOKUP(1,A1:B4,2)',
    '合计数',
    'SUM(B2:B4 C2:C4)',
    'SUM({1,2})',
    'TODAY()',
    'B2:B4',
    '"2023年"+1',
    'SUM(B2',
    '',
  ])('=%s is left to the spreadsheet', formula => {
    expect(valueOf(formula)).toBe('opaque');
  });

  test('hidden rows are left out from SUBTOTAL(101) on, and other subtotals always', () => {
    const hidden = new Sheet({ name: '自评表', cells: sheet.cells(), hiddenRows: new Set([2]) });
    const inner: Cell = {
      at: at('B6'),
      value: 40.5,
      formula: 'SUBTOTAL(9,B2:B3)',
      format: null,
      shown: null,
    };
    expect(valueOf('SUBTOTAL(109,B2:B4)', hidden)).toBe(14);
    expect(valueOf('SUM(B2:B4)', hidden)).toBe(44.5);
    // A filter's rows and a hand's rows look alike in a file.
    expect(valueOf('SUBTOTAL(9,B2:B4)', hidden)).toBe('opaque');
    expect(valueOf('SUBTOTAL(9,B2:B4,B6)', sheet.with([inner]))).toBe(44.5);
    expect(valueOf('SUM(B2:B4,B6)', sheet.with([inner]))).toBe(85);
  });

  test('a formula that needs itself is circular, and so is each of a ring', () => {
    expect(valueOf('SUM(B2:B4)+H9')).toBe('circular');
    const ring = ['J1', 'J2', 'J3'].map(
      (name, i, all): Cell => ({
        at: at(name),
        value: 0,
        formula: `${all[(i + 1) % 3]}+1`,
        format: null,
        shown: null,
      }),
    );
    const formulas = formulasOf(sheet.with(ring));
    expect(ring.map(cell => formulas.result(cell).kind)).toEqual(['circular', 'circular', 'circular']);
  });
});

describe('time and depth are bounded', () => {
  const column = (formulaOf: (row: number) => string, rows: number): Sheet =>
    new Sheet({
      name: '表',
      cells: Array.from(
        { length: rows },
        (_, row): Cell => ({
          at: { row, col: 0 },
          value: row + 1,
          formula: row === 0 ? null : formulaOf(row),
          format: null,
          shown: null,
        }),
      ),
    });

  test('a chain of 20,000 cells, from either end', () => {
    expect(formulasOf(column(row => `A${row}+1`, 20_000)).outdated).toEqual([]);
    const upwards = new Sheet({
      name: '表',
      cells: Array.from(
        { length: 20_000 },
        (_, row): Cell => ({
          at: { row, col: 0 },
          value: 20_000 - row,
          formula: row === 19_999 ? null : `A${row + 2}+1`,
          format: null,
          shown: null,
        }),
      ),
    });
    expect(formulasOf(upwards).outdated).toEqual([]);
  });

  test('sums that grow with each row stop being worked out, not the program', () => {
    const sums = column(row => `SUM(A$1:A${row})`, 5_000);
    const started = performance.now();
    expect(formulasOf(sums).cells).toHaveLength(4_999);
    expect(formulasOf(sums).outdated.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a stored result is old only where it is another one', () => {
  const outdated = (stored: CellValue, formula: string, format: string | null = null) =>
    formulasOf(sheet.with([{ at: at('H9'), value: stored, formula, format, shown: null }])).outdated.map(
      ({ value }) => value,
    );

  test.each<[string, CellValue, string, string | null, readonly CellValue[]]>([
    ['text that SUM passes over makes nothing old', 10, 'SUM(B2,C2)', null, []],
    ['another number', 70, 'SUM(B2:B4)', null, [44.5]],
    ['no result at all', null, 'SUM(B2:B4)', null, [44.5]],
    ['noise of binary fractions', 0.30000000000000004, 'D2+D3', null, []],
    ['precision as displayed', 0.33, '1/3', '0.00', []],
    ['precision as displayed, in percent', 0.3333, '1/3', '0.00%', []],
    ['the same digits without such a format', 0.33, '1/3', null, [1 / 3]],
    ['an error where a number follows: the program knows more', { error: '#VALUE!' }, 'SUM(B2:B4)', null, []],
    ['not worked out', 5, 'OFFSET(B2,1,0)', null, []],
    ['a grade', '差', 'IF(B2>5,"优","差")', null, ['优']],
  ])('%s', (_, stored, formula, format, found) => {
    expect(outdated(stored, formula, format)).toEqual(
      found.map(value => (value === 1 / 3 ? expect.closeTo(1 / 3, 12) : value)),
    );
  });
});
