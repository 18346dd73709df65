import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bookBytes } from '../hosts/xlsx/book';
import { example, exampleIn, npmJiping, temporaryFolder } from './terminal';

// Each of these starts the command in a process of its own, as a person does from the checkout.
const time = 60_000;

/** A folder with several forms and some files that are none. */
function delivery(): string {
  const folder = temporaryFolder();
  for (const unit of ['甲', '乙', '丙']) {
    mkdirSync(join(folder, unit));
    copyFileSync(example('jinzhong-2020'), join(folder, unit, '一.xlsx'));
    copyFileSync(example('shaoxing-2019'), join(folder, unit, '二.xlsx'));
  }
  writeFileSync(join(folder, '乙', '说明.xlsx'), '不是工作簿');
  return folder;
}

describe('npm run -s jiping', () => {
  test(
    'checks the examples from the checkout: results and nothing else on stdout, exit code 1',
    () => {
      const { code, out, said } = npmJiping(['check', 'assets/examples']);
      expect(code).toBe(1);
      expect(out).toMatch(/^assets.examples.jinzhong-2020\.xlsx {2}工作表“自评表”\n/);
      expect(out).toContain('[错误 S02] G48 小计写 13.25，下面 6 项相加为 18.94，差 5.69');
      expect(said).toMatch(/^（1\/2）assets.examples.jinzhong-2020\.xlsx\n（2\/2）.*\n$/);
    },
    time,
  );

  test(
    'paths are meant from the folder it is called in, not from the checkout',
    () => {
      const folder = temporaryFolder();
      exampleIn(folder, 'shaoxing-2019');
      const { code, out, said } = npmJiping(['check', '--write', '--out', '结果', 'shaoxing-2019.xlsx'], {
        folder,
      });
      expect(code).toBe(1);
      expect(out).toMatch(/^shaoxing-2019\.xlsx {2}工作表/);
      expect(said).toBe(`已写出 ${join('结果', 'shaoxing-2019.评分.xlsx')}（来自 shaoxing-2019.xlsx）\n`);
      expect(readdirSync(join(folder, '结果'))).toEqual(['shaoxing-2019.评分.xlsx']);
    },
    time,
  );

  test(
    'a misspelt command ends with exit code 2 and no stack of calls',
    () => {
      const { code, out, said } = npmJiping(['chekc']);
      expect([code, out]).toEqual([2, '']);
      expect(said).toBe(
        '没有“chekc”这个命令，可用的有 check、template、rules 和 profiles。\n用 jiping help 查看用法。\n',
      );
    },
    time,
  );

  test(
    'a reader that closes the pipe early is no fault to report',
    async () => {
      const files = Array.from({ length: 40 }, () => resolve(example('jinzhong-2020')));
      const folder = temporaryFolder();
      const copies = files.map((file, i) => {
        const copy = join(folder, `${i}.xlsx`);
        copyFileSync(file, copy);
        return copy;
      });
      const child = spawn(
        process.execPath,
        ['--require', 'tsx/cjs', 'src/cli/main.ts', 'check', '--format', 'json', ...copies],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise<number | null>(ended => child.once('close', ended));
      expect(said).not.toMatch(/EPIPE|Error|at /);
      expect(code).toBe(1);
    },
    time,
  );
});

describe('--jobs', () => {
  test.each(['json', 'csv', 'text'])(
    '2 gives the same bytes as 1, in the order of the files: %s',
    format => {
      const folder = delivery();
      const one = npmJiping(['check', '--format', format, '--jobs', '1', folder]);
      const two = npmJiping(['check', '--format', format, '--jobs', '2', folder]);
      expect(two.code).toBe(2);
      expect(two.code).toBe(one.code);
      expect(two.out).toBe(one.out);
      expect(two.out).toContain('二.xlsx');
      expect(errorsIn(two.said)).toEqual(errorsIn(one.said));
      expect(errorsIn(two.said)).toHaveLength(1);
    },
    time,
  );

  test(
    'writes the same copies',
    () => {
      const folder = delivery();
      const outs = ['1', '2'].map(jobs => {
        const out = join(folder, `结果${jobs}`);
        npmJiping([
          'check',
          '--write',
          '--mode',
          'overwrite',
          '--jobs',
          jobs,
          '--out',
          out,
          join(folder, '甲'),
        ]);
        return out;
      });
      const [a, b] = outs.map(out => readdirSync(out).map(name => readFileSync(join(out, name), 'latin1')));
      expect(a).toHaveLength(2);
      expect(b).toEqual(a);
    },
    time,
  );

  test(
    'a profile reaches the threads',
    () => {
      const folder = delivery();
      const args = ['check', '--format', 'json', '--profile', '晋中', folder];
      const one = npmJiping(args);
      const two = npmJiping(['check', '--jobs', '3', ...args.slice(1)]);
      expect(two.out).toBe(one.out);
      expect(two.out).toContain('"profile": "晋中"');
    },
    time,
  );

  test(
    'a file that takes more memory than there is fails alone',
    () => {
      const folder = temporaryFolder();
      const good = exampleIn(folder, 'shaoxing-2019');
      const big = join(folder, '大表.xlsx');
      writeFileSync(big, rowsOfNumbers());
      const { code, out, said } = npmJiping(['check', '--jobs', '2', big, good], {
        nodeOptions: '--max-old-space-size=120',
      });
      expect(code).toBe(2);
      expect(out).toContain('shaoxing-2019.xlsx  工作表“自评表”');
      expect(said).toContain(`${big}：内存不够，这个文件没有结果。`);
    },
    time,
  );
});

/** The lines that speak of a fault; the order of progress differs with the threads. */
function errorsIn(said: string): string[] {
  return said.split('\n').filter(line => line !== '' && !line.startsWith('（'));
}

/** A workbook of a million numbers. */
function rowsOfNumbers(): Uint8Array {
  const columns = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXY');
  const rows: string[] = [];
  for (let row = 1; row <= 40_000; row++) {
    rows.push(
      `<row r="${row}">${columns.map(col => `<c r="${col}${row}"><v>${row}</v></c>`).join('')}</row>`,
    );
  }
  return bookBytes({ sheet: `<sheetData>${rows.join('')}</sheetData>` });
}
