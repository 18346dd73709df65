import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { webSite as words } from '../../words/shells';
import { faultOf, tellFault } from '../serving';
import { staticServer } from '../static-server';
import { buildWeb, webFolder } from './build';

/** `npm start`: builds the page, serves it on a free port of this machine, and opens the browser where there is one. */
async function start(): Promise<void> {
  process.stdout.write(`${words.building}\n`);
  await buildWeb();
  const server = staticServer(webFolder);
  const wanted = Number(process.env['JIPING_PORT'] ?? 0);
  server.on('error', error => tellFault(faultOf(error, words.portTaken(String(wanted)))));
  server.listen(wanted, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    process.stdout.write(`${words.serving(url)}\n`);
    openBrowser(url);
  });
}

/** A machine without a browser has the address on the terminal. */
function openBrowser(url: string): void {
  if (process.env['CI'] !== undefined || process.env['JIPING_NO_BROWSER'] !== undefined) return;
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const openers: Readonly<Record<string, readonly string[]>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
};

void start();
