import { type Address, type Cell, type Range, Sheet } from '../../src/sheet';
import type { Entry } from './model';
import type { Random } from './random';
import { type Content, type Ink, type Spelling, textual } from './spelling';

/** One or several columns of the page, side by side. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** The page's columns shared out to the columns of one block: each takes one or more, merged in every row. */
export type Strip = readonly Span[];

/**
 * What to write into one column of a block: a text, a number, an entry of the true form; `←` belongs to the
 * cell on its left, `↑` to one that is written down over several rows, '' is left blank.
 */
export type Item = string | number | Ink;

/** Where an entry of the true form was written, and how. */
export interface Place {
  readonly at: Address;
  /** What a person sees there. */
  readonly text: string;
  readonly respell: Spelling | null;
}

/** What some rows of a page hold together, for taking a form apart. */
export type BlockKind = 'funds' | 'goals' | 'heads' | 'leaves' | 'total';

export interface Block {
  readonly kind: BlockKind;
  readonly top: number;
  readonly bottom: number;
}

interface Written extends Content {
  readonly row: number;
  readonly span: Span;
  readonly rows: number;
}

/** A sheet being written from the top. Rows and columns are the page's own; the sheet has them moved by an offset. */
export class Page {
  /** The next row to be written. */
  row = 0;
  private readonly written: Written[] = [];
  private readonly hidden = new Set<number>();
  private readonly marked: Block[] = [];
  private readonly entries = new Map<Entry, Place[]>();
  private readonly offset: { readonly rows: number; readonly columns: number };
  private readonly mergesBlanks: boolean;
  /** Whether the host tells the text it shows, as Excel does and a file does not. */
  private readonly tellsShown: boolean;

  constructor(
    private readonly random: Random,
    readonly columns: number,
  ) {
    this.offset = {
      rows: random.chance(0.25) ? random.whole(1, 3) : 0,
      columns: random.chance(0.2) ? random.whole(1, 2) : 0,
    };
    this.mergesBlanks = random.chance(0.7);
    this.tellsShown = random.chance(0.3);
  }

  /** All columns as one. */
  get whole(): Strip {
    return [{ left: 0, right: this.columns - 1 }];
  }

  /** The page's columns in so many parts of the given widths. */
  strip(widths: readonly number[]): Strip {
    let left = 0;
    return widths.map(width => {
      const span = { left, right: left + width - 1 };
      left += width;
      return span;
    });
  }

  /** The page's columns in so many parts of random widths. */
  divided(parts: number): Strip {
    const widths = Array.from({ length: parts }, () => 1);
    for (let left = this.columns - parts; left > 0; left--) {
      const index = this.random.whole(0, parts - 1);
      widths[index] = (widths[index] as number) + 1;
    }
    return this.strip(widths);
  }

  /** Writes one row and goes on to the next; gives the row. */
  line(strip: Strip, items: readonly Item[]): number {
    const { row } = this;
    strip.forEach((span, index) => {
      const item = items[index] ?? '';
      if (item === '←' || item === '↑') return;
      let last = index;
      while (items[last + 1] === '←') last++;
      this.put(row, { left: span.left, right: (strip[last] as Span).right }, item);
    });
    this.row++;
    return row;
  }

  /** Writes one cell, merged over its columns and so many rows. */
  put(row: number, span: Span, item: Item, rows = 1): void {
    const content = contentOf(item);
    if (typeof item === 'object') this.note(item, row, span);
    if (content.value === null && rows === 1 && !this.mergesBlanks) return;
    this.written.push({ ...content, row, span, rows });
  }

  skip(rows = 1): void {
    this.row += rows;
  }

  hide(row: number): void {
    this.hidden.add(row);
  }

  /** Says what the rows from `top` to the last written one hold. */
  mark(kind: BlockKind, top: number, bottom = this.row - 1): void {
    if (bottom >= top) this.marked.push({ kind, top, bottom });
  }

  /** The blocks that were marked, in rows of the sheet. */
  get blocks(): readonly Block[] {
    const { rows } = this.offset;
    return this.marked.map(({ kind, top, bottom }) => ({ kind, top: top + rows, bottom: bottom + rows }));
  }

  /** The address a cell of the page has on the sheet. */
  address(row: number, span: Span): Address {
    return { row: row + this.offset.rows, col: span.left + this.offset.columns };
  }

  placesOf(entry: Entry): readonly Place[] {
    return this.entries.get(entry) ?? [];
  }

  sheet(name: string): Sheet {
    const cells: Cell[] = [];
    const merges: Range[] = [];
    for (const { row, span, rows, value, format, text, formula } of this.written) {
      const at = this.address(row, span);
      if (value !== null) {
        cells.push({ at, value, format, formula: formula ?? null, shown: this.tellsShown ? text : null });
      }
      const bottom = at.row + rows - 1;
      const right = at.col + span.right - span.left;
      if (bottom > at.row || right > at.col) merges.push({ top: at.row, left: at.col, bottom, right });
    }
    const hiddenRows = new Set([...this.hidden].map(row => row + this.offset.rows));
    return new Sheet({ name, cells, merges, hiddenRows });
  }

  private note({ entry, content, respell }: Ink, row: number, span: Span): void {
    const place = { at: this.address(row, span), text: content.text, respell };
    const known = this.entries.get(entry);
    if (known) known.push(place);
    else this.entries.set(entry, [place]);
  }
}

const blank: Content = { value: null, format: null, text: '' };

function contentOf(item: Item): Content {
  if (typeof item === 'object') return item.content.text === '' ? blank : item.content;
  if (item === '') return blank;
  return typeof item === 'number' ? { value: item, format: null, text: String(item) } : textual(item);
}
