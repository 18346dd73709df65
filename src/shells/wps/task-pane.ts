import { shellWith } from '../../hosts/wps/application';
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
  readonly PluginStorage?: Shelf | undefined;
}

/** Of a page inside WPS: each member from where this build has it. */
export function paneHolderOf(page: object): PaneHolder {
  const having = (member: keyof PaneHolder): PaneHolder => {
    const found = shellWith(page, member);
    if (!found) throw new Error(member);
    return found as PaneHolder;
  };
  return {
    CreateTaskPane: (url, title) => having('CreateTaskPane').CreateTaskPane(url, title),
    GetTaskPane: id => having('GetTaskPane').GetTaskPane(id),
    get PluginStorage() {
      return (shellWith(page, 'PluginStorage') as PaneHolder | null)?.PluginStorage;
    },
  };
}

/** With the program's name: an add-in for several programs of WPS has one PluginStorage. */
const key = 'jiping.et.pane';

/** The background page's side: one pane, made when it is first asked for and shown again from then on. */
export class PaneOpener {
  /** For a WPS that keeps nothing between pages: this page lives as long as it. */
  private last: number | null = null;

  constructor(
    private readonly url: string,
    private readonly title: string,
  ) {}

  /** Throws what WPS throws where it makes no pane. */
  show(holder: PaneHolder): void {
    const there = currentPane(holder) ?? paneOf(holder, this.last);
    if (there && isShown(there)) return;
    const pane = holder.CreateTaskPane(this.url, this.title);
    this.last = pane.ID;
    keep(holder, pane.ID);
    dockRight(pane);
    pane.Visible = true;
  }
}

/** The pane whose number is kept; null where it was closed for good, or there was none. */
export function currentPane(holder: PaneHolder): TaskPane | null {
  try {
    return paneOf(holder, Number(holder.PluginStorage?.getItem(key) ?? Number.NaN));
  } catch {
    // Nothing is kept between pages here.
    return null;
  }
}

function paneOf(holder: PaneHolder, id: number | null): TaskPane | null {
  if (id === null || !Number.isInteger(id) || id === 0) return null;
  try {
    return holder.GetTaskPane(id) ?? null;
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

function keep(holder: PaneHolder, id: number): void {
  try {
    holder.PluginStorage?.setItem(key, String(id));
  } catch {
    // The opener knows it; only 收起 in the pane does not, and says so.
  }
}

function dockRight(pane: TaskPane): void {
  try {
    pane.DockPosition = 2;
  } catch {
    // Where it may not be docked it floats.
  }
}
