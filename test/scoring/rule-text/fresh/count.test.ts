import { describe, expect, test } from '@jest/globals';
import { readNote } from '../../../../src/scoring/rule-text/notes/read-note';
import { resultOf } from '../notes/results';
import { pointsFor } from '../points-of';
import { freshNotes, freshRefused } from './note-sentences';
import { freshRows } from './row-sentences';
import { secondNotes, secondRows } from './second-sentences';

/** `100→10 98→9` as pairs; a number stays a number, a word a word. */
const pointsIn = (text: string): (readonly [number | string, string])[] =>
  text.split(' ').map(pair => {
    const [measured = '', given = ''] = pair.split('→');
    return [/^[\d.]+$/.test(measured) ? Number(measured) : measured, given];
  });

/** The results need no points of their own. */
const five: readonly [Point, Point, Point, Point, Point] = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['', ''],
  ['', ''],
];
type Point = readonly [number | string, string];

const rows = [...freshRows, ...secondRows].map(({ points, ...sentence }) => ({
  text: sentence.text,
  wanted: pointsIn(points),
  found: pointsIn(points).map(([measured]) => [measured, pointsFor(sentence, measured)]),
}));

const notes = [...freshNotes, ...secondNotes].map(({ points, ...sentence }) => {
  const wanted = pointsIn(points);
  return {
    text: sentence.text,
    wanted,
    found: wanted.map(([measured]) => [measured, resultOf({ ...sentence, points: five }, measured)]),
  };
});

const all = [...rows, ...notes];
const isRead = ({ wanted, found }: (typeof all)[number]) => JSON.stringify(wanted) === JSON.stringify(found);
const isRefused = ({ found }: (typeof all)[number]) =>
  found.every(([, given]) => typeof given === 'string' && given.startsWith('未读懂'));

describe('sentences written before the reader was looked at', () => {
  test('nine of ten are read to the right function', () => {
    const others = all.filter(each => !isRead(each));
    expect(others.length / all.length).toBeLessThanOrEqual(0.1);
  });
  test('none to another one', () => {
    expect(all.filter(each => !isRead(each) && !isRefused(each))).toEqual([]);
  });
  test.each(freshRefused)('refused: %s', text => {
    const read = readNote(`注：${text}`);
    expect(read.every(({ patch }) => patch === null)).toBe(true);
    expect(read.length).toBeGreaterThan(0);
  });
});
