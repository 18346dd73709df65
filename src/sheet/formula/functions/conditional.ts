import { type Address, addressKey } from '../../address';
import type { Evaluator, Place } from '../evaluator';
import type { Expression } from '../expression';
import { compared, divided, isFailed, numberInText, Opaque, Sum, type Value } from '../value';
import { argument, type SheetFunction, taking } from './function';

/** Whether a cell's value meets a condition such as `">=5"`, `"产出*"` or 3. */
type Condition = (value: Value) => boolean;

function conditionOf(criterion: Value): Condition {
  if (isFailed(criterion)) throw new Opaque();
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return value => value !== null && isLike(value, wanted);
  }
  const operator = /^(?:<>|<=|>=|=|<|>)/.exec(criterion)?.[0] ?? '';
  const text = criterion.slice(operator.length);
  const number = numberInText(text);
  if (operator === '' || operator === '=' || operator === '<>') {
    const isMet = number === null ? matching(text, operator === '') : (value: Value) => isLike(value, number);
    return operator === '<>' ? value => !isMet(value) : isMet;
  }
  if (number === null) throw new Opaque();
  return value => {
    if (typeof value !== 'number') return false;
    const order = compared(value, number);
    if (typeof order !== 'number') return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** A text of digits counts as the number it writes. */
function isLike(value: Value, wanted: number | boolean): boolean {
  const own = typeof value === 'string' && typeof wanted === 'number' ? numberInText(value) : value;
  return own !== null && !isFailed(own) && typeof own === typeof wanted && compared(own, wanted) === 0;
}

function matching(pattern: string, withoutSign: boolean): Condition {
  if (pattern === '') return value => value === null || (withoutSign && value === '');
  const wanted = pattern.toLowerCase();
  if (!/[*?~]/.test(wanted)) return value => typeof value === 'string' && value.toLowerCase() === wanted;
  if (wanted.includes('~')) throw new Opaque();
  return value => typeof value === 'string' && fits(value.toLowerCase(), wanted);
}

/** `*` stands for any letters, `?` for one. */
function fits(text: string, pattern: string): boolean {
  let [at, next, star, from] = [0, 0, -1, 0];
  while (at < text.length) {
    if (
      next < pattern.length &&
      pattern[next] !== '*' &&
      (pattern[next] === '?' || pattern[next] === text[at])
    ) {
      at++;
      next++;
    } else if (pattern[next] === '*') {
      star = next++;
      from = at;
    } else if (star >= 0) {
      next = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}

/** An area with the condition its cells must meet. */
interface Test {
  readonly place: Place;
  readonly condition: Condition;
}

function testOf(args: readonly Expression[], first: number, evaluator: Evaluator): Test {
  const place = evaluator.place(argument(args, first));
  if (!place) throw new Opaque();
  return { place, condition: conditionOf(evaluator.value(argument(args, first + 1))) };
}

const testsOf = (args: readonly Expression[], from: number, evaluator: Evaluator): Test[] => {
  if ((args.length - from) % 2 !== 0 || args.length === from) throw new Opaque();
  return Array.from({ length: (args.length - from) / 2 }, (_, i) => testOf(args, from + 2 * i, evaluator));
};

/** A larger area is left to the spreadsheet. */
const mostCells = 50_000;

/**
 * The places, as steps from an area's first cell, at which all conditions are met. A condition that a blank meets
 * has to be asked of every place, so that areas of whole columns are then left out.
 */
function placesMeeting(tests: readonly Test[], evaluator: Evaluator): Address[] {
  const [first] = tests;
  if (!first) return [];
  const { area } = first.place;
  const [rows, columns] = [area.bottom - area.top, area.right - area.left];
  const values = tests.map(({ place }) => {
    const { top, left, bottom, right } = place.area;
    if (bottom - top !== rows || right - left !== columns) throw new Opaque();
    const found = new Map<number, Value>();
    evaluator.source.each(place.area, place.sheet, ({ at }, value) => {
      found.set(addressKey({ row: at.row - top, col: at.col - left }), value);
    });
    return found;
  });
  const isMet = (key: number) => tests.every(({ condition }, i) => condition(values[i]?.get(key) ?? null));
  const met: Address[] = [];
  if (!tests.every(({ condition }) => condition(null))) {
    const keys = [...new Set(values.flatMap(found => [...found.keys()]))];
    for (const key of keys.sort((a, b) => a - b)) if (isMet(key)) met.push(addressOf(key));
    return met;
  }
  if ((rows + 1) * (columns + 1) > mostCells) throw new Opaque();
  for (let row = 0; row <= rows; row++) {
    for (let col = 0; col <= columns; col++) if (isMet(addressKey({ row, col }))) met.push({ row, col });
  }
  return met;
}

const addressOf = (key: number): Address => {
  const columns = addressKey({ row: 1, col: 0 });
  return { row: Math.floor(key / columns), col: key % columns };
};

/** The cells SUMIF or SUMIFS adds: those whose places meet the conditions. */
export function cellsMeeting(
  name: string,
  args: readonly Expression[],
  evaluator: Evaluator,
): { readonly sheet: string | null; readonly cells: readonly Address[] } {
  const isMany = name.endsWith('S');
  const tests = isMany ? testsOf(args, 1, evaluator) : [testOf(args, 0, evaluator)];
  const added = isMany ? argument(args, 0) : (args[2] ?? argument(args, 0));
  const place = evaluator.place(added);
  if (!place) throw new Opaque();
  const { top, left } = place.area;
  const cells = placesMeeting(tests, evaluator).map(({ row, col }) => ({ row: top + row, col: left + col }));
  return { sheet: place.sheet, cells };
}

const adding =
  (name: string, of: (sum: number, count: number) => Value): SheetFunction =>
  (args, evaluator) => {
    const { cells, sheet } = cellsMeeting(name, args, evaluator);
    const sum = new Sum();
    let count = 0;
    for (const at of cells) {
      const value = evaluator.source.value(at, sheet);
      if (isFailed(value)) return value;
      if (typeof value !== 'number') continue;
      sum.add(value);
      count++;
    }
    return of(sum.value, count);
  };

const mean = (sum: number, count: number): Value => (count === 0 ? divided : sum / count);

export const conditional: Readonly<Record<string, SheetFunction>> = {
  SUMIF: taking(
    2,
    3,
    adding('SUMIF', sum => sum),
  ),
  SUMIFS: adding('SUMIFS', sum => sum),
  AVERAGEIF: taking(2, 3, adding('AVERAGEIF', mean)),
  COUNTIF: taking(2, 2, (args, evaluator) => placesMeeting(testsOf(args, 0, evaluator), evaluator).length),
  COUNTIFS: (args, evaluator) => placesMeeting(testsOf(args, 0, evaluator), evaluator).length,
};
