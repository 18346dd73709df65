import { remembered } from '../../sheet';
import { readClause } from './grammar/clause';
import { Draft } from './meaning/draft';
import type { Rule, Unreadable } from './grammar/rule';
import { piecesOf } from './grammar/sentence';
import { settle } from './meaning/settle';

export { speaksOfPoints } from './meaning/speaks-of-points';

/**
 * Reads a scoring sentence. Every clause has to be understood and all of them to make one function, otherwise
 * the whole is not computable: half a sentence would give a wrong score.
 */
export const parseRule: (text: string) => Rule | Unreadable = remembered(2000, parse);

function parse(text: string): Rule | Unreadable {
  const pieces = piecesOf(text);
  if (typeof pieces === 'string') return unread(pieces);
  const draft = new Draft();
  for (const piece of pieces) {
    const clause = readClause(piece.spelled, draft.waiting);
    if (!clause || !draft.add(clause, piece)) return unread(piece.text);
    const left = piece.closed ? draft.leftOver() : null;
    if (left !== null) return unread(left);
  }
  const left = draft.leftOver();
  if (left !== null) return unread(left);
  const rule = settle(draft);
  return typeof rule === 'string' ? unread(rule === '' ? text : rule) : rule;
}

export function isReadable(rule: Rule | Unreadable): rule is Rule {
  return !('unread' in rule);
}

const longest = 60;

/** The part to be shown to the person: a long one is cut. */
function unread(part: string): Unreadable {
  const plain = part.replace(/\s+/g, ' ').trim();
  return { unread: plain.length > longest ? `${plain.slice(0, longest)}…` : plain };
}
