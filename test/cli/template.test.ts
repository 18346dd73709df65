import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { gallery } from '../../src/templates';
import { checkJson, example, jiping, temporaryFolder } from './terminal';

const target = () => join(temporaryFolder(), '新表.xlsx');

describe('jiping template', () => {
  test.each([[[]], [['--list']]])('%j lists the forms with what each is for', async args => {
    const { code, out } = await jiping('template', ...args);
    expect(code).toBe(0);
    for (const { id, name, about } of gallery) expect(out).toContain(`${id}  ${name}\n    ${about}`);
  });

  test.each(gallery.map(({ id }) => id))('%s is written, and checked without an error', async id => {
    const out = target();
    const { code, said } = await jiping('template', id, '--out', out, '--year', '2026');
    expect([code, said]).toEqual([
      0,
      `已写出 ${out}（${openWorkbook(new Uint8Array(readFileSync(out))).sheets[0]?.name}）\n`,
    ]);
    const { report } = await checkJson(out);
    expect(report.files[0]?.sheets[0]?.form).toMatchObject({ year: 2026 });
    expect(report.files[0]?.sheets[0]?.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('what is asked for stands in it', async () => {
    const out = target();
    const args = [
      '--project',
      '农村公路养护',
      '--unit',
      '交通运输局',
      '--department',
      '县政府',
      '--rows',
      '产出=6，效益=2',
    ];
    await jiping('template', '项目支出绩效自评表', '--out', out, ...args);
    const sheet = openWorkbook(new Uint8Array(readFileSync(out))).sheet('项目支出绩效自评表');
    expect(
      ['C4', 'C5', 'G5'].map(cell => sheet.cell(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65)?.value),
    ).toEqual(['农村公路养护', '县政府', '交通运输局']);
    const { report } = await checkJson(out);
    expect(report.files[0]?.sheets[0]?.form?.indicators.map(({ path }) => path[0])).toEqual([
      '项目资金',
      ...Array.from({ length: 6 }, () => '产出指标'),
      '效益指标',
      '效益指标',
      '满意度指标',
    ]);
  });

  test('--from carries a filled form over, and says what it left', async () => {
    const out = target();
    const { code, said } = await jiping(
      'template',
      'ministry',
      '--out',
      out,
      '--from',
      example('shaoxing-2019'),
    );
    expect(code).toBe(0);
    expect(said).toContain('8 个指标的评分标准没有带过去');
    const { report } = await checkJson(out);
    expect(report.files[0]?.sheets[0]?.form).toMatchObject({
      year: 2019,
      total: { stated: '98' },
      grade: { stated: '优' },
    });
  });
});

describe('nothing is written, and a sentence says why', () => {
  const used = join(temporaryFolder(), '用过.xlsx');
  writeFileSync(used, '原来的');
  const broken = join(temporaryFolder(), '坏.xlsx');
  writeFileSync(broken, 'PK坏');
  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown form', ['ministri', '--out', 'a.xlsx'], '没有名为“ministri”的模板，可用的有 ministry、'],
    ['no file', ['ministry'], '请用 --out 写明要写出的文件，如 --out 自评表.xlsx。'],
    ['another kind of file', ['ministry', '--out', 'a.xls'], '--out 应是 .xlsx 文件，不能是“a.xls”。'],
    [
      'a file that is there',
      ['ministry', '--out', used],
      `${used}：这个文件已经有了，没有覆盖。请换一个文件名。`,
    ],
    [
      'two forms',
      ['ministry', 'yunnan', '--out', 'a.xlsx'],
      '一次只能写出一张模板：写了 ministry，又写了 yunnan。',
    ],
    [
      'a year that is none',
      ['ministry', '--out', 'a.xlsx', '--year', '26'],
      '--year 不能是“26”，应是四位年份，如 2026。',
    ],
    [
      'rows that are none',
      ['ministry', '--out', 'a.xlsx', '--rows', '产出=0'],
      '--rows 里的“产出=0”不能用，应写成“指标=行数”，指标是 产出指标、效益指标、满意度指标 之一，行数是 1 到 30。',
    ],
    [
      'a sheet without a file',
      ['ministry', '--out', 'a.xlsx', '--sheet', '一'],
      '--sheet 要和 --from 一起用。',
    ],
    [
      'a source that is missing',
      ['ministry', '--out', 'b.xlsx', '--from', '没有.xlsx'],
      '没有.xlsx：没有找到这个文件或目录，请检查路径是否写对。',
    ],
    ['a broken source', ['ministry', '--out', 'b.xlsx', '--from', broken], `${broken}：文件不完整或已损坏`],
    [
      'a sheet the source has not',
      ['ministry', '--out', 'b.xlsx', '--from', example('jinzhong-2020'), '--sheet', '汇总'],
      '工作簿里没有名为“汇总”的工作表',
    ],
  ];
  test.each(wrong)('%s', async (_, args, sentence) => {
    const { code, out, said } = await jiping('template', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(sentence);
    expect(readFileSync(used, 'utf8')).toBe('原来的');
    for (const file of ['a.xlsx', 'a.xls', 'b.xlsx']) expect(existsSync(file)).toBe(false);
  });
});
