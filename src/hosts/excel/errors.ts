import { host as words } from '../../words/host';
import { HostError, type HostProblem } from '../host';

/** What Office.js rejects with: a code of its own, and sentences in English. */
interface ClientError {
  readonly code: string;
  readonly message: string;
}

function isClientError(error: unknown): error is ClientError {
  return typeof error === 'object' && error !== null && typeof (error as ClientError).code === 'string';
}

const problems: Readonly<Record<string, HostProblem>> = {
  ItemNotFound: 'no-such-sheet',
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing',
  HostIsBusy: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Timeout: 'busy',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
};

/** An error of the client as one the person can read. One of ours passes through; any other is thrown on. */
export function hostError(error: unknown, sheet: string): HostError {
  if (error instanceof HostError) return error;
  // Anything else is a mistake of ours, and says more as it is.
  if (!isClientError(error)) throw error;
  const { code } = error;
  const details = `${code}: ${error.message}`;
  const problem = problems[code] ?? 'failed';
  return new HostError(problem, sentence(problem, sheet, code), details);
}

function sentence(problem: HostProblem, sheet: string, code: string): string {
  switch (problem) {
    case 'no-such-sheet':
      return words.noSuchSheet(sheet);
    case 'protected':
      return words.protectedSheet(sheet);
    case 'editing':
      return words.editing;
    case 'busy':
      return words.busy;
    case 'too-large':
      return words.tooLarge(sheet);
    case 'no-workbook':
      return words.noWorkbook;
    case 'failed':
      return words.failed(code);
  }
}
