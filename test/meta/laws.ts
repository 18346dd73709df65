import type { NumberKind } from '../../src/form';
import type { Finding } from '../../src/explain';
import { planEdits } from '../../src/plan';
import type { NoForm, Review } from '../../src/review';
import { a1, type Address, addressKey, valueText } from '../../src/sheet';
import { type Base, type Change, reviewAt } from './change';

/** What came of a change. */
export interface Outcome {
  /** What breaks the law, as a sentence; null where it holds. */
  readonly broken: string | null;
  /** The known faults that were found before, and those that still are. */
  readonly foundBefore: number;
  readonly foundAfter: number;
}

export function outcomeOf(base: Base, change: Change): Outcome {
  const after = reviewAt(change.sheet, base.place);
  const faults = base.faults.filter(at => isFound(base.review, at, stay));
  const still = faults.filter(at => after?.form && isFound(after, at, change.back));
  return { broken: broken(base, change, after), foundBefore: faults.length, foundAfter: still.length };
}

const stay = (at: Address): Address => at;

function broken(base: Base, change: Change, after: Review | NoForm | null): string | null {
  if (!after?.form) return change.law === 'same' ? `not read: ${after?.why ?? 'no such form'}` : null;
  if (change.law === 'same') {
    const before = sayings(base.review, stay, change.kind);
    const now = sayings(after, change.back, change.kind);
    const added = now.filter(each => !before.includes(each));
    const lost = before.filter(each => !now.includes(each));
    if (added.length + lost.length > 0) return `+ ${added.join(' ; ')} − ${lost.join(' ; ')}`;
    return null;
  }
  // Whoever accuses a cell that a slip was put into says the truth.
  const known = new Set([
    ...certainCells(base.review, stay),
    ...[...base.faults, ...base.besides].map(addressKey),
  ]);
  const isOther = (key: number) => !change.cell || key !== addressKey(change.cell);
  const newly = certainCells(after, change.back, change.was).filter(
    key => !known.has(key) && isOther(key) && !isNamedAnyhow(base, change, key),
  );
  const written = edits(after, change.back);
  const before = new Set(edits(base.review, stay));
  const more = written.filter(
    edit => !before.has(edit) && !(change.cell && edit.startsWith(`${a1(change.cell)} `)),
  );
  if (newly.length + more.length === 0) return null;
  const told = after.findings
    .filter(found => isFailing(found) && found.cells.some(at => newly.includes(keyOf(at, change.back))))
    .map(({ rule, message }) => `[${rule}] ${message}`);
  return `certain: ${told.join(' ')} written: ${more.join(' ')}`;
}

/**
 * Whether the cell is named by something that fails for every value of the cell which can't be read: for the one it had,
 * for none and for twice as much.
 */
function isNamedAnyhow(base: Base, { cell, law }: Change, key: number): boolean {
  if (law !== 'unread' || !cell) return false;
  const own = base.review.sheet.cell(cell.row, cell.col);
  if (!own || typeof own.value !== 'number') return isNamed(base.review, key) && own !== null;
  const tried = [0, own.value * 2].map(value =>
    reviewAt(base.review.sheet.with([{ ...own, value, formula: null, shown: null }]), base.place),
  );
  return [base.review, ...tried].every(seen => seen?.form && isNamed(seen, key));
}

const isNamed = ({ findings }: Review, key: number): boolean =>
  findings.some(
    found =>
      isFailing(found) &&
      [...found.cells, ...found.candidates, ...found.consequences.map(({ at }) => at)].some(
        at => addressKey(at) === key,
      ),
  );

const keyOf = (at: Address, back: Change['back']): number => {
  const place = back(at);
  return place ? addressKey(place) : -1;
};

const name = (at: Address, back: Change['back']): string => {
  const place = back(at);
  return place ? a1(place) : `new ${a1(at)}`;
};

/** A finding that says something is wrong: notices are advice. */
const isFailing = ({ level, outcome }: Finding): boolean => level !== 'notice' && outcome === 'fail';

/** The total is the sum of the scores: whatever an unread weight is, that doesn't change. */
const speaksOfNo: Readonly<Record<string, NumberKind>> = { S03: 'weight' };

const certainCells = ({ findings }: Review, back: Change['back'], was?: NumberKind): number[] =>
  findings
    .filter(found => found.certain && isFailing(found) && found.rule[0] !== 'R')
    .filter(({ rule }) => was === undefined || speaksOfNo[rule] !== was)
    .flatMap(({ cells }) => cells.map(at => keyOf(at, back)));

function edits(review: Review, back: Change['back']): string[] {
  return planEdits(review, 'fill').edits.map(
    ({ at, after }) => `${name(at, back)} ${valueText(after.value)}`,
  );
}

/** Rules that speak of the notation itself. */
const ofNotation: Readonly<Partial<Record<Change['kind'], ReadonlySet<string>>>> = {
  数改文本: new Set(['F07']),
  数改全角: new Set(['F07']),
  文本改数: new Set(['F07']),
  数改大写: new Set(['F07']),
};

/** Everything that is said and would be written, each as a line that does not depend on the place. */
function sayings(review: Review, back: Change['back'], kind: Change['kind']): string[] {
  const silent = ofNotation[kind];
  const findings = review.findings
    .filter(({ rule }) => !silent?.has(rule))
    .map(({ rule, level, outcome, certain, cells, expected }) => {
      const places = cells.map(at => name(at, back)).sort();
      const should = kind === '元改万元' ? '' : (expected ?? '');
      return `${rule} ${level} ${outcome} ${certain} ${places.join(',')} ${should}`;
    });
  const unchecked = review.unchecked.flatMap(({ at }) => (at ? [`unchecked ${name(at, back)}`] : []));
  return [...new Set([...findings, ...unchecked, ...edits(review, back).map(edit => `edit ${edit}`)])];
}

function isFound({ findings }: Review, fault: Address, back: Change['back']): boolean {
  return findings.some(
    found =>
      found.level === 'error' &&
      [...found.cells, ...found.candidates].some(at => keyOf(at, back) === addressKey(fault)),
  );
}
