import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { wpsShell as words } from '../../words/shells';
import { classicScript, paneBundle } from '../pane-bundle';
import { panePage } from '../pane-page';

const source = join('src', 'shells', 'wps');
const out = join('dist', 'wps');
const archive = join('dist', 'jiping-wps.zip');

const copied = ['index.html', 'manifest.xml', 'ribbon.xml'];

/** The installers go along, beside the pages, as install.sh and install.cs expect them. */
const installers = ['install.cmd', 'install.cs', 'install.ps1', 'install.sh'];

async function build(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const vite = await import('vite');
  await vite.build(paneBundle(join(source, 'pane.tsx'), out));
  await vite.build(classicScript(join(source, 'main.ts'), out, 'main.js'));
  writeFileSync(join(out, 'taskpane.html'), panePage('wps'));
  for (const file of copied) cpSync(join(source, file), join(out, file));
  for (const file of installers) cpSync(join(source, 'install', file), join(out, file));
  cpSync(join('assets', 'icons'), join(out, 'assets', 'icons'), { recursive: true });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  writeFileSync(join(out, 'version.txt'), `${version}\n`);
  const bytes = zipSync(filesOf(out, ''), { level: 9 });
  writeFileSync(archive, bytes);
  process.stdout.write(`${words.built(out, archive, String(Math.round(bytes.length / 1000)))}\n`);
}

/** Nothing of the zip depends on when or where it was made. */
const sometime = new Date(2026, 0, 1);

function filesOf(folder: string, path: string): Zippable {
  const files: Zippable = {};
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  for (const { name } of entries.filter(entry => entry.isFile()).sort(byName)) {
    const isProgram = name === 'install.sh';
    files[path + name] = [
      readFileSync(join(folder, path, name)),
      { mtime: sometime, os: 3, attrs: (isProgram ? 0o755 : 0o644) << 16 },
    ];
  }
  for (const { name } of entries.filter(entry => entry.isDirectory()).sort(byName))
    Object.assign(files, filesOf(folder, `${path}${name}/`));
  return files;
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

void build();
