import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { bookBytes, bookParts } from '../hosts/xlsx/book';
import { checkJson, example, exampleIn, jiping, npmJiping, temporaryFolder } from './terminal';

const utf16 = (text: string): number[] => Array.from(text, letter => [letter.charCodeAt(0), 0]).flat();

/** A compound file: its signature, a header sector of nothing, and the name of one stream. */
function compoundFile(stream: string): Uint8Array {
  const sector = new Uint8Array(1024);
  sector.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  sector.set(utf16(stream), 512);
  return sector;
}

/** Everything below a folder, with the contents of its files: nothing may come, go or change. */
function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files.map(file => {
      const path = join(file.parentPath, file.name);
      return [path, file.isFile() ? readFileSync(path, 'latin1') : 'folder'];
    }),
  );
}

/** Runs a check that can't be done, and gives what it said: exit code 2, no result, nothing written. */
async function refusalOf(folder: string, ...args: string[]): Promise<string> {
  const before = contentsOf(folder);
  const { code, out, said } = await jiping('check', ...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(contentsOf(folder)).toEqual(before);
  return said.trimEnd();
}

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const noTable =
  '没有找到绩效指标表：要有一行表头，写着指标名称（如“三级指标”）和“指标值”“完成值”“分值”“得分”中的几项。';

describe('a file that is no workbook is named, with what it is and what to do', () => {
  test.each<[string, string, Uint8Array, string]>([
    [
      'a text file renamed',
      '说明.xlsx',
      strToU8('项目支出绩效自评表\r\n得分,90\r\n'),
      '这不是 Excel 工作簿。如果它是表格文件，请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'half a download',
      '自评表.xlsx',
      readFileSync(example('shaoxing-2019')).subarray(0, 4000),
      '文件不完整或已损坏：压缩包读不下去。请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。',
    ],
    ['nothing', '空.xlsx', new Uint8Array(), '文件是空的（0 字节）。请检查它是否下载或复制完整。'],
    [
      'a workbook with a password',
      '加密.xlsx',
      compoundFile('EncryptedPackage'),
      '文件加了打开密码。请用 Excel 或 WPS 输入密码打开，去掉密码并另存为 .xlsx 后再试。',
    ],
    [
      'an .xls',
      '自评表.xls',
      compoundFile('Workbook'),
      '这是旧格式的工作簿（.xls 或 .et）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'an .xls renamed',
      '自评表.xlsx',
      compoundFile('Workbook'),
      '这是旧格式的工作簿（.xls 或 .et）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a web page that an office system exported',
      '导出.xlsx',
      strToU8('<html><body><table><tr><td>得分</td></tr></table></body></html>'),
      '这是网页（HTML），不是 .xlsx；有些系统导出的“Excel”其实是网页。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    ['an empty sheet', '空表.xlsx', bookBytes({}), '没有可以校验的绩效自评表。工作表“自评表”：没有内容。'],
    [
      'a sheet that is hidden',
      '隐藏.xlsx',
      bookBytes({
        sheets: { '自评表" state="hidden': `<sheetData><row r="1">${cell('A1', '得分')}</row></sheetData>` },
      }),
      '没有可以校验的绩效自评表。工作表“自评表”：已隐藏。要校验它，请用 --sheet 写明它的名称。',
    ],
  ])('%s', async (_, name, bytes, sentence) => {
    const folder = temporaryFolder();
    const file = join(folder, name);
    writeFileSync(file, bytes);
    expect(await refusalOf(folder, '--write', file)).toBe(`${file}：${sentence}`);
  });

  test('the same sentence stands in the JSON, without the name that stands beside it', async () => {
    const file = join(temporaryFolder(), '自评表.xls');
    writeFileSync(file, compoundFile('Workbook'));
    const { code, report } = await checkJson(file);
    expect(code).toBe(2);
    expect(report.files).toEqual([
      {
        file,
        error: {
          code: 'old-xls',
          message: '这是旧格式的工作簿（.xls 或 .et）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
        },
        sheets: [],
        written: null,
        leftProtected: [],
        withoutNote: [],
      },
    ]);
  });

  test('a name that happens to be part of the sentence is said all the same', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'x');
    writeFileSync(file, 'x');
    const back = process.cwd();
    process.chdir(folder);
    try {
      expect((await jiping('check', 'x')).said).toMatch(/^x：这不是 Excel 工作簿。/);
    } finally {
      process.chdir(back);
    }
  });
});

