import { createRoot } from 'react-dom/client';
import { pageSession, showCrash } from '../../pane/mount';
import { browserKeep } from '../../pane/session/settings';
import { Desk } from '../../workbench/desk';
import type { OpenGrid } from '../../workbench/desk-state';
import { fromHandle, saveAs, saveTo } from '../../workbench/files';
import { workbench as words } from '../../words/workbench';
import { Workbench } from '../../workbench/workbench';
import { example } from './example';

const crash = (error: unknown): void => showCrash(document, error, words);
window.addEventListener('error', event => crash(event.error ?? event.message));
window.addEventListener('unhandledrejection', event => crash(event.reason));
// A file dropped beside the page's own place for it would make the browser leave the page.
for (const type of ['dragover', 'drop']) window.addEventListener(type, event => event.preventDefault());

const place = document.createElement('div');
place.style.cssText = 'position: absolute; inset: 0';

/** Each grid draws into an element of its own: one that is closed leaves nothing behind. */
async function loadGrid(): Promise<OpenGrid> {
  const { openGrid } = await import('../../workbench/grid/open-grid');
  return (book, events) => {
    const holder = document.createElement('div');
    holder.style.cssText = 'position: absolute; inset: 0';
    place.replaceChildren(holder);
    return openGrid(holder, book, events);
  };
}

const desk = new Desk({
  keep: browserKeep(),
  loadGrid,
  session: pageSession,
  example,
  again: fromHandle,
  saveTo,
  saveAs,
  // Behind the next frame: the page has drawn and listened by then.
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
  now: () => performance.now(),
});

// A file that opens well leaves nothing of an earlier crash to be told.
let opened = desk.state.file?.session;
desk.subscribe(() => {
  const box = document.getElementById('crash');
  if (box && desk.state.file && desk.state.file.session !== opened) box.hidden = true;
  opened = desk.state.file?.session;
});

const page = document.getElementById('page');
if (page) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  createRoot(page, { onUncaughtError: crash }).render(<Workbench desk={desk} dark={dark} place={place} />);
}
