import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/explain';
import { faultySheet, listRules, rightSheet } from '../../../src/rules';
import { a1 } from '../../../src/sheet';
import { bookFrom, toldOfLists } from './book';

const pointed = ({ rule, cells }: Finding): string[] => cells.map(at => `${rule} ${a1(at)}`);

/** The cells and numbers a sentence names, in order. */
const figuresOf = (message: string): string =>
  (message.match(/[A-Z]{1,2}\d+|\d[\d.]*[%‰]?/g) ?? []).join(' ');

describe.each(listRules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map(example => [example.title, example] as const))('%s', (_, example) => {
    const { sheets, marks } = bookFrom(faultySheet(example));
    const { findings } = toldOfLists(sheets);
    expect(findings.flatMap(pointed).sort()).toEqual(
      marks.map(({ rule: id, cell }) => `${id} ${cell}`).sort(),
    );
    for (const mark of marks.filter(({ figures }) => figures !== null)) {
      const found = findings.find(({ cells }) => cells.some(at => a1(at) === mark.cell));
      expect(figuresOf(found?.message ?? '')).toBe(mark.figures);
      if (mark.expected !== null) expect(found?.expected).toBe(mark.expected);
    }
  });

  const rights = rule.examples.flatMap(example => rightSheet(example) ?? []);

  test.each(rights)('put right, nothing is told: %s', right => {
    expect(toldOfLists(bookFrom(right).sheets).findings.map(({ message }) => message)).toEqual([]);
  });

  test('has a faulty and a right sheet', () => {
    expect(rule.examples.some(({ sheet }) => sheet.includes('⟦'))).toBe(true);
    expect(rights.length).toBeGreaterThan(0);
  });
});
