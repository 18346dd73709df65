/** What the pages of one add-in share; gone when WPS ends. */
export class PlayedStorage {
  static readonly kind = 'PluginStorage';
  private readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

export class PlayedTaskPane {
  static readonly kind = 'TaskPane';
  DockPosition = 0;
  private isVisible = false;

  constructor(
    readonly ID: number,
    readonly url: string,
    readonly title: string,
    private readonly onShow: (is: boolean) => void,
  ) {}

  get Visible(): boolean {
    return this.isVisible;
  }

  set Visible(is: boolean) {
    this.isVisible = is;
    this.onShow(is);
  }
}

/** Task panes by their number. */
export class PlayedPanes {
  readonly all: PlayedTaskPane[] = [];
  /** Told when a pane is to be seen or not. */
  onShow: (pane: PlayedTaskPane, is: boolean) => void = () => undefined;

  create(url: string, title: string): PlayedTaskPane {
    const pane: PlayedTaskPane = new PlayedTaskPane(this.all.length + 1, url, title, is =>
      this.onShow(pane, is),
    );
    this.all.push(pane);
    return pane;
  }

  find(id: number): PlayedTaskPane {
    const pane = this.all.find(({ ID }) => ID === id);
    if (!pane) throw new Error(`no task pane ${id}`);
    return pane;
  }
}
