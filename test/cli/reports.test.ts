import { describe, expect, test } from '@jest/globals';
import { csvHead, csvRows } from '../../src/cli/csv-report';
import type { FileReport, FindingReport, FormReport, SheetReport } from '../../src/cli/report';
import { fileText } from '../../src/cli/text-report';
import { checkJson, example, exampleIn, jiping, temporaryFolder } from './terminal';

const form: FormReport = {
  kind: '项目支出绩效自评表',
  title: '县级项目绩效自评表',
  year: 2021,
  confidence: 1,
  profile: '财政部 2020',
  weights: { sum: '100', stated: '100', statedAt: 'H20' },
  total: { sumOfScores: '96.5', computed: '97', stated: '96', at: 'I20' },
  grade: { computed: '优', stated: '优', at: 'J20' },
  indicators: [],
  funds: [],
};

const finding: FindingReport = {
  rule: 'S03',
  about: 'scores',
  level: 'error',
  outcome: 'fail',
  cells: ['I20'],
  certain: true,
  margin: 1,
  candidates: [],
  related: [],
  stated: '96',
  expected: '96.5',
  cause: null,
  message: 'I20 总分写 96，7 项得分相加为 96.5，差 0.5。',
  setting: null,
  source: null,
  consequences: [],
  fix: [{ cell: 'I20', value: '96.5' }],
};

const sheet: SheetReport = {
  sheet: '自评表',
  range: 'A1:K20',
  form,
  findings: [],
  unchecked: [],
  coverage: null,
  edits: [],
};

function without(name: string, why: string): SheetReport {
  return { ...sheet, sheet: name, form: null, unchecked: [{ cell: null, why }] };
}

function reportOf(file: Partial<FileReport>): FileReport {
  return {
    file: '自评.xlsx',
    error: null,
    sheets: [sheet],
    written: null,
    leftProtected: [],
    withoutNote: [],
    ...file,
  };
}

