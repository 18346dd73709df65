import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newWorkbook, openWorkbook } from '../../../src/hosts/xlsx';
import type { NewCell, NewSheet } from '../../../src/plan';
import { a1, type Cell, type CellValue, formulasOf, isError, type Sheet } from '../../../src/sheet';
import { hasLibreOffice, savedByLibreOffice } from '../../cli/office-reader';
import { temporaryFolder } from '../../cli/terminal';
import { Random } from '../../generator/random';
import { randomFormula, randomValues } from './random-formula';

// What formulas come to in a program that shares nothing with us. Where LibreOffice is not installed these tests are
// left out, but never in CI.
const installed = hasLibreOffice();
const required = (process.env['JIPING_CI'] ?? '') !== '';
const suite = installed || required ? describe : describe.skip;
const sheets = 40;
const perSheet = 50;

suite('LibreOffice calculates', () => {
  let calculated: Sheet[] = [];

  beforeAll(() => {
    if (!installed) throw new Error('CI 里必须有 LibreOffice（soffice）：请安装 libreoffice-calc。');
    const file = join(temporaryFolder(), 'formulas.xlsx');
    writeFileSync(file, newWorkbook(Array.from({ length: sheets }, (_, index) => randomSheet(index))));
    const workbook = openWorkbook(new Uint8Array(readFileSync(savedByLibreOffice(file))));
    calculated = workbook.sheets.map(({ name }) => workbook.sheet(name));
  }, 240_000);

  test(`${sheets * perSheet} random formulas to what is worked out here`, () => {
    const seen = { alike: 0, left: 0, off: [] as string[] };
    for (const sheet of calculated) {
      const formulas = formulasOf(sheet);
      for (const cell of formulas.cells) {
        const result = formulas.result(cell);
        if (result.kind !== 'value') seen.left++;
        else if (isAlike(cell.value, result.value)) seen.alike++;
        else seen.off.push(`${sheet.name} ${told(cell, result.value)}`);
      }
    }
    expect(seen.off).toEqual([]);
    expect(seen.alike + seen.left).toBe(sheets * perSheet);
    // Digits in texts that functions make, powers of 0 and the like are left to the spreadsheet, and not many.
    expect(seen.left).toBeLessThan(sheets * perSheet * 0.05);
  });
});

const told = (cell: Cell, value: CellValue): string =>
  `${a1(cell.at)} =${cell.formula}: ${JSON.stringify(cell.value)}, here ${JSON.stringify(value)}`;

function isAlike(stored: CellValue, value: CellValue): boolean {
  if (isError(stored) || isError(value)) return isError(stored) && isError(value);
  if (typeof stored === 'number' && typeof value === 'number') {
    return Math.abs(stored - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  return stored === value;
}

const style = { size: 11, align: 'left' } as const;

function randomSheet(index: number): NewSheet {
  const random = new Random(`formulas-${index}`);
  const cell = (row: number, col: number, value: CellValue, formula: string | null): NewCell => ({
    area: { top: row, left: col, bottom: row, right: col },
    content: { value, formula },
    style,
  });
  const values = randomValues(random).flatMap((cells, row) =>
    cells.flatMap((value, col) => (value === null ? [] : [cell(row, col, value, null)])),
  );
  const formulas = Array.from({ length: perSheet }, (_, row) =>
    cell(row, 6, null, randomFormula(random, row)),
  );
  return {
    name: `第${index}张`,
    cells: [...values, ...formulas],
    widths: [],
    heights: [],
    validations: [],
    frozenRows: 0,
    page: { landscape: false, area: { top: 0, left: 0, bottom: perSheet, right: 6 }, repeated: null },
    first: { row: 0, col: 0 },
  };
}
