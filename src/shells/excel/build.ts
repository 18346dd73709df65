import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { excelSite as words } from '../../words/shells';
import { paneBundle } from '../pane-bundle';
import { panePage } from '../pane-page';

/** Where the site will stand; the manifest names it. */
const site = (process.env['JIPING_SITE'] ?? 'https://localhost:3443').replace(/\/+$/, '');
/** `cdn` takes office.js from Microsoft, for sites that may reach it; else a copy goes along. */
const fromCdn = process.env['JIPING_OFFICE_JS'] === 'cdn';

const out = join('dist', 'excel');
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What office.js loads by its own name on Windows, Mac and the web. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

async function build(): Promise<void> {
  if (!site.startsWith('https://')) throw new Error(words.notHttps(site));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const vite = await import('vite');
  await vite.build(paneBundle(join('src', 'shells', 'excel', 'main.tsx'), out));
  const page = panePage('excel');
  writeFileSync(join(out, 'taskpane.html'), fromCdn ? withCdn(page) : page);
  if (!fromCdn) copyOffice();
  cpSync(join('assets', 'icons'), join(out, 'assets', 'icons'), { recursive: true });
  const manifest = readFileSync('manifest.xml', 'utf8').replaceAll('https://localhost:3443', site);
  writeFileSync(join(out, 'manifest.xml'), manifest);
  process.stdout.write(`${words.built(out, site)}\n`);
}

/** The page with office.js from Microsoft: its policy lets that one site in, for scripts alone. */
function withCdn(page: string): string {
  return page
    .replace('src="office.js"', `src="${cdn}"`)
    .replace("script-src 'self'", `script-src 'self' ${new URL(cdn).origin}`);
}

function copyOffice(): void {
  const folder = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
  );
  for (const file of officeFiles) cpSync(join(folder, file), join(out, file), { recursive: true });
}

void build();
