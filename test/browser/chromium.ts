import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env['JIPING_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium or Chrome of this machine; null where there is none. */
export function findChromium(): string | null {
  return places.find(place => place !== '' && existsSync(place)) ?? null;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Builds the add-ins as `npm run build` does, and the played Excel and WPS beside them. */
export function buildSite(): void {
  for (const script of ['src/shells/excel/build.ts', 'src/shells/wps/build.ts', 'test/browser/build.ts'])
    build(script);
}

/** Builds the browser page as `npm run build` does. */
export function buildWeb(): void {
  build('src/shells/web/main-build.ts');
}

function build(script: string): void {
  const { status, stderr } = spawnSync('node', ['--require', 'tsx/cjs', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
}
