import { type Address, contains, type Range, rangeOf } from '../../sheet';

/** What is asked of a worksheet about its merged cells; each question crosses the bridge. */
export interface MergeQuestions {
  /** Whether all cells of a range are merged, none, or some (null). */
  readonly merged: (range: Range) => boolean | null;
  /** The merged area a cell belongs to, or the cell itself. */
  readonly areaOf: (at: Address) => Range;
}

export interface MergedAreas {
  readonly areas: readonly Range[];
  /** False where there was no end to the questions, and some areas may not have been found. */
  readonly isComplete: boolean;
}

/**
 * Finds the merged areas of a window with few questions: of a worksheet's cells only those can be covered by another
 * that are blank, or repeat the cell on their left or above (programs that write forms leave such values behind).
 * Strips of such cells are asked about at once; where some are merged, the first is asked for its area, and the next
 * strip is a shorter one.
 */
export function findMergedAreas(
  window: Range,
  valueAt: (row: number, col: number) => unknown,
  questions: MergeQuestions,
  most: number,
): MergedAreas {
  return new Search(window, valueAt, questions, most).run();
}

class Search {
  private readonly areas: Range[] = [];
  private readonly settled: Uint8Array;
  private readonly width: number;
  /** Columns in which the last thing found was an area. */
  private readonly merging = new Set<number>();
  /** How far down a strip of a column goes. */
  private readonly reach = new Map<number, number>();
  private left: number;

  constructor(
    private readonly window: Range,
    private readonly valueAt: (row: number, col: number) => unknown,
    private readonly questions: MergeQuestions,
    most: number,
  ) {
    this.width = window.right - window.left + 1;
    this.settled = new Uint8Array(this.width * (window.bottom - window.top + 1));
    this.left = most;
  }

  run(): MergedAreas {
    this.search(this.window);
    const inOrder = this.areas.sort((a, b) => a.top - b.top || a.left - b.left);
    return { areas: inOrder, isComplete: this.left > 0 };
  }

  private search({ top, bottom }: Range): void {
    if (this.left-- <= 0 || this.questions.merged(this.window) === false) return;
    this.searchFoot(top, bottom);
    for (let row = top; row <= bottom; row++) this.searchRow(row, (at, col) => this.look(at, col));
  }

  /** Totals, notes and signatures first, as long as they are merged: strips that reach them are mixed else. */
  private searchFoot(top: number, bottom: number): void {
    for (let row = bottom; row > top; row--) {
      let isMerged = true;
      this.searchRow(row, (at, col) => {
        isMerged &&= !isOneCell(this.ask({ row: at, col }));
      });
      if (!isMerged) return;
    }
  }

  private searchRow(row: number, look: (row: number, col: number) => void): void {
    for (let col = this.window.left; col <= this.window.right && this.left > 0; col++) {
      if (this.maybeCovered(row, col)) look(row, col);
    }
  }

  /** Where the last thing found in a column was an area, the next cell is asked at once; else a strip below it is. */
  private look(row: number, col: number): void {
    const strip = this.merging.has(col) ? rangeOf({ row, col }) : this.stripFrom(row, col);
    const length = strip.bottom - row + 1;
    const isSmall = length * (strip.right - col + 1) <= 2;
    if (!isSmall) {
      if (this.left-- <= 0) return;
      if (this.questions.merged(strip) === false) {
        this.settle(strip);
        this.reach.set(col, length * 2);
        return;
      }
    }
    const isMerged = !isOneCell(this.ask({ row, col }));
    if (isMerged) this.merging.add(col);
    else {
      this.merging.delete(col);
      this.reach.set(col, isSmall ? 4 : Math.max(2, Math.floor(length / 2)));
    }
  }

  private ask(at: Address): Range {
    if (this.left-- <= 0) return rangeOf(at);
    const given = this.questions.areaOf(at);
    const area = contains(given, at) ? given : rangeOf(at);
    this.settle(area);
    if (!isOneCell(area)) {
      this.areas.push(area);
      this.likeIt(area);
    }
    return area;
  }

