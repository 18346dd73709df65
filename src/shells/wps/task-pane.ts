import type { Shelf } from './requests';

/** The pane as WPS's window shows it. */
export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  /** 2 is on the right. */
  DockPosition?: number;
}

/** What of the application the shell needs: panes, and what its pages share. */
export interface PaneHolder {
  CreateTaskPane(url: string, title: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null | undefined;
  readonly PluginStorage: Shelf;
}

/** With the program's name: an add-in for several programs of WPS has one PluginStorage. */
const key = 'jiping.et.pane';

/** Shows the pane: the one that is there, or a new one. Throws what WPS throws where it makes none. */
export function showTaskPane(holder: PaneHolder, url: string, title: string): void {
  const there = currentPane(holder);
  if (there && isShown(there)) return;
  const pane = holder.CreateTaskPane(url, title);
  holder.PluginStorage.setItem(key, String(pane.ID));
  try {
    pane.DockPosition = 2;
  } catch {
    // Where it may not be docked it floats.
  }
  pane.Visible = true;
}

/** The pane whose number is kept; null where it was closed for good, or there was none. */
export function currentPane(holder: PaneHolder): TaskPane | null {
  try {
    const id = Number(holder.PluginStorage.getItem(key) ?? Number.NaN);
    return Number.isInteger(id) && id !== 0 ? (holder.GetTaskPane(id) ?? null) : null;
  } catch {
    // A number of a pane that is gone: a new one is made.
    return null;
  }
}

/** Shows a pane again; false where it is one WPS no longer has. */
function isShown(pane: TaskPane): boolean {
  try {
    pane.Visible = true;
    return pane.Visible;
  } catch {
    return false;
  }
}
