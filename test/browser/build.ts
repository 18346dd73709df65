import { join } from 'node:path';
import { classicScript } from '../../src/shells/pane-bundle';

/** Bundles the played Excel and the played WPS for pages. A process of its own, as Vite can't be loaded inside Jest. */
async function build(): Promise<void> {
  const vite = await import('vite');
  for (const [entry, script] of [
    ['played-office.ts', 'office.js'],
    ['wps-page.ts', 'wps.js'],
  ] as const) {
    const config = classicScript(join('test', 'browser', entry), join('dist', 'test'), script);
    await vite.build({ ...config, logLevel: 'error' });
  }
}

void build();
