import { type Decimal, roundTo } from '../../sheet';
import { everyRight, likelyRight } from './digits';
import { type Equation, isBound } from '../equations/equation';
import type { EquationGraph } from './graph';
import {
  decimalsInSum,
  finestDecimals,
  isMeasured,
  mostInSum,
  type Term,
  type TermKey,
  termKey,
  type Values,
} from '../equations/term';

/** A set of changes after which every equation holds. */
export interface Repair {
  /** What was written wrong, with the value that puts it right. */
  readonly roots: Values;
  /** Typed results that were right for the wrong value and change along with it. */
  readonly follows: Values;
  readonly cost: number;
  /** Numbers of the same row that the same slip changed, of those that follow. */
  readonly along?: ReadonlySet<TermKey>;
  /** Some of what has to change is not known: the row was pasted over, and no sum tells what stood there. */
  readonly isRough?: boolean;
}

/** The search stops after so many tried changes: then the fault is said to be more than one. */
const mostTries = 1500;
const mostRoots = 3;
/** Subtotals of subtotals of forms are three or four deep. */
const deepest = 4;
const mostRepairs = 400;

/** Where the search stands: what was changed, what follows, how many changes are left, what is still off. */
interface Step {
  readonly roots: Map<TermKey, Decimal>;
  readonly changed: Values;
  readonly left: number;
  readonly violated: readonly Equation[];
}

/** Looks for the smallest repairs of failing equations that share numbers. */
export class Search {
  private tries = 0;
  private best: Repair[] = [];
  private bestCost = Infinity;
  private readonly seen = new Set<string>();
  private readonly tried = new Set<string>();
  private readonly reached = new Map<TermKey, ReadonlySet<TermKey>>();
  private readonly keys = new Map<Equation, ReadonlySet<TermKey>>();
  private readonly asWrittenProposals = new Map<Equation, Map<TermKey, readonly Decimal[]>>();

  constructor(
    private readonly graph: EquationGraph,
    private readonly failing: readonly Equation[],
    /** Equations that say nothing here: they rest on words that are another row's. */
    private readonly ignored: ReadonlySet<Equation> = new Set(),
  ) {}

  run(): Repair[] {
    for (let roots = this.leastRoots(); roots <= mostRoots && roots <= this.bestCost; roots++) {
      this.extend(new Map(), roots);
      if (roots === 1 && this.best.length === 0 && this.failing.length > 1) this.trySlips();
      // A search that was cut short may have missed a repair as small as these.
      if (this.tries > mostTries) return this.bestCost === 1 ? this.best : [];
    }
    return this.best;
  }

  /** Numbers that one slip changed together; null where not all equations hold after it. */
  story(changed: ReadonlyMap<TermKey, Decimal>, mayFollow: Term | null = null): Repair | null {
    const [first, ...others] = changed;
    for (const [key, value] of changed) {
      const term = this.graph.term(key);
      if (!term || !this.mayBeWrong(key, term) || !isPlausible(term, value)) return null;
    }
    const outcome = this.consequences(changed, 0);
    if (!first || !outcome || outcome.violated.length > 0) return null;
    // A typed sum that would have to change as well speaks against it.
    const own = mayFollow && termKey(mayFollow);
    for (const key of outcome.follows.keys()) {
      if (key !== own && this.graph.term(key)?.formula === null) return null;
    }
    return {
      roots: new Map([first]),
      follows: new Map([...others, ...outcome.follows]),
      cost: 1,
      along: new Set(others.map(([key]) => key)),
    };
  }

  /** As many changes as failing equations share no number and can't be helped by a result that follows. */
  private leastRoots(): number {
    if (this.failing.length === 1) return 1;
    const taken = new Set<TermKey>();
    let count = 0;
    for (const equation of [...this.failing].sort(bySaying)) {
      const keys = equation.terms.map(termKey);
      if (keys.some(key => taken.has(key) || this.mayFollow(key))) continue;
      for (const key of keys) taken.add(key);
      count++;
    }
    return Math.max(count, 1);
  }

  private mayFollow(key: TermKey): boolean {
    return this.around(key).some(
      ({ result, written }) => written !== 'off' && result !== null && termKey(result) === key,
    );
  }

