import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { catalogue as rules } from '../../src/rules';

const folders = ['src/rules', 'src/rules/list'];

/** The files that define a rule. */
const ruleFiles = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`)
    .filter(file => /export const [A-Z]\d\d: (?:List)?Rule\b/.test(readFileSync(file, 'utf8'))),
);

/** A rule is its file, a line of the catalogue and its words; the page is generated from these. */
test('every rule file stands in the catalogue, under its own name', () => {
  const names = ruleFiles.map(file => file.slice(file.lastIndexOf('/') + 1, -'.ts'.length));
  expect(rules.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('a file holds one rule and says its id once', () => {
  for (const name of ruleFiles) {
    const ids = readFileSync(name, 'utf8').match(/'[A-Z]\d\d'/g) ?? [];
    expect([name, ids.length]).toEqual([name, 1]);
  }
});

test('ids are unique and in the form of a letter and two digits', () => {
  const ids = rules.map(rule => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[WSGFNCDIVRX]\d\d$/);
});

test('a rule that may speak at several levels names each once', () => {
  for (const { levels } of rules) expect(new Set(levels).size).toBe(levels.length);
});

test('no rule is told from another by the letters of its id', () => {
  const rooms = ['explain', 'report', 'pane', 'plan', 'cli', 'workbench'].map(room => `src/${room}`);
  for (const room of [...rooms, 'src/review.ts', 'src/across.ts']) {
    const files = room.endsWith('.ts')
      ? [room]
      : readdirSync(room, { recursive: true, encoding: 'utf8' })
          .filter(name => /\.tsx?$/.test(name))
          .map(name => `${room}/${name}`);
    for (const file of files)
      expect([
        file,
        readFileSync(file, 'utf8').match(/'[WSGFNCDIVRX]\d\d'|rule\.(?:startsWith|charAt)/),
      ]).toEqual([file, null]);
  }
});
