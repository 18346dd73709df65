import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SheetReport } from '../../src/cli/report';
import type { Workbook } from 'exceljs';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Edit } from '../../src/plan';
import { a1, type CellValue, valueText } from '../../src/sheet';
import { at } from '../notation';
import { cellsIn, hasLibreOffice, type Held, readByExceljs, savedByLibreOffice } from './office-reader';
import { checkJson, exampleIn, temporaryFolder } from './terminal';

// LibreOffice is a reader of our copies that shares nothing with our writer. Where it is not installed these
// tests are left out, but never in CI.
const installed = hasLibreOffice();
const required = (process.env['JIPING_CI'] ?? '') !== '';
const suite = installed || required ? describe : describe.skip;
const time = 120_000;

if (!installed && !required) {
  console.warn(
    '没有找到 LibreOffice（soffice），跳过“由 LibreOffice 打开副本”的测试。安装：apt-get install libreoffice-calc',
  );
}

interface Written {
  readonly copy: string;
  readonly sheets: readonly SheetReport[];
}

suite('LibreOffice opens what we write', () => {
  beforeAll(() => {
    if (!installed) throw new Error('CI 里必须有 LibreOffice（soffice）：请安装 libreoffice-calc。');
  });

  const forms: readonly {
    readonly name: string;
    readonly scores: readonly string[];
    readonly spoilt: string;
  }[] = [
    {
      name: 'shaoxing-2019',
      scores: ['J30', 'J31', 'J32', 'J33', 'J34', 'J35', 'J36', 'J37', 'E38', 'I38'],
      spoilt: 'J30',
    },
    { name: 'jinzhong-2020', scores: ['G48', 'G52', 'G54', 'G66', 'G73', 'E74'], spoilt: 'G52' },
  ];

  test.each(forms)(
    '$name, its scores blanked and filled in: every cell is what we say',
    async ({ name, scores }) => {
      const file = exampleIn(temporaryFolder(), name);
      change(file, Object.fromEntries(scores.map(cell => [cell, null])));
      await expectWritten(await written(file));
    },
    time,
  );

  test.each(forms)(
    '$name, a wrong score overwritten: every cell is what we say',
    async ({ name, spoilt }) => {
      const file = exampleIn(temporaryFolder(), name);
      change(file, { [spoilt]: 1 });
      await expectWritten(await written(file, '--mode', 'overwrite'));
    },
    time,
  );

  test(
    'the filled scores of 绍兴 are there, and its total calculates anew',
    async () => {
      const file = exampleIn(temporaryFolder(), 'shaoxing-2019');
      change(file, { J30: null, E38: '=SUM(J30:J37)' });
      const { copy } = await written(file);
      const read = await readByExceljs(savedByLibreOffice(copy));
      const cells = cellsIn(read, '自评表');
      expect(cells.get('J30')).toEqual({ value: 9.29, formula: null });
      expect(cells.get('E38')).toEqual({ value: 99.29, formula: 'SUM(J30:J37)' });
    },
    time,
  );

  test(
    'a copy with marks opens: the note stands at its cell and the highlight over it',
    async () => {
      const { copy } = await written(exampleIn(temporaryFolder(), 'jinzhong-2020'));
      const read = await readByExceljs(savedByLibreOffice(copy));
      const sheet = read.getWorksheet('自评表');
      const note = sheet?.getCell('G48').note;
      const text = typeof note === 'string' ? note : (note?.texts ?? []).map(each => each.text).join('');
      expect(text).toContain('G48 小计写 13.25，下面 6 项相加为 18.94');
      const highlights = JSON.stringify(Reflect.get(sheet ?? {}, 'conditionalFormattings') as unknown);
      expect(highlights).toContain('绩评助手:error');
      expectSameCells(copy, read);
    },
    time,
  );

  /** Checks a file with `--write`; what the report says of it, with its copy's name. */
  async function written(file: string, ...args: string[]): Promise<Written> {
    const { report } = await checkJson('--write', ...args, file);
    const [found] = report.files;
    if (!found?.written) throw new Error(found?.error?.message ?? 'no copy');
    return { copy: found.written, sheets: found.sheets };
  }

  /** The copy as LibreOffice saves it holds what the report says was written, and all else as it was. */
  async function expectWritten({ copy, sheets }: Written): Promise<void> {
    const read = await readByExceljs(savedByLibreOffice(copy));
    const edits = sheets.flatMap(each => each.edits.map(edit => ({ ...edit, sheet: each.sheet })));
    expect(edits.length).toBeGreaterThan(0);
    for (const { sheet, cell, after } of edits) {
      const value = cellsIn(read, sheet).get(cell)?.value ?? null;
      expect([cell, valueText(value)]).toEqual([cell, after]);
    }
    expectSameCells(copy, read);
  }

  /** All cells of all sheets, those that only one of the two sees included. */
  function expectSameCells(copy: string, read: Workbook): void {
    const workbook = openWorkbook(new Uint8Array(readFileSync(copy)));
    expect(read.worksheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    for (const { name } of workbook.sheets) {
      const ours = new Map<string, Held>();
      for (const { at: place, value, formula } of workbook.sheet(name).cells()) {
        if (value !== null && value !== '') ours.set(a1(place), { value, formula });
      }
      expect(ours.size).toBeGreaterThan(100);
      expect(Object.fromEntries(cellsIn(read, name))).toEqual(Object.fromEntries(ours));
    }
  }

  /** Puts values or `=formulas` into cells of a file, as the unit would before it is checked. */
  function change(file: string, cells: Readonly<Record<string, CellValue>>): void {
    const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
    const sheet = workbook.sheet('自评表');
    const edits = Object.entries(cells).map(([cell, value]): Edit => {
      const before = { value: sheet.value(at(cell)), formula: null };
      const formula = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : null;
      const after = { value: formula === null ? value : 0, formula };
      return { at: at(cell), before, after, why: '' };
    });
    const applied = workbook.apply([{ sheet: '自评表', fingerprint: '', edits, marks: null }]);
    if (applied.kind === 'refused') throw new Error(applied.refusals[0]?.message);
    writeFileSync(file, applied.bytes);
  }
});
