import type { Range } from '../address';
import type { Expression } from './expression';
import { parseFormula } from './parse';

/** The areas of its own sheet that a formula names, single cells too; none where it is not read. */
export function areasIn(formula: string): readonly Range[] {
  const expression = parseFormula(formula);
  return expression ? areasOf(expression) : [];
}

function areasOf(expression: Expression): readonly Range[] {
  switch (expression.kind) {
    case 'area':
      return expression.sheet === null ? [expression.area] : [];
    case 'span':
      return [...areasOf(expression.from), ...areasOf(expression.to)];
    case 'negative':
    case 'percent':
      return areasOf(expression.of);
    case 'binary':
      return [...areasOf(expression.left), ...areasOf(expression.right)];
    case 'call':
      return expression.args.flatMap(areasOf);
    default:
      return [];
  }
}
