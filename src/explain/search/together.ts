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
    const of = alone.filter(({ failing }) => speaksOfAny(graph, failing, row));
    if (of.length === 0 || (of.length === 1 && !isRepeated && !isLast)) continue;
    for (const found of repairsOf(graph, of, row, isRepeated))
      stories.push({ of, repair: found, isRepeated });
  }
  if (stories.length === 0) return contested(graph, alone, rows);
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
  return [...told, ...contested(graph, [...open], rows)];
}

/**
 * Where more is wrong than one slip, a row may still explain a part: its weight and mark by the same slip, or all of a row
 * that was pasted over. What each sum comes to by itself is not certain then.
 */
function contested(
  graph: EquationGraph,
  alone: readonly Explanation[],
  rows: ReadonlyMap<number, Row>,
): readonly Explanation[] {
  const doubts = new Map<Explanation, Repair[]>();
  for (const [sheetRow, row] of rows) {
    const isRepeated = graph.isRepeated(sheetRow);
    const values = rowValues(graph, alone, row, isRepeated);
    const [first] = values.keys();
    if (first === undefined) continue;
    const helped = alone.filter(({ failing }) =>
      failing.some(
        equation =>
          equation.parts !== null &&
          equation.terms.some(term => values.has(termKey(term))) &&
          equation.state(values) !== 'off',
      ),
    );
    if (helped.length < 2 && !(isRepeated && helped.length > 0)) continue;
    const repair: Repair = {
      roots: new Map([...values].slice(0, 1)),
      follows: new Map(),
      cost: 1,
      along: new Set(values.keys()),
      isRough: true,
    };
    for (const each of helped) doubts.set(each, [...(doubts.get(each) ?? []), repair]);
  }
  if (doubts.size === 0) return alone;
  return alone.map(each => {
    const more = doubts.get(each);
    return more ? { ...each, repairs: distinct([...each.repairs, ...more]), isContested: true } : each;
  });
}

/** What the weight and score of a row would have to be for the sums that fail: the same where it is a full mark. */
function rowValues(
  graph: EquationGraph,
  alone: readonly Explanation[],
  { weight, score }: Row,
  isRepeated: boolean,
): Values {
  const mark = score ?? (weight && markBeside(graph, weight));
  if (!weight || !mark) return asWritten;
  const rights = rightsOf(
    graph,
    alone.flatMap(each => each.failing),
    [weight, mark],
  );
  if (isRepeated) return rights;
  const isFull = mark.formula === null && weight.quantity.value.equals(mark.quantity.value);
  const right = rights.get(termKey(weight));
  return isFull && right && rights.get(termKey(mark))?.equals(right) ? rights : asWritten;
}

/** What numbers would have to be, each for the first failing sum that speaks of it. */
function rightsOf(
  graph: EquationGraph,
  failing: readonly Equation[],
  terms: readonly (Term | null)[],
): Map<TermKey, Decimal> {
  return new Map(
    terms.flatMap(term => {
      const [right] = term ? valuesOf(graph, failing, term) : [];
      return term && right ? [[termKey(term), right] as const] : [];
    }),
  );
}

function distinct(repairs: readonly Repair[]): Repair[] {
  const name = ({ roots }: Repair) => [...roots.keys()].sort((a, b) => a - b).join();
  return [...new Map(repairs.map(repair => [name(repair), repair])).values()];
}

/** The typed weights and scores that the failing equations speak of, by the row they stand in. */
function rowsOf(graph: EquationGraph, all: readonly Explanation[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const { failing } of all) {
    for (const equation of failing) {
      const { result, parts } = equation;
      for (const term of graph.spokenOf(equation)) {
        if (term.formula !== null || term.quantity.offset !== undefined) continue;
        if (term.kind !== 'weight' && term.kind !== 'score') continue;
        // A section's weight is stated, not given to a row.
        if (parts !== null && term === result) continue;
        const { row } = term.quantity.at;
        const known = rows.get(row) ?? { weight: null, score: null };
        if (term.kind === 'score') rows.set(row, { ...known, score: firstOf(known.score, term) });
        else rows.set(row, { weight: term, score: known.score ?? markBeside(graph, term) });
      }
    }
  }
  return rows;
}

/** A row's own score stands before its reviewer's. */
const firstOf = (known: Term | null, other: Term): Term =>
  known && known.quantity.at.col <= other.quantity.at.col ? known : other;

