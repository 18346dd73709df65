import type { Shelf } from './requests';
import type { PaneHolder } from './task-pane';

/** What the pages of the add-in share: WPS's PluginStorage, and the browser's storage where that is closed. */
export function shelvesOf(application: PaneHolder, page: Window): Shelf[] {
  return [() => application.PluginStorage, () => page.localStorage].flatMap(open => {
    try {
      return open() ?? [];
    } catch {
      // Closed: the other one serves.
      return [];
    }
  });
}
