import { type ChangeEvent, type ReactNode, useCallback, useRef } from 'react';
import { workbench as words } from '../words/workbench';
import { canPick, fromFile, pickFile } from './files';
import type { Desk } from './desk';
import { useDesk } from './use-desk';

/** Gives its children a way to let a person choose a file: the browser's picker, or a file input where it has none. */
export function Opener({ children }: { children: (open: () => void) => ReactNode }) {
  const desk = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const open = useCallback(() => {
    if (canPick()) void pick(desk);
    else input.current?.click();
  }, [desk]);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file) void desk.open(fromFile(file));
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    <>
      {children(open)}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.openFile}
        onChange={choose}
      />
    </>
  );
}

async function pick(desk: Desk): Promise<void> {
  try {
    const file = await pickFile();
    if (file) await desk.open(file);
  } catch (problem) {
    // The file was moved, or the browser may not read it.
    if (!(problem instanceof DOMException)) throw problem;
    desk.say(words.notRead);
  }
}
