import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { staticServer } from '../../src/shells/static-server';

jest.setTimeout(60_000);

const servers: Server[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const child of children.splice(0)) child.kill();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Runs `npm start`'s script until it says something or ends. */
function start(environment: Record<string, string>): Promise<{ said: string; code: number | null }> {
  const child = spawn('node', ['--require', 'tsx/cjs', 'src/shells/web/start.ts'], {
    env: { ...process.env, JIPING_NO_BROWSER: '1', ...environment },
  });
  children.push(child);
  return new Promise(resolve => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes('Ctrl+C')) resolve({ said, code: null });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', code => resolve({ said, code }));
  });
}

test('npm start builds the page, serves it on a free port and says where', async () => {
  const { said } = await start({});
  const url = /绩评助手在 (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1] ?? '';
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await answer.text();
  expect(page).toContain('<title>绩评助手</title>');
  // Relative: the page may stand below a path.
  for (const [, link = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(link).not.toMatch(/^(?:\/|https?:)/);
    expect((await fetch(new URL(link, url))).status).toBe(200);
  }
  const example = await fetch(new URL('examples/jinzhong-2020.xlsx', url));
  const bytes = readFileSync(join('assets', 'examples', 'jinzhong-2020.xlsx'));
  expect(Buffer.from(await example.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a port that is taken is named', async () => {
  const port = await listening(createServer());
  const { said, code } = await start({ JIPING_PORT: String(port) });
  expect([code, said]).toEqual([2, expect.stringContaining(`端口 ${port} 已被占用`)]);
});

test('the server gives files of its folder and nothing above it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), '<p>甲</p>');
  const port = await listening(staticServer(join(folder, 'site')));
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.text()];
  };
  expect(await ask('/')).toEqual([200, '<p>甲</p>']);
  expect(await ask('/index.html?x=1')).toEqual([200, '<p>甲</p>']);
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/none.html', '/%E0%A4%A'])
    expect(await ask(path)).toEqual([404, '']);
});