/** The first full mark in the row of a weight. */
function markBeside(graph: EquationGraph, weight: Term): Term | null {
  const [mark] = marksBeside(graph, weight);
  return mark ?? null;
}

/** The typed full marks in the row of a weight: the clerk's, and a reviewer's beside it. */
function marksBeside(graph: EquationGraph, weight: Term): Term[] {
  return scoresBeside(graph, weight).filter(
    ({ formula, quantity }) => formula === null && quantity.value.equals(weight.quantity.value),
  );
}

/** The scores in the row of a weight, as they stand. */
function scoresBeside(graph: EquationGraph, weight: Term): Term[] {
  const { row } = weight.quantity.at;
  const scores = graph
    .around(termKey(weight))
    .flatMap(({ terms }) =>
      terms.filter(({ kind, quantity }) => kind === 'score' && quantity.at.row === row),
    );
  const distinct = [...new Map(scores.map(score => [termKey(score), score])).values()];
  return distinct.sort((a, b) => a.quantity.at.col - b.quantity.at.col);
}

const scoreBeside = (graph: EquationGraph, weight: Term | null): Term | null =>
  (weight && scoresBeside(graph, weight)[0]) ?? null;

const speaksOfAny = (graph: EquationGraph, failing: readonly Equation[], { weight, score }: Row): boolean =>
  failing.some(equation =>
    graph.spokenOf(equation).some(term => isSame(term, weight) || isSame(term, score)),
  );

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
    const [right] = valuesOf(graph, failing, weight);
    if (right)
      tried.push(new Map([weight, score, ...marksBeside(graph, weight)].map(term => [termKey(term), right])));
  }
  if (isRepeated) {
    const values = rightsOf(graph, failing, [weight, score]);
    const unsaid = unsaidBy(graph, weight, score, values);
    const pasted = new Search(
      graph,
      failing.filter(each => !unsaid.has(each)),
      unsaid,
    );
    if (values.size > 0) {
      const whole = search.story(values, score ?? scoreBeside(graph, weight));
      const told = whole ?? pasted.story(values);
      if (told) return [whole ? told : roughly(told, [weight, score])];
    }
  }
  return tried.flatMap(values => search.story(values) ?? []);
}

/** A story that leaves open what else of the row was pasted over. */
function roughly(repair: Repair, row: readonly (Term | null)[]): Repair {
  const along = new Set(row.flatMap(term => (term ? [termKey(term)] : [])));
  return { ...repair, along, isRough: true };
}

/**
 * The equations that say nothing of a row that was pasted over another: its score came with the target, result and weight
 * beside it. Where no sum tells what its score was, neither does what follows from that.
 */
function unsaidBy(
  graph: EquationGraph,
  weight: Term | null,
  score: Term | null,
  values: Values,
): ReadonlySet<Equation> {
  const own = [weight, score ?? scoreBeside(graph, weight)].flatMap(term => term ?? []);
  const within = own.flatMap(term => graph.around(termKey(term)).filter(({ parts }) => parts === null));
  const mark = own.find(({ kind }) => kind === 'score');
  const isTold = !mark || values.has(termKey(mark));
  return new Set(
    isTold ? within : [...within, ...graph.reachedFrom(termKey(mark)).flatMap(key => graph.around(key))],
  );
}

/** What a number would have to be for the first failing sum that speaks of it, itself or through its subtotals. */
function valuesOf(graph: EquationGraph, failing: readonly Equation[], term: Term): Decimal[] {
  const key = termKey(term);
  const direct = failing.filter(
    ({ parts, terms }) => parts !== null && terms.some(each => termKey(each) === key),
  );
  const values = direct.flatMap(equation => {
    const [value] = equation.solve(key, asWritten);
    return value ? [roundTo(value, decimalsInSum(term, equation.terms))] : [];
  });
  const through =
    direct.length > 0 ? [] : failing.flatMap(equation => throughSubtotal(graph, equation, term));
  return [...values, ...through].filter(value => !value.isNegative() && !value.equals(term.quantity.value));
}

/** What a number would have to be for the subtotal that adds it to make an equation tie. */
function throughSubtotal(graph: EquationGraph, equation: Equation, term: Term): Decimal[] {
  if (equation.parts === null) return [];
  const sum = equation.terms.find(
    each => each.formula !== null && graph.addedBy(each).some(part => termKey(part) === termKey(term)),
  );
  const [value] = sum ? equation.solve(termKey(sum), asWritten) : [];
  return sum && value ? [term.quantity.value.plus(value).minus(sum.quantity.value)] : [];
}
