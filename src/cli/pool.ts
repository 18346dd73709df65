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

/** Checks the files on several threads; the reports come in the order of the files. */
export async function checkInParallel(
  tasks: readonly CheckTask[],
  command: CheckCommand,
  entry: string,
  done: (file: string) => void,
): Promise<FileReport[]> {
  const reports = new Map<string, FileReport>();
  const waiting = [...tasks];
  const { profile: _, ...options } = command.options;
  const settings: WorkerSettings = { profileName: command.profileName, options };
  const keep = (report: FileReport): void => {
    reports.set(report.file, report);
    done(report.file);
  };
  const thread = async (): Promise<void> => {
    while (waiting.length > 0) await serveUntilBroken(entry, settings, waiting, keep);
  };
  await Promise.all(Array.from({ length: Math.min(command.jobs, tasks.length) }, thread));
  return tasks.flatMap(({ file }) => reports.get(file) ?? []);
}

/** One thread's life: it ends when nothing waits any more, or with a file that takes more memory than it has. */
function serveUntilBroken(
  entry: string,
  settings: WorkerSettings,
  waiting: CheckTask[],
  keep: (report: FileReport) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: settings });
    let current: CheckTask | undefined;
    const next = (): void => {
      current = waiting.shift();
      if (current) worker.postMessage(current);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (report: FileReport) => {
      keep(report);
      next();
    });
    worker.on('error', problem => {
      const exhausted = 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!exhausted || !current) {
        reject(problem);
        return;
      }
      keep(failed(current.file, 'out-of-memory', words.outOfMemory));
      resolve();
    });
    next();
  });
}
