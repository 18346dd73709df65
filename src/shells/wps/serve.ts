import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wpsShell as words } from '../../words/shells';
import { faultOf, tellFault } from '../serving';
import { staticServer } from '../static-server';

/** Serves dist/wps on this machine, for an add-in published online. WPS takes plain http. */
const port = Number(process.env['JIPING_PORT'] ?? 3889);
const folder = join('dist', 'wps');

function serve(): void {
  if (!existsSync(join(folder, 'ribbon.xml'))) return tellFault(words.notBuilt);
  const server = staticServer(folder);
  server.on('error', error => tellFault(faultOf(error, words.portTaken(String(port)))));
  server.listen(port, '127.0.0.1', () => {
    process.stdout.write(`${words.serving(`http://127.0.0.1:${port}/`)}\n`);
  });
}

serve();
