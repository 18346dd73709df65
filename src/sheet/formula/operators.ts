import type { BinaryOperator } from './expression';
import { asNumber, asText, compared, divided, failed, Opaque, type Value } from './value';

/** Two values under an operator, as a spreadsheet joins them. */
export function binary(operator: BinaryOperator, a: Value, b: Value): Value {
  if (operator === '&') {
    const [left, right] = [asText(a), asText(b)];
    return typeof left !== 'string' ? left : typeof right !== 'string' ? right : left + right;
  }
  if (isComparison(operator)) return comparison(operator, compared(a, b));
  const left = asNumber(a);
  if (typeof left !== 'number') return left;
  const right = asNumber(b);
  return typeof right === 'number' ? arithmetic(operator, left, right) : right;
}

function arithmetic(operator: BinaryOperator, a: number, b: number): Value {
  if (operator === '+') return addition(a, b);
  if (operator === '-') return addition(a, -b);
  if (operator === '*') return a * b;
  if (operator === '/') return b === 0 ? divided : a / b;
  if (a === 0 && b <= 0) throw new Opaque();
  const power = a ** b;
  return Number.isFinite(power) ? power : failed('#NUM!');
}

/** Where nearly all is taken away, what is left is noise: a spreadsheet shows 0. */
function addition(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.abs(a) * 1e-15 ? 0 : sum;
}

const comparisons = new Set<BinaryOperator>(['=', '<>', '<', '>', '<=', '>=']);
const isComparison = (operator: BinaryOperator): boolean => comparisons.has(operator);

function comparison(operator: BinaryOperator, order: ReturnType<typeof compared>): Value {
  if (typeof order !== 'number') return order;
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (Number.isNaN(order)) throw new Opaque();
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}
