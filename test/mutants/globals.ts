import { expect } from 'expect';

// What the tests use of jest, and no more: it stands in its place where a bundle of tests is tried over a mutant, ends
// with the first test that fails, and starts in a tenth of the time.

type Body = (...given: readonly unknown[]) => unknown;

const steps: (() => unknown)[] = [];

function each(run: (body: () => unknown) => void) {
  return (rows: readonly unknown[]) => (_: string, body: Body) => {
    for (const row of rows) run(() => body(...(Array.isArray(row) ? (row as unknown[]) : [row])));
  };
}

const later = (body: () => unknown): void => void steps.push(body);
const now = (body: () => unknown): void => void body();

export const test = Object.assign((_: string, body: () => unknown) => later(body), { each: each(later) });
export const describe = Object.assign((_: string, body: () => unknown) => now(body), { each: each(now) });
export const beforeAll = later;
export const afterAll = later;
export { expect };

/** Runs all tests that were told of; the process ends with 1 at the first that fails. */
export async function runAll(): Promise<void> {
  try {
    for (const step of steps) await step();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  process.exit(0);
}
