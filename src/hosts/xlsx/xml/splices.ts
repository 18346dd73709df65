interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replacements in one text, given by the offsets of the original: everything between them stays as it is.
 * Insertions at the same place keep their order and stand before a replacement that starts there.
 */
export class Splices {
  private readonly splices: Splice[] = [];

  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** The new text. Overlapping replacements are a fault of the program and throw. */
  applyTo(text: string): string {
    if (this.splices.length === 0) return text;
    // Array.sort is stable: an insertion (start = end) comes first, then in the order given.
    const ordered = [...this.splices].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text: piece } of ordered) {
      if (start < at) throw new RangeError(`splices overlap at ${start}`);
      pieces.push(text.slice(at, start), piece);
      at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  }
}
