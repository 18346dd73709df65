import { describe, expect, test } from '@jest/globals';
import { compositions } from '../generator/compose/compose';
import { exports } from '../generator/exports/exports';
import { families } from '../generator/families';
import { show } from '../generator/show';
import { firstDifferenceOfAll } from './difference';

/**
 * Forms below and beside one another, over two pages, in part and cut: each is read by itself, each quantity at its
 * cell, and a consistent one has no error. More of them, or others: npm run test:forms, JIPING_FORMS=… JIPING_SEED=….
 */
const run = process.env['JIPING_SEED'] ?? '1';
const wanted = Number(process.env['JIPING_FORMS'] ?? 260);
const scored = [...families.filter(({ name }) => !/申报|监控/.test(name)), ...exports];
const perPair = Math.ceil(wanted / (scored.length * Object.keys(compositions).length));

describe.each(Object.entries(compositions).map(([name, compose]) => ({ name, compose })))('$name', each => {
  test('is read back exactly and accused of nothing', () => {
    let count = 0;
    const failures: string[] = [];
    scored.forEach((family, place) => {
      for (let index = 0; index < perPair; index++) {
        const seed = `${run}-${index}`;
        const other = scored[(place + index + 1) % scored.length] ?? family;
        const composed = each.compose(family, other, seed);
        if (!composed) continue;
        count++;
        const difference = firstDifferenceOfAll(composed.forms);
        if (difference === null) continue;
        failures.push(`seed ${seed} ${family.name}: ${difference}`);
        if (process.env['JIPING_SHOW']) failures.push(show(composed.sheet));
      }
    });
    expect(failures.slice(0, 40).join('\n')).toBe('');
    expect(count).toBeGreaterThan(0);
  });
});
