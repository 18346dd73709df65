import type { Shelf } from './requests';
import type { PaneHolder } from './task-pane';

/**
 * What the pages of the add-in share: WPS's PluginStorage. The browser's storage serves only where that keeps nothing:
 * pages from files share it with every other WPS that runs, and its pane would do what was asked of this one.
 */
export function shelvesOf(holder: PaneHolder, page: Window): Shelf[] {
  const own = opened(() => holder.PluginStorage);
  if (own && keeps(own)) return [own];
  const browsers = opened(() => page.localStorage);
  return browsers ? [browsers] : [];
}

function opened(open: () => Shelf | undefined): Shelf | null {
  try {
    return open() ?? null;
  } catch {
    // Closed: the other one serves.
    return null;
  }
}

const key = 'jiping.et.trial';

/** Whether what is laid there is there. */
function keeps(shelf: Shelf): boolean {
  try {
    shelf.setItem(key, 'kept');
    const is = shelf.getItem(key) === 'kept';
    shelf.removeItem(key);
    return is;
  } catch {
    return false;
  }
}