describe('text', () => {
  const lines = (file: Partial<FileReport>): string[] => fileText(reportOf(file)).split('\n');

  test('a form without findings: what it is, its sums, and four zeros', () => {
    expect(lines({})).toEqual([
      '自评.xlsx  工作表“自评表”',
      '  项目支出绩效自评表  县级项目绩效自评表  2021 年度',
      '  分值合计 100  得分合计 96.5（表中 96，I20）  等级 优（J20）  按完成情况应为 97 优',
      '  错误 0  提醒 0  提示 0  未核 0',
      '',
    ]);
  });

  test('how many numbers were looked at is said below the counts', () => {
    const coverage = { numbers: 3, checked: 2, none: ['E8'], unread: ['E8'], line: '3 个数，核对 2 个' };
    expect(lines({ sheets: [{ ...sheet, coverage }] })[4]).toBe('  3 个数，核对 2 个');
  });

  test('a year that stands in the title is not said again', () => {
    const titled = { ...form, title: '2021年度绩效自评表' };
    expect(lines({ sheets: [{ ...sheet, form: titled }] })[1]).toBe(
      '  项目支出绩效自评表  2021年度绩效自评表',
    );
  });

  test('what a form lacks is said, not left out', () => {
    const bare: FormReport = {
      ...form,
      weights: { sum: null, stated: null, statedAt: null },
      total: { sumOfScores: null, computed: null, stated: null, at: 'I20' },
      grade: { computed: null, stated: null, at: 'J20' },
    };
    expect(lines({ sheets: [{ ...sheet, form: bare }] })[2]).toBe('  没有分值  没有得分栏（总分 I20 未填）');
  });

  test('findings with level and rule; cells with the same reason left unchecked stand together', () => {
    const unchecked = [
      { cell: 'I14', why: '没有指标值' },
      { cell: null, why: '分值不足 100' },
      { cell: 'I15', why: '没有指标值' },
    ];
    expect(lines({ sheets: [{ ...sheet, findings: [finding], unchecked }] }).slice(3)).toEqual([
      '  错误 1  提醒 0  提示 0  未核 3',
      '',
      '  [错误 S03] I20 总分写 96，7 项得分相加为 96.5，差 0.5。',
      '',
      '  未核（需要人工判断或补充数据）：',
      '    I14、I15  没有指标值',
      '    分值不足 100',
      '',
    ]);
  });

  test.each<[string, Partial<FileReport>, string]>([
    ['only could be', {}, '可以写入（加 --write 写进副本）：'],
    ['was', { written: '自评.评分.xlsx' }, '已写入副本：'],
    ['was not', { error: { code: 'not-written', message: '磁盘已满。' } }, '没有写入：'],
  ])('an edit that %s written is called so', (_, file, title) => {
    const edits = [
      { cell: 'I14', before: null, after: '19' },
      { cell: 'I20', before: '96', after: null },
    ];
    expect(lines({ ...file, sheets: [{ ...sheet, edits }] }).slice(5)).toEqual([
      `  ${title}`,
      '    I14  空 → 19',
      '    I20  96 → 空',
      '',
    ]);
  });

  test('sheets without a form are told after those with one, once for each reason', () => {
    const sheets = [
      without('封面', '没有内容。'),
      sheet,
      without('目录', '没有内容。'),
      without('底稿', '已隐藏。'),
    ];
    expect(lines({ sheets })).toEqual([
      '自评.xlsx  工作表“自评表”',
      '  项目支出绩效自评表  县级项目绩效自评表  2021 年度',
      '  分值合计 100  得分合计 96.5（表中 96，I20）  等级 优（J20）  按完成情况应为 97 优',
      '  错误 0  提醒 0  提示 0  未核 0',
      '',
      '自评.xlsx  工作表“封面”“目录”',
      '  没有校验：没有内容。',
      '',
      '自评.xlsx  工作表“底稿”',
      '  没有校验：已隐藏。',
      '',
    ]);
  });

  test('a file without any form has nothing here: its error tells all', () => {
    const error = { code: 'no-form', message: '没有可以校验的绩效自评表。' };
    expect(fileText(reportOf({ error, sheets: [without('封面', '没有内容。')] }))).toBe('');
  });

  test('the sheet of 绍兴 as the command prints it', async () => {
    const { code, out, said } = await jiping('check', example('shaoxing-2019'));
    expect([code, said]).toEqual([1, '']);
    expect(out).toContain(
      '工作表“自评表”\n  项目支出绩效自评表  2019年度绍兴市级预算项目绩效完成情况自评表\n  分值合计 100  得分合计 98（表中 98，E38）  等级 优（I38）  按完成情况应为 99.29 优\n',
    );
    expect(out).toContain('  [错误 S04] J30 得分写 8，');
  });

  test('progress is told where there are several files, and not among the results', async () => {
    const files = [example('jinzhong-2020'), example('shaoxing-2019')];
    const { out, said } = await jiping('check', ...files);
    expect(said).toBe(`（1/2）${files[0]}\n（2/2）${files[1]}\n`);
    expect(out).not.toContain('（1/2）');
  });
});

