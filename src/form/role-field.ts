import { type Decimal, isDash, type NumberRole, readNumber } from '../sheet';
import type { Field } from './form';
import { Box } from './grid';

/**
 * A field as its column's role reads it: a figure inside a sentence is no score, (5.00) is −5 in an amount and 5 in a
 * weight, 98/100 is a total. Where a text stands that is no number in this role, `quantity` is null and `misread`
 * says why and what was probably meant. `outOf` is the weight of a score's row.
 */
export function inRole(field: Field, role: NumberRole, outOf: Decimal | null = null): Field {
  if (!(field instanceof Box) || field.value === null) return field;
  if (typeof field.value === 'number' && field.quantity !== null) return field;
  if (typeof field.value === 'string' && isDash(field.text)) return field;
  const reading = readNumber(field.cell, role, outOf);
  const quantity = reading.read === 'number' ? reading.quantity : null;
  // A target or an actual value may be words; only an error is none.
  const isMisread =
    reading.read === 'none' &&
    (role !== 'measure' || /^(?:error-value|resting|hashes|broken)$/.test(reading.why));
  if (!isMisread && quantity === field.quantity) return field;
  const { at, value, text, formula } = field;
  return { at, value, text, formula, quantity, ...(isMisread && { misread: reading }) };
}
