import { HostError } from '../../hosts/host';
import { runningWps, WpsHost } from '../../hosts/wps';
import { mount, pageSession, showCrash } from '../../pane/mount';
import type { Session } from '../../pane/session/session';
import { wpsShell as words } from '../../words/shells';
import { type Action, RequestTaker } from './requests';
import { shelvesOf } from './shelves';
import { currentPane, type PaneHolder, paneHolderOf } from './task-pane';

window.addEventListener('error', event => showCrash(document, event.error ?? event.message));
window.addEventListener('unhandledrejection', event => showCrash(document, event.reason));

/** So often it is looked whether the ribbon asked for something, in milliseconds. */
const everySoOften = 300;

/** Some builds give a page its WPS a moment after it was loaded: so often it is looked for. */
const looks = 20;

async function start(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) return;
  const application = await wpsOfThisPage();
  if (!application) {
    place.textContent = words.notInWps;
    return;
  }
  const holder = paneHolderOf(window);
  const session = pageSession(new WpsHost(application, navigator.userAgent), () => collapse(holder));
  mount(place, session, window.matchMedia('(prefers-color-scheme: dark)').matches);
  listen(new RequestTaker(shelvesOf(holder, window)), session);
}

async function wpsOfThisPage() {
  for (let look = 0; look < looks; look++) {
    const application = runningWps(window);
    if (application) return application;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return null;
}

function collapse(holder: PaneHolder): void {
  const pane = currentPane(holder);
  if (!pane) throw new HostError('failed', words.noCollapse);
  pane.Visible = false;
}

/** The ribbon's buttons live in another page: what they ask for is looked for, and waits while something is done. */
function listen(requests: RequestTaker, session: Session): void {
  const look = (): void => {
    if (session.state.busy !== null) return;
    const action = requests.take(Date.now());
    if (action) perform(action, session).catch((error: unknown) => showCrash(document, error));
  };
  look();
  setInterval(look, everySoOften);
  document.addEventListener('visibilitychange', look);
}

function perform(action: Action, session: Session): Promise<void> {
  switch (action) {
    case 'check':
      return session.check();
    case 'clear':
      return session.clearMarks();
    case 'template':
      return session.openGallery();
  }
}

void start().catch((error: unknown) => showCrash(document, error));
