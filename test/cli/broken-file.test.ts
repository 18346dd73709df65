import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/cli/report';
import type { Sheet } from '../../src/sheet';
import { example, temporaryFolder } from './terminal';

test('a fault of the program in one file is told, and leaves the others their results', async () => {
  const actual = jest.requireActual<typeof import('../../src/review')>('../../src/review');
  let met = 0;
  jest.resetModules();
  jest.doMock('../../src/review', () => ({
    reviewAll: (sheet: Sheet, ...rest: []) => {
      met++;
      if (met === 1) throw new TypeError('x is not a function');
      return actual.reviewAll(sheet, ...rest);
    },
  }));
  const { run } = await import('../../src/cli/run');
  const folder = temporaryFolder();
  const [bad, good] = ['jinzhong-2020', 'shaoxing-2019'].map(name => {
    copyFileSync(example(name), join(folder, `${name}.xlsx`));
    return join(folder, `${name}.xlsx`);
  });
  let out = '';
  let said = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    say: (line: string) => {
      said += `${line}\n`;
    },
  };
  const code = await run(['check', '--format', 'json', folder], terminal, null);
  const { files } = JSON.parse(out) as Report;
  expect(code).toBe(2);
  expect(files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
    [bad, 'broken'],
    [good, null],
  ]);
  expect(files[1]?.sheets[0]?.findings.length).toBeGreaterThan(0);
  expect(said).toContain(
    `${bad}：校验时程序出错，这个文件没有结果。请把文件和这段信息发给维护人员：TypeError: x is not a function`,
  );
});
