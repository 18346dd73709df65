import { type Compared, takeComparison } from './interval';
import type { Condition, Side } from './rule';
import type { Scanner } from './scanner';
import { verdictOf, verdictShape } from './verdict';

/** A condition as read, with the side a bare 低于 or 超过的 names. */
export interface Read extends Compared {
  readonly side: Side | null;
}

const rest = /否则|反之|(?:其他|其它|其余)(?:的?情况|情形|的)?/y;
const missed = /(?:未达到|未完成|未达标|没有达到|没有完成|达不到|完不成)(?:的?部分)?/y;
const under = /(?:低于|少于|不足|不到)(?:的?部分)?/y;
const over = /(?:超过|超出|高于)(?:的?部分)?/y;
const done = /(?:全部|全面|如期|已)?(?:完成|达标)(?=的|时|,|得|计)/y;

/** Reads a condition from where it begins. Null where none begins here. */
export function takeCondition(scanner: Scanner): Read | null {
  const verdict = scanner.match(verdictShape);
  const word = verdict && verdictOf(verdict[1] ?? '');
  if (word) return told({ kind: 'word', word });
  const compared = takeComparison(scanner);
  if (compared) return { ...compared, side: null };
  if (scanner.skip(rest)) return told({ kind: 'otherwise' });
  if (scanner.skip(missed) || scanner.skip(under)) return told({ kind: 'otherwise' }, 'below');
  if (scanner.skip(over)) return told({ kind: 'otherwise' }, 'above');
  return scanner.skip(done) ? told({ kind: 'target', reached: true }) : null;
}

function told(condition: Condition, side: Side | null = null): Read {
  return { condition, subject: '', side };
}
