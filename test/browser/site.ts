import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** The built add-in on a port of this machine, with the played Excel in the place of office.js. */
export class Site {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(folder: string): Promise<Site> {
    const office = playedOffice();
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
      try {
        const body = path === '/office.js' ? office : readFileSync(join(folder, path));
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new Site(server, `http://127.0.0.1:${port}`);
  }

  close(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()));
  }
}

/** Microsoft's own client, then the Excel played behind it, as `build.ts` left it. */
function playedOffice(): string {
  const client = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.debug.js',
  );
  return `${readFileSync(client, 'utf8')}\n${readFileSync(join('dist', 'test', 'office.js'), 'utf8')}`;
}
