import { type Address, addressKey, sameAddress } from '../address';
import type { Cell } from '../cell';
import type { Evaluator } from './evaluator';
import type { Call, Expression } from './expression';
import { cellsMeeting } from './functions/conditional';
import { branchOf } from './functions/logic';
import { Opaque, type Value } from './value';

/** A cell in a sum, with how often it counts: twice where it stands in two areas, -1 where it is taken off. */
export interface Addend {
  readonly at: Address;
  readonly times: number;
}

/** A cell inside a sum's area that doesn't count. */
export interface Skipped {
  readonly at: Address;
  readonly why: 'text' | 'hidden' | 'subtotal';
}

/** What a formula adds: `SUM(G5:G9)`, `G5+G6`, rounded or not, blank until there is something to add or not. */
export interface AddedUp {
  readonly addends: readonly Addend[];
  readonly skipped: readonly Skipped[];
  /** It adds its own cell. */
  readonly isCircular: boolean;
  /** Numbers written into the formula itself: `SUM(G5:G9)+0.5`. */
  readonly constant: number;
}

/** The cells a formula adds up, or null where it is no sum of cells of its own sheet. */
export function addedUp(expression: Expression, evaluator: Evaluator): AddedUp | null {
  const collector = new Collector(evaluator);
  try {
    if (!collector.take(expression, 1) || collector.isEmpty) return null;
  } catch (problem) {
    if (problem instanceof Opaque) return null;
    throw problem;
  }
  return collector;
}

class Collector implements AddedUp {
  readonly skipped: Skipped[] = [];
  isCircular = false;
  constant = 0;
  private readonly found = new Map<number, Addend>();

  constructor(private readonly evaluator: Evaluator) {}

  get addends(): readonly Addend[] {
    return [...this.found.values()].filter(({ times }) => times !== 0);
  }

  get isEmpty(): boolean {
    return this.found.size === 0 && this.skipped.length === 0;
  }

  take(expression: Expression, times: number): boolean {
    switch (expression.kind) {
      case 'number':
        this.constant += expression.value * times;
        return true;
      case 'negative':
        return this.take(expression.of, -times);
      case 'area':
        return this.single(expression, times);
      case 'binary':
        if (expression.operator !== '+' && expression.operator !== '-') return false;
        return (
          this.take(expression.left, times) &&
          this.take(expression.right, expression.operator === '+' ? times : -times)
        );
      case 'call':
        return this.call(expression, times);
      default:
        return false;
    }
  }

  private single(expression: Expression, times: number): boolean {
    const place = this.evaluator.place(expression);
    if (!place || place.sheet !== null) return false;
    const { top, left, bottom, right } = place.area;
    if (top !== bottom || left !== right) return false;
    this.add({ row: top, col: left }, times);
    return true;
  }

  private call({ name, args }: Call, times: number): boolean {
    const [first, second] = args;
    if (!first) return false;
    if (name === 'SUM') return args.every(arg => this.areaOrPart(arg, times));
    if (name === 'SUMPRODUCT') return args.length === 1 && this.areaOrPart(first, times);
    if (name === 'SUBTOTAL') {
      if (first.kind !== 'number' || first.value % 100 !== 9) return false;
      return args.slice(1).every(arg => this.subtotal(arg, times, first.value > 100));
    }
    if (name === 'SUMIF' || name === 'SUMIFS') return this.conditional(name, args, times);
    if (name === 'IF') return this.branch(args, times);
    if (inner.has(name)) return this.take(first, times);
    return clamps.has(name) && args.length === 2 && second !== undefined && this.clamp(first, second, times);
  }

  /** Of an IF the branch that is taken; where that can't be known, the one that is no text. */
  private branch(args: readonly Expression[], times: number): boolean {
    const taken = this.taken(args) ?? args.slice(1).find(({ kind }) => kind !== 'text');
    return taken !== undefined && this.take(taken, times);
  }

  private taken(args: readonly Expression[]): Expression | null {
    try {
      const branch = branchOf(args, this.evaluator);
      return 'taken' in branch ? branch.taken : null;
    } catch (problem) {
      if (problem instanceof Opaque) return null;
      throw problem;
    }
  }

  /** `MIN(100,SUM(…))`: the number is a bound. */
  private clamp(first: Expression, second: Expression, times: number): boolean {
    if (first.kind === 'number') return this.take(second, times);
    return second.kind === 'number' && this.take(first, times);
  }

  private areaOrPart(expression: Expression, times: number): boolean {
    const place = this.evaluator.place(expression);
    if (!place) return expression.kind === 'missing' || this.take(expression, times);
    if (place.sheet !== null) return false;
    const own = this.evaluator.at;
    const { area } = place;
    if (own.row >= area.top && own.row <= area.bottom && own.col >= area.left && own.col <= area.right) {
      this.isCircular = true;
    }
    this.evaluator.source.each(area, null, (cell, value) => this.cell(cell, value, times));
    return true;
  }

  private cell({ at }: Cell, value: Value, times: number): void {
    if (typeof value === 'string' || typeof value === 'boolean') this.skipped.push({ at, why: 'text' });
    else this.add(at, times);
  }

  private subtotal(expression: Expression, times: number, leavesHidden: boolean): boolean {
    const place = this.evaluator.place(expression);
    if (!place || place.sheet !== null) return false;
    const { source } = this.evaluator;
    source.each(place.area, null, (cell, value) => {
      if (source.isSubtotal(cell)) this.skipped.push({ at: cell.at, why: 'subtotal' });
      else if (leavesHidden && source.isHidden(cell.at.row))
        this.skipped.push({ at: cell.at, why: 'hidden' });
      else this.cell(cell, value, times);
    });
    return true;
  }

  private conditional(name: string, args: readonly Expression[], times: number): boolean {
    const { sheet, cells } = cellsMeeting(name, args, this.evaluator);
    if (sheet !== null) return false;
    for (const at of cells) {
      if (typeof this.evaluator.source.value(at, null) === 'number') this.add(at, times);
    }
    return true;
  }

  private add(at: Address, times: number): void {
    if (sameAddress(at, this.evaluator.at)) {
      this.isCircular = true;
      return;
    }
    const key = addressKey(at);
    this.found.set(key, { at, times: (this.found.get(key)?.times ?? 0) + times });
  }
}

/** Functions of a sum that leave it what it is, but for its last digits. */
const inner = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'IFERROR', 'IFNA', 'N', 'VALUE']);
const clamps = new Set(['MIN', 'MAX']);
