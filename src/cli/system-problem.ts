import { types } from 'node:util';
import { otherSystemProblem, systemProblems } from '../words/files';

/** Whether the system refused a file or folder: no fault of the program. */
export function isSystemProblem(problem: unknown): problem is NodeJS.ErrnoException {
  if (!types.isNativeError(problem) || !('code' in problem)) return false;
  return 'syscall' in problem || problem.code === 'ERR_FS_FILE_TOO_LARGE';
}

/** The reason as a sentence: Node's own message is English and repeats the path. */
export function systemReason({ code = '' }: NodeJS.ErrnoException): string {
  return systemProblems[code] ?? otherSystemProblem(code);
}
