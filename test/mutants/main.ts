import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { Random } from '../generator/random';
import { drawn } from './draw';
import { kinds, type Mutant, mutantsOf, mutated } from './mutants';
import { type Outcome, Trial } from './trial';

// npm run mutate [seed] [count] [only]: draws small changes of meaning in rules/ and plan/, and runs the tests over each. What
// survives is printed with its place: a test is missing there, or the code says more than it means.
interface Drawn extends Mutant {
  readonly path: string;
  readonly text: string;
}

const [seed = '1', count = '100', only = ''] = process.argv.slice(2);
const all = ['src/rules', 'src/plan'].flatMap(filesOf).filter(path => path.includes(only));
const sample = drawn(all.flatMap(mutantsIn), Number(count), new Random(`mutants/${seed}`));

void main();

async function main(): Promise<void> {
  const trials = [1, 2].map(() => new Trial());
  try {
    if (!(await trials[0]?.passes())) throw new Error('the tests fail before anything is changed');
    const waiting = [...sample];
    const survivors: Drawn[] = [];
    const killed = new Map<Outcome, number>();
    const work = async (trial: Trial) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const outcome = await trial.outcome(next.path, next.text, mutated(next.text, next));
        killed.set(outcome, (killed.get(outcome) ?? 0) + 1);
        if (outcome === null) survivors.push(next);
        if (outcome === null) console.log(placeOf(next));
        console.error(`${sample.length - waiting.length}: ${next.path} ${outcome ?? 'survives'}`);
      }
    };
    await Promise.all(trials.map(work));
    const share = (100 * (sample.length - survivors.length)) / sample.length;
    console.log(`seed ${seed}: ${sample.length} of ${all.length} files, killed ${share.toFixed(0)} %`);
    for (const [outcome, times] of killed) console.log(`${times} by ${outcome ?? 'nothing'}`);
    for (const kind of kinds) {
      const own = survivors.filter(each => each.kind === kind).length;
      console.log(`${kind}: ${own} of ${sample.filter(each => each.kind === kind).length} survive`);
    }
    process.exitCode = share < 80 ? 1 : 0;
  } finally {
    for (const trial of trials) trial.remove();
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
    .sort();
}

function mutantsIn(path: string): Drawn[] {
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} is not read`);
  return mutantsOf(program, text).map(mutant => ({ ...mutant, path, text }));
}

function placeOf({ path, text, kind, start, end, instead }: Drawn): string {
  const line = text.slice(0, start).split('\n').length;
  const one = (code: string) => code.replace(/\s+/g, ' ').slice(0, 90);
  return `${path}:${line} ${kind}\n  - ${one(text.slice(start, end))}\n  + ${one(instead)}\n  in ${one(text.split('\n')[line - 1] ?? '')}`;
}