describe('a path with nothing to check', () => {
  test('is not there', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '没有.xlsx');
    expect(await refusalOf(folder, file)).toBe(`${file}：没有找到这个文件或目录，请检查路径是否写对。`);
  });

  test('goes through a file as if it were a folder', async () => {
    const folder = temporaryFolder();
    const file = join(exampleIn(folder, 'shaoxing-2019'), '自评表.xlsx');
    expect(await refusalOf(folder, file)).toBe(`${file}：打不开：路径中有一段是文件，不是目录。请检查路径。`);
  });

  test('is a folder without workbooks', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '空目录'));
    writeFileSync(join(folder, '说明.txt'), '');
    writeFileSync(join(folder, '~$自评表.xlsx'), 'lock');
    expect(await refusalOf(folder, folder)).toBe(`${folder}：目录里没有表格文件（.xlsx 或 .xlsm）。`);
  });

  test('is a folder whose old workbooks were passed over in silence', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '甲.xls'), compoundFile('Workbook'));
    writeFileSync(join(folder, '乙.et'), compoundFile('Workbook'));
    exampleIn(folder, 'jinzhong-2020');
    const { code, report } = await checkJson(folder);
    expect(code).toBe(2);
    expect(report.files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      [join(folder, 'jinzhong-2020.xlsx'), null],
      [join(folder, '乙.et'), 'old-xls'],
      [join(folder, '甲.xls'), 'old-xls'],
    ]);
  });

  test('is nothing at all', async () => {
    expect(await refusalOf(temporaryFolder(), '')).toBe('文件名不能是空的。\n用 jiping help 查看用法。');
  });
});

describe('a workbook without a form', () => {
  test('each sheet is told with its reason', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '目录.xlsx');
    const sheet = `<sheetData><row r="1">${cell('A1', '目录')}</row></sheetData>`;
    writeFileSync(file, bookBytes({ sheets: { 封面: sheet, 空表: '<sheetData/>' } }));
    const said = await refusalOf(folder, '--write', file);
    expect(said.startsWith(`${file}：没有可以校验的绩效自评表。工作表“封面”：${noTable}`)).toBe(true);
    expect(said.endsWith('工作表“空表”：没有内容。')).toBe(true);
  });

  test('two hundred empty sheets are one sentence, not two hundred', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '很多.xlsx');
    const sheets = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`表${i + 1}`, '<sheetData/>']));
    writeFileSync(file, bookBytes({ sheets }));
    expect(await refusalOf(folder, file)).toBe(
      `${file}：没有可以校验的绩效自评表。工作表“表1”“表2”“表3”“表4”“表5”“表6”“表7”“表8”“表9”“表10”等 200 张：没有内容。`,
    );
  });

  test('fifty megabytes of noise come to the same sentence within 512 MB', () => {
    const folder = temporaryFolder();
    const file = join(folder, '杂乱.xlsx');
    const parts = bookParts({ sheet: noise(50 * 1024 * 1024) });
    const entries = Object.entries(parts).map(([path, text]) => [path, strToU8(text)]);
    writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 1 }));
    const { code, out, said } = npmJiping(['check', '--write', file], {
      nodeOptions: '--max-old-space-size=512',
    });
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(`${file}：没有可以校验的绩效自评表。工作表“自评表”：${noTable}`);
    expect(readdirSync(folder)).toEqual(['杂乱.xlsx']);
  }, 120_000);

  test('a sheet that unpacks to more than a workbook holds is refused by name', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '炸弹.xlsx');
    writeFileSync(file, bookBytes({ sheet: `<sheetData/>${' '.repeat(12 * 1024 * 1024)}` }));
    expect(await refusalOf(folder, file)).toBe(
      `${file}：文件太大：其中的 xl/worksheets/sheet1.xml 解压后会超过 100 MB。请删去无关的工作表和多余的空行、格式，另存后再试。`,
    );
  });

  /** Rows of random texts and numbers, by a generator with a fixed start. */
  function noise(bytes: number): string {
    let state = 7;
    const random = (): number => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state >>> 1;
    };
    const columns = Array.from('ABCDEFGHIJKLMNOPQRST');
    const rows: string[] = [];
    let size = 0;
    for (let row = 1; size < bytes; row++) {
      const cells = columns.map((column, i) =>
        i % 2 === 0
          ? cell(`${column}${row}`, random().toString(36).repeat(6))
          : `<c r="${column}${row}"><v>${random() / 1000}</v></c>`,
      );
      const text = `<row r="${row}">${cells.join('')}</row>`;
      rows.push(text);
      size += text.length;
    }
    return `<sheetData>${rows.join('')}</sheetData>`;
  }
});

describe('--sheet', () => {
  test('a sheet that is not there is named, with those that are', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    expect(await refusalOf(folder, '--write', '--sheet', '汇总', file)).toBe(
      `${file}：没有名为“汇总”的工作表；现有工作表：“自评表”。`,
    );
  });
});

