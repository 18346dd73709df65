import { expect, test } from '@jest/globals';
import { adviceLine } from '../../src/report/advice-line';

const sure = { level: 'error', certain: true, candidates: [], cause: null } as const;
const one = { level: 'error', certain: false, candidates: ['F3', 'F4'], cause: null } as const;
const none = { level: 'error', certain: false, candidates: [], cause: null } as const;

test.each([
  ['a certain one and one that names no cell: the certain one first', [none, sure], '请先改已经确定的'],
  ['nothing is certain', [none, one], '请逐项核对'],
])('%s', (_, findings, advice) => {
  expect(adviceLine(findings)).toContain(advice);
});

test.each([
  ['each names its cell or its candidates', [sure, one]],
  ['one says what was left out, in two places that it names', [{ ...none, cause: 'omitted' } as const]],
  ['nothing is wrong', []],
  ['only a notice names none', [{ ...none, level: 'notice' } as const]],
])('%s: no advice', (_, findings) => {
  expect(adviceLine(findings)).toBeNull();
});
