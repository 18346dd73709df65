import { type Decimal, roundTo } from '../../sheet';
import type { Equation } from '../equations/equation';
import { decimalsInSum, type Term, type TermKey, termKey, type Values } from '../equations/term';
import type { EquationGraph } from './graph';
import { type Repair, Search } from './search';
import type { Explanation } from './explanation';

const asWritten: Values = new Map();

/** A row's weight with the score beside it. */
interface Row {
  readonly weight: Term | null;
  readonly score: Term | null;
}

/**
 * Stories of one slip that changes two numbers of a row at once: a full mark is written along with its weight, and a row
 * that was pasted over another brings both its numbers. Failing equations that share no number are then one story, where
 * each by itself would accuse a sum that is right.
 */
export function changedTogether(
  graph: EquationGraph,
  alone: readonly Explanation[],
  /** Whether a full mark may change along with its weight where only one of them is spoken of. */
  isLast: boolean,
): readonly Explanation[] {
  const rows = rowsOf(graph, alone);
  const stories: {
    readonly of: readonly Explanation[];
    readonly repair: Repair;
    readonly isRepeated: boolean;
  }[] = [];
  for (const [sheetRow, row] of rows) {
    const isRepeated = graph.isRepeated(sheetRow);
    const of = alone.filter(({ failing }) => speaksOfAny(failing, row));
    if (of.length === 0 || (of.length === 1 && !isRepeated && !isLast)) continue;
    for (const found of repairsOf(graph, of, row, isRepeated))
      stories.push({ of, repair: found, isRepeated });
  }
  if (stories.length === 0) return alone;
  const told: Explanation[] = [];
  const open = new Set(alone);
  for (const { of } of [...stories].sort(
    (a, b) => Number(b.isRepeated) - Number(a.isRepeated) || b.of.length - a.of.length,
  )) {
    if (!of.every(each => open.has(each))) continue;
    const same = stories.filter(
      story => story.of.length === of.length && story.of.every(each => of.includes(each)),
    );
    const repeated = same.filter(({ isRepeated }) => isRepeated);
    const repairs = (repeated.length > 0 ? repeated : same).map(({ repair }) => repair);
    const others = of.length === 1 ? (of[0]?.repairs ?? []).filter(({ cost }) => cost <= 1) : [];
    told.push({ failing: of.flatMap(({ failing }) => failing), repairs: distinct([...repairs, ...others]) });
    for (const each of of) open.delete(each);
  }
  return [...told, ...open];
}

function distinct(repairs: readonly Repair[]): Repair[] {
  const name = ({ roots }: Repair) => [...roots.keys()].sort((a, b) => a - b).join();
  return [...new Map(repairs.map(repair => [name(repair), repair])).values()];
}

/** The typed weights and scores that the failing equations speak of, by the row they stand in. */
function rowsOf(graph: EquationGraph, all: readonly Explanation[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const { failing } of all) {
    for (const { terms, result, parts } of failing) {
      for (const term of terms) {
        if (term.formula !== null || term.quantity.offset !== undefined) continue;
        if (term.kind !== 'weight' && term.kind !== 'score') continue;
        // A section's weight is stated, not given to a row.
        if (parts !== null && term === result) continue;
        const { row } = term.quantity.at;
        const known = rows.get(row) ?? { weight: null, score: null };
        if (term.kind === 'score') rows.set(row, { ...known, score: term });
        else rows.set(row, { weight: term, score: known.score ?? markBeside(graph, term) });
      }
    }
  }
  return rows;
}

/** The full mark in the row of a weight. */
function markBeside(graph: EquationGraph, weight: Term): Term | null {
  const mark = scoreBeside(graph, weight);
  return mark?.formula === null && mark.quantity.value.equals(weight.quantity.value) ? mark : null;
}

/** The score in the row of a weight. */
function scoreBeside(graph: EquationGraph, weight: Term | null): Term | null {
  if (!weight) return null;
  const { row } = weight.quantity.at;
  for (const { terms } of graph.around(termKey(weight))) {
    const score = terms.find(({ kind, quantity }) => kind === 'score' && quantity.at.row === row);
    if (score) return score;
  }
  return null;
}

const speaksOfAny = (failing: readonly Equation[], { weight, score }: Row): boolean =>
  failing.some(({ terms }) => terms.some(term => isSame(term, weight) || isSame(term, score)));

const isSame = (term: Term, other: Term | null): boolean =>
  other !== null && termKey(term) === termKey(other);

function repairsOf(
  graph: EquationGraph,
  of: readonly Explanation[],
  { weight, score }: Row,
  isRepeated: boolean,
): Repair[] {
  const failing = of.flatMap(each => each.failing);
  const search = new Search(graph, failing);
  const isFull = weight !== null && score !== null && weight.quantity.value.equals(score.quantity.value);
  const tried: Map<TermKey, Decimal>[] = [];
  if (weight && score && isFull) {
    const [right] = valuesOf(failing, weight);
    if (right)
      tried.push(
        new Map([
          [termKey(weight), right],
          [termKey(score), right],
        ]),
      );
  }
  if (isRepeated) {
    const all = [weight, score].flatMap(term => {
      const [right] = term ? valuesOf(failing, term) : [];
      return term && right ? [[termKey(term), right] as const] : [];
    });
    const pasted = new Search(
      graph,
      failing.filter(each => !measures(each, score)),
      measuring(graph, score),
    );
    const values = new Map(all);
    const told =
      all.length > 0
        ? (pasted.story(values) ?? search.story(values, score ?? scoreBeside(graph, weight)))
        : null;
    if (told) return [told];
  }
  return tried.flatMap(values => search.story(values) ?? []);
}

/** Whether an equation says what the score of a row follows from: its target and result, which were pasted along. */
const measures = ({ parts, result }: Equation, score: Term | null): boolean =>
  parts === null && result !== null && isSame(result, score);

const measuring = (graph: EquationGraph, score: Term | null): ReadonlySet<Equation> =>
  new Set(score ? graph.around(termKey(score)).filter(each => measures(each, score)) : []);

/** What a number would have to be for the first failing sum that speaks of it. */
function valuesOf(failing: readonly Equation[], term: Term): Decimal[] {
  const key = termKey(term);
  const speaking = failing.filter(
    ({ parts, terms }) => parts !== null && terms.some(each => termKey(each) === key),
  );
  return speaking
    .flatMap(equation => {
      const [value] = equation.solve(key, asWritten);
      return value ? [roundTo(value, decimalsInSum(term, equation.terms))] : [];
    })
    .filter(value => !value.isNegative() && !value.equals(term.quantity.value));
}
