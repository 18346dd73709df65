import { spawn } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bookBytes, bookParts, zipOf } from '../hosts/xlsx/book';

// npm run bench:many [COUNT]: a folder of so many forms with 20 bad files of each kind, checked with one job: each bad
// one is named, and what the command takes of memory.
const count = Number(process.argv[2] ?? '10000');
const each = 20;

const example = resolve('assets', 'examples', 'shaoxing-2019.xlsx');
const form = new Uint8Array(readFileSync(example));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const parts = bookParts({ sheet: '<sheetData/>' });
const main = 'xl/workbook.xml';

/** What folders hold besides forms, with what is said of it. */
const bad: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  空文件: [new Uint8Array(), 'empty'],
  不是表格: [text('一段文字'), 'not-a-workbook'],
  网页: [text('<html><table></table></html>'), 'html'],
  旧格式: [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]), 'old-xls'],
  下载一半: [form.slice(0, Math.floor(form.length / 2)), 'damaged-zip'],
  改坏一处: [withNoise(form), 'damaged-part'],
  缺工作表: [without('xl/worksheets/sheet1.xml'), 'missing-part'],
  带声明: [zipOf({ ...parts, [main]: `<!DOCTYPE a>${parts[main] ?? ''}` }), 'doctype'],
  没有工作表: [zipOf({ ...parts, [main]: (parts[main] ?? '').replace(/<sheet .*?\/>/, '') }), 'no-worksheet'],
  别的表: [bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>8</v></c></row></sheetData>' }), 'no-form'],
};

function without(path: string): Uint8Array {
  const { [path]: _, ...others } = parts;
  return zipOf(others);
}

/** Packed bytes of the first part are set to nothing. */
function withNoise(bytes: Uint8Array): Uint8Array {
  const name = text('xl/worksheets/sheet1.xml');
  const noisy = bytes.slice();
  const at = Buffer.from(noisy).indexOf(name) + name.length + 40;
  return noisy.fill(0, at, at + 400);
}

function folderOfMany(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-many-'));
  const name = (i: number): string =>
    join(folder, String(Math.floor(i / 500)), `${String(i).padStart(5, '0')}.xlsx`);
  for (let i = 0; i < count; i += 500) mkdirSync(join(folder, String(i / 500)));
  const first = name(0);
  copyFileSync(example, first);
  for (let i = 1; i < count; i++) linkSync(first, name(i));
  for (const [kind, [bytes]] of Object.entries(bad)) {
    mkdirSync(join(folder, kind));
    for (let i = 0; i < each; i++) writeFileSync(join(folder, kind, `${i}.xlsx`), bytes);
  }
  return folder;
}

async function measure(folder: string): Promise<void> {
  const began = Date.now();
  const child = spawn(
    process.execPath,
    [
      '--require',
      'tsx/cjs',
      resolve('src/cli/main.ts'),
      'check',
      '--format',
      'ndjson',
      '--jobs',
      '1',
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let most = 0;
  const clock = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  }, 200);
  let told = 0;
  const codes = new Map<string, number>();
  for await (const line of createInterface({ input: child.stdout })) {
    const { file, error } = JSON.parse(line) as { file: string; error: { code: string } | null };
    told++;
    const kind = file.split(/[\\/]/).slice(-2)[0] ?? '';
    const key = `${bad[kind] ? kind : '表'} ${error?.code ?? '没有问题'}`;
    codes.set(key, (codes.get(key) ?? 0) + 1);
  }
  clearInterval(clock);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${told} 个文件，${seconds} 秒，内存最多 ${most} MB`);
  for (const [key, number] of codes) console.log(`  ${key} ${number}`);
  const wrong = Object.entries(bad).filter(([kind, [, code]]) => codes.get(`${kind} ${code}`) !== each);
  for (const [kind, [, code]] of wrong) console.log(`  不符：${kind} 应说 ${code}`);
  if (wrong.length > 0 || most > 300 || told !== count + Object.keys(bad).length * each) process.exitCode = 1;
}

/** The memory a process has in use now, its threads' too, in megabytes; 0 where the system does not tell. */
function memoryOf(process_: number): number {
  try {
    const status = readFileSync(`/proc/${process_}/status`, 'utf8');
    return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const folder = folderOfMany();
void measure(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
