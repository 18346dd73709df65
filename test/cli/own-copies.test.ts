import { readdirSync, readFileSync, writeFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { at } from '../notation';
import { exampleIn, jiping, temporaryFolder } from './terminal';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** A folder with the example and its copy, which a person has then changed. */
async function changedCopy(): Promise<{ folder: string; file: string; copy: string; changed: Uint8Array }> {
  const folder = temporaryFolder();
  const file = exampleIn(folder, 'shaoxing-2019');
  await jiping('check', '--write', file);
  const copy = join(folder, 'shaoxing-2019.评分.xlsx');
  const workbook = openWorkbook(bytesOf(copy));
  const before = { value: workbook.sheet('自评表').value(at('J30')), formula: null };
  const edit = { at: at('J30'), before, after: { value: 9.3, formula: null }, why: '' };
  const applied = workbook.apply([{ sheet: '自评表', fingerprint: '', edits: [edit], marks: null }]);
  if (applied.kind === 'refused') throw new Error('refused');
  writeFileSync(copy, applied.bytes);
  return { folder, file, copy, changed: applied.bytes };
}

describe('a copy that is there already', () => {
  test('is written anew where nothing was done to it', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    await jiping('check', '--write', file);
    const { code, said } = await jiping('check', '--write', '--mode', 'overwrite', file);
    const copy = join(folder, 'shaoxing-2019.评分.xlsx');
    expect(code).toBe(1);
    expect(said).toBe(`已写出 ${copy}（来自 ${file}）\n`);
    expect(openWorkbook(bytesOf(copy)).sheet('自评表').value(at('J30'))).toBe(9.29);
  });

  test('is left alone where a person changed one cell', async () => {
    const { file, copy, changed } = await changedCopy();
    const { code, out, said } = await jiping('check', '--write', file);
    expect(code).toBe(2);
    expect(out).toContain('J30 得分写 8');
    expect(said).toBe(
      `${file}：副本 ${copy} 没有写出：已有同名文件，内容与本工具写出的不同（可能有人改过），没有覆盖。请把它移走或改名；或加 --keep，另写一份带编号的副本。\n`,
    );
    expect(Buffer.compare(bytesOf(copy), changed)).toBe(0);
  });

  test('with --keep a new one is written beside it, and a third time over the second', async () => {
    const { folder, file, copy, changed } = await changedCopy();
    for (const _ of [1, 2]) await jiping('check', '--write', '--keep', file);
    expect(Buffer.compare(bytesOf(copy), changed)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'shaoxing-2019(2).评分.xlsx',
      'shaoxing-2019.xlsx',
      'shaoxing-2019.评分.xlsx',
    ]);
  });

  test('is left alone where it is no workbook at all', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    writeFileSync(join(folder, 'shaoxing-2019.评分.xlsx'), '我的笔记');
    expect((await jiping('check', '--write', file)).code).toBe(2);
    expect(readFileSync(join(folder, 'shaoxing-2019.评分.xlsx'), 'utf8')).toBe('我的笔记');
  });

  test('--keep without --write is said', async () => {
    const { code, said } = await jiping('check', '--keep', 'a.xlsx');
    expect([code, said.split('\n')[0]]).toEqual([2, '--keep 要和 --write 一起用。']);
  });
});

test('an unfinished copy of a run that is no more goes; one that is being written stays', async () => {
  const folder = temporaryFolder();
  const file = exampleIn(folder, 'shaoxing-2019');
  // No process has a number as high.
  writeFileSync(join(folder, '别的.评分.xlsx.99999999.part'), '');
  writeFileSync(join(folder, `别的.评分.xlsx.${process.ppid}.part`), '');
  // Another thread of this process is writing one; another was left by an earlier process of the same number.
  writeFileSync(join(folder, `这次的.评分.xlsx.${process.pid}.part`), '');
  const old = join(folder, `上次的.评分.xlsx.${process.pid}.part`);
  writeFileSync(old, '');
  utimesSync(old, 1, 1);
  await jiping('check', '--write', file);
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([
    `别的.评分.xlsx.${process.ppid}.part`,
    `这次的.评分.xlsx.${process.pid}.part`,
  ]);
});
