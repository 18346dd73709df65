import { runningWps } from '../../hosts/wps/application';
import { wpsShell as words } from '../../words/shells';
import { type Action, leaveRequest } from './requests';
import { shelvesOf } from './shelves';
import { PaneOpener, paneHolderOf } from './task-pane';

/** A control of the ribbon, as WPS hands it to a callback. */
interface Control {
  readonly Id: string;
}

const actions: Readonly<Record<string, Action | null>> = {
  jipingCheck: 'check',
  jipingOpen: null,
  jipingClear: 'clear',
  jipingTemplate: 'template',
};

/**
 * What ribbon.xml calls, under a global name. WPS waits for the answers: none of these is asynchronous, and none
 * throws into it.
 */
const ribbon = {
  OnAddinLoad: (): boolean => true,

  OnAction(control: Control): boolean {
    try {
      act(actions[control.Id] ?? null);
    } catch (error) {
      window.alert(words.noPane(error instanceof Error ? error.message : String(error)));
    }
    return true;
  },

  GetImage: (): string => 'assets/icons/icon-32.png',
};

const opener = new PaneOpener(new URL('taskpane.html', window.location.href).href, words.title);

function act(action: Action | null): void {
  if (!runningWps(window)) {
    window.alert(words.notInWps);
    return;
  }
  const holder = paneHolderOf(window);
  // Left before the pane is there: it finds it when it opens.
  const isLeft = action === null || leaveRequest(shelvesOf(holder, window), action, Date.now());
  opener.show(holder);
  if (!isLeft) window.alert(words.noRequest);
}

Object.assign(window, { ribbon });
