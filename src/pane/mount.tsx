import { createRoot } from 'react-dom/client';
import type { Host } from '../hosts/host';
import { pane as words } from '../words/pane';
import { Pane } from './pane';
import { Session } from './session/session';
import { browserKeep } from './session/settings';

/** The session of a page, with the page's own clock and storage; `collapse` folds the pane away. */
export function pageSession(host: Host, collapse?: () => void): Session {
  return new Session({
    host,
    ...(collapse && { collapse }),
    keep: browserKeep(),
    // Behind the next frame: the page has drawn and listened by then.
    pause: () => new Promise(resolve => setTimeout(resolve, 0)),
    now: () => performance.now(),
  });
}

/** Shows the pane in an element. A mistake of ours leaves a sentence there, never a white page. */
export function mount(element: HTMLElement, session: Session, dark: boolean): void {
  const root = createRoot(element, { onUncaughtError: error => showCrash(element.ownerDocument, error) });
  root.render(<Pane session={session} dark={dark} />);
}

/** What is said when the page itself fails. */
export interface Crash {
  readonly crashed: string;
  readonly crashedMore: (details: string) => string;
}

/** Outside React, which may be what failed. */
export function showCrash(page: Document, error: unknown, said: Crash = words): void {
  // What Chromium up to 87 says of a harmless delay in drawing.
  if (typeof error === 'string' && error.startsWith('ResizeObserver loop')) return;
  const box = page.getElementById('crash');
  if (!box) return;
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  box.textContent = `${said.crashed}${said.crashedMore(details)}`;
  box.hidden = false;
}
