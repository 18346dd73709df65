import { parseFormula } from './parse';

/** How a formula shortens its own result: `ROUND(…,1)`. */
export interface OwnRounding {
  readonly decimals: number;
  readonly way: 'near' | 'up' | 'down';
}

const ways: Readonly<Record<string, OwnRounding['way']>> = {
  ROUND: 'near',
  ROUNDUP: 'up',
  ROUNDDOWN: 'down',
  TRUNC: 'down',
  INT: 'down',
};

/** The digits a formula's outermost function keeps; null where it keeps all. */
export function ownRounding(formula: string): OwnRounding | null {
  let expression = parseFormula(formula);
  // Blank until there is something to add up.
  while (expression?.kind === 'call' && expression.name === 'IF') {
    expression = expression.args.slice(1).find(({ kind }) => kind === 'call') ?? null;
  }
  if (expression?.kind !== 'call') return null;
  const way = ways[expression.name];
  const digits = expression.args[1];
  if (!way) return null;
  if (!digits) return { decimals: 0, way };
  return digits.kind === 'number' ? { decimals: digits.value, way } : null;
}
