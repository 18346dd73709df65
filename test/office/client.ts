import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { ExcelApi } from '../../src/hosts/excel';
import { addNotes, type Client, type PlayedExcel } from './played-excel';

let loaded: Client | null = null;

/** Microsoft's own client, run once in a context with as much of a window as it needs. */
function client(): Client {
  loaded ??= load();
  return loaded;
}

function load(): Client {
  const nothing = () => undefined;
  const window: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost' },
    navigator: { userAgent: 'node', language: 'zh-CN' },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: nothing }),
      addEventListener: nothing,
      head: { appendChild: nothing },
      documentElement: { lang: 'zh' },
      cookie: '',
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) window[name] = window;
  const context = vm.createContext(window);
  const folder = join(
    createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
    '..',
  );
  for (const file of ['office.debug.js', 'excel-web-16.00.debug.js']) {
    try {
      vm.runInContext(readFileSync(join(folder, file), 'utf8'), context, { filename: file });
    } catch (error) {
      // Outside a browser the loader finds no script element with its own name; what is needed stands by then.
      if (!String(error).includes('script library file name')) throw error;
    }
  }
  const made = window as unknown as Client;
  addNotes(made);
  return made;
}

/** Excel as the adapter sees it: the real client over a played workbook. */
export function apiOf(excel: PlayedExcel): ExcelApi {
  return excel.connect(client());
}
