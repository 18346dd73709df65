import { describeRule } from '../../../src/scoring/rule-text/describe';
import { isReadable, parseRule } from '../../../src/scoring/rule-text/parse';
import { pointsOf } from '../../../src/scoring/rule-text/giving/points';
import { Decimal, plain, zero } from '../../../src/sheet';
import type { Sentence } from './sentences';

/** What a sentence gives for a measured value: the points to write; null where it gives none; else the part not read. */
export function pointsFor(sentence: Omit<Sentence, 'points'>, measured: number | string): string | null {
  const rule = parseRule(sentence.text);
  if (!isReadable(rule)) return `未读懂：${rule.unread}`;
  const isWord = typeof measured === 'string';
  const [points] = pointsOf(rule, {
    value: isWord ? zero : new Decimal(measured),
    word: isWord ? measured : null,
    target: sentence.target === undefined ? null : new Decimal(sentence.target),
    weight: new Decimal(sentence.weight),
    reverse: sentence.reverse ?? false,
  });
  return points ? plain(points) : null;
}

/** A sentence told back in plain words; the part not read where it is not understood. */
export function toldBack(text: string): string {
  const rule = parseRule(text);
  return isReadable(rule) ? describeRule(rule) : `未读懂：${rule.unread}`;
}
