import { type Cell, numberIn, type Quantity, shownText } from '../sheet';
import type { ContentLeaf, Said } from './content';

/** A target taken apart: sign | number | unit. Words have neither sign nor unit. */
export interface TargetParts {
  readonly operator: string;
  readonly value: Said;
  readonly unit: string;
}

const cellOf = ({ value, format }: Said): Cell => ({
  at: { row: 0, col: 0 },
  value,
  format,
  formula: null,
  shown: null,
});

export const textOf = (said: Said): string => shownText(cellOf(said));

/** `≥50个` in one cell, as forms with a single target column write it. */
export function joinedTarget({ target, operator, unit }: ContentLeaf): Said | null {
  if (!target) return null;
  const quantity = numberIn(cellOf(target));
  if (!quantity || (operator === null && unit === null)) return target;
  const sign = quantity.operator === null ? signOf(operator) : '';
  const behind = unit !== null && quantity.unit.text === '' ? unit : '';
  return sign === '' && behind === '' ? target : { value: sign + textOf(target) + behind, format: null };
}

/** The same over three columns. A text that is more than sign, number and unit stays whole. */
export function partedTarget({ target, operator, unit }: ContentLeaf): TargetParts | null {
  if (!target) return null;
  if (operator !== null || unit !== null)
    return { operator: operator ?? '', value: target, unit: unit ?? '' };
  const quantity = numberIn(cellOf(target));
  if (!quantity) return { operator: qualitative, value: target, unit: '' };
  const whole = isWhole(quantity, textOf(target));
  return whole
    ? {
        operator: quantity.operator ?? '',
        value: { value: quantity.value.toNumber(), format: null },
        unit: quantity.unit.text,
      }
    : { operator: '', value: target, unit: '' };
}

const qualitative = '定性';

/** Whether a target is a number (定量) or words (定性); null where there is none. */
export function isQuantitative({ target, operator }: ContentLeaf): boolean | null {
  if (!target) return null;
  return operator !== qualitative && numberIn(cellOf(target)) !== null;
}

/** Whether sign, number and unit put together say exactly what the text says. */
function isWhole({ operator, value, unit, upTo, words }: Quantity, text: string): boolean {
  if (upTo !== undefined || words !== undefined) return false;
  const said = text
    .replace(/[\s,]/g, '')
    .replace(/^(?:>=|≧)/, '≥')
    .replace(/^(?:<=|≦)/, '≤')
    .replace(/^＝/, '=');
  return said === `${operator ?? ''}${value.toFixed()}${unit.text}`;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|≧|》|>=|正向.*)$/, '≥'],
  [/^(?:≤|≦|《|<=|反向.*|负向.*)$/, '≤'],
  [/^[=＝﹦═]$/, '='],
  [/^[>＞]$/, '>'],
  [/^[<＜]$/, '<'],
];

/** The sign a column of operators means (正向指标 is ≥); empty where it means none. */
const signOf = (operator: string | null): string =>
  spellings.find(([like]) => operator !== null && like.test(operator))?.[1] ?? '';
