import type { Term } from '../../explain';
import { a1, type Address, type Decimal, one, plain, zero } from '../../sheet';
import { openSums as words } from '../../words/rules';
import { type Checked, mostNamed, oneOf } from '../rule';

/** A part of a sum that has no number yet: it was not read, or not filled in. */
export interface OpenPart {
  readonly at: Address;
  /** The most it could be, as its row's weight for a score; null where nothing bounds it. It is never less than 0. */
  readonly most: Decimal | null;
}

/** A stated sum some of whose parts have no number. */
export interface OpenSum {
  readonly result: Term;
  readonly parts: readonly Term[];
  readonly open: readonly OpenPart[];
  /** What a term's number is multiplied by before it is added: its unit's scale where units differ. */
  readonly scale?: (term: Term) => Decimal;
  /** How far off the sum may be, in the unit of the result. */
  readonly slack: Decimal;
  /** Nothing is written in its parts yet: they are to be filled in before anything is said. */
  readonly isUnfilled?: boolean;
  /** Why it is left open where some values of the parts make it hold. */
  readonly why: (cells: string) => string;
}

/**
 * A part without a number stands for every value it could have: where none of them makes the sum hold that is told, and
 * any of the numbers that were read may be wrong; where one does, the sum is undecided.
 */
export function openSum({
  result,
  parts,
  open,
  scale = () => one,
  slack,
  isUnfilled,
  why,
}: OpenSum): Checked {
  const own = scale(result);
  const sum = parts.reduce<Decimal>((all, part) => all.plus(part.quantity.value.times(scale(part))), zero);
  const read = sum.div(own);
  const most = open.reduce<Decimal | null>(
    (all, part) => (all && part.most ? all.plus(part.most) : null),
    read,
  );
  const { at, value } = result.quantity;
  const cells = open.map(part => a1(part.at)).join('、');
  const isOver = read.greaterThan(value.plus(slack));
  const isUnder = most?.lessThan(value.minus(slack)) ?? false;
  if (isUnfilled || (!isOver && !isUnder))
    return { undecided: open.map(part => ({ at: part.at, why: why(cells) })) };
  const [cell, noun, stated] = [a1(at), result.noun, plain(value)];
  const message =
    isUnder && most
      ? words.under(cell, noun, stated, plain(read), cells, plain(most))
      : words.over(cell, noun, stated, plain(read), cells);
  const candidates = [at, ...parts.map(part => part.quantity.at)].slice(0, mostNamed);
  return { findings: [oneOf([at], candidates, message, { stated, related: open.map(part => part.at) })] };
}