  /**
   * Pairs below a found area, in the same columns: a written cell and a blank one, with something written where the
   * first could reach otherwise. Where all their cells are merged, each pair can only be merged with itself.
   */
  private likeIt(area: Range): void {
    const pairs = area.right === area.left ? this.tallPairs(area) : this.widePairs(area);
    const [first, last] = [pairs[0], pairs[pairs.length - 1]];
    if (!first || !last || pairs.length < 2 || this.left-- <= 0) return;
    const all = { ...last, top: first.top };
    if (this.questions.merged(all) !== true) return;
    this.areas.push(...pairs);
    this.settle(all);
  }

  private tallPairs({ bottom, left: col }: Range): Range[] {
    const pairs: Range[] = [];
    let top = bottom + 1;
    while (this.isWritten(top, col) && this.isBlankAndOpen(top + 1, col)) {
      if (!this.isTaken(top, col + 1) || !this.isTaken(top + 2, col)) break;
      pairs.push({ top, left: col, bottom: top + 1, right: col });
      top += 2;
    }
    return pairs;
  }

  private widePairs({ bottom, left: col }: Range): Range[] {
    const pairs: Range[] = [];
    for (let row = bottom + 1; this.isWritten(row, col) && this.isBlankAndOpen(row, col + 1); row++) {
      if (!this.isTaken(row + 1, col) || !this.isTaken(row, col + 2)) break;
      pairs.push({ top: row, left: col, bottom: row, right: col + 1 });
    }
    return pairs;
  }

  /** The cells from here down that are not settled yet, and the columns beside them where all may be covered. */
  private stripFrom(row: number, col: number): Range {
    const furthest = row + (this.reach.get(col) ?? Number.POSITIVE_INFINITY) - 1;
    let bottom = row;
    while (bottom < furthest && this.isOpen(bottom + 1, col)) bottom++;
    let right = col;
    while (this.areMaybeCovered(row, bottom, right + 1)) right++;
    return { top: row, left: col, bottom, right };
  }

  private areMaybeCovered(top: number, bottom: number, col: number): boolean {
    for (let row = top; row <= bottom; row++) if (!this.maybeCovered(row, col)) return false;
    return true;
  }

  private maybeCovered(row: number, col: number): boolean {
    if (!this.isOpen(row, col)) return false;
    const value = this.valueAt(row, col);
    if (isBlank(value)) return true;
    return (
      (col > this.window.left && this.valueAt(row, col - 1) === value) ||
      (row > this.window.top && this.valueAt(row - 1, col) === value)
    );
  }

  private isOpen(row: number, col: number): boolean {
    return this.isIn(row, col) && this.settled[this.index(row, col)] === 0;
  }

  private isBlankAndOpen(row: number, col: number): boolean {
    return this.isOpen(row, col) && isBlank(this.valueAt(row, col));
  }

  private isWritten(row: number, col: number): boolean {
    return this.isOpen(row, col) && !isBlank(this.valueAt(row, col));
  }

  /** A cell no area can reach over: written, settled already, or outside. */
  private isTaken(row: number, col: number): boolean {
    return !this.isBlankAndOpen(row, col);
  }

  private isIn(row: number, col: number): boolean {
    return contains(this.window, { row, col });
  }

  private index(row: number, col: number): number {
    return (row - this.window.top) * this.width + col - this.window.left;
  }

  private settle(range: Range): void {
    for (
      let row = Math.max(range.top, this.window.top);
      row <= Math.min(range.bottom, this.window.bottom);
      row++
    ) {
      for (
        let col = Math.max(range.left, this.window.left);
        col <= Math.min(range.right, this.window.right);
        col++
      ) {
        this.settled[this.index(row, col)] = 1;
      }
    }
  }
}

const isBlank = (value: unknown): boolean => value === '' || value === null || value === undefined;

const isOneCell = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;