  private extend(roots: Map<TermKey, Decimal>, left: number): void {
    const outcome = this.consequences(roots, left);
    if (!outcome) return;
    if (outcome.violated.length === 0) {
      if (left === 0) this.record(roots, outcome.follows);
      return;
    }
    if (left === 0) return;
    const changed = new Map([...roots, ...outcome.follows]);
    for (const equation of left > 1 ? outcome.violated : this.lastToSatisfy(outcome.violated)) {
      this.satisfy(equation, { roots, changed, left, violated: outcome.violated });
    }
  }

  /**
   * The last change has to satisfy them all, so any one that can be solved for each of its numbers proposes every
   * value there is: a sum can, unless one of its numbers follows from others. Before the last, any may be the one that
   * holds no other wrong number.
   */
  private lastToSatisfy(violated: readonly Equation[]): readonly Equation[] {
    const sums = violated.filter(({ parts }) => parts !== null);
    const all = sums.find(({ terms }) => !terms.some(term => this.mayFollow(termKey(term))));
    return all ? [all] : violated;
  }

  private satisfy(equation: Equation, { roots, changed, left, violated }: Step): void {
    const attempt = (term: Term, values: readonly Decimal[]): boolean => {
      const key = termKey(term);
      if (roots.has(key) || !this.mayBeWrong(key, term)) return true;
      // The last change, and what follows from it, has to touch every equation that is still off.
      if (left === 1 && !violated.every(other => other === equation || this.touches(key, other))) return true;
      for (const value of values) {
        if (!isPlausible(term, value)) continue;
        const more = new Map(roots).set(key, value);
        if (this.isTried(more, left)) continue;
        // The first change tried for each number of a long sum is always looked at.
        if (++this.tries > mostTries && roots.size > 0) return false;
        this.extend(more, left - 1);
      }
      return true;
    };
    for (const term of equation.terms) {
      const key = termKey(term);
      if (roots.has(key) || !this.mayBeWrong(key, term)) continue;
      if (!attempt(term, this.proposals(equation, term, changed))) return;
    }
    for (const { term, value } of this.throughSums(equation, changed)) if (!attempt(term, [value])) return;
  }

  /** The parts of sums that are formulas, with the values that would make an equation of these sums tie. */
  private throughSums(equation: Equation, changed: Values): { term: Term; value: Decimal }[] {
    return equation.terms.flatMap(sum => {
      if (sum.formula === null || (equation.result === sum && equation.parts !== null)) return [];
      const [value] = equation.solve(termKey(sum), changed);
      return value ? this.partsFor(sum, value, changed, 0) : [];
    });
  }

  /** The typed numbers below a formula, with the values that would make it come to a wanted one. */
  private partsFor(
    sum: Term,
    value: Decimal,
    changed: Values,
    depth: number,
  ): { term: Term; value: Decimal }[] {
    const own = this.graph.sumBehind(sum);
    const wanted = new Map(changed).set(termKey(sum), value);
    return (own?.parts ?? []).flatMap(term => {
      const [needed] = own?.solve(termKey(term), wanted) ?? [];
      if (!needed) return [];
      const inside =
        term.formula !== null && depth < deepest ? this.partsFor(term, needed, changed, depth + 1) : [];
      return [{ term, value: roundTo(needed, finestDecimals(term)) }, ...inside];
    });
  }

  /**
   * The values of a number that would make an equation tie. A rate is written with few digits and gives its amounts
   * only roughly: where an amount that one slip turned into the written one ties as well, it is that.
   */
  private proposals(equation: Equation, term: Term, changed: Values): readonly Decimal[] {
    const keys = this.keysOf(equation);
    for (const key of changed.keys()) if (keys.has(key)) return this.proposed(equation, term, changed);
    // Nothing it speaks of was changed: it proposes what it proposed before.
    const known = this.asWrittenProposals.get(equation) ?? new Map<TermKey, readonly Decimal[]>();
    this.asWrittenProposals.set(equation, known);
    const found = known.get(termKey(term)) ?? this.proposed(equation, term, changed);
    known.set(termKey(term), found);
    return found;
  }

  private proposed(equation: Equation, term: Term, changed: Values): readonly Decimal[] {
    const key = termKey(term);
    if (term.kind === 'amount' && equation.parts === null && equation.result !== term) {
      const slips = likelyRight(term.quantity.value).filter(
        value => equation.state(new Map(changed).set(key, value)) !== 'off',
      );
      if (slips.length > 0) return slips;
    }
    const values = equation.solve(key, changed);
    return isMeasured(term) ? values : values.map(value => asWritten(equation, term, value));
  }

