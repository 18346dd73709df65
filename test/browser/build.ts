import { join } from 'node:path';
import { paneBundle } from '../../src/shells/pane-bundle';

/** Bundles the played Excel for a page. A process of its own, as Vite can't be loaded inside Jest. */
async function build(): Promise<void> {
  const vite = await import('vite');
  const config = paneBundle(join('test', 'browser', 'played-office.ts'), join('dist', 'test'));
  await vite.build({ ...config, plugins: [], logLevel: 'error' });
}

void build();
