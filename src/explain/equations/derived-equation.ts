import { type Decimal, roundTo, type Tie } from '../../sheet';
import type { Statement } from './equation';
import { tieOfFormula } from './shortened-by-formula';
import { finestDecimals, isMeasured, type Term, type TermKey, termKey, type Values } from './term';

/** result = f(inputs). */
export interface DerivedOptions {
  readonly result: Term;
  readonly inputs: readonly Term[];
  /** The lawful values of the result, exact; empty where the inputs allow none. */
  readonly derive: (values: readonly Decimal[]) => readonly Decimal[];
  readonly compare: (stated: Decimal, exact: Decimal) => Tie;
  /** How the result is written, where not in full. */
  readonly shorten?: (exact: Decimal) => Decimal;
  /** A stated value that is lawful though no `derive` gives it. */
  readonly allows?: (stated: Decimal) => boolean;
  /** Values of an input that would give the stated result. They are tried, so they may be approximate. */
  readonly invert?: (input: number, stated: Decimal, values: readonly Decimal[]) => readonly Decimal[];
  /** What the result follows from; `values` are the inputs it was worked out from. */
  readonly basis: (expected: Decimal, values: readonly Decimal[]) => string;
}

export function derivedEquation(options: DerivedOptions): Statement {
  return new DerivedEquation(options);
}

class DerivedEquation implements Statement {
  readonly result: Term;
  readonly terms: readonly Term[];
  readonly parts = null;
  private known: Tie | null = null;

  constructor(private readonly options: DerivedOptions) {
    this.result = options.result;
    this.terms = [options.result, ...options.inputs];
  }

  get shortens(): boolean {
    return this.options.shorten !== undefined;
  }

  get written(): Tie {
    this.known ??= this.tie(
      this.result.quantity.value,
      this.options.inputs.map(input => input.quantity.value),
    );
    return this.known;
  }

  state(changed: Values): Tie {
    return this.tie(this.stated(changed), this.inputs(changed));
  }

  solve(key: TermKey, changed: Values): readonly Decimal[] {
    if (key === termKey(this.result)) {
      const right = this.right(changed);
      return right ? [right] : [];
    }
    const { inputs, invert } = this.options;
    const place = inputs.findIndex(input => termKey(input) === key);
    const input = inputs[place];
    if (!input || !invert) return [];
    const values = this.inputs(changed);
    const stated = this.stated(changed);
    return invert(place, stated, values)
      .map(value => (isMeasured(input) ? value : roundTo(value, decimalsOf(input))))
      .filter(
        value =>
          this.tie(
            stated,
            values.map((old, i) => (i === place ? value : old)),
          ) !== 'off',
      );
  }

  basis(changed: Values): string {
    return this.options.basis(this.right(changed) ?? this.stated(changed), this.inputs(changed));
  }

  /** The result as it is to be written. */
  private right(changed: Values): Decimal | undefined {
    const exact = this.options.derive(this.inputs(changed))[0];
    return exact && this.options.shorten ? this.options.shorten(exact) : exact;
  }

  private stated(changed: Values): Decimal {
    return changed.get(termKey(this.result)) ?? this.result.quantity.value;
  }

  private inputs(changed: Values): Decimal[] {
    return this.options.inputs.map(input => changed.get(termKey(input)) ?? input.quantity.value);
  }

  private tie(stated: Decimal, values: readonly Decimal[]): Tie {
    const { derive, compare, allows } = this.options;
    let best: Tie = allows?.(stated) ? 'exact' : 'off';
    for (const exact of derive(values)) {
      const found = tieOfFormula(this.result, stated, exact, compare(stated, exact));
      if (found === 'exact') return 'exact';
      if (found === 'rounding') best = 'rounding';
    }
    return best;
  }
}

/** Weights and amounts may be written finer than they are. */
function decimalsOf(term: Term): number {
  return term.kind === 'weight' || term.kind === 'amount' ? finestDecimals(term) : term.quantity.decimals;
}