  /** Amounts that several rates and scores speak of: one slip may explain what none of them gives to the digit. */
  private trySlips(): void {
    const tried = new Set<TermKey>();
    for (const equation of this.failing) {
      if (equation.parts !== null) continue;
      for (const term of equation.terms) {
        const key = termKey(term);
        if (term.kind !== 'amount' || tried.has(key) || !this.mayBeWrong(key, term)) continue;
        tried.add(key);
        const [near] = equation.solve(key, new Map());
        for (const value of near ? everyRight(term.quantity.value, near) : []) {
          const roots = new Map([[key, value]]);
          if (isPlausible(term, value) && equation.state(roots) !== 'off') this.extend(roots, 0);
        }
      }
    }
  }

  /** Whether a change of a number changes an equation, itself or by the results that follow from it. */
  private touches(key: TermKey, equation: Equation): boolean {
    const keys = this.keysOf(equation);
    for (const each of this.reach(key)) if (keys.has(each)) return true;
    return false;
  }

  /** A number with the typed results that change along with it. */
  private reach(key: TermKey): ReadonlySet<TermKey> {
    const known = this.reached.get(key);
    if (known) return known;
    const found = new Set([key]);
    for (const each of found) {
      for (const { result, written } of this.around(each)) {
        if (result && written !== 'off') found.add(termKey(result));
      }
    }
    this.reached.set(key, found);
    return found;
  }

  private keysOf(equation: Equation): ReadonlySet<TermKey> {
    const known = this.keys.get(equation);
    if (known) return known;
    const keys = new Set(equation.terms.map(termKey));
    this.keys.set(equation, keys);
    return keys;
  }

  /** The same changes are come to in every order. */
  private isTried(roots: Values, left: number): boolean {
    if (roots.size === 1) return false;
    const changes = [...roots].map(([key, value]) => `${key}=${value.toString()}`).sort();
    const name = `${left} ${changes.join(' ')}`;
    if (this.tried.has(name)) return true;
    this.tried.add(name);
    return false;
  }

  /** A pinned number is right; a formula is wrong only in what it adds up, so only where its own equation fails. */
  private mayBeWrong(key: TermKey, term: Term): boolean {
    if (this.graph.isPinned(key)) return false;
    return (
      term.formula === null ||
      this.failing.some(equation => equation.result && termKey(equation.result) === key)
    );
  }

  /**
   * What follows from a set of changes: typed results that tied before and tie no more change along.
   * Null where something breaks that can't follow; otherwise the equations still off, first the one that says most.
   */
  private consequences(
    roots: Values,
    left: number,
  ): { follows: Map<TermKey, Decimal>; violated: Equation[] } | null {
    const follows = new Map<TermKey, Decimal>();
    const changed = new Map(roots);
    const queue = [...roots.keys()];
    const open = new Set<Equation>(this.failing);
    const bounds: Equation[] = [];
    for (let i = 0; i < queue.length && i < 64; i++) {
      for (const equation of this.around(queue[i] as TermKey)) {
        if (open.has(equation) || this.ignored.has(equation) || equation.state(changed) !== 'off') continue;
        if (equation.written === 'off') {
          open.add(equation);
          continue;
        }
        // Whether a bound is kept shows when all that follows has followed.
        if (isBound(equation)) {
          bounds.push(equation);
          continue;
        }
        const key = equation.result && termKey(equation.result);
        if (key === null || roots.has(key) || follows.has(key) || this.graph.isPinned(key)) {
          if (left === 0) return null;
          // Another change may make up for it: two weights wrong by as much add to 100.
          open.add(equation);
          continue;
        }
        const value = equation.solve(key, changed)[0];
        if (!value || !equation.result) return null;
        const rounded = asWritten(equation, equation.result, value);
        follows.set(key, rounded);
        changed.set(key, rounded);
        queue.push(key);
      }
    }
    // What followed early may be off again after a later change. A full mark may have to change along with its weight.
    for (const bound of bounds) {
      if (bound.state(changed) !== 'off') continue;
      if (left === 0) return null;
      open.add(bound);
    }
    for (const key of follows.keys()) {
      for (const equation of this.around(key)) {
        if (!open.has(equation) && equation.state(changed) === 'off') return null;
      }
    }
    const violated = [...open].filter(equation => equation.state(changed) === 'off');
    return { follows, violated: violated.sort(bySaying) };
  }

  private around(key: TermKey): readonly Equation[] {
    return this.graph.around(key);
  }

