import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { cli as words } from '../words/cli';
import { type CheckTask, failed } from './check-file';
import type { CheckCommand } from './options';
import type { FileReport } from './report';

/** What a worker is started with: it reads the profile itself, as decimals don't travel between threads. */
export interface WorkerSettings {
  readonly profileName: string | null;
  readonly options: Omit<CheckCommand['options'], 'profile'>;
}

/** What a thread says first: the time of a file is counted from when it can be taken up. */
export const ready = 'ready';

/** In megabytes: a workbook of 150,000 cells takes a third of it. */
const mostMemory = 1024;

/**
 * Checks the files on threads of their own, one at the least: a file that takes more memory or time than a thread has
 * ends that thread and nothing else. Each report is handed on as it comes.
 */
export async function checkInThreads(
  tasks: readonly CheckTask[],
  command: CheckCommand,
  entry: string,
  keep: (report: FileReport) => void,
): Promise<void> {
  const waiting = [...tasks].reverse();
  const { profile: _, ...options } = command.options;
  const settings: WorkerSettings = { profileName: command.profileName, options };
  const thread = async (): Promise<void> => {
    while (waiting.length > 0)
      await serveUntilBroken({ entry, settings, waiting, keep, seconds: command.timeout });
  };
  await Promise.all(Array.from({ length: Math.min(command.jobs, tasks.length) }, thread));
}

/** What this process was started with, its preloaded modules found from the program, wherever the person stands. */
function preloads(entry: string): string[] {
  const { resolve } = createRequire(entry);
  const given = process.execArgv;
  return given.map((each, i) => (/^(?:-r|--require)$/.test(given[i - 1] ?? '') ? resolve(each) : each));
}

interface Service {
  readonly entry: string;
  readonly settings: WorkerSettings;
  /** The next one last. */
  readonly waiting: CheckTask[];
  readonly keep: (report: FileReport) => void;
  /** So long a file may take. */
  readonly seconds: number;
}

/** One thread's life: it ends when nothing waits any more, or with a file that takes more than it has. */
function serveUntilBroken({ entry, settings, waiting, keep, seconds }: Service): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: settings,
      execArgv: preloads(entry),
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    let current: CheckTask | undefined;
    let clock: NodeJS.Timeout | undefined;
    const end = (report: FileReport | null): void => {
      clearTimeout(clock);
      if (report) keep(report);
      void worker.terminate().then(() => resolve());
    };
    const next = (): void => {
      clearTimeout(clock);
      current = waiting.pop();
      if (!current) {
        end(null);
        return;
      }
      const { file } = current;
      worker.postMessage(current);
      clock = setTimeout(() => end(failed(file, 'too-slow', words.tooSlow(String(seconds)))), seconds * 1000);
    };
    worker.on('message', (report: FileReport | typeof ready) => {
      if (report !== ready) keep(report);
      next();
    });
    worker.on('error', problem => {
      clearTimeout(clock);
      const exhausted = 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!exhausted || !current) {
        reject(problem);
        return;
      }
      end(failed(current.file, 'out-of-memory', words.outOfMemory));
    });
  });
}
