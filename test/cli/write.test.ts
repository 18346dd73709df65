import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { Workbook } from 'exceljs';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Edit } from '../../src/plan';
import { a1, type Sheet } from '../../src/sheet';
import { at } from '../notation';
import { checkJson, exampleIn, temporaryFolder } from './terminal';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

function sheetOf(file: string): Sheet {
  return openWorkbook(bytesOf(file)).sheet('自评表');
}

/** The file with some cells emptied, as a unit would hand it out to be filled. */
function emptied(file: string, cells: readonly string[]): void {
  const workbook = openWorkbook(bytesOf(file));
  const sheet = workbook.sheet('自评表');
  const edits = cells.map((cell): Edit => {
    const before = { value: sheet.value(at(cell)), formula: null };
    return { at: at(cell), before, after: { value: null, formula: null }, why: '' };
  });
  const applied = workbook.apply([{ sheet: '自评表', fingerprint: '', edits, marks: null }]);
  if (applied.kind === 'refused') throw new Error(applied.refusals[0]?.message);
  writeFileSync(file, applied.bytes);
}

/** The parts of two files that differ. */
function changedParts(a: string, b: string): string[] {
  const [x, y] = [unzipSync(bytesOf(a)), unzipSync(bytesOf(b))];
  const names = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...names]
    .filter(name => Buffer.compare(x[name] ?? Buffer.of(), y[name] ?? Buffer.of()) !== 0)
    .sort();
}

const scores = ['J30', 'J31', 'J32', 'J33', 'J34', 'J35', 'J36', 'J37'];

describe('绍兴 with every score blanked', () => {
  test('the copy has the scores, the total and 优, and nothing else differs', async () => {
    const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
    emptied(file, [...scores, 'E38', 'I38']);
    const { code, report } = await checkJson('--write', file);
    const copy = report.files[0]?.written;
    if (!copy) throw new Error('no copy');
    expect(copy).toMatch(/shaoxing-2019\.评分\.xlsx$/);
    expect(code).toBe(0);
    const written = sheetOf(copy);
    expect(scores.map(cell => written.value(at(cell)))).toEqual([9.29, 10, 10, 10, 10, 20, 20, 10]);
    expect(written.value(at('E38'))).toBe(99.29);
    expect(written.value(at('I38'))).toBe('优');
    // Besides the worksheet there is the part of ours that tells the copy from one a person has changed.
    expect(changedParts(file, copy)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const untouched = [...written.cells()].filter(cell => ![...scores, 'E38', 'I38'].includes(a1(cell.at)));
    for (const cell of untouched) expect(cell).toEqual(sheetOf(file).written(cell.at.row, cell.at.col));
  });

  test('the input is never changed', async () => {
    const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
    const before = bytesOf(file);
    await checkJson('--write', '--mode', 'overwrite', file);
    expect(Buffer.compare(bytesOf(file), before)).toBe(0);
  });
});

describe('--mode', () => {
  test('fill leaves what a person typed', async () => {
    const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
    const { report } = await checkJson('--write', file);
    expect(report.files[0]?.sheets[0]?.edits).toEqual([]);
    expect(sheetOf(report.files[0]?.written ?? '').value(at('J30'))).toBe(8);
  });

  test('overwrite writes 9.29, and the total follows', async () => {
    const folder = temporaryFolder();
    const file = exampleIn(folder, 'shaoxing-2019');
    const out = join(folder, 'out');
    const { report } = await checkJson('--write', '--mode', 'overwrite', '--out', out, file);
    expect(report.files[0]?.sheets[0]?.edits).toEqual([
      { cell: 'J30', before: '8', after: '9.29' },
      { cell: 'E38', before: '98', after: '99.29' },
    ]);
    const copy = report.files[0]?.written ?? '';
    expect(copy.startsWith(out)).toBe(true);
    expect(sheetOf(copy).value(at('J30'))).toBe(9.29);
    expect(sheetOf(copy).value(at('E38'))).toBe(99.29);
  });

  test('a formula is never replaced', async () => {
    const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
    const workbook = openWorkbook(bytesOf(file));
    const total: Edit = {
      at: at('E38'),
      before: { value: 98, formula: null },
      after: { value: 98, formula: 'SUM(J30:J37)' },
      why: '',
    };
    const applied = workbook.apply([{ sheet: '自评表', fingerprint: '', edits: [total], marks: null }]);
    if (applied.kind === 'refused') throw new Error('refused');
    writeFileSync(file, applied.bytes);
    const { report } = await checkJson('--write', '--mode', 'overwrite', file);
    expect(report.files[0]?.sheets[0]?.edits.map(({ cell }) => cell)).toEqual(['J30']);
    expect(sheetOf(report.files[0]?.written ?? '').written(37, 4)?.formula).toBe('SUM(J30:J37)');
  });
});

test('the inverse plan gives back the original bytes of every touched cell', async () => {
  const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
  const workbook = openWorkbook(bytesOf(file));
  const { review } = await import('../../src/review');
  const { planEdits } = await import('../../src/plan');
  const reviewed = review(workbook.sheet('自评表'));
  if (!reviewed.form) throw new Error(reviewed.why);
  const plan = { ...planEdits(reviewed, 'overwrite'), marks: null };
  const written = workbook.apply([plan]);
  if (written.kind === 'refused') throw new Error('refused');
  const restored = openWorkbook(written.bytes).apply(written.undo);
  if (restored.kind === 'refused') throw new Error('refused');
  const xml = (bytes: Uint8Array) =>
    Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(xml(written.bytes)).not.toBe(xml(bytesOf(file)));
  expect(xml(restored.bytes)).toBe(xml(bytesOf(file)));
});

test('problem cells of 晋中 carry a highlight and a note', async () => {
  const file = exampleIn(temporaryFolder(), 'jinzhong-2020');
  const { report } = await checkJson('--write', file);
  const parts = unzipSync(bytesOf(report.files[0]?.written ?? ''));
  const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
  expect(text('xl/worksheets/sheet1.xml')).toMatch(
    /<conditionalFormatting sqref="[^"]*G48[^"]*">.*?绩评助手:error/,
  );
  const notes = Object.keys(parts).filter(name => /comments/.test(name));
  expect(notes).toHaveLength(1);
  expect(text(notes[0] ?? '')).toContain('漏加了这 2 行');
});

test('a cell that already has a note keeps it, and that is said', async () => {
  const file = exampleIn(temporaryFolder(), 'jinzhong-2020');
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const cell = workbook.getWorksheet('自评表')?.getCell('G48');
  if (!cell) throw new Error('no G48');
  cell.note = '财务复核中';
  await workbook.xlsx.writeFile(file);
  const { report, said } = await checkJson('--write', file);
  expect(report.files[0]?.withoutNote).toEqual([{ sheet: '自评表', cell: 'G48' }]);
  expect(said).toContain('工作表“自评表”的 G48 原来就有批注，没有改动；问题只标了颜色，说明见上面的结果。');
  const parts = unzipSync(bytesOf(report.files[0]?.written ?? ''));
  const notes = Object.entries(parts).filter(([name]) => /comments\d/.test(name));
  expect(notes.map(([, part]) => Buffer.from(part).toString()).join('')).toContain('财务复核中');
});
