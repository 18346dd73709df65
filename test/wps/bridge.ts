/** What a played WPS does otherwise than a well-behaved one. Members are named `Range.Value2`. */
export interface Quirks {
  /** How several cells in one row or one column come: as rows, in one line, or all in one line. */
  readonly lists?: 'nested' | 'flat';
  /** What a blank cell's value is. */
  readonly blank?: null | undefined | '';
  readonly missing?: readonly string[];
  readonly throwing?: readonly string[];
  /** Members that do nothing and give null. */
  readonly nulls?: readonly string[];
  /** A cell is being edited: writes throw, or are left undone without a word. */
  readonly editing?: 'throws' | 'silent';
  /** An apostrophe before a text is taken for a part of it. */
  readonly plainApostrophe?: boolean;
  /** A conditional format is made for so many areas of a list only. */
  readonly areasTaken?: number;
  /** What cells that differ have in common is undefined, not null. */
  readonly undefinedWhereMixed?: boolean;
  /** The colour of cells that are filled differently, where it is not null. */
  readonly mixedColour?: number;
  /** So long each crossing takes, in milliseconds. */
  readonly slowness?: number;
}

/** How often the bridge was crossed. */
export class Bridge {
  calls = 0;
  /** Sets and methods that change something. */
  changes = 0;
  /** The n-th change from now on throws; null where none does. */
  failing: number | null = null;
  /** What was asked for, by its name. */
  readonly members = new Set<string>();
  /** And all changes after it. */
  failsForGood = false;

  constructor(readonly quirks: Quirks) {}

  /** An object as a page sees it: each access is counted, and misbehaves where it is to. */
  over<T extends object>(object: T): T {
    const known = this.known.get(object);
    if (known) return known as T;
    const { kind = 'Object' } = object.constructor as { kind?: string };
    const seen = new Proxy(object, {
      get: (_, key) => (typeof key === 'symbol' ? undefined : this.get(object as Members, key, kind)),
      set: (_, key, value) => {
        this.members.add(`${kind}.${String(key)}`);
        this.cross(`${kind}.${String(key)}`, true);
        (object as Members)[String(key)] = this.inside(value);
        return true;
      },
    });
    this.known.set(object, seen);
    this.behind.set(seen, object);
    return seen;
  }

  private readonly known = new WeakMap<object, object>();
  private readonly behind = new WeakMap<object, object>();

  private get(object: Members, key: string, kind: string): unknown {
    const member = `${kind}.${key}`;
    this.members.add(member);
    if (this.quirks.missing?.includes(member)) return undefined;
    if (typeof methodOf(object, key) === 'function') {
      return (...args: readonly unknown[]) => {
        this.cross(member, changing.has(key));
        if (this.quirks.nulls?.includes(member)) return null;
        const method = object[key] as (...all: readonly unknown[]) => unknown;
        return this.outside(
          method.apply(
            object,
            args.map(arg => this.inside(arg)),
          ),
        );
      };
    }
    this.cross(member, false);
    if (this.quirks.nulls?.includes(member)) return null;
    const value = object[key];
    const isUndefined = value === null && this.quirks.undefinedWhereMixed && mixed.test(key);
    if (value === null && member === 'Interior.Color') return this.quirks.mixedColour ?? null;
    return isUndefined ? undefined : this.outside(value);
  }

  private cross(member: string, isChange: boolean): void {
    this.calls++;
    const { slowness = 0 } = this.quirks;
    if (slowness > 0) for (const since = performance.now(); performance.now() - since < slowness; );
    if (this.quirks.throwing?.includes(member)) throw new Error(`0x800A03EC ${member}`);
    if (!isChange) return;
    this.changes++;
    if (this.failing === null || this.failing-- > 0) return;
    this.failing = this.failsForGood ? 0 : null;
    throw new Error('0x80004005');
  }

  private outside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return this.over(value);
  }

  private inside(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? (this.behind.get(value) ?? value) : value;
  }
}

type Members = Record<string, unknown>;

/** A method of an object, without asking its properties for their values. */
function methodOf(object: object, key: string): unknown {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, key);
    if (property) return property.value;
  }
  return undefined;
}

const mixed = /^(?:NumberFormat|MergeCells|Hidden)$/;

const changing = new Set(['Add', 'AddComment', 'Delete', 'Merge', 'Select', 'Activate', 'UndoTransBegin']);
