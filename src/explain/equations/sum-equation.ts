import { type Decimal, sameStored, type Tie, zero } from '../../sheet';
import type { Statement } from './equation';
import { lostInSum } from './lost-in-sum';
import { tieOfFormula } from './shortened-by-formula';
import { type Term, type TermKey, termKey, type Values } from './term';

/** result = sum of parts, or constant = sum of parts. */
export interface SumOptions {
  readonly result: Term | null;
  /** What the parts must add to where no cell states it. */
  readonly constant?: Decimal;
  readonly parts: readonly Term[];
  /** What a term's number is multiplied by before it is added: its unit's scale where units differ. */
  readonly scale?: (term: Term) => Decimal;
  /**
   * How far off the sum may be at most where parts are shown shorter than they are, or stand in another unit, in the
   * scaled unit. A sum of typed numbers is exact.
   */
  readonly slack: Decimal;
  readonly basis: (sum: Decimal) => string;
}

export function sumEquation(options: SumOptions): Statement {
  return new SumEquation(options);
}

class SumEquation implements Statement {
  readonly result: Term | null;
  readonly parts: readonly Term[];
  readonly written: Tie;
  private readonly sum: Decimal;
  private index: Map<TermKey, Term> | null = null;
  private lost: Decimal | null = null;
  private all: readonly Term[] | null = null;

  constructor(private readonly options: SumOptions) {
    this.result = options.result;
    this.parts = options.parts;
    let sum: Decimal = zero;
    for (const part of options.parts) sum = sum.plus(this.scaled(part, part.quantity.value));
    this.sum = sum;
    this.written = this.compare(this.goal(null), sum);
  }

  get terms(): readonly Term[] {
    this.all ??= this.result ? [this.result, ...this.parts] : this.parts;
    return this.all;
  }

  state(changed: Values): Tie {
    return this.compare(this.goal(changed), this.total(changed));
  }

  solve(key: TermKey, changed: Values): readonly Decimal[] {
    const { result } = this;
    if (result && termKey(result) === key) return [this.unscaled(result, this.total(changed))];
    const part = this.byKey.get(key);
    if (!part) return [];
    const gap = this.goal(changed).minus(this.total(changed));
    return [(changed.get(key) ?? part.quantity.value).plus(this.unscaled(part, gap))];
  }

  basis(changed: Values): string {
    return this.options.basis(this.total(changed));
  }

  private compare(goal: Decimal, sum: Decimal): Tie {
    const found: Tie = sameStored(goal, sum)
      ? 'exact'
      : goal.minus(sum).abs().lessThanOrEqualTo(this.tolerance)
        ? 'rounding'
        : 'off';
    const { result } = this;
    return result?.formula
      ? tieOfFormula(result, this.unscaled(result, goal), this.unscaled(result, sum), found)
      : found;
  }

  /** What parts lose that are shown shorter than they are. */
  private get tolerance(): Decimal {
    this.lost ??= lostInSum(this.options);
    return this.lost;
  }

  private get byKey(): Map<TermKey, Term> {
    this.index ??= new Map(this.parts.map(part => [termKey(part), part]));
    return this.index;
  }

  private total(changed: Values): Decimal {
    let { sum } = this;
    for (const [key, value] of changed) {
      const part = this.byKey.get(key);
      if (part) sum = sum.plus(this.scaled(part, value.minus(part.quantity.value)));
    }
    return sum;
  }

  private goal(changed: Values | null): Decimal {
    const { result } = this;
    if (!result) return this.options.constant ?? zero;
    return this.scaled(result, changed?.get(termKey(result)) ?? result.quantity.value);
  }

  private scaled(term: Term, value: Decimal): Decimal {
    return this.options.scale ? value.times(this.options.scale(term)) : value;
  }

  private unscaled(term: Term, value: Decimal): Decimal {
    return this.options.scale ? value.div(this.options.scale(term)) : value;
  }
}
