import type { Steps } from '../hosts/xlsx';

/** A slice of work is at most so long, in milliseconds, before the page may draw. */
const slice = 12;

/** Does steps a slice at a time. */
export class Runner {
  constructor(private readonly clock: { readonly pause: () => Promise<void>; readonly now: () => number }) {}

  /** Gives what the steps come to; the share that is done is told between the slices. */
  async run<T>(steps: Steps<T>, progress: (done: number) => void): Promise<T> {
    const { pause, now } = this.clock;
    let since = now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      // Before the last step the page is drawn in any case: it may be a long one.
      if (step.value < 1 && now() - since < slice) continue;
      progress(step.value);
      await pause();
      since = now();
    }
  }
}
