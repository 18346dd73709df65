import { describe, expect, test } from '@jest/globals';
import { printerOf } from '../../src/cli/printer';
import type { FileReport } from '../../src/cli/report';
import type { Format } from '../../src/cli/options';
import { ruleSet } from '../../src/rules';

const report = (file: string, message: string | null = null): FileReport => ({
  file,
  error: message === null ? null : { code: 'broken', message },
  sheets: [],
  written: null,
  leftProtected: [],
  withoutNote: [],
});

function printed(format: Format, reports: readonly FileReport[]): string {
  let out = '';
  const printer = printerOf(format, {
    out: text => {
      out += text;
    },
    say: () => {},
  });
  printer.start();
  for (const each of reports) printer.file(each);
  printer.end();
  return out;
}

describe('json in pieces is json in one', () => {
  test.each([[[]], [[report('甲.xlsx')]], [[report('甲.xlsx'), report('乙\n"丙".xlsx', 'x')]]])(
    '%#',
    files => {
      const whole = { version: '1', ruleSet, files };
      expect(printed('json', files)).toBe(`${JSON.stringify(whole, null, 1)}\n`);
    },
  );
});

test('ndjson: a line a file, whole by itself', () => {
  const lines = printed('ndjson', [report('甲.xlsx'), report('乙\n丙.xlsx')])
    .trimEnd()
    .split('\n');
  expect(lines.map(line => (JSON.parse(line) as { file: string }).file)).toEqual(['甲.xlsx', '乙\n丙.xlsx']);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ version: '1', ruleSet });
});

describe('what a terminal would obey', () => {
  const nasty = '\u001b[2J\u0007\u009b31m\u202e.xlsx';

  test('is shown as a picture or a dot in csv', () => {
    expect(printed('csv', [report(nasty, '坏了')])).toContain('␛[2J␇·31m·.xlsx');
  });

  test('is named by its number in json, and comes back', () => {
    const out = printed('ndjson', [report(nasty)]);
    for (const control of ['\u001b', '\u0007', '\u009b', '\u202e']) expect(out).not.toContain(control);
    expect((JSON.parse(out) as { file: string }).file).toBe(nasty);
  });
});

test.each(['\n=1+1', ' =1', '\ufeff+1', '　＝1', ' @x', '\n-1+2'])('csv: %j stays a text', message => {
  expect(printed('csv', [report('a.xlsx', message)])).toMatch(/,"?'/);
});

test.each(['-1.5', '-3%', '正常', ' 1=1'])('csv: %j is left as it is', message => {
  expect(printed('csv', [report('a.xlsx', message)])).not.toMatch(/,"?'/);
});
