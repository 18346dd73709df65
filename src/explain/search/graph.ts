import { maxColumns } from '../../sheet';
import type { Equation } from '../equations/equation';
import type { RowEquations } from '../equations/row-equations';
import { offsetsPerCell, type Term, type TermKey, termKey } from '../equations/term';

/** All equations of a form, by the numbers they speak of. */
export class EquationGraph {
  private index: Map<TermKey, Spoken> | null = null;
  private twice: ReadonlySet<number> | null = null;
  private readonly near = new Map<TermKey, readonly Equation[]>();

  constructor(
    private readonly whole: readonly Equation[],
    private readonly rows: readonly RowEquations[] = [],
    /** Cells a person has confirmed, by address key: no number in them is ever changed. */
    private readonly pins: ReadonlySet<number> = new Set(),
    /** Rows of the sheet that say the same as another: one of them may have been pasted over what it was. */
    private readonly repeated: () => ReadonlySet<number> = () => new Set(),
  ) {}

  isRepeated(sheetRow: number): boolean {
    this.twice ??= this.repeated();
    return this.twice.has(sheetRow);
  }

  isPinned(key: TermKey): boolean {
    return this.pins.size > 0 && this.pins.has(Math.floor(key / offsetsPerCell));
  }

  /** The equations that don't hold exactly as written, in the order of the rules. */
  get open(): Equation[] {
    return [
      ...this.whole.filter(({ written }) => written !== 'exact'),
      ...this.rows.flatMap(({ open }) => open),
    ];
  }

  /** Every equation there is, those of rows that hold included. */
  *all(): Iterable<Equation> {
    yield* this.whole;
    for (const rows of this.rows) yield* rows.all();
  }

  /** The equations that speak of a number. */
  around(key: TermKey): readonly Equation[] {
    const known = this.near.get(key) ?? this.find(key);
    this.near.set(key, known);
    return known;
  }

  /** The numbers an equation speaks of, and those that its subtotals add by a formula. */
  spokenOf(equation: Equation): readonly Term[] {
    if (!equation.terms.some(({ formula }) => formula !== null)) return equation.terms;
    const found = new Map(equation.terms.map(term => [termKey(term), term]));
    for (const term of found.values()) {
      if (term.formula === null) continue;
      for (const part of this.addedBy(term)) {
        if (!found.has(termKey(part))) found.set(termKey(part), part);
      }
    }
    return [...found.values()];
  }

  /** What a formula adds that is right as it stands; nothing where it is no sum of the form. */
  addedBy(term: Term): readonly Term[] {
    return this.sumBehind(term)?.parts ?? [];
  }

  /** The sum that a number states and that holds; none where it states none. */
  sumBehind(term: Term): Equation | undefined {
    const key = termKey(term);
    return this.around(key).find(
      ({ result, parts, written }) =>
        parts !== null && written !== 'off' && result !== null && termKey(result) === key,
    );
  }

  /** A number with all that is worked out from it. */
  reachedFrom(root: TermKey): TermKey[] {
    const reached = new Set([root]);
    for (const key of reached) {
      for (const { result } of this.around(key)) if (result) reached.add(termKey(result));
    }
    return [...reached];
  }

  private find(key: TermKey): readonly Equation[] {
    const whole = this.wholeIndex.get(key)?.by ?? [];
    const sheetRow = Math.floor(key / offsetsPerCell / maxColumns);
    const near = this.rows.flatMap(rows => rows.inRow(sheetRow));
    return near.length > 0 ? [...whole, ...near.filter(equation => speaksOf(equation, key))] : whole;
  }

  private get wholeIndex(): Map<TermKey, Spoken> {
    this.index ??= indexOf(this.whole);
    return this.index;
  }

  /** The other sums that state a number of the same kind. */
  sumsLike(term: Term): Term[] {
    const key = termKey(term);
    const results = this.whole.flatMap(({ parts, result }) => (parts !== null && result ? [result] : []));
    if (!results.some(result => termKey(result) === key)) return [];
    const others = results.filter(result => result.kind === term.kind && termKey(result) !== key);
    return [...new Map(others.map(other => [termKey(other), other])).values()];
  }

  term(key: TermKey): Term | undefined {
    const known = this.wholeIndex.get(key);
    if (known) return known.term;
    for (const equation of this.around(key)) {
      const term = equation.terms.find(member => termKey(member) === key);
      if (term) return term;
    }
    return undefined;
  }
}

function speaksOf(equation: Equation, key: TermKey): boolean {
  return equation.terms.some(term => termKey(term) === key);
}

/** A number as the first equation calls it, with all that speak of it. */
interface Spoken {
  readonly term: Term;
  readonly by: Equation[];
}

function indexOf(equations: readonly Equation[]): Map<TermKey, Spoken> {
  const index = new Map<TermKey, Spoken>();
  for (const equation of equations) {
    for (const term of equation.terms) {
      const key = termKey(term);
      const known = index.get(key);
      if (!known) index.set(key, { term, by: [equation] });
      else if (known.by[known.by.length - 1] !== equation) known.by.push(equation);
    }
  }
  return index;
}
