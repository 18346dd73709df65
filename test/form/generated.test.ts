import { describe, expect, test } from '@jest/globals';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { show } from '../generator/show';
import { firstDifference } from './difference';

/**
 * Forms of every family in domain.md §2, drawn with random words, widths, offsets, merges, units and values: each
 * quantity is read back exactly, and a consistent form has no error. Another run of forms: JIPING_SEED=… npx jest.
 */
const run = process.env['JIPING_SEED'] ?? '1';
const perFamily = Math.ceil(1000 / families.length) + 20;

describe.each(families.map(family => ({ name: family.name, family })))('$name', ({ family }) => {
  test(`${perFamily} forms are read back exactly`, () => {
    for (let index = 0; index < perFamily; index++) {
      const seed = `${run}-${index}`;
      const generated = generate(family, seed);
      const difference = firstDifference(generated);
      if (difference === null) continue;
      throw new Error(
        `seed ${seed}: ${difference}\n${[...generated.traits].join('、')}\n${show(generated.sheet)}`,
      );
    }
  });
});

test('at least a thousand forms a run', () => {
  expect(perFamily * families.length).toBeGreaterThanOrEqual(1000);
});
