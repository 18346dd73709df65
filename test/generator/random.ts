/**
 * A seeded source of choices: the same seed gives the same form, on every machine. Peculiarities of forms are
 * drawn by name, so that a run can leave one out (a known gap of the reader) without changing the rest.
 */
export class Random {
  private state: number;
  private readonly drawn = new Set<string>();

  constructor(
    readonly seed: string,
    private readonly without: ReadonlySet<string> = new Set(),
  ) {
    this.state = hashOf(seed);
  }

  /** The named peculiarities this form has. */
  get traits(): ReadonlySet<string> {
    return this.drawn;
  }

  /** A share from 0 up to, not including, 1. */
  share(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.share() < share;
  }

  pick<T>(all: readonly T[]): T {
    return all[this.whole(0, all.length - 1)] as T;
  }

  /** So many different ones, in their own order. */
  some<T>(all: readonly T[], count: number): T[] {
    const left = all.map((_, index) => index);
    const taken: number[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    }
    return taken.sort((a, b) => a - b).map(index => all[index] as T);
  }

  /** Whether the form has a peculiarity; never where the run leaves it out. */
  trait(name: string, share: number): boolean {
    const has = this.chance(share) && !this.without.has(name);
    if (has) this.drawn.add(name);
    return has;
  }

  /** One of several ways of writing, each a peculiarity of its own; the first is the usual one and has no name. */
  way<T>(usual: T, others: Readonly<Record<string, T>>, share: number): T {
    const names = Object.keys(others);
    const name = this.pick(names);
    return this.trait(name, share) ? (others[name] as T) : usual;
  }
}

function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  return hash;
}
