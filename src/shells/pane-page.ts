import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const place = '    <!-- scripts -->\n';

/** The pane's page with the scripts of one host: what a person sees until they run is the same everywhere. */
export function panePage(host: 'excel' | 'wps'): string {
  const folder = join('src', 'shells');
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  if (!page.includes(place)) throw new Error('src/shells/taskpane.html has no place for scripts');
  return page.replace(place, () => readFileSync(join(folder, host, 'scripts.html'), 'utf8'));
}
