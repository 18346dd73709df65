import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { openWorkbook } from '../../src/hosts/xlsx';
import { review } from '../../src/review';
import { milliseconds, millisecondsAsync, show } from './clock';
import { largeForm } from './sheets';

const examples = ['shaoxing-2019', 'jinzhong-2020'];

function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`)));
}

function firstSheet(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  return workbook.sheet(workbook.sheets[0]?.name ?? '');
}

function reviewing(): void {
  console.log('校验一张表（读表、评分、规则、归因；热身后）');
  for (const name of examples) {
    const sheet = firstSheet(fileOf(name));
    console.log(`  ${name}: ${show(milliseconds(() => review(sheet)))}`);
  }
}

async function opening(): Promise<void> {
  console.log('读一个文件，与 exceljs 读同一文件相比');
  for (const name of examples) {
    const bytes = fileOf(name);
    const ours = milliseconds(() => firstSheet(bytes));
    const theirs = await millisecondsAsync(() => new exceljs.Workbook().xlsx.load(bytes.slice().buffer));
    console.log(`  ${name}: ${show(ours)}，exceljs ${show(theirs)}，快 ${(theirs / ours).toFixed(1)} 倍`);
  }
}

function growing(): void {
  console.log('指标行数增多时');
  let before: { rows: number; ms: number } | null = null;
  for (const rows of [30, 1000, 20_000]) {
    const sheet = largeForm(rows);
    const ms = milliseconds(() => review(sheet), rows > 5000 ? 5 : 15);
    const growth = before
      ? `，行数 ×${(rows / before.rows).toFixed(0)}，用时 ×${(ms / before.ms).toFixed(1)}`
      : '';
    console.log(`  ${rows} 行: ${show(ms)}${growth}`);
    before = { rows, ms };
  }
}

reviewing();
await opening();
growing();
