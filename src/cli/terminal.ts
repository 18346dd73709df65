/** Where a command's output goes: results to `out`, messages and progress to `say`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (line: string) => void;
}

/** 0: nothing at error level · 1: findings at error level · 2: an input could not be read, or usage. */
export type ExitCode = 0 | 1 | 2;
