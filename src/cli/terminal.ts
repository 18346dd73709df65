/** Where a command's output goes: results to `out`, messages and progress to `say`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (line: string) => void;
}

/** 0: nothing at error level · 1: findings at error level · 2: an input could not be read, or usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * A text as it may be shown: what a cell or a file name holds of control characters never reaches the terminal, which
 * would obey them (clear the screen, set its title, turn the direction of writing). Each becomes its picture or a dot.
 */
export function printable(text: string): string {
  return text.replace(obeyed, pictureOf);
}

const obeyed =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '·';
}