describe('a command written wrong says what to change, and nothing is read or written', () => {
  const hint = '用 jiping help 查看用法。';

  test.each<[string[], string]>([
    [['--fast'], '没有 --fast 这个选项。'],
    [['-x'], '没有 -x 这个选项。'],
    [['--format'], '--format 后面要有值。'],
    [['--format='], '--format 不能是“”，只能是 text、json、ndjson、csv。'],
    [['--format', 'xml'], '--format 不能是“xml”，只能是 text、json、ndjson、csv。'],
    [['--mode', 'replace'], '--mode 不能是“replace”，只能是 fill、overwrite。'],
    [['--write=yes'], '--write 后面不用写值。'],
    [['--out', '结果'], '--out 要和 --write 一起用。'],
    [['--write', '--out='], '--out 后面要有值。'],
    [['--out', '--write'], '--out 后面要有值。'],
    [['--sheet='], '--sheet 后面要有值。'],
    [['--jobs', '0'], '--jobs 不能是“0”，应是 1 到 64 的整数。'],
    [['--jobs', '65'], '--jobs 不能是“65”，应是 1 到 64 的整数。'],
    [['--jobs', '1e1'], '--jobs 不能是“1e1”，应是 1 到 64 的整数。'],
    [['--jobs', '两个'], '--jobs 不能是“两个”，应是 1 到 64 的整数。'],
  ])('check %j', async (options, sentence) => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const args = options.length === 1 && options[0] === '--format' ? [file, ...options] : [...options, file];
    expect(await refusalOf(folder, ...args)).toBe(`${sentence}\n${hint}`);
  });

  test('without a path', async () => {
    expect(await refusalOf(temporaryFolder())).toBe(`请写明要校验的文件或目录。\n${hint}`);
  });

  test('an unknown command', async () => {
    expect(await jiping('chekc', 'a.xlsx')).toEqual({
      code: 2,
      out: '',
      said: `没有“chekc”这个命令，可用的有 check、template、rules 和 profiles。\n${hint}\n`,
    });
  });

  test('no command at all is told the whole usage', async () => {
    const { code, out, said } = await jiping();
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/^请写明要做什么：check、template、rules 或 profiles。\n用法：\n {2}jiping check /);
  });

  test.each([[['help']], [['--help']], [['check', '--help']], [['rules', '-h']]])(
    '%j prints the usage as a result',
    async args => {
      const { code, out, said } = await jiping(...args);
      expect([code, said]).toEqual([0, '']);
      expect(out).toMatch(
        /^用法：\n[^]*退出码：0 没有错误级问题；1 有错误级问题；2 有文件读不了，或命令写错了。\n$/,
      );
    },
  );
});

describe('--profile', () => {
  async function refused(content: string | null, name = '设置.json'): Promise<string> {
    const folder = temporaryFolder();
    const profile = join(folder, name);
    if (content !== null) writeFileSync(profile, content);
    const said = await refusalOf(folder, '--profile', profile, exampleIn(folder, 'shaoxing-2019'));
    return said.replace(profile, name);
  }

  test('a name nobody knows is answered with the names there are', async () => {
    const folder = temporaryFolder();
    const said = await refusalOf(folder, '--profile', '火星', exampleIn(folder, 'shaoxing-2019'));
    expect(said).toMatch(
      /^没有名为“火星”的设置，也没有这个文件。可用的设置：财政部 2020（mof-2020）、绍兴（shaoxing）、晋中（jinzhong）.*。\n用 jiping help 查看用法。$/,
    );
  });

  test.each([
    ['{"extends": "绍兴",', '不是 JSON。'],
    ['[]', '“设置文件”应是一个 JSON 对象。'],
    ['{"extends": "火星"}', '没有名为“火星”的设置。'],
    ['{"decimals": 9}', '“decimals”应是 0 到 4 的整数。'],
    ['{"costSaving": "一成"}', '“costSaving”应是数字，如 0.1 或 "10%"。'],
  ])('%s', async (content, sentence) => {
    expect(await refused(content)).toBe(`设置文件 设置.json 不能用：${sentence}\n用 jiping help 查看用法。`);
  });

  test('a misspelt key is named, with those there are', async () => {
    expect(await refused('{"grade": []}')).toMatch(
      /^设置文件 设置\.json 不能用：设置文件里的“grade”不认识，可用的有：extends、.*grades.*。\n用/,
    );
  });

  test('a folder is no settings file', async () => {
    const folder = temporaryFolder();
    const profile = join(folder, '设置');
    mkdirSync(profile);
    expect(await refusalOf(folder, '--profile', profile, exampleIn(folder, 'shaoxing-2019'))).toBe(
      `设置文件 ${profile} 不能用：这里是一个目录，不是文件。\n用 jiping help 查看用法。`,
    );
  });

  test('a settings file saved by Notepad with a byte order mark is read', async () => {
    const folder = temporaryFolder();
    const profile = join(folder, '设置.json');
    writeFileSync(profile, '\ufeff{"extends": "晋中"}');
    const { report } = await checkJson('--profile', profile, example('jinzhong-2020'));
    expect(report.files[0]?.sheets[0]?.form?.profile).toBe('自定义（晋中）');
  });
});

