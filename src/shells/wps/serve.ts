import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { excelSite, wpsShell as words } from '../../words/shells';

/** Serves dist/wps on this machine, for an add-in published online. WPS takes plain http. */
const port = Number(process.env['JIPING_PORT'] ?? 3889);
const folder = join('dist', 'wps');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
};

function serve(): void {
  if (!existsSync(join(folder, 'ribbon.xml'))) {
    fail(excelSite.notBuilt);
    return;
  }
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const type = types[extname(file)];
    if (path.includes('..') || type === undefined || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    // WPS keeps what it once got: a new build is to be seen.
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(readFileSync(file));
  });
  server.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? excelSite.portTaken(String(port)) : error.message),
  );
  server.listen(port, '127.0.0.1', () => {
    process.stdout.write(`${words.serving(`http://127.0.0.1:${port}/`)}\n`);
  });
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

serve();
