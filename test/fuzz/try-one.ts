import { Random } from '../generator/random';
import { mutated } from './mutations/mutation';
import type { Seed } from './seeds';
import { type Came, wayOf } from './way';

/** What became of one mutation. */
export interface Tried {
  readonly seed: string;
  readonly kind: string;
  readonly came: Came | null;
  /** What was thrown, by its kind and first place; null where all went as it should. */
  readonly fault: string | null;
}

/** The workbook that stands under a number: the same on every machine. The first ones are the seeds as they are. */
export function fileAt(
  corpus: readonly Seed[],
  run: string,
  index: number,
): { seed: string; kind: string; bytes: Uint8Array } {
  const plain = corpus[index];
  if (plain) return { seed: plain.name, kind: 'none', bytes: plain.bytes };
  const random = new Random(`fuzz-${run}-${index}`);
  const seed = random.pick(corpus);
  return { seed: seed.name, ...mutated(seed, random) };
}

export function tryOne(corpus: readonly Seed[], run: string, index: number): Tried {
  const { seed, kind, bytes } = fileAt(corpus, run, index);
  try {
    const came = wayOf(bytes, index % 2 === 0 ? 'fill' : 'overwrite');
    return { seed, kind, came, fault: null };
  } catch (problem) {
    return { seed, kind, came: null, fault: faultOf(problem) };
  }
}

/** The message and the first place of ours: faults of one kind have one text. */
function faultOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const [place = ''] = (problem.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const message = problem.message.replace(/[“'"`].*?[”'"`]|\d+/g, '#').slice(0, 160);
  return `${problem.name}: ${message} ${problem.name === 'Broken' ? '' : place.trim()}`.trim();
}
