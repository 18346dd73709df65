import { type Address, maxColumns, maxRows, type Range } from '../address';
import type { CellSource, Evaluator, Place } from './evaluator';
import type { Call, Expression } from './expression';
import { functions } from './functions';
import { binary } from './operators';
import { asNumber, failed, Opaque, type Value } from './value';

export class WorkingOut implements Evaluator {
  constructor(
    readonly source: CellSource,
    readonly at: Address,
  ) {}

  value(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'logical':
        return expression.value;
      case 'error':
        return failed(expression.error);
      case 'missing':
        return null;
      case 'negative':
        return this.number(expression.of, value => -value);
      case 'percent':
        return this.number(expression.of, value => value / 100);
      case 'binary':
        return binary(expression.operator, this.value(expression.left), this.value(expression.right));
      case 'call':
        return this.call(expression);
      default:
        return this.cellAt(this.place(expression));
    }
  }

  place(expression: Expression): Place | null {
    if (expression.kind === 'area') return expression;
    if (expression.kind === 'span') {
      const [from, to] = [this.place(expression.from), this.place(expression.to)];
      if (!from || !to || from.sheet !== to.sheet) throw new Opaque();
      return { area: around(from.area, to.area), sheet: from.sheet };
    }
    return expression.kind === 'call' && expression.name === 'INDEX' ? this.indexed(expression) : null;
  }

  private number(expression: Expression, of: (value: number) => Value): Value {
    const number = asNumber(this.value(expression));
    return typeof number === 'number' ? of(number) : number;
  }

  private call(call: Call): Value {
    const place = this.place(call);
    if (place) return this.cellAt(place);
    const found = functions.get(call.name);
    if (!found) throw new Opaque();
    return found(call.args, this);
  }

  /** The value of a single cell; an area where one value is needed is left to the spreadsheet. */
  private cellAt(place: Place | null): Value {
    if (!place) throw new Opaque();
    const { area, sheet } = place;
    if (area.top !== area.bottom || area.left !== area.right) throw new Opaque();
    return this.source.value({ row: area.top, col: area.left }, sheet);
  }

  /** `INDEX(area, row, column)` names a cell, a row or a column of its area. */
  private indexed({ args }: Call): Place | null {
    const [of, ...steps] = args;
    const whole = of && this.place(of);
    if (!whole || steps.length === 0 || steps.length > 2) throw new Opaque();
    const [first = 0, second = 0] = steps.map(step => {
      const number = asNumber(this.value(step));
      if (typeof number !== 'number' || number < 0) throw new Opaque();
      return Math.trunc(number);
    });
    const { area, sheet } = whole;
    const isRow = area.top === area.bottom && steps.length === 1;
    const [row, col] = isRow ? [0, first] : [first, second];
    const top = area.top + Math.max(row, 1) - 1;
    const left = area.left + Math.max(col, 1) - 1;
    if (top > area.bottom || left > area.right) throw new Opaque();
    const bottom = row === 0 && !isRow ? area.bottom : top;
    const right = col === 0 ? area.right : left;
    return { area: { top, left, bottom: isRow ? area.bottom : bottom, right }, sheet };
  }
}

function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.min(Math.max(a.bottom, b.bottom), maxRows - 1),
    right: Math.min(Math.max(a.right, b.right), maxColumns - 1),
  };
}
