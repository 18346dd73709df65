import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sheetReport } from '../../src/cli/sheet-report';
import { ExcelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/host';
import { WpsHost } from '../../src/hosts/wps';
import { FileHost, openWorkbook } from '../../src/hosts/xlsx';
import { planEdits } from '../../src/plan';
import { review } from '../../src/review';
import { truths } from '../forms/truth';
import { apiOf } from '../office/client';
import { PlayedExcel } from '../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';
import { PlayedWps } from '../wps/played-wps';

/** A file as a workbook in memory, for the played programs. */
function bookOf(bytes: Uint8Array): PlayedWorkbook {
  const file = openWorkbook(bytes);
  return new PlayedWorkbook(file.sheets.map(({ name }) => PlayedSheet.from(file.sheet(name))));
}

const hosts: readonly (readonly [string, (bytes: Uint8Array) => Host])[] = [
  ['Excel', bytes => new ExcelHost(apiOf(new PlayedExcel(bookOf(bytes))))],
  ['WPS', bytes => new WpsHost(new PlayedWps(bookOf(bytes)).application, 'played')],
  ['文件', bytes => new FileHost(bytes)],
];

async function reportFrom(host: Host): Promise<string> {
  const { sheet } = await host.snapshot();
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return JSON.stringify(sheetReport(sheet.name, reviewed, planEdits(reviewed, 'fill')));
}

describe('the ten forms give the same review, whatever program they are open in', () => {
  test('there are ten', () => {
    expect(truths).toHaveLength(10);
  });

  test.each(truths)('$name', async ({ file }) => {
    const bytes = new Uint8Array(readFileSync(file));
    const reports = await Promise.all(hosts.map(([, open]) => reportFrom(open(bytes))));
    const [first = ''] = reports;
    expect(first.length).toBeGreaterThan(1000);
    hosts.forEach(([name], i) => expect([name, reports[i]]).toEqual([name, first]));
  });
});
