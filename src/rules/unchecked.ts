import type { EquationGraph, Finding } from '../explain';
import { type Form, numberFields, type UnreadNumbers } from '../form';
import { fullByHeading, type ScoreCard } from '../scoring';
import {
  a1,
  type Address,
  addressKey,
  columnName,
  contains,
  formulasOf,
  type Range,
  type Sheet,
  shownText,
} from '../sheet';
import { explaining as words } from '../words/explain';
import { reading, whyPart } from '../words/reading';
import type { Unchecked } from './rule';

/**
 * Parts and numbers of the form that were not read, or that nobody sees: hidden ones that a finding names are told there,
 * and not again.
 */
export function unread({ unread: parts, unreadNumbers }: Form, findings: readonly Finding[]): Unchecked[] {
  const named = findings.flatMap(({ level, cells, candidates }) =>
    level === 'notice' ? [] : [...cells, ...candidates],
  );
  const isTold = ({ why, at }: UnreadNumbers): boolean =>
    (why === 'hidden-row' && named.some(({ row }) => row === at.row)) ||
    (why === 'hidden-column' && named.some(({ col }) => col === at.col));
  return [
    ...parts.flatMap(each => (each.kind === 'part' ? [{ at: each.at, why: whyPart(each.why) }] : [])),
    ...unreadNumbers.filter(each => !isTold(each)).flatMap(unreadText),
  ];
}

/** What was not read of the form, in words: each cell of a column or row, a hidden one once. */
function unreadText({ why, at, cells, name }: UnreadNumbers): Unchecked[] {
  switch (why) {
    case 'column':
      return cells.map(cell => ({ at: cell, why: reading.unknownColumn(name, a1(at)) }));
    case 'row':
      return cells.map(cell => ({ at: cell, why: reading.unknownRow }));
    case 'hidden-row':
      return [{ at, why: reading.hiddenRow(String(at.row + 1)) }];
    case 'hidden-column':
      return [{ at, why: reading.hiddenColumn(columnName(at.col)) }];
  }
}

/** The formulas whose results rest on a cell that was not read: no equation speaks of them. */
export function restingOn(form: Form): Unchecked[] {
  return numberFields(form).flatMap(({ field: { at, misread } }) =>
    misread?.on ? [{ at, why: reading.restsOnUnread(a1(at), a1(misread.on)) }] : [],
  );
}

/** Numbers of the form whose stored results are not what their formulas come to: they were checked as calculated. */
export function outdated(sheet: Sheet, range: Range, graph: EquationGraph): Unchecked[] {
  const old = formulasOf(sheet).outdated.filter(({ cell }) => contains(range, cell.at));
  if (old.length === 0) return [];
  const spoken = new Set<number>();
  for (const { terms } of graph.all()) for (const { quantity } of terms) spoken.add(addressKey(quantity.at));
  return old.flatMap(({ cell, value }) => {
    if (!spoken.has(addressKey(cell.at))) return [];
    const now = shownText({ ...cell, value, shown: null });
    const formula = `=${cell.formula ?? ''}`;
    const why =
      cell.value === null || cell.value === ''
        ? words.withoutResult(formula, now)
        : words.uncalculated(formula, shownText(cell), now);
    return [{ at: cell.at, why }];
  });
}

/** Stated scores that no computation confirms: they rest on a person's judgement. */
export function unscored(form: Form, card: ScoreCard): Unchecked[] {
  const open = card.rows.filter(
    ({ leaf, stated, score }) => leaf.score && stated && score.kind === 'undecided',
  );
  if (open.length === 0) return [];
  const full = fullByHeading(form, card.profile);
  return open.flatMap(({ leaf, score }) =>
    leaf.score && score.kind === 'undecided' && !full.has(leaf)
      ? [{ at: leaf.score.at, why: score.missing }]
      : [],
  );
}

/** Each cell and reason once. */
export function distinctPlaces(all: readonly Unchecked[]): Unchecked[] {
  const seen = new Set<string>();
  const key = (at: Address | null, why: string) => `${at ? addressKey(at) : ''} ${why}`;
  return all.filter(({ at, why }) => {
    const known = seen.has(key(at, why));
    seen.add(key(at, why));
    return !known;
  });
}
