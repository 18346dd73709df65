import { describe, expect, test } from '@jest/globals';
import { journalText, readJournal } from '../../../src/pane/session/journal';
import { readPins } from '../../../src/pane/session/pins';
import { marksText, readMarks } from '../../../src/pane/session/stored-marks';
import { readWaivers } from '../../../src/pane/session/waivers';
import type { Edit, Mark } from '../../../src/plan';

const at = { row: 4, col: 5 };
const mark: Mark = { at, level: 'warning', note: '得分应为18' };
const edit: Edit = {
  at,
  before: { value: null, formula: null },
  after: { value: 18, formula: null, stored: '<c r="F5"><v>18</v></c>' },
  why: '按评分标准',
};
const entry = { sheet: '自评表', edits: [edit], marks: [mark] };

describe('what a workbook remembers is read as it was written', () => {
  test('marks, and the writes that can be taken back', () => {
    expect(readMarks(marksText({ 自评表: [mark], 附表: [] }))).toEqual({ 自评表: [mark] });
    expect(readJournal(journalText([entry]))).toEqual([entry]);
  });

  test('an error value and a formula are contents of a cell too', () => {
    const after = { value: { error: '#DIV/0!' }, formula: 'A1/0' };
    const written = { ...entry, edits: [{ ...edit, after }] };
    expect(readJournal(journalText([written]))).toEqual([written]);
  });
});

describe('what is none of ours is left out, and the rest is read', () => {
  test.each([null, '', '{', '7', 'null', '[5]', '"marks"', '[null]', '{"自评表":5}', '{"自评表":[5]}'])(
    '%j is nothing',
    text => {
      expect([readWaivers(text), readPins(text), readJournal(text)]).toEqual([[], [], []]);
      expect(readMarks(text)).toEqual({});
    },
  );

  test.each<[string, unknown]>([
    ['a cell that is none', { ...mark, at: { row: -1, col: 0 } }],
    ['a cell in A1', { ...mark, at: 'F5' }],
    ['a level nobody knows', { ...mark, level: 'fatal' }],
    ['a sentence that is none', { ...mark, note: 7 }],
  ])('a mark with %s', (_, bad) => {
    expect(readMarks(JSON.stringify({ 自评表: [bad, mark] }))).toEqual({ 自评表: [mark] });
    const spoilt = { ...entry, marks: [bad] };
    expect(readJournal(JSON.stringify([spoilt, entry]))).toEqual([entry]);
  });

  test.each<[string, unknown]>([
    ['no cell', { ...edit, at: undefined }],
    ['no content before it', { ...edit, before: null }],
    ['a content that is no value of a cell', { ...edit, after: { value: [18], formula: null } }],
    ['a formula that is no text', { ...edit, after: { value: 18, formula: 3 } }],
    ['no reason', { ...edit, why: null }],
  ])('a write with %s is not taken back', (_, bad) => {
    expect(readJournal(JSON.stringify([{ ...entry, edits: [bad] }]))).toEqual([]);
  });

  test.each<[string, object]>([
    ['a waiver', { sheet: '自评表', finding: 'S04 F5', reason: 3 }],
    ['a pin', { sheet: '自评表', cell: 5, value: '18' }],
  ])('%s with a part of another kind', (_, bad) => {
    const text = JSON.stringify([bad]);
    expect([readWaivers(text), readPins(text)]).toEqual([[], []]);
  });
});
