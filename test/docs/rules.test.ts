import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rulesPage } from '../../src/cli/rules-page';
import { catalogue, ruleSet } from '../../src/rules';

test('docs/rules.md is what the rules print: run npm run docs:rules after changing one', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(catalogue, ruleSet));
});
