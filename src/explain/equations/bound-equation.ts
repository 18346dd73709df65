import type { Decimal, Tie } from '../../sheet';
import type { Statement } from './equation';
import { type Term, type TermKey, termKey, type Values } from './term';

/** least ≤ term ≤ most. */
export interface BoundOptions {
  readonly term: Term;
  readonly least: Decimal;
  readonly most: Term;
  readonly basis: () => string;
}

export function boundEquation(options: BoundOptions): Statement {
  return new BoundEquation(options);
}

class BoundEquation implements Statement {
  readonly result = null;
  readonly parts = null;
  readonly terms: readonly Term[];
  readonly written: Tie;

  constructor(private readonly options: BoundOptions) {
    this.terms = [options.term, options.most];
    this.written = this.holds(options.term.quantity.value, options.most.quantity.value);
  }

  state(changed: Values): Tie {
    return this.holds(this.value(changed), this.limit(changed));
  }

  /** The nearest values that keep the bound. */
  solve(key: TermKey, changed: Values): readonly Decimal[] {
    const value = this.value(changed);
    const limit = this.limit(changed);
    if (key === termKey(this.options.term))
      return [value.lessThan(this.options.least) ? this.options.least : limit];
    return key === termKey(this.options.most) && value.greaterThan(limit) ? [value] : [];
  }

  basis(): string {
    return this.options.basis();
  }

  private value(changed: Values): Decimal {
    return changed.get(termKey(this.options.term)) ?? this.options.term.quantity.value;
  }

  private limit(changed: Values): Decimal {
    return changed.get(termKey(this.options.most)) ?? this.options.most.quantity.value;
  }

  private holds(value: Decimal, limit: Decimal): Tie {
    return value.lessThan(this.options.least) || value.greaterThan(limit) ? 'off' : 'exact';
  }
}
