import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, checkFile } from './check-file';
import { profileOf } from './options';
import { ready, type WorkerSettings } from './pool';

/** A thread of `--jobs`: takes a task, answers with the file's report. */
export function serve(): void {
  const { profileName, options } = workerData as WorkerSettings;
  const profile = profileOf(profileName);
  parentPort?.on('message', (task: CheckTask) => {
    parentPort?.postMessage(checkFile(task, { ...options, profile }));
  });
  parentPort?.postMessage(ready);
}
