import { readdirSync } from 'node:fs';

/** The published forms that stand in the repository: the two examples and the eight of test/forms. */
export function listForms(): string[] {
  return ['assets/examples', 'test/forms'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.xlsx'))
      .map(name => `${folder}/${name}`),
  );
}
