import type { ProjectList, ProjectRow } from './project-list';
import { fieldFor } from './project-list';
import { coreName, likeness, plainName } from './names';
import type { ProjectResult } from './project-result';

/** A row of the list with the form of its project. `alike`: by another name, which the numbers or most of its words tell. */
export interface Pair {
  readonly row: ProjectRow;
  readonly result: ProjectResult;
  readonly by: 'name' | 'alike';
}

/** The rows of a list and the forms of a workbook, matched by name, each at most once. */
export interface Matched {
  readonly pairs: readonly Pair[];
  readonly rows: readonly ProjectRow[];
  readonly results: readonly ProjectResult[];
}

/** Same name, same name without general words, one within the other: each only where it leaves no choice. */
export function matched(list: ProjectList, results: readonly ProjectResult[]): Matched {
  const open = { rows: [...list.rows], results: [...results] };
  const pairs: Pair[] = [];
  for (const fits of byNames) take(open, pairs, 'name', (row, result) => fits(row.name.text, result.names));
  take(open, pairs, 'alike', (row, result) => hasItsFigures(list, row, result));
  take(open, pairs, 'alike', (row, result) =>
    result.names.some(name => likeness(row.name.text, name) >= half),
  );
  return { pairs, ...open };
}

const half = 0.5;

type Fits = (name: string, names: readonly string[]) => boolean;

/** Shorter names stand within many others. */
const shortest = 4;

const byNames: readonly Fits[] = [
  (name, names) => names.some(other => isSame(plainName(name), plainName(other))),
  (name, names) => names.some(other => isSame(coreName(name), coreName(other))),
  (name, names) => names.some(other => within(coreName(name), coreName(other))),
];

const isSame = (a: string, b: string): boolean => a.length > 1 && a === b;

function within(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortest && long.includes(short);
}

interface Open {
  rows: ProjectRow[];
  results: ProjectResult[];
}

/** Pairs those that fit each other and nothing else. */
function take(
  open: Open,
  pairs: Pair[],
  by: Pair['by'],
  fits: (row: ProjectRow, result: ProjectResult) => boolean,
): void {
  const found = open.rows.flatMap(row => {
    const [result, second] = open.results.filter(each => fits(row, each));
    return result && !second ? [{ row, result, by }] : [];
  });
  const sure = found.filter(({ result }) => found.filter(other => other.result === result).length === 1);
  pairs.push(...sure);
  open.rows = open.rows.filter(row => !sure.some(pair => pair.row === row));
  open.results = open.results.filter(result => !sure.some(pair => pair.result === result));
}

/** Both scores of the row are those of the form: one alone may be so by chance. */
function hasItsFigures(list: ProjectList, row: ProjectRow, result: ProjectResult): boolean {
  const same = (role: 'score' | 'reviewScore'): boolean => {
    const written = fieldFor(list, row, role)?.quantity?.value;
    return written !== undefined && result[role]?.value.equals(written) === true;
  };
  return same('score') && same('reviewScore');
}
