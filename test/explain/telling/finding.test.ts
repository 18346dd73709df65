import { describe, expect, test } from '@jest/globals';
import {
  type Certain,
  direct,
  type Direct,
  type Finding,
  settled,
  type Uncertain,
  uncertain,
  withoutPinned,
} from '../../../src/explain';
import { a1 } from '../../../src/sheet';
import { at } from '../../notation';

const fault = {
  rule: 'F04',
  about: 'funds',
  level: 'error',
  outcome: 'fail',
  cells: [at('E6')],
  related: [],
  stated: '500',
  expected: null,
  cause: null,
  message: '',
  setting: null,
} as const;
const fix = [{ at: at('E6'), value: '480' }];
const named = [at('E6'), at('F6')];

const seen: Direct = { ...fault, ...direct, fix: [] };
const open: Uncertain = { ...fault, ...uncertain, candidates: named };
const sure: Certain = { ...fault, ...direct, kind: 'certain', cells: [at('E6')], margin: 1, fix };

/** Held by the type check: a line that no longer fails there fails the check itself. */
describe('what a finding cannot be', () => {
  test('certain, and several cells one of which is wrong', () => {
    // @ts-expect-error candidates belong to what is uncertain
    const finding: Finding = { ...sure, candidates: named };
    expect(finding.kind).toBe('certain');
  });

  test('certain of no cell', () => {
    // @ts-expect-error what is certain names the wrong cell
    const finding: Finding = { ...sure, cells: [] };
    expect(finding.kind).toBe('certain');
  });

  test('certain without how far any other explanation is', () => {
    // @ts-expect-error what is certain has a margin
    const finding: Finding = { ...sure, margin: null };
    expect(finding.kind).toBe('certain');
  });

  test('uncertain, and with a value to write', () => {
    // @ts-expect-error of what is uncertain nothing is written
    const finding: Finding = { ...open, fix };
    expect(finding.kind).toBe('uncertain');
  });

  test('uncertain, and called certain', () => {
    // @ts-expect-error the kind says how sure it is
    const finding: Finding = { ...open, certain: true };
    expect(finding.kind).toBe('uncertain');
  });

  test('seen by a rule, and weighed against other explanations', () => {
    // @ts-expect-error a margin belongs to what equations tell
    const finding: Finding = { ...seen, margin: 1 };
    expect(finding.kind).toBe('direct');
  });
});

describe('what rules tell besides the equations', () => {
  const cellsOf = (found: Finding) => found.candidates.map(a1).join(' ');

  test('two that name candidates are one, with those that both name', () => {
    const other: Uncertain = { ...open, candidates: [at('F6'), at('G6')] };
    expect(settled([other], [open]).map(cellsOf)).toEqual(['F6']);
  });

  test('what a rule saw by itself takes the place of candidates, and stays what it is', () => {
    expect(settled([open], [seen])).toEqual([seen]);
  });

  test('a cell that was found right is no candidate', () => {
    expect(cellsOf(withoutPinned(open, [at('E6')]))).toBe('F6');
  });
});
