import { XlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { problemsIn } from './package-rules';

/**
 * Looks at every file that a test lets a workbook write: what Excel asks of a package has to hold, as far as it held in
 * the file that was opened. Imported by what the tests of files start from.
 */
export function watchEveryOutput(): void {
  if (isWatched) return;
  isWatched = true;
  for (const name of ['apply', 'save', 'insert', 'clearMarks'] as const) watch(name);
}

let isWatched = false;
let isPaused = false;

/** The same work without a look at what it writes, for who looks himself. */
export function unwatched<T>(work: () => T): T {
  isPaused = true;
  try {
    return work();
  } finally {
    isPaused = false;
  }
}

function watch(name: 'apply' | 'save' | 'insert' | 'clearMarks'): void {
  const original = Object.getOwnPropertyDescriptor(XlsxWorkbook.prototype, name)?.value as (
    this: XlsxWorkbook,
    ...given: unknown[]
  ) => unknown;
  const watched = function (this: XlsxWorkbook, ...given: unknown[]): unknown {
    const made = original.apply(this, given);
    const bytes = made instanceof Uint8Array ? made : (made as { bytes?: Uint8Array }).bytes;
    if (bytes && !isPaused) expectLawful(this, bytes);
    return made;
  };
  Object.defineProperty(XlsxWorkbook.prototype, name, { value: watched, configurable: true, writable: true });
}

const known = new WeakMap<XlsxWorkbook, ReadonlySet<string> | null>();

function expectLawful(opened: XlsxWorkbook, bytes: Uint8Array): void {
  const after = problemsOf(bytes) ?? new Set(['it can not be looked at']);
  if (after.size === 0) return;
  const before = known.get(opened) ?? problemsOf(opened['source'].parts.archive.bytes);
  known.set(opened, before);
  if (!before) return;
  // A file that uses no style needs no list of them.
  const problems = [...after].filter(each => !before.has(each) && each !== 'there are no styles');
  if (problems.length > 0) throw new Error(`the written file breaks: ${problems.join('; ')}`);
}

/** What a written file breaks that the file it was made from did not. */
export function newProblems(before: Uint8Array, after: Uint8Array): string[] {
  const now = problemsOf(after) ?? new Set(['it can not be looked at']);
  if (now.size === 0) return [];
  const known = problemsOf(before);
  return known ? [...now].filter(each => !known.has(each)) : [];
}

/** Null for a package that holds what is no XML, or breaks so much that it can't be looked at. */
function problemsOf(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    return new Set(problemsIn(bytes));
  } catch {
    return null;
  }
}
