import { type Address, addressKey } from '../address';
import type { Expression } from './expression';
import { parseFormula } from './parse';

/** The single cells a formula names, each once; null where it is not read, names areas or other sheets. */
export function cellsIn(formula: string): Address[] | null {
  const expression = parseFormula(formula);
  const found = new Map<number, Address>();
  return expression && collect(expression, found) ? [...found.values()] : null;
}

function collect(expression: Expression, found: Map<number, Address>): boolean {
  switch (expression.kind) {
    case 'area': {
      const { top, left, bottom, right } = expression.area;
      if (expression.sheet !== null || top !== bottom || left !== right) return false;
      const at = { row: top, col: left };
      found.set(addressKey(at), at);
      return true;
    }
    case 'span':
      return false;
    case 'negative':
    case 'percent':
      return collect(expression.of, found);
    case 'binary':
      return collect(expression.left, found) && collect(expression.right, found);
    case 'call':
      return expression.args.every(arg => collect(arg, found));
    default:
      return true;
  }
}
