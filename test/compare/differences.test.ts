import { expect, test } from '@jest/globals';
import { differences } from './differences';

test('the same result, and new fields, are no difference', () => {
  const finding = { rule: 'S03', cells: ['E5'], certain: true };
  expect(differences({ findings: [finding] }, { findings: [{ ...finding, about: 'scores' }] })).toEqual([]);
});

test.each<[string, unknown, unknown, string]>([
  ['a changed value', { form: { total: 98 } }, { form: { total: 99 } }, 'form.total'],
  ['a field that is gone', { cause: null }, {}, 'cause'],
  ['another type', { stated: '98' }, { stated: 98 }, 'stated'],
  ['null for an object', { form: { total: 98 } }, { form: null }, 'form'],
  ['a list for an object', { cells: ['E5'] }, { cells: { 0: 'E5' } }, 'cells.length'],
  ['one finding less', { findings: [] }, { findings: [{ rule: 'S03' }] }, 'findings.length'],
])('%s is one', (_, before, after, path) => {
  expect(differences(before, after)[0]?.path).toBe(path);
});
