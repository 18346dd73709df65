import { describe, expect, test } from '@jest/globals';
import type { FindingReport, SheetReport } from '../../src/cli/report';
import { checkJson, example } from './terminal';

async function checked(name: string, ...args: string[]): Promise<{ code: number; sheet: SheetReport }> {
  const { code, report } = await checkJson(...args, example(name));
  const sheet = report.files[0]?.sheets[0];
  if (!sheet) throw new Error(`${name} was not read`);
  return { code, sheet };
}

/** `S04 J30 8→9.29`, the cells of a finding and what it proposes. */
function brief(finding: FindingReport): string {
  const change = finding.expected === null ? '' : ` ${finding.stated}→${finding.expected}`;
  return `${finding.rule} ${finding.cells.join(',')}${change}`;
}

function at(sheet: SheetReport, cell: string): FindingReport[] {
  return sheet.findings.filter(({ cells, candidates }) => cells.includes(cell) || candidates.includes(cell));
}

describe('绍兴 2019', () => {
  test('weights, total and grade are read with their cells', async () => {
    const { code, sheet } = await checked('shaoxing-2019');
    expect(code).toBe(1);
    expect(sheet.form).toMatchObject({
      kind: '项目支出绩效自评表',
      year: 2019,
      weights: { sum: '100' },
      total: { sumOfScores: '98', computed: '99.29', stated: '98', at: 'E38' },
      grade: { computed: '优', stated: '优', at: 'I38' },
    });
    expect(sheet.form?.indicators).toHaveLength(8);
    expect(sheet.form?.indicators[0]).toEqual({
      name: '系统开发数量(共性指标)',
      path: ['产出指标'],
      weight: { value: '10', at: 'H30' },
      target: { text: '28个', at: 'G30' },
      actual: { text: '26个', at: 'I30' },
      score: { stated: '8', computed: '9.29', at: 'J30', method: 'quantitative' },
    });
  });

  test('the one error is the score of 26 out of 28', async () => {
    const { sheet } = await checked('shaoxing-2019');
    const errors = sheet.findings.filter(finding => finding.level === 'error');
    expect(errors.map(brief)).toEqual(['S04 J30 8→9.29']);
    expect(errors[0]?.message).toContain('26÷28×10');
    expect(errors[0]?.certain).toBe(true);
  });

  test('96.64 % in the text and 97 % in the table agree by rounding: a notice', async () => {
    const { sheet } = await checked('shaoxing-2019');
    expect(at(sheet, 'I37').map(({ level, message }) => [level, message])).toEqual([
      ['notice', 'I37 写 97%，A17 文中写“双贯标系统升级项目预算实际执行率为96.64%”，四舍五入后一致。'],
    ]);
  });

  test('the rule text of the execution rate is read from the sheet', async () => {
    const { sheet } = await checked('shaoxing-2019');
    expect(sheet.form?.indicators[7]?.score).toEqual({
      stated: '10',
      computed: '10',
      at: 'J37',
      method: 'rule-text',
    });
  });

  test.each(['A4', 'H14', 'J35', 'I38'])('%s is right and is not accused', async cell => {
    const { sheet } = await checked('shaoxing-2019');
    expect(sheet.findings.filter(({ cells, level }) => cells.includes(cell) && level !== 'notice')).toEqual(
      [],
    );
  });
});

