/** Reads a clause from left to right. Shapes are sticky expressions: each matches where the reading stands. */
export class Scanner {
  private place: number;

  constructor(
    private readonly text: string,
    start = 0,
  ) {
    this.place = start;
  }

  /** Nothing is left to read. */
  get done(): boolean {
    return this.place === this.text.length;
  }

  /** What the shape matches here, with its groups; null, and nothing read, where it does not match. */
  match(shape: RegExp): RegExpExecArray | null {
    shape.lastIndex = this.place;
    const found = shape.exec(this.text);
    if (found) this.place += found[0].length;
    return found;
  }

  /** Whether the shape stood here; it is read when it did. */
  skip(shape: RegExp): boolean {
    return this.match(shape) !== null;
  }

  /** Reads as far as `read` goes; where it returns null, nothing has been read. */
  attempt<T>(read: (scanner: Scanner) => T | null): T | null {
    const start = this.place;
    const found = read(this);
    if (found === null) this.place = start;
    return found;
  }
}
