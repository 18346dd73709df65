import { describe, expect, test } from '@jest/globals';
import { exports } from '../generator/exports/exports';
import { families } from '../generator/families';
import { generate, withFault } from '../generator/generate';
import { isFigure, leavesOf } from '../generator/model';
import { show } from '../generator/show';
import { firstDifference } from './difference';

/**
 * Forms of every published family and of every layout that systems export, drawn with random words, widths, offsets, merges, units and values: each
 * quantity is read back exactly, and a consistent form has no error. Another run of forms: JIPING_SEED=… npx jest.
 */
const run = process.env['JIPING_SEED'] ?? '1';
const all = [...families, ...exports];
const perFamily = Math.ceil(1000 / all.length) + 20;

describe.each(all.map(family => ({ name: family.name, family })))('$name', ({ family }) => {
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

test.each(all.map(family => ({ name: family.name, family })))(
  '$name: a number written otherwise is noticed',
  ({ family }) => {
    const generated = generate(family, `${run}-0`);
    const [leaf] = generated.form?.tables.flatMap(table => leavesOf(table.members)) ?? [];
    const figures = leaf ? [leaf.leaf.weight, leaf.leaf.score, leaf.leaf.measure.target] : [];
    for (const entry of figures) {
      if (!entry || !isFigure(entry) || generated.placesOf(entry).length === 0) continue;
      const sheet = withFault(generated, entry, entry.value.plus(7));
      expect(firstDifference({ ...generated, sheet })).not.toBeNull();
    }
  },
);

test('at least a thousand forms a run', () => {
  expect(perFamily * all.length).toBeGreaterThanOrEqual(1000);
});
