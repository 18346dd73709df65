/** Work in short steps. Each gives the share that is done, from 0 to 1; the last gives the result. */
export type Steps<T> = Generator<number, T>;

/** So many rows are one step: a few milliseconds. */
export const stepRows = 256;

/** Steps that are one of several parts of a whole, all alike: the share they tell is that of the whole. */
export function* partOf<T>(steps: Steps<T>, nth: number, parts: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield (nth + step.value) / parts;
  }
}

/** Does all the steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
