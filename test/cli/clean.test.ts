import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { listForms } from '../forms/list';
import { changedParts, textsIn } from '../hosts/xlsx/book';
import { example, exampleIn, jiping, temporaryFolder } from './terminal';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** The parts an edit of cells may change: the worksheets, and what Excel is told of formulas. */
const edited =
  /^xl\/(?:worksheets\/sheet\d+\.xml|workbook\.xml|calcChain\.xml|_rels\/workbook\.xml\.rels)$|^\[Content_Types\]\.xml$/;

describe('--clean: a copy to be handed in', () => {
  test.each([...listForms(), example('jinzhong-2020'), example('shaoxing-2019')])(
    '%s: every part is as it was, but for the cells that were filled',
    async form => {
      const folder = temporaryFolder();
      const file = join(folder, basename(form));
      copyFileSync(form, file);
      const clean = file.replace(/\.(xls[xm])$/, '.报送.$1');
      await jiping('check', '--write', '--clean', '--mode', 'overwrite', file);
      expect(Buffer.compare(bytesOf(file), bytesOf(form))).toBe(0);
      expect(changedParts(bytesOf(file), bytesOf(clean)).filter(name => !edited.test(name))).toEqual([]);
      const texts = Object.values(textsIn(bytesOf(clean))).join();
      expect(texts).not.toContain('绩评助手');
      expect(texts).not.toContain('urn:jiping');
      // A cell that was not filled is spelled as it was.
      const [before, after] = [openWorkbook(bytesOf(file)), openWorkbook(bytesOf(clean))];
      const { report } = await reportOf(file);
      for (const sheet of before.sheets) {
        const filled = new Set(report.filter(each => each.sheet === sheet.name).map(({ cell }) => cell));
        for (const { at, value } of before.sheet(sheet.name).cells()) {
          const name = `${String.fromCharCode(65 + at.col)}${at.row + 1}`;
          if (!filled.has(name))
            expect([name, after.sheet(sheet.name).written(at.row, at.col)?.value]).toEqual([name, value]);
        }
      }
    },
  );

  test('of a copy with marks, notes and a seal is the original again, to the byte of each part', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'jinzhong-2020');
    await jiping('check', '--write', file);
    const scored = bytesOf(join(folder, 'jinzhong-2020.评分.xlsx'));
    writeFileSync(join(folder, '二.xlsx'), scored);
    await jiping('check', '--write', '--clean', join(folder, '二.xlsx'));
    expect(textsIn(bytesOf(join(folder, '二.报送.xlsx')))).toEqual(textsIn(bytesOf(file)));
  });

  test('is written again where it stands as it was, and left alone where somebody changed it', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'jinzhong-2020');
    const clean = join(folder, 'jinzhong-2020.报送.xlsx');
    for (const _ of [1, 2]) expect((await jiping('check', '--write', '--clean', file)).code).toBe(1);
    writeFileSync(clean, '改过');
    const { code, said } = await jiping('check', '--write', '--clean', file);
    expect(code).toBe(2);
    expect(said).toContain('已有同名文件，内容与这次要写的不同，没有覆盖。');
    expect(readFileSync(clean, 'utf8')).toBe('改过');
    await jiping('check', '--write', '--clean', '--keep', file);
    expect(readdirSync(folder).sort()).toEqual([
      'jinzhong-2020(2).报送.xlsx',
      'jinzhong-2020.xlsx',
      'jinzhong-2020.报送.xlsx',
    ]);
  });

  test('--clean without --write is said', async () => {
    const { code, said } = await jiping('check', '--clean', 'a.xlsx');
    expect([code, said.split('\n')[0]]).toEqual([2, '--clean 要和 --write 一起用。']);
  });
});

async function reportOf(file: string): Promise<{ report: { sheet: string; cell: string }[] }> {
  const { out } = await jiping('check', '--format', 'json', '--mode', 'overwrite', file);
  const { files } = JSON.parse(out) as {
    files: { sheets: { sheet: string; edits: { cell: string }[] }[] }[];
  };
  const sheets = files.flatMap(each => each.sheets);
  return { report: sheets.flatMap(({ sheet, edits }) => edits.map(({ cell }) => ({ sheet, cell }))) };
}
