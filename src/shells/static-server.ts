import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with the files of a folder and nothing above it. Nothing is cached: what was just built is what is seen. */
export function filesOf(folder: string): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    const found = path === null ? Promise.reject(new Error('no such path')) : readFile(join(folder, path));
    found.then(
      bytes => {
        const type = types[extname(path ?? '')] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  };
}

/** Serves the files of a folder over plain http. */
export function staticServer(folder: string): Server {
  return createServer(filesOf(folder));
}

/** The file a request means; null where it leads out of the folder or can't be read as a path. */
function pathOf(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(url.split('?')[0] ?? '/'));
    if (path.includes('..') || path.includes('\0')) return null;
    return /[\\/]$/.test(path) ? `${path}index.html` : path;
  } catch {
    return null;
  }
}
