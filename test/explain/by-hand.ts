import {
  derivedEquation,
  type Equation,
  signed,
  sumEquation,
  type Term,
  type TermKind,
  termKey,
} from '../../src/explain';
import { a1, Decimal, noUnit, plain } from '../../src/sheet';
import { at } from '../notation';

/** A written number for equations made by hand: `number('G48', '13.25', 'subtotal')`. */
export function number(
  cell: string,
  value: string,
  kind: TermKind = 'score',
  formula: string | null = null,
): Term {
  const quantity = {
    value: new Decimal(value),
    unit: noUnit,
    operator: null,
    decimals: value.includes('.') ? value.length - value.indexOf('.') - 1 : 0,
    at: at(cell),
    raw: value,
  };
  return { quantity, kind, noun: '数', formula };
}

/** result = sum of parts, to the hundredth. */
export function sum(rule: string, result: Term, parts: readonly Term[]): Equation {
  const statement = sumEquation({
    result,
    parts,
    slack: new Decimal('0.01'),
    basis: total => `${parts.length} 项相加为 ${plain(total)}`,
  });
  return signed(statement, { rule, about: 'scores' });
}

/** The parts add to a number nobody wrote, such as 100. */
export function addTo(rule: string, constant: string, parts: readonly Term[]): Equation {
  const statement = sumEquation({
    result: null,
    constant: new Decimal(constant),
    parts,
    slack: new Decimal(0),
    basis: total => `相加为 ${plain(total)}`,
  });
  return signed(statement, { rule, about: 'weights' });
}

/** A score that follows from what was done and the points, whatever the way. */
export function scoreOf(rule: string, result: Term, right: string): Equation {
  const statement = derivedEquation({
    result,
    inputs: [],
    derive: () => [new Decimal(right)],
    compare: (stated, exact) => (stated.equals(exact) ? 'exact' : 'off'),
    basis: () => `按完成情况得 ${right}`,
  });
  return signed(statement, { rule, about: 'scores' });
}

/** Changes by cell: `G48→18.94`, in reading order. */
export function changes(values: ReadonlyMap<number, Decimal>, terms: readonly Term[]): string {
  const byKey = new Map(terms.map(term => [termKey(term), term]));
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => {
      const term = byKey.get(key);
      return `${term ? a1(term.quantity.at) : '?'}→${plain(value)}`;
    })
    .join(' ');
}
