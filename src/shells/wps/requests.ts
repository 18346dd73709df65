/** What the ribbon asks of the pane. */
export type Action = 'check' | 'clear' | 'template';

/** Where one page of the add-in leaves something for another: PluginStorage, or the browser's. */
export interface Shelf {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Request {
  readonly id: string;
  readonly action: Action;
  /** When it was made, in milliseconds. */
  readonly at: number;
}

/** With the program's name: an add-in for several programs of WPS has one PluginStorage. */
const key = 'jiping.et.request';

/** A pane takes a while to open the first time; after this nobody expects anything any more. */
const tooOld = 60_000;

/**
 * Leaves a request for the pane, which is another page, on every shelf that works. False where none does.
 */
export function leaveRequest(shelves: readonly Shelf[], action: Action, at: number): boolean {
  const text = JSON.stringify({ id: `${at}.${nextId++}`, action, at } satisfies Request);
  return shelves.filter(shelf => isDone(() => shelf.setItem(key, text))).length > 0;
}

let nextId = 1;

/** The pane's side: takes each request once, however many shelves it lies on and whether they let go of it. */
export class RequestTaker {
  private readonly taken = new Set<string>();

  constructor(private readonly shelves: readonly Shelf[]) {}

  take(now: number): Action | null {
    let action: Action | null = null;
    for (const shelf of this.shelves) {
      const text = attempt(() => shelf.getItem(key));
      if (typeof text !== 'string' || text === '') continue;
      attempt(() => shelf.removeItem(key));
      const request = read(text);
      if (!request || this.taken.has(request.id)) continue;
      this.taken.add(request.id);
      if (Math.abs(now - request.at) <= tooOld) action = request.action;
    }
    return action;
  }
}

function read(text: string): Request | null {
  const { id, action, at } = (attempt(() => JSON.parse(text) as unknown) ?? {}) as Partial<
    Record<keyof Request, unknown>
  >;
  if (typeof id !== 'string' || typeof at !== 'number') return null;
  return action === 'check' || action === 'clear' || action === 'template' ? { id, action, at } : null;
}

/** Null where a shelf is closed or broken: there is another. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}

const isDone = (step: () => void): boolean =>
  attempt(() => {
    step();
    return true;
  }) === true;
