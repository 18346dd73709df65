import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cell, Workbook } from 'exceljs';
import type { CellValue } from '../../src/sheet';
import { temporaryFolder } from './terminal';

/** What a cell holds, in the words of our own reader. */
export interface Held {
  readonly value: CellValue;
  readonly formula: string | null;
}

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** Lets LibreOffice open a workbook, calculate it, and save it as its own; returns the new file. */
export function savedByLibreOffice(file: string): string {
  return join(allSavedByLibreOffice([file]), basename(file));
}

/** The same for several workbooks; returns the folder the new files are in. */
export function allSavedByLibreOffice(files: readonly string[]): string {
  return convertedByLibreOffice(files, 'xlsx:Calc MS Excel 2007 XML');
}

/** How many pages LibreOffice prints each workbook on. */
export function pagesByLibreOffice(files: readonly string[]): number[] {
  const folder = convertedByLibreOffice(files, 'pdf');
  return files.map(file => {
    const pdf = readFileSync(join(folder, basename(file).replace(/\.xlsx$/, '.pdf')), 'latin1');
    return (pdf.match(/\/Type\s*\/Page(?!s)/g) ?? []).length;
  });
}

/**
 * LibreOffice's settings live in a folder of their own, so that a LibreOffice that is open on this machine doesn't
 * answer instead.
 */
function convertedByLibreOffice(files: readonly string[], to: string): string {
  const folder = temporaryFolder();
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysCalculate);
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** By itself LibreOffice shows the results that are stored in a file, however old they are. */
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** A workbook as exceljs reads it: a reader that shares no line with ours. */
export async function readByExceljs(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** Every cell of a sheet that holds something, by its address; of a merged area its first cell. */
export function cellsIn(workbook: Workbook, name: string): Map<string, Held> {
  const held = new Map<string, Held>();
  workbook.getWorksheet(name)?.eachRow(row =>
    row.eachCell(cell => {
      if (cell.master === cell && cell.value !== null) held.set(cell.address, heldBy(cell));
    }),
  );
  return held;
}

function heldBy({ value }: Cell): Held {
  if (value === null || value === undefined) return { value: null, formula: null };
  if (value instanceof Date) return { value: serialOf(value), formula: null };
  if (typeof value !== 'object') return { value, formula: null };
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join(''), formula: null };
  if ('error' in value) return { value: { error: value.error }, formula: null };
  if ('formula' in value || 'sharedFormula' in value) {
    const result = value.result ?? null;
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    if (result instanceof Date) return { value: serialOf(result), formula };
    return { value: typeof result === 'object' && result ? { error: result.error } : result, formula };
  }
  return { value: value.text, formula: null };
}

/** Days since 1899-12-30, as a sheet counts them. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}
