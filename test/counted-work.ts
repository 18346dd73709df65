import { Session } from 'node:inspector';
import { afterAll, beforeAll } from '@jest/globals';

/**
 * Counts how often the blocks of the product's code ran: work that nothing else on the machine changes. It counts all
 * code that is loaded, so its tests run in a process of their own (npm run test:growth).
 */
export function countingWork(): (run: () => void) => number {
  const session = new Session();
  beforeAll(() => {
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  afterAll(() => {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  });
  /** Taking the counts sets them back. */
  const stepsSinceLast = (): number => {
    let steps = 0;
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const { url, functions } of result)
        if (url.includes('/src/'))
          for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    });
    return steps;
  };
  return run => {
    stepsSinceLast();
    run();
    return stepsSinceLast();
  };
}
