import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/explain';
import { review } from '../../src/review';
import { rules } from '../../src/rules';
import { ministry } from '../../src/scoring';
import { a1 } from '../../src/sheet';
import { type Mark, sheetFrom } from '../notation';

/** The cells a finding points at, with the value it proposes where it is sure. */
function pointed(finding: Finding): string[] {
  const sure = finding.certain ? '' : '?';
  const cells = new Set([...finding.cells, ...(finding.certain ? [] : finding.candidates)].map(a1));
  return [...cells].map(cell => `${finding.rule}${sure} ${cell}`);
}

function wanted(mark: Mark): string {
  return `${mark.rule}${mark.sure ? '' : '?'} ${mark.cell}`;
}

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map(example => [example.title, example] as const))('%s', (_, example) => {
    const { sheet, marks } = sheetFrom(example.sheet);
    const reviewed = review(sheet, ministry);
    if (!reviewed.form) throw new Error(reviewed.why);
    const told = reviewed.findings.filter(finding => finding.level !== 'notice' || finding.rule === id);
    expect(told.flatMap(pointed).sort()).toEqual(marks.map(wanted).sort());
    for (const { cell, expected } of marks.filter(mark => mark.expected !== null)) {
      const finding = told.find(found => found.cells.some(address => a1(address) === cell));
      expect(finding?.expected).toBe(expected);
    }
  });
});

test('ids are unique and in the form of a letter and two digits', () => {
  const ids = rules.map(rule => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[WSGFNCDI]\d\d$/);
});
