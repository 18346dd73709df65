import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { PlainSheet } from './played-office';

/** The worksheets of an example file. */
export function sheetsOf(name: string): PlainSheet[] {
  const workbook = openWorkbook(new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`))));
  return workbook.sheets.map(({ name: sheet }) => {
    const read = workbook.sheet(sheet);
    return { name: sheet, cells: [...read.cells()], merges: [...read.merges.areas] };
  });
}
