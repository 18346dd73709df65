import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { excelSite as words } from '../../words/shells';
import { faultOf, tellFault } from '../serving';
import { filesOf } from '../static-server';

/** Serves dist/excel over https on this machine, for sideloading. Excel wants a certificate it trusts. */
const port = 3443;
const folder = join('dist', 'excel');
const certificates = process.env['JIPING_CERTS'] ?? join(homedir(), '.office-addin-dev-certs');

function serve(): void {
  const [cert, key] = [join(certificates, 'localhost.crt'), join(certificates, 'localhost.key')];
  if (!existsSync(cert) || !existsSync(key)) return tellFault(words.noCertificate(certificates));
  if (!existsSync(join(folder, 'taskpane.html'))) return tellFault(words.notBuilt);
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, filesOf(folder));
  server.on('error', error => tellFault(faultOf(error, words.portTaken(String(port)))));
  server.listen(port, 'localhost', () => {
    const url = `https://localhost:${port}/taskpane.html`;
    process.stdout.write(`${words.serving(url, join(folder, 'manifest.xml'))}\n`);
  });
}

serve();
