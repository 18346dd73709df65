import { Decimal } from './decimal';

/** A calculation typed as a text; the value is null where the result written behind it is another one. */
export interface Arithmetic {
  readonly value: Decimal | null;
}

/** Reads `15-1.5=13.5`, `=10+3.5`, `15×90%`: two or more numbers with signs between. Null where the text is none. */
export function arithmeticIn(text: string): Arithmetic | null {
  const [left = '', right, more] = text.replace(/\s+/g, '').replace(/分/g, '').replace(/^=/, '').split('=');
  if (more !== undefined || !calculation.test(left)) return null;
  if (right !== undefined && !figure.test(right)) return null;
  const value = valueOf(left);
  if (value === null) return null;
  return { value: right === undefined || value.equals(right) ? value : null };
}

const calculation = /^\d+(?:\.\d+)?%?(?:[-+×x*÷/]\d+(?:\.\d+)?%?)+$/;
const figure = /^\d+(?:\.\d+)?$/;

/** Products before sums; null for a division by zero. */
function valueOf(text: string): Decimal | null {
  let total: Decimal = new Decimal(0);
  for (const [, sign, product = ''] of text.matchAll(/([-+]?)([^-+]+)/g)) {
    const value = productOf(product);
    if (!value) return null;
    total = sign === '-' ? total.minus(value) : total.plus(value);
  }
  return total;
}

function productOf(text: string): Decimal | null {
  let product: Decimal | null = null;
  for (const [, sign, digits = '', percent] of text.matchAll(/([×x*÷/]?)(\d+(?:\.\d+)?)(%?)/g)) {
    const factor = new Decimal(digits).div(percent === '' ? 1 : 100);
    if (product === null) product = factor;
    else if (!/[÷/]/.test(sign ?? '')) product = product.times(factor);
    else if (factor.isZero()) return null;
    else product = product.div(factor);
  }
  return product;
}
