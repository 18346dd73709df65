import { type Address, addressKey, type Formulas, type Sheet, type Skipped } from '../../sheet';
import type { Equation } from '../equations/equation';

/** Cells with how often each counts, by address key. */
export type Counted = ReadonlyMap<number, { readonly at: Address; readonly times: number }>;

/** What a sum comes to when every subtotal in it is taken apart, with the cells that its formulas pass over. */
export interface TakenApart {
  readonly counted: Counted;
  readonly skipped: readonly Skipped[];
}

/**
 * Takes sums apart down to the cells that are no sums themselves. A subtotal counts as what it should add, where the form
 * says what that is, so that a total of subtotals is right even when one of them is wrong.
 */
export class LeavesOfSums {
  private readonly sums = new Map<number, Equation[]>();

  constructor(
    equations: readonly Equation[],
    private readonly formulas: Formulas,
    private readonly sheet: Sheet,
  ) {
    for (const equation of equations) {
      if (!equation.parts || !equation.result || equation.parts.length === 0) continue;
      const key = addressKey(equation.result.quantity.at);
      const known = this.sums.get(key);
      if (known) known.push(equation);
      else this.sums.set(key, [equation]);
    }
  }

  /** Every sum that a cell states. */
  get all(): readonly Equation[] {
    return [...this.sums.values()].flat();
  }

  /** The sums of the form that a cell states. */
  statedAt(at: Address): readonly Equation[] {
    return this.sums.get(addressKey(at)) ?? [];
  }

  /** The keys of all cells that a cell adds, where it is a sum. */
  below(at: Address): readonly number[] {
    const into = new Basket();
    this.put(at, 1, into, new Set());
    return [...into.counted.keys()];
  }

  /** All cells the form says a sum adds, subtotals taken apart. */
  ofParts({ parts, result }: Equation): TakenApart {
    const into = new Basket();
    const own = result ? [addressKey(result.quantity.at)] : [];
    for (const part of parts ?? []) this.put(part.quantity.at, 1, into, new Set(own));
    return into;
  }

  /** All cells a formula adds, subtotals taken apart; null where the formula is no sum. */
  ofFormula(at: Address): (TakenApart & { readonly isCircular: boolean; readonly constant: number }) | null {
    const cell = this.sheet.written(at.row, at.col);
    const sum = cell && this.formulas.addedUp(cell);
    if (!sum) return null;
    const into = new Basket();
    into.skipped.push(...sum.skipped);
    for (const addend of sum.addends) this.put(addend.at, addend.times, into, new Set([addressKey(at)]));
    return {
      counted: into.counted,
      skipped: into.skipped,
      isCircular: sum.isCircular,
      constant: sum.constant,
    };
  }

  private put(at: Address, times: number, into: Basket, above: ReadonlySet<number>): void {
    const key = addressKey(at);
    const inner = above.has(key) || above.size > deepest ? null : this.innerOf(at);
    if (!inner) {
      into.add(at, times);
      return;
    }
    const within = new Set(above).add(key);
    into.skipped.push(...inner.skipped);
    for (const each of inner.addends) this.put(each.at, each.times * times, into, within);
  }

  /** What a subtotal adds: by the form, else by its formula. */
  private innerOf(at: Address) {
    const stated = this.statedAt(at);
    const [only] = stated;
    if (only && stated.length === 1) {
      return { addends: (only.parts ?? []).map(part => ({ at: part.quantity.at, times: 1 })), skipped: [] };
    }
    const cell = this.sheet.written(at.row, at.col);
    const sum = cell && cell.formula !== null ? this.formulas.addedUp(cell) : null;
    return sum && !sum.isCircular && sum.constant === 0 ? sum : null;
  }
}

/** Subtotals of subtotals of forms are three or four deep. */
const deepest = 12;

class Basket implements TakenApart {
  readonly counted = new Map<number, { readonly at: Address; readonly times: number }>();
  readonly skipped: Skipped[] = [];

  add(at: Address, times: number): void {
    const key = addressKey(at);
    this.counted.set(key, { at, times: (this.counted.get(key)?.times ?? 0) + times });
  }
}
