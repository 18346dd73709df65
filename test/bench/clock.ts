/** Milliseconds of one call, warm: the least of several rounds, so that a busy machine disturbs little. */
export function milliseconds(work: () => unknown, rounds = 15): number {
  const atLeast = 30;
  const warmUp = 500;
  for (let spent = 0; spent < warmUp; ) spent += round(work, 1);
  let calls = 1;
  for (;;) {
    const took = round(work, calls);
    if (took >= atLeast) break;
    calls = Math.max(calls + 1, Math.ceil(calls * Math.min(10, (atLeast * 1.2) / Math.max(took, 0.01))));
  }
  let best = Infinity;
  for (let i = 0; i < rounds; i++) best = Math.min(best, round(work, calls) / calls);
  return best;
}

function round(work: () => unknown, calls: number): number {
  const start = performance.now();
  for (let i = 0; i < calls; i++) work();
  return performance.now() - start;
}

/** The same for work that waits. */
export async function millisecondsAsync(work: () => Promise<unknown>, rounds = 15): Promise<number> {
  for (let i = 0; i < 5; i++) await work();
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function show(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
}
