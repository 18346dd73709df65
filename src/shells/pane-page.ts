import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pane's page with the scripts and the policy of one host: what a person sees until they run is the same everywhere. */
export function panePage(host: 'excel' | 'wps'): string {
  const folder = join('src', 'shells');
  let page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  // A policy counts only in the head.
  for (const part of ['policy', 'scripts']) {
    const place = `    <!-- ${part} -->\n`;
    if (!page.includes(place)) throw new Error(`src/shells/taskpane.html has no place for ${part}`);
    page = page.replace(place, () => readFileSync(join(folder, host, `${part}.html`), 'utf8'));
  }
  return page;
}
