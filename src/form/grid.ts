import {
  type Address,
  type Cell,
  type CellValue,
  labelKey,
  normalise,
  numberIn,
  type Quantity,
  type Range,
  rangeOf,
  remembered,
  type Sheet,
  shownText,
} from '../sheet';
import type { Field } from './form';
import { withoutMarks } from './words/headings';

/** A cell that holds something, with the rectangle it fills and its text in one spelling. */
export class Box implements Field {
  private normal: string | null = null;
  private label: string | null = null;
  private read: Quantity | null | undefined;
  private own: Range | null = null;

  constructor(
    readonly cell: Cell,
    private readonly area: Range | null,
  ) {}

  get span(): Range {
    this.own ??= this.area ?? rangeOf(this.cell.at);
    return this.own;
  }

  get at(): Address {
    return this.cell.at;
  }

  get value(): CellValue {
    return this.cell.value;
  }

  get formula(): string | null {
    return this.cell.formula;
  }

  get text(): string {
    this.normal ??= spelled(shownText(this.cell)).text;
    return this.normal;
  }

  /** The text as a label's key; empty where it is too long for a label. */
  get key(): string {
    this.label ??= spelled(shownText(this.cell)).key;
    return this.label;
  }

  get quantity(): Quantity | null {
    if (this.read === undefined) this.read = numberIn(this.cell);
    return this.read;
  }

  get width(): number {
    return this.span.right - this.span.left + 1;
  }

  get height(): number {
    return this.span.bottom - this.span.top + 1;
  }
}

/** Labels and headings are shorter than this, narratives longer. */
const longestLabel = 60;

interface Spelling {
  readonly text: string;
  readonly key: string;
}

/** Forms are made of the same labels and values: their spelling is worked out once. */
const spelledLabel = remembered(20_000, spell);

function spelled(raw: string): Spelling {
  return raw.length <= longestLabel ? spelledLabel(raw) : spell(raw);
}

function spell(raw: string): Spelling {
  const text = normalise(raw);
  return { text, key: text.length > longestLabel ? '' : withoutMarks(labelKey(text)) };
}

/** A blank place on the form: the address a value would be written to. */
export function blankField(at: Address): Field {
  return { at, value: null, text: '', quantity: null, formula: null };
}

/** The sheet as boxes, row by row: a merged area is one box, in the row it starts. */
export class Grid {
  private readonly rows = new Map<number, readonly Box[]>();
  private readonly tall: Box[] = [];

  constructor(readonly sheet: Sheet) {
    for (const row of sheet.rowNumbers) {
      const boxes: Box[] = [];
      for (const cell of sheet.row(row)) {
        const area = sheet.merges.areaFrom(cell.at);
        // A value hidden under a merged area is not shown and not read.
        if (!area && sheet.merges.area(row, cell.at.col)) continue;
        const box = new Box(cell, area);
        boxes.push(box);
        if (area && area.bottom > area.top) this.tall.push(box);
      }
      if (boxes.length > 0) this.rows.set(row, boxes);
    }
  }

  /** The rows in which a box starts, from the top. */
  get rowNumbers(): readonly number[] {
    return this.sheet.rowNumbers;
  }

  get lastRow(): number {
    return this.sheet.size.rows - 1;
  }

  /** The boxes that start in a row, from the left. */
  row(row: number): readonly Box[] {
    return this.rows.get(row) ?? none;
  }

  /** The box that covers an address, or null where it is blank. */
  at(row: number, col: number): Box | null {
    const area = this.sheet.merges.area(row, col);
    const left = area ? area.left : col;
    for (const box of this.row(area ? area.top : row)) {
      if (box.at.col === left) return box;
      if (box.at.col > left) return null;
    }
    return null;
  }

  /** The field at an address, blank or not: a merged area's field is its top-left cell. */
  field(row: number, col: number): Field {
    return this.at(row, col) ?? blankField(this.sheet.merges.anchor(row, col));
  }

  /** The next box to the right of a box, in the row where it starts. */
  rightOf(box: Box): Box | null {
    for (let col = box.span.right + 1; col <= box.span.right + 12; col++) {
      const next = this.at(box.span.top, col);
      if (next) return next;
    }
    return null;
  }

  /** Boxes of several rows that cover a row, among those that start above it. */
  *coveringFromAbove(row: number): Iterable<Box> {
    for (const box of this.tall) if (box.span.top < row && box.span.bottom >= row) yield box;
  }
}

const none: readonly Box[] = [];
