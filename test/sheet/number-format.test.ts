import { describe, expect, test } from '@jest/globals';
import { formatKind } from '../../src/sheet';

/** `date`, `12%` (percent with decimals), `2` (decimals) or `as is`. */
function kind(code: string | null): string {
  const { date, percent, decimals } = formatKind(code);
  if (date) return 'date';
  return `${decimals ?? 'as is'}${percent ? '%' : ''}`;
}

describe('what a number format makes of a number', () => {
  test.each([
    [null, 'as is'],
    ['', 'as is'],
    ['General', 'as is'],
    ['@', 'as is'],
    ['G/通用格式', 'as is'],
    ['General"分"', 'as is'],
    ['[DBNum1][$-804]General', 'as is'],
    // numbers
    ['0', '0'],
    ['0.00', '2'],
    ['#,##0.00', '2'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', '2'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '2'],
    ['0.00"万元"', '2'],
    ['0"年"', '0'],
    ['0.0"ys"', '1'],
    ['[Magenta]0.0', '1'],
    ['[>100]0;0.0', '0'],
    // percent
    ['0%', '0%'],
    ['0.00%', '2%'],
    ['[Red]0.0%', '1%'],
    ['0.00"%"', '2'],
    // dates
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['yyyy年m月', 'date'],
    ['m"月"d"日"', 'date'],
    ['[$-804]yyyy/m/d;@', 'date'],
    ['[$-F800]dddd\\, mmmm\\ dd\\, yyyy', 'date'],
    ['h:mm', 'date'],
    ['[h]:mm:ss', 'date'],
    ['yyyy-mm-dd hh:mm:ss.000', 'date'],
  ])('%s', (code, expected) => {
    expect(kind(code)).toBe(expected);
  });
});