describe('a copy that can not be written', () => {
  test('the folder is a file: the result is still printed', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const out = join(folder, '结果');
    writeFileSync(out, '');
    const before = contentsOf(folder);
    const result = await jiping('check', '--write', '--out', out, file);
    expect(result.code).toBe(2);
    expect(result.out).toContain('J30 得分写 8');
    expect(result.said).toBe(
      `${file}：副本 ${join(out, 'shaoxing-2019.评分.xlsx')} 没有写出：路径中有一段是文件，不是目录。请检查路径。\n`,
    );
    expect(contentsOf(folder)).toEqual(before);
  });

  test('the copy is a folder', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const copy = join(folder, 'shaoxing-2019.评分.xlsx');
    mkdirSync(copy);
    const before = contentsOf(folder);
    const { code, said } = await jiping('check', '--write', file);
    expect(code).toBe(2);
    expect(said).toBe(`${file}：副本 ${copy} 没有写出：这里是一个目录，不是文件。\n`);
    expect(contentsOf(folder)).toEqual(before);
  });

  test('the folder is read-only', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const out = join(folder, '结果');
    mkdirSync(out);
    chmodSync(folder, 0o755);
    chmodSync(out, 0o555);
    const { code, said } = await asOrdinaryUser(() => jiping('check', '--write', '--out', out, file));
    expect(code).toBe(2);
    expect(said).toBe(
      `${file}：副本 ${join(out, 'shaoxing-2019.评分.xlsx')} 没有写出：没有访问权限。请检查文件和目录的权限。\n`,
    );
  });
});

/** The administrator may write everywhere: there the act is done as nobody. */
async function asOrdinaryUser<T>(act: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

describe('several inputs', () => {
  test('the good one is reported beside the bad ones, in the order they were given', async () => {
    const folder = temporaryFolder();
    const good = exampleIn(folder, 'shaoxing-2019');
    const bad = join(folder, '说明.xlsx');
    const missing = join(folder, '没有.xlsx');
    writeFileSync(bad, '说明');
    const { code, report, said } = await checkJson(missing, bad, good);
    expect(code).toBe(2);
    expect(report.files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      [missing, 'missing'],
      [bad, 'not-a-workbook'],
      [good, null],
    ]);
    expect(report.files[2]?.sheets[0]?.findings.map(({ rule }) => rule)).toContain('S04');
    expect(said).toContain(`${missing}：没有找到这个文件或目录`);
    expect(said).toContain(`${bad}：这不是 Excel 工作簿。`);
  });

  test('a file named twice is checked once', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const { report } = await checkJson(file, folder, file);
    expect(report.files.map(each => each.file)).toEqual([file]);
  });
});

describe('copies never take the place of something else', () => {
  test('forms of the same name in two folders get a copy each', async () => {
    const folder = temporaryFolder();
    const out = join(folder, '结果');
    for (const unit of ['甲', '乙']) {
      mkdirSync(join(folder, '报送', unit), { recursive: true });
      copyFileSync(example('shaoxing-2019'), join(folder, '报送', unit, '自评表.xlsx'));
    }
    const { report } = await checkJson('--write', '--out', out, join(folder, '报送'));
    expect(report.files.map(({ written }) => written)).toEqual([
      join(out, '乙', '自评表.评分.xlsx'),
      join(out, '甲', '自评表.评分.xlsx'),
    ]);
  });

  test('named one by one, the second gets a number', async () => {
    const folder = temporaryFolder();
    const out = join(folder, '结果');
    const files = ['甲', '乙'].map(unit => {
      mkdirSync(join(folder, unit));
      const file = join(folder, unit, '自评表.xlsx');
      copyFileSync(example('shaoxing-2019'), file);
      return file;
    });
    const { report, said } = await checkJson('--write', '--out', out, ...files);
    expect(report.files.map(({ written }) => written)).toEqual([
      join(out, '自评表.评分.xlsx'),
      join(out, '自评表(2).评分.xlsx'),
    ]);
    expect(said).toContain(`已写出 ${join(out, '自评表(2).评分.xlsx')}（来自 ${files[1]}）`);
  });

  test('`*.xlsx` a second time: the copies are written anew, not taken for inputs', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    await jiping('check', '--write', file);
    const copy = join(folder, 'shaoxing-2019.评分.xlsx');
    const { report, said } = await checkJson('--write', copy, file);
    expect(report.files.map(({ written }) => written)).toEqual([copy]);
    expect(said).toContain(`${copy} 是 ${file} 的副本，这次会重写，没有单独校验。`);
    expect(readdirSync(folder).sort()).toEqual(['shaoxing-2019.xlsx', 'shaoxing-2019.评分.xlsx']);
  });
});