describe('csv', () => {
  const header = '文件,工作表,级别,规则,单元格,可能的单元格,现值,应值,原因,说明';

  function rows(file: Partial<FileReport>): string[] {
    const text = csvHead + csvRows(reportOf(file));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    return text.slice(1, -2).split('\r\n');
  }

  const messageOf = (message: string): string => {
    const [, line = ''] = rows({ sheets: [{ ...sheet, findings: [{ ...finding, message }] }] });
    return line.slice('自评.xlsx,自评表,错误,S03,I20,,96,96.5,,'.length);
  };

  test('begins with the byte order mark by which Excel and WPS know UTF-8', () => {
    expect([...Buffer.from(csvHead).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('a file with nothing to tell is the header alone', () => {
    expect(rows({})).toEqual([header]);
  });

  test('a finding is a row; level and cause in words', () => {
    const omitted = { ...finding, cause: 'omitted', candidates: ['I9', 'I14'], cells: ['I20', 'I21'] };
    expect(rows({ sheets: [{ ...sheet, findings: [omitted] }] })).toEqual([
      header,
      '自评.xlsx,自评表,错误,S03,I20 I21,I9 I14,96,96.5,漏加,I20 总分写 96，7 项得分相加为 96.5，差 0.5。',
    ]);
  });

  test('what was not checked, and files that were not read, are rows too', () => {
    const error = { code: 'not-written', message: '磁盘已满。' };
    const unchecked = [{ cell: 'I14', why: '没有指标值' }];
    expect(rows({ error, sheets: [{ ...sheet, unchecked }, without('封面', '没有内容。')] })).toEqual([
      header,
      '自评.xlsx,,没有完成,,,,,,,磁盘已满。',
      '自评.xlsx,自评表,未核,,I14,,,,,没有指标值',
      '自评.xlsx,封面,未核,,,,,,,没有内容。',
    ]);
  });

  test('commas, quotes and line breaks stay inside their field', () => {
    expect(messageOf('写“8”,应为"9.29"')).toBe('"写“8”,应为""9.29"""');
    expect(messageOf('第一行\n第二行')).toBe('"第一行\n第二行"');
  });

  test.each(['=1+1', '+1+1', '@SUM(A1)', '-2+3+cmd|x', '-A1', '－1', '＝1+1', '\t=1+1'])(
    'a text that a spreadsheet would calculate stays a text: %j',
    text => {
      expect(messageOf(text)).toBe(`'${text}`);
    },
  );

  test('a formula hidden in quotes and line breaks is disarmed inside them', () => {
    expect(messageOf('=HYPERLINK("a","b")')).toBe('"\'=HYPERLINK(""a"",""b"")"');
    expect(messageOf('\r=1+1')).toBe('"\'\r=1+1"');
  });

  test.each(['-5', '-0.25', '-12.5%'])('a negative number stays a number: %s', value => {
    const [, line = ''] = rows({ sheets: [{ ...sheet, findings: [{ ...finding, stated: value }] }] });
    expect(line.split(',')[6]).toBe(value);
  });

  test('a file whose name begins with = is disarmed as well', () => {
    expect(rows({ file: '=1.xlsx', sheets: [{ ...sheet, findings: [finding] }] })[1]).toMatch(
      /^'=1\.xlsx,自评表,/,
    );
  });

  test('the command prints it', async () => {
    const { code, out } = await jiping('check', '--format', 'csv', example('shaoxing-2019'));
    expect(code).toBe(1);
    expect(out).toMatch(/^\ufeff文件,工作表,/);
    expect(out).toMatch(/,自评表,错误,S04,J30,,8,9\.29,.*,J30 得分写 8，.*\r\n/);
  });
});

describe('json', () => {
  const address = /^[A-Z]{1,3}\d+$/;
  const decimal = /^-?\d+(?:\.\d+)?$/;

  /** Every key the design names must be there; further ones may. */
  function expectKeys(value: object, keys: readonly string[]): void {
    expect(Object.keys(value)).toEqual(expect.arrayContaining([...keys]));
  }

  test('the keys of a readable file are those of the design', async () => {
    const { report } = await checkJson(example('jinzhong-2020'), example('shaoxing-2019'));
    expectKeys(report, ['version', 'ruleSet', 'files']);
    expect(report.version).toBe('1');
    expect(report.files).toHaveLength(2);
    for (const file of report.files) {
      expectKeys(file, ['file', 'error', 'sheets']);
      expect(file.error).toBeNull();
      expect(file.sheets).toHaveLength(1);
      for (const each of file.sheets) expectSheet(each);
    }
    expect(report.files[0]?.sheets[0]?.form?.funds.length).toBeGreaterThan(0);
  });

  function expectSheet(each: SheetReport): void {
    expectKeys(each, ['sheet', 'form', 'findings', 'unchecked', 'edits']);
    if (!each.form) throw new Error('the example holds a form');
    expectForm(each.form);
    expect(each.findings.length).toBeGreaterThan(0);
    for (const found of each.findings) expectFinding(found);
    for (const left of each.unchecked) expectKeys(left, ['cell', 'why']);
    for (const edit of each.edits) expectKeys(edit, ['cell', 'before', 'after']);
  }

  function expectForm(shown: FormReport): void {
    expectKeys(shown, [
      'kind',
      'title',
      'year',
      'confidence',
      'weights',
      'total',
      'grade',
      'indicators',
      'funds',
    ]);
    expect(typeof shown.year).toBe('number');
    expect(shown.confidence).toBeGreaterThan(0.5);
    expect(shown.confidence).toBeLessThanOrEqual(1);
    expectKeys(shown.weights, ['sum', 'stated', 'statedAt']);
    expectKeys(shown.total, ['sumOfScores', 'computed', 'stated', 'at']);
    expectKeys(shown.grade, ['computed', 'stated', 'at']);
    expect(shown.weights.sum).toMatch(decimal);
    expect(shown.total.at).toMatch(address);
    for (const indicator of shown.indicators) {
      expectKeys(indicator, ['name', 'path', 'weight', 'target', 'actual', 'score']);
      expectKeys(indicator.score, ['stated', 'computed', 'at', 'method']);
      expectKeys(indicator.weight ?? {}, indicator.weight ? ['value', 'at'] : []);
      expectKeys(indicator.target ?? {}, indicator.target ? ['text', 'at'] : []);
      expectKeys(indicator.actual ?? {}, indicator.actual ? ['text', 'at'] : []);
      expect(indicator.weight?.value ?? '0').toMatch(decimal);
      expect(indicator.score.stated ?? '0').toMatch(decimal);
    }
    for (const amount of shown.funds) {
      expectKeys(amount, ['name', 'role', 'value', 'unit', 'at']);
      expect(amount.at).toMatch(address);
      expect(amount.value).toMatch(decimal);
    }
  }

  function expectFinding(found: FindingReport): void {
    expectKeys(found, [
      'rule',
      'level',
      'outcome',
      'cells',
      'certain',
      'candidates',
      'related',
      'stated',
      'expected',
      'cause',
      'message',
      'fix',
    ]);
    expect(found.rule).toMatch(/^[A-Z]\d\d$/);
    expect(['error', 'warning', 'notice']).toContain(found.level);
    expect(['fail', 'undecided']).toContain(found.outcome);
    for (const cell of [...found.cells, ...found.candidates, ...found.related]) expect(cell).toMatch(address);
    for (const fix of found.fix) expectKeys(fix, ['cell', 'value']);
    expect(found.message).toMatch(/。$/);
  }

  test('an edit says what the cell held and what it will hold', async () => {
    const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
    const { report } = await checkJson('--mode', 'overwrite', file);
    expect(report.files[0]?.written).toBeNull();
    expect(report.files[0]?.sheets[0]?.edits).toContainEqual({ cell: 'J30', before: '8', after: '9.29' });
  });

  test('a file without a form keeps its sheets, each with the reason', async () => {
    const { report } = await checkJson('--sheet', '自评表', example('shaoxing-2019'), '没有.xlsx');
    expect(report.files[1]).toEqual({
      file: '没有.xlsx',
      error: { code: 'missing', message: '没有找到这个文件或目录，请检查路径是否写对。' },
      sheets: [],
      written: null,
      leftProtected: [],
      withoutNote: [],
    });
  });

  test('the same files give the same bytes', async () => {
    const args = ['check', '--format', 'json', example('jinzhong-2020'), example('shaoxing-2019')];
    expect((await jiping(...args)).out).toBe((await jiping(...args)).out);
  });
});
