import type { CauseKind } from '../../src/explain';
import { Decimal } from '../../src/sheet';
import type { Random } from '../generator/random';

/** A number as a slip of the hand writes it; null where this slip can not happen to it, or leaves it as it is. */
export function slipped(random: Random, value: Decimal, slip: CauseKind, decimals: number): Decimal | null {
  const digits = value.toFixed();
  for (let attempt = 0; attempt < 8; attempt++) {
    const text = written(random, digits, value, slip);
    if (text === null || !/^\d+(?:\.\d+)?$/.test(text)) continue;
    const other = new Decimal(text);
    if (!other.equals(value) && other.decimalPlaces() <= decimals) return other;
  }
  return null;
}

function written(random: Random, digits: string, value: Decimal, slip: CauseKind): string | null {
  const places = Array.from(digits).flatMap((sign, i) => (sign === '.' ? [] : [i]));
  const at = random.pick(places);
  switch (slip) {
    case 'digit-changed': {
      const other = String(random.whole(at === 0 ? 1 : 0, 9));
      return digits.slice(0, at) + other + digits.slice(at + 1);
    }
    case 'digits-swapped': {
      const next = places[places.indexOf(at) + 1];
      if (next === undefined) return null;
      const signs = Array.from(digits);
      [signs[at], signs[next]] = [signs[next] as string, signs[at] as string];
      const text = signs.join('');
      return text.startsWith('0') && !text.startsWith('0.') ? null : text;
    }
    case 'digit-dropped': {
      if (places.length < 2) return null;
      const text = (digits.slice(0, at) + digits.slice(at + 1)).replace(/\.$/, '');
      return text.startsWith('.') || (text.startsWith('0') && !text.startsWith('0.') && text !== '0')
        ? null
        : text;
    }
    case 'digit-added':
      return digits.slice(0, at) + digits[at] + digits.slice(at);
    case 'point-shifted':
      return value.times(random.pick(['10', '0.1', '100', '0.01'])).toFixed();
    case 'percent':
      return value.times(random.pick(['100', '0.01'])).toFixed();
    case 'unit':
      return value.times(random.pick(['10000', '0.0001'])).toFixed();
    default:
      return null;
  }
}
