import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';

jest.setTimeout(60_000);

const folder = join('dist', 'wps');
const archive = join('dist', 'jiping-wps.zip');

function build(): Uint8Array {
  const { status, stderr } = spawnSync('node', ['--require', 'tsx/cjs', 'src/shells/wps/build.ts'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(archive));
}

let zip: Uint8Array;

beforeAll(() => {
  zip = build();
}, 60_000);

const files = (at: string): string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(at.length + 1)
        .replace(/\\/g, '/'),
    )
    .sort();

describe('the folder of the add-in, and its zip', () => {
  test('hold the pages, the icons, the version and the installers', () => {
    expect(files(folder)).toEqual([
      ...[16, 32, 64, 80, 128].map(size => `assets/icons/icon-${size}.png`).sort(),
      'assets/icons/icon.svg',
      'index.html',
      'install.cmd',
      'install.cs',
      'install.ps1',
      'install.sh',
      'main.js',
      'manifest.xml',
      'pane.js',
      'ribbon.xml',
      'taskpane.html',
      'version.txt',
    ]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(readFileSync(join(folder, 'version.txt'), 'utf8')).toBe(`${version}\n`);
  });

  test('the zip holds the folder, byte for byte, and is the same each time', () => {
    const inside = unzipSync(zip);
    expect(Object.keys(inside).sort()).toEqual(files(folder));
    for (const [name, bytes] of Object.entries(inside))
      expect([name, Buffer.from(bytes).equals(readFileSync(join(folder, name)))]).toEqual([name, true]);
    expect(Buffer.from(build()).equals(Buffer.from(zip))).toBe(true);
    expect(zip.length).toBeLessThan(420_000);
  });

  test('unpacked, its installer installs it', () => {
    const place = mkdtempSync(join(tmpdir(), 'jiping-'));
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(dirname(join(place, 'zip', name)), { recursive: true });
      writeFileSync(join(place, 'zip', name), bytes);
    }
    chmodSync(join(place, 'zip', 'install.sh'), 0o755);
    const { status, stdout } = spawnSync(
      'sh',
      [join(place, 'zip', 'install.sh'), '--dir', join(place, 'jsaddons')],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('安装完成')]);
    const [installed = ''] = readdirSync(join(place, 'jsaddons')).filter(name => name.startsWith('jiping_'));
    expect(existsSync(join(place, 'jsaddons', installed, 'ribbon.xml'))).toBe(true);
    expect(readFileSync(join(place, 'jsaddons', 'publish.xml'), 'utf8')).toContain(`url="${installed}"`);
  });
});

test('npm run start:wps serves it, and says how to publish it', async () => {
  const server = spawn('node', ['--require', 'tsx/cjs', 'src/shells/wps/serve.ts'], {
    env: { ...process.env, JIPING_PORT: '38891' },
  });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      server.stdout.once('data', (data: Buffer) => resolve(String(data)));
      server.stderr.once('data', (data: Buffer) => reject(new Error(String(data))));
    });
    expect(said).toContain(
      '<jspluginonline name="jiping" type="et" url="http://127.0.0.1:38891/" enable="enable_dev"',
    );
    const get = (path: string) => fetch(`http://127.0.0.1:38891/${path}`);
    // What WPS asks for first.
    expect(await (await get('ribbon.xml')).text()).toMatch(/^<customUI/);
    expect(await (await get('manifest.xml')).text()).toContain('<Name>jiping</Name>');
    expect((await get('taskpane.html?x=1')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('')).status).toBe(200);
    expect((await get('..%2f..%2fpackage.json')).status).toBe(404);
  } finally {
    server.kill();
  }
});