describe('晋中 2020', () => {
  test('满意度 stands inside 效果: weights 100, scores 87.72, total and grade confirmed', async () => {
    const { code, sheet } = await checked('jinzhong-2020');
    expect(code).toBe(1);
    expect(sheet.form).toMatchObject({
      year: 2020,
      weights: { sum: '100', stated: '100', statedAt: 'E73' },
      total: { sumOfScores: '87.72', computed: '87.72', stated: '87.72', at: 'G73' },
      grade: { computed: '良', stated: '良', at: 'E74' },
    });
    const satisfaction = sheet.form?.indicators.find(({ name }) => name.includes('服务对象满意度'));
    expect(satisfaction?.path).toEqual(['效果']);
  });

  test('one finding for the subtotal: certain, with the two rows it left out', async () => {
    const { sheet } = await checked('jinzhong-2020');
    const sums = sheet.findings.filter(({ rule }) => rule === 'S02' || rule === 'S03');
    expect(sums).toEqual([
      {
        rule: 'S02',
        about: 'scores',
        level: 'error',
        outcome: 'fail',
        cells: ['G48'],
        certain: true,
        margin: 1,
        candidates: [],
        related: ['G52', 'G54'],
        stated: '13.25',
        expected: '18.94',
        cause: 'omitted',
        message:
          'G48 小计写 13.25，下面 6 项相加为 18.94，差 5.69，正好是 G52（2.85）与 G54（2.84）：漏加了这 2 行。改为 18.94 后，G73 总分 87.72 也对上。不改这一格，至少要改 2 格才对得上。',
        setting: null,
        source: null,
        consequences: [],
        fix: [{ cell: 'G48', value: '18.94' }],
      },
    ]);
  });

  test('the errors are those of the form, and no others', async () => {
    const { sheet } = await checked('jinzhong-2020');
    const errors = sheet.findings.filter(finding => finding.level === 'error');
    expect(errors.map(brief)).toEqual([
      'N01 F11 7.02→7.03',
      'N04 B15 100%→95.11%',
      'D02 F26',
      'D02 F27',
      'N01 D30 35万→25万',
      'N01 D31 25万→35万',
      'S02 G48 13.25→18.94',
    ]);
  });

  test('the payments of 2020 in the text do not reach the table', async () => {
    const { sheet } = await checked('jinzhong-2020');
    const [payments] = sheet.findings.filter(({ rule }) => rule === 'N03');
    expect(payments?.candidates).toEqual(['F10', 'F11', 'B15', 'B16']);
    expect(payments?.message).toContain('157.429万元');
    expect(payments?.message).toContain('160.35万元');
    expect(payments?.message).toContain('差 2.921万元');
  });

  test('a contract signed in November contradicts a system in use since July', async () => {
    const { sheet } = await checked('jinzhong-2020');
    const [audit] = at(sheet, 'F26');
    expect(audit?.message).toContain('推迟');
    expect(audit?.message).toContain('2020年11月13日');
  });

  test('到位率 and 执行率 are recomputed and confirm G52 and G54; the saving rate needs its standard', async () => {
    const { sheet } = await checked('jinzhong-2020');
    const scores = new Map(sheet.form?.indicators.map(({ score }) => [score.at, score]));
    expect(scores.get('G52')).toMatchObject({ stated: '2.85', computed: '2.85', method: 'received-rate' });
    expect(scores.get('G54')).toMatchObject({ stated: '2.84', computed: '2.84', method: 'execution-rate' });
    expect(scores.get('G66')).toMatchObject({ stated: '2.78', computed: null, method: 'cost-saving' });
    expect(sheet.unchecked).toContainEqual({
      cell: 'G66',
      why: '表里没有写节约率达到多少得满分；可在设置里给出',
    });
  });

  test('with the 10 % standard of its profile the saving rate earns 2.78', async () => {
    const { sheet } = await checked('jinzhong-2020', '--profile', 'jinzhong');
    const saving = sheet.form?.indicators.find(({ name }) => name === '成本节约率');
    expect(saving?.score).toMatchObject({ stated: '2.78', computed: '2.78' });
    expect(at(sheet, 'G66')).toEqual([]);
  });

  test.each(['G73', 'E74', 'G67', 'G52', 'E68'])('%s is right and is not accused', async cell => {
    const { sheet } = await checked('jinzhong-2020');
    expect(sheet.findings.filter(({ cells, level }) => cells.includes(cell) && level !== 'notice')).toEqual(
      [],
    );
  });
});
