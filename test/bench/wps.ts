import { readFileSync } from 'node:fs';
import { WpsHost } from '../../src/hosts/wps';
import { openWorkbook } from '../../src/hosts/xlsx';
import { planEdits } from '../../src/plan';
import { review } from '../../src/review';
import type { Sheet } from '../../src/sheet';
import { truths } from '../forms/truth';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';
import { PlayedWps } from '../wps/played-wps';
import { largeForm } from './sheets';

/** What a call takes in WPS, as people measured it, in milliseconds. */
const slowness = 0.2;

/** 校验并评分 over a bridge as slow as WPS's: its calls, and how long they take. */
async function measure(name: string, sheet: Sheet): Promise<void> {
  const wps = new PlayedWps(new PlayedWorkbook([PlayedSheet.from(sheet)]), { slowness });
  const host = new WpsHost(wps.application, 'bench');
  const { bridge } = wps;
  const start = performance.now();
  const snapshot = await host.snapshot();
  const read = { calls: bridge.calls, took: performance.now() - start };
  const reviewed = review(snapshot.sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  const plan = planEdits(reviewed, 'fill');
  bridge.calls = 0;
  const then = performance.now();
  await host.apply(plan, { save: { journal: '[]' } });
  const written = { calls: bridge.calls, took: performance.now() - then };
  const show = ({ calls, took }: typeof read) =>
    `${String(calls).padStart(4)} 次 ${took.toFixed(0).padStart(4)} ms`;
  const facts = `合并 ${sheet.merges.areas.length}，写 ${plan.edits.length}，标 ${plan.marks?.length ?? 0}`;
  console.log(`  读 ${show(read)}，写和标 ${show(written)}  ${name}（${facts}）`);
}

async function main(): Promise<void> {
  console.log(`WPS 接口的调用（每次 ${slowness} ms）`);
  await measure('60 行', largeForm(60));
  await measure('2000 行', largeForm(2000));
  for (const { name, file } of truths) {
    const book = openWorkbook(new Uint8Array(readFileSync(file)));
    await measure(name, book.sheet(book.sheets[0]?.name ?? ''));
  }
}

void main();
