import { expect, test } from '@jest/globals';
import { parse } from 'acorn';
import { Random } from '../generator/random';
import { drawn } from './draw';
import { type Kind, mutantsOf, mutated } from './mutants';

function changesOf(text: string): string[] {
  const program = parse(text, { ecmaVersion: 2022, sourceType: 'module' });
  return mutantsOf(program, text).map(mutant => `${mutant.kind}: ${mutated(text, mutant)}`);
}

test.each<[string, string[]]>([
  ['a < b', ['comparison: a <= b']],
  ['a !== b', ['comparison: a === b']],
  ['a.lessThan(b)', ['comparison: a.lessThanOrEqualTo(b)']],
  ['f(24, true)', ['constant: f(25, true)', 'constant: f(24, false)']],
  ["g(new Decimal('0.01'))", ["constant: g(new Decimal('0.02'))"]],
  ['a && !b', ['condition: a || !b', 'condition: a && b']],
  ['a.some(b)', ['condition: a.every(b)']],
  ['a ? b : c', ['condition: !(a) ? b : c']],
  ['a.plus(b)', ['sign: a.minus(b)']],
  ['a - b', ['sign: a + b']],
  ["a + 'm'", []],
])('%s', (text, changes) => {
  // The statement as a whole may be dropped as well.
  expect(changesOf(`x = ${text};`)).toEqual(['statement: ;', ...changes.map(withHead)]);
});

const withHead = (change: string): string => change.replace(': ', ': x = ') + ';';

test('a way out that is taken under a condition is dropped, or taken under the other', () => {
  expect(changesOf('function f(a) { if (a) return null; return a; }')).toEqual([
    'statement: function f(a) { ; return a; }',
    'condition: function f(a) { if (!(a)) return null; return a; }',
  ]);
});

test('the examples of a rule are its tests and stay as they are', () => {
  expect(changesOf('export const rule = { level: 1, examples: [{ row: 2 }] };')).toHaveLength(1);
});

test('a seed draws the same, each kind in turn and none twice', () => {
  const all = (['comparison', 'sign'] as Kind[]).flatMap(kind => [1, 2, 3].map(place => ({ kind, place })));
  const sample = drawn(all, 4, new Random('1'));
  expect(sample.map(({ kind }) => kind)).toEqual(['comparison', 'sign', 'comparison', 'sign']);
  expect(new Set(sample).size).toBe(4);
  expect(drawn(all, 4, new Random('1'))).toEqual(sample);
  expect(drawn(all, 9, new Random('1'))).toHaveLength(6);
});
