import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/explain';
import { review } from '../../src/review';
import { type Example, faultySheet, rightSheet, rules } from '../../src/rules';
import { ministry } from '../../src/scoring';
import { a1 } from '../../src/sheet';
import { type Mark, sheetFrom } from '../notation';

/** The cells a finding points at, with the value it proposes where it is sure. */
function pointed(finding: Finding): string[] {
  const sure = finding.certain ? '' : '?';
  const cells = new Set([...finding.cells, ...(finding.certain ? [] : finding.candidates)].map(a1));
  return [...cells].map(cell => `${finding.rule}${sure} ${cell}`);
}

/** The cells and numbers a sentence names, in order. */
function figuresOf(message: string): string {
  return (message.match(/[A-Z]{1,2}\d+|\d[\d.]*[%‰]?/g) ?? []).join(' ');
}

function reviewed(text: string) {
  const { sheet, marks } = sheetFrom(text);
  const found = review(sheet, ministry);
  if (!found.form) throw new Error(found.why);
  return { findings: found.findings, marks };
}

function wanted(mark: Mark): string {
  return `${mark.rule}${mark.sure ? '' : '?'} ${mark.cell}`;
}

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map(example => [example.title, example] as const))('%s', (_, example) => {
    const { findings, marks } = reviewed(faultySheet(example));
    const told = findings.filter(finding => finding.level !== 'notice' || finding.rule === id);
    expect(told.flatMap(pointed).sort()).toEqual(marks.map(wanted).sort());
    for (const { cell, expected } of marks.filter(mark => mark.expected !== null)) {
      const finding = told.find(found => found.cells.some(address => a1(address) === cell));
      expect(finding?.expected).toBe(expected);
    }
    for (const finding of told) {
      const first = finding.cells[0] && a1(finding.cells[0]);
      const mark = marks.find(({ cell, rule: of }) => cell === first && of === finding.rule);
      expect(`${finding.rule} ${first}: ${mark?.figures ?? ''}`).toBe(
        `${finding.rule} ${first}: ${figuresOf(finding.message)}`,
      );
    }
  });

  const pairs = rule.examples.flatMap((example: Example) => {
    const right = rightSheet(example);
    return right === null ? [] : [[example.title, right] as const];
  });

  test('has a right sheet', () => {
    expect(pairs.length).toBeGreaterThan(0);
  });

  test.each(pairs)('put right: %s', (_, right) => {
    const { findings } = reviewed(right);
    const told = findings.filter(finding => finding.level !== 'notice' || finding.rule === id);
    expect(told.map(({ message }) => message)).toEqual([]);
  });

  test('speaks only at its levels', () => {
    const spoken = rule.examples.flatMap(example => reviewed(faultySheet(example)).findings);
    for (const { level, rule: of, cause } of spoken) {
      if (of === id && cause !== 'rounding') expect(rule.levels).toContain(level);
    }
  });
});
