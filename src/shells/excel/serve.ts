import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { excelSite as words } from '../../words/shells';

/** Serves dist/excel over https on this machine, for sideloading. Excel wants a certificate it trusts. */
const port = 3443;
const folder = join('dist', 'excel');
const certificates = process.env['JIPING_CERTS'] ?? join(homedir(), '.office-addin-dev-certs');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
};

function serve(): void {
  const [cert, key] = [join(certificates, 'localhost.crt'), join(certificates, 'localhost.key')];
  if (!existsSync(cert) || !existsSync(key)) {
    fail(words.noCertificate(certificates));
    return;
  }
  if (!existsSync(join(folder, 'taskpane.html'))) {
    fail(words.notBuilt);
    return;
  }
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = join(folder, path);
    if (path.includes('..') || !existsSync(file) || extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  server.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? words.portTaken(String(port)) : error.message),
  );
  server.listen(port, 'localhost', () => {
    const url = `https://localhost:${port}/taskpane.html`;
    process.stdout.write(`${words.serving(url, join(folder, 'manifest.xml'))}\n`);
  });
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

serve();
