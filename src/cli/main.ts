import { isMainThread } from 'node:worker_threads';
import { cli as words } from '../words/cli';
import { run } from './run';
import { serve } from './worker';

if (isMainThread) {
  standWhereThePersonStands();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfReader);
  const terminal = {
    out: (text: string) => void process.stdout.write(text),
    say: (line: string) => void process.stderr.write(`${line}\n`),
  };
  run(process.argv.slice(2), terminal, __filename).then(
    code => {
      process.exitCode = code;
    },
    (problem: unknown) => {
      terminal.say(
        words.unexpected(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)),
      );
      process.exitCode = 2;
    },
  );
} else serve();

/** `npm run jiping` starts in the project's folder, but paths are meant from where the person called it. */
function standWhereThePersonStands(): void {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if (script === 'jiping' && folder !== undefined) process.chdir(folder);
}

/** A reader such as `head` that has seen enough closes the pipe: what is left needs no reader. */
function endOfReader(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'EPIPE') throw problem;
}
