/** Lets the page draw and listen. */
export interface Clock {
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

/** A slice of work is at most so long, in milliseconds, before the page may draw. */
const slice = 12;

/**
 * Does steps a slice at a time; gives what they come to. What the last step of a slice gave is told before the page
 * draws; `endsSlice` tells of a step behind which it draws in any case.
 */
export async function inSlices<S, T>(
  steps: Generator<S, T>,
  { pause, now }: Clock,
  told: (step: S) => void = () => undefined,
  endsSlice: (step: S) => boolean = () => false,
): Promise<T> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!endsSlice(step.value) && now() - since < slice) continue;
    told(step.value);
    await pause();
    since = now();
  }
}