  private record(roots: Values, follows: Values): void {
    const cost = this.costOf(roots, follows);
    if (cost > this.bestCost) return;
    const name = [...roots.keys()].sort((a, b) => a - b).join(',');
    if (cost < this.bestCost) {
      this.best = [];
      this.seen.clear();
      this.bestCost = cost;
    }
    if (this.seen.has(name) || this.best.length >= mostRepairs) return;
    this.seen.add(name);
    this.best.push(this.repairOf(roots, follows, cost));
  }

  /**
   * What no failing equation speaks of is no fault of its own: a full mark changes along with its weight, though it doesn't
   * follow from it.
   */
  private repairOf(roots: Values, follows: Values, cost: number): Repair {
    if (roots.size === 1) return { roots: new Map(roots), follows, cost };
    const isAccused = (key: TermKey) =>
      this.failing.some(equation => this.graph.spokenOf(equation).some(term => termKey(term) === key));
    const own = [...roots].filter(([key]) => isAccused(key));
    const others = [...roots].filter(([key]) => !isAccused(key));
    if (own.length === 0 || others.length === 0) return { roots: new Map(roots), follows, cost };
    return {
      roots: new Map(own),
      follows: new Map([...others, ...follows]),
      cost,
      along: new Set(others.map(([key]) => key)),
    };
  }

  /** A full mark is written along with its weight: where the weight is wrong, both are one slip. */
  private isFullMark(key: TermKey, roots: Values): boolean {
    const score = this.graph.term(key);
    if (score?.kind !== 'score') return false;
    return [...roots.keys()].some(root => {
      const weight = this.graph.term(root);
      return (
        weight?.kind === 'weight' &&
        weight.quantity.at.row === score.quantity.at.row &&
        weight.quantity.value.equals(score.quantity.value)
      );
    });
  }

  /** A rate beside its amounts is worked out from what they say: where one of them is wrong, both are one slip. */
  private isOwnRate(key: TermKey, roots: Values): boolean {
    const rate = this.graph.term(key);
    if (rate?.kind !== 'rate') return false;
    return this.around(key).some(
      ({ result, parts, terms }) =>
        parts === null &&
        result !== null &&
        termKey(result) === key &&
        terms.some(term => term.kind === 'amount' && roots.has(termKey(term))),
    );
  }

  /**
   * One for each wrong number. A result that was worked out wrongly (a score, a subtotal) takes what follows
   * from it along for nothing, as people go on reckoning with it; for a wrong start to a right-looking result
   * each typed number that would have to change as well counts.
   */
  private costOf(roots: Values, follows: Values): number {
    const worked = [...roots.keys()].every(key =>
      this.failing.some(equation => equation.result && termKey(equation.result) === key),
    );
    if (worked) return roots.size;
    let typed = 0;
    for (const key of follows.keys()) {
      if (this.graph.term(key)?.formula !== null) continue;
      if (!this.isFullMark(key, roots) && !this.isOwnRate(key, roots)) typed++;
    }
    return roots.size + typed;
  }
}

/** Fewer numbers leave fewer to doubt; a bound only says how far a number may go, not what it is. */
function bySaying(a: Equation, b: Equation): number {
  return Number(isBound(a)) - Number(isBound(b)) || a.terms.length - b.terms.length;
}

const mostPoints = 120;

const isPoints = ({ kind }: Term): boolean =>
  kind === 'weight' || kind === 'score' || kind === 'subtotal' || kind === 'total';

function isPlausible(term: Term, value: Decimal): boolean {
  if (value.equals(term.quantity.value)) return false;
  // 1000 % of a budget is nobody's execution, whether or not the cell says % itself.
  if (term.kind === 'rate' && value.greaterThan(1000)) return false;
  // A form has 100 points, with a few more for special merit.
  if (isPoints(term) && value.greaterThan(mostPoints) && value.greaterThan(term.quantity.value)) return false;
  return !value.isNegative() || term.quantity.value.isNegative();
}

/** A value in the digits its number is written with. */
function asWritten({ parts, terms, result, shortens }: Equation, term: Term, value: Decimal): Decimal {
  if (shortens && result && termKey(result) === termKey(term)) return value;
  // A sum is exact: it has the digits of a score that was put right to four.
  if (parts !== null && value.decimalPlaces() <= mostInSum) return value;
  return roundTo(value, parts === null ? finestDecimals(term) : decimalsInSum(term, terms));
}
