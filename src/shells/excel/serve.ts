import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize } from 'node:path';

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
    fail(`没有找到本机证书（${certificates}）。请先运行 npx office-addin-dev-certs install，再试一次。`);
    return;
  }
  if (!existsSync(join(folder, 'taskpane.html'))) {
    fail('还没有构建。请先运行 npm run build。');
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
    fail(error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用，请关闭占用它的程序再试。` : error.message),
  );
  server.listen(port, 'localhost', () => {
    process.stdout.write(
      `绩评助手在 https://localhost:${port}/taskpane.html\n在 Excel 里装 ${join(folder, 'manifest.xml')}，步骤见 docs/install-excel.md。按 Ctrl+C 停止。\n`,
    );
  });
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

serve();
