import { readdirSync } from 'node:fs';

/** The published forms that stand in the repository: the eight of test/forms and the two examples. */
export function listForms(): string[] {
  return ['test/forms', 'assets/examples'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.xlsx'))
      .map(name => `${folder}/${name}`),
  );
}
