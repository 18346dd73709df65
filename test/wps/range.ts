import { type Address, a1, a1Range, contains, type Range as Area, parseRange } from '../../src/sheet';
import {
  type PlayedCell,
  type PlayedShade,
  type PlayedRule,
  type PlayedSheet,
  type as typeInto,
} from '../office/workbook';
import type { Bridge } from './bridge';

/** What the objects of one played WPS share. */
export interface Stage {
  readonly bridge: Bridge;
  readonly readOnly: () => boolean;
  readonly select: (sheet: PlayedSheet, address: string) => void;
}

/** Error values as WPS hands them out. */
const errorNumbers: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

const lastRow = 1_048_575;

/** `A1:B2,C3`, `A:C` or `3:4` as areas. */
export function areasOf(address: string): Area[] {
  if (address.length > 255) throw new Error('0x800A03EC: an address is at most 255 characters long');
  return address.split(',').map(part => {
    const columns = /^([A-Z]+):([A-Z]+)$/.exec(part);
    if (columns) return parsed(`${columns[1]}1:${columns[2]}${lastRow + 1}`);
    const rows = /^(\d+):(\d+)$/.exec(part);
    return parsed(rows ? `A${rows[1]}:XFD${rows[2]}` : part);
  });
}

function parsed(text: string): Area {
  const area = parseRange(text);
  if (!area) throw new Error(`0x800A03EC: ${text}`);
  return area;
}

/** A range of the played WPS. */
export class PlayedRange {
  static readonly kind = 'Range';
  constructor(
    private readonly stage: Stage,
    private readonly sheet: PlayedSheet,
    private readonly areas: readonly Area[],
  ) {}

  private get area(): Area {
    const [first] = this.areas;
    if (!first) throw new Error('a range has an area');
    return first;
  }

  get Row() {
    return this.area.top + 1;
  }

  get Column() {
    return this.area.left + 1;
  }

  get Rows() {
    return { Count: this.area.bottom - this.area.top + 1 };
  }

  get Columns() {
    return { Count: this.area.right - this.area.left + 1 };
  }

  Address(rowAbsolute = true, columnAbsolute = true): string {
    const [row, column] = [rowAbsolute ? '$' : '', columnAbsolute ? '$' : ''];
    return this.areas
      .map(area =>
        a1Range(area).replace(/([A-Z]+)(\d+)/g, (_, letters, digits) => column + letters + row + digits),
      )
      .join(',');
  }

  /** How many of its cells hold anything. */
  get filled(): number {
    const isIn = (cell: string) => areasOf(cell).some(at => this.areas.some(area => meet(area, at)));
    return [...this.sheet.cells].filter(([cell, { kind }]) => kind !== 'Empty' && isIn(cell)).length;
  }

  get Value2(): unknown {
    return this.given(at => valueOf(this.sheet.look(at), this.stage.bridge.quirks.blank ?? null));
  }

  set Value2(value: unknown) {
    this.write(value);
  }

  get Formula(): unknown {
    return this.given(at => {
      const cell = this.sheet.look(at);
      return cell.formula ?? (cell.kind === 'Empty' ? '' : String(cell.value));
    });
  }

  set Formula(value: unknown) {
    this.write(value);
  }

  get NumberFormat(): unknown {
    return this.same(at => this.sheet.look(at).format);
  }

  set NumberFormat(format: unknown) {
    this.each(cell => (cell.format = String(format)));
  }

  get Locked(): unknown {
    return this.same(at => this.sheet.look(at).locked);
  }

  get MergeCells(): unknown {
    return this.same(at => this.sheet.merges.some(area => contains(area, at)));
  }

  get MergeArea(): PlayedRange {
    const { top: row, left: col, bottom, right } = this.area;
    if (bottom > row || right > col || this.areas.length > 1)
      throw new Error('0x800A03EC: MergeArea works on one cell');
    const area = this.sheet.merges.find(each => contains(each, { row, col })) ?? this.area;
    return new PlayedRange(this.stage, this.sheet, [area]);
  }

  Merge(): void {
    this.expectWritable();
    this.sheet.merges.push(this.area);
  }

  get EntireRow(): object {
    const rows = Array.from({ length: this.Rows.Count }, (_, i) =>
      this.sheet.hiddenRows.has(this.area.top + i),
    );
    return new PlayedLines(rows);
  }

  get EntireColumn(): object {
    const columns = Array.from({ length: this.Columns.Count }, (_, i) =>
      this.sheet.hiddenColumns.has(this.area.left + i),
    );
    return new PlayedLines(columns);
  }

  get Interior(): PlayedInterior {
    return new PlayedInterior(
      () => this.cells(),
      () => [...this.addresses()].map(at => this.sheet.look(at)),
    );
  }

  get Font(): PlayedFont {
    return new PlayedFont();
  }

  get Borders(): PlayedBorders {
    return new PlayedBorders();
  }

  get FormatConditions(): PlayedFormatConditions {
    return new PlayedFormatConditions(this.stage, this.sheet, this.areas);
  }

  get Validation(): PlayedValidation {
    return new PlayedValidation(this.sheet, this.Address(false, false));
  }

  get Comment(): PlayedComment | null {
    const cell = a1({ row: this.area.top, col: this.area.left });
    return this.sheet.notes.has(cell) ? new PlayedComment(this.sheet, cell) : null;
  }

  AddComment(text: string): PlayedComment {
    this.expectWritable();
    const cell = a1({ row: this.area.top, col: this.area.left });
    if (this.sheet.notes.has(cell) || this.sheet.threads.has(cell))
      throw new Error('0x800A03EC: the cell has a note');
    this.sheet.notes.set(cell, { author: '使用者', content: text });
    return new PlayedComment(this.sheet, cell);
  }

  set ColumnWidth(width: number) {
    this.sheet.columnWidths.set(this.area.left, width);
  }

  set RowHeight(height: number) {
    this.sheet.rowHeights.set(this.area.top, height);
  }

  HorizontalAlignment = 1;
  VerticalAlignment = 1;
  WrapText = false;
  IndentLevel = 0;

  Select(): void {
    this.stage.select(this.sheet, this.Address(false, false));
  }

  SpecialCells(): never {
    throw new Error('0x800A03EC: no cells were found');
  }

  private given(valueAt: (at: Address) => unknown): unknown {
    const { top, left, bottom, right } = this.area;
    const rows = Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (_, c) => valueAt({ row: top + r, col: left + c })),
    );
    if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
    const isLine = rows.length === 1 || rows[0]?.length === 1;
    return this.stage.bridge.quirks.lists === 'flat' && isLine ? rows.flat() : rows;
  }

  private write(value: unknown): void {
    if (!this.expectWritable()) return;
    const { top, left, bottom, right } = this.area;
    const rows = Array.isArray(value) ? (value as unknown[][]) : null;
    if (rows && (rows.length !== bottom - top + 1 || rows.some(row => row.length !== right - left + 1)))
      throw new Error('0x800A03EC: the list is not as large as the range');
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const one = rows ? rows[row - top]?.[col - left] : value;
        const isText = this.stage.bridge.quirks.plainApostrophe === true && String(one).startsWith("'");
        typeInto(this.sheet.cell({ row, col }), isText ? `'${String(one)}` : one);
      }
    }
  }

  /** False where the write is to be left undone without a word. */
  private expectWritable(): boolean {
    const { editing } = this.stage.bridge.quirks;
    if (editing === 'throws') throw new Error('0x800A03EC');
    if (this.stage.readOnly()) throw new Error('0x800A03EC: read-only');
    if (this.sheet.isProtected) throw new Error('0x800A03EC: protected');
    return editing !== 'silent';
  }

  private *addresses(): Iterable<Address> {
    for (const { top, left, bottom, right } of this.areas) {
      for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) yield { row, col };
    }
  }

  private same<T>(read: (at: Address) => T): T | null {
    let first: { value: T } | null = null;
    for (const at of this.addresses()) {
      const value = read(at);
      first ??= { value };
      if (first.value !== value) return null;
    }
    return first ? first.value : null;
  }

  private cells(): PlayedCell[] {
    return [...this.addresses()].map(at => this.sheet.cell(at));
  }

  private each(change: (cell: PlayedCell) => void): void {
    for (const cell of this.cells()) change(cell);
  }
}

function valueOf(cell: Readonly<PlayedCell>, blank: unknown): unknown {
  if (cell.kind === 'Empty') return blank;
  return cell.kind === 'Error' ? errorNumbers[String(cell.value)] : cell.value;
}

/** Whole rows or columns. */
class PlayedLines {
  static readonly kind = 'Range';
  constructor(private readonly hidden: readonly boolean[]) {}

  get Hidden(): boolean | null {
    const [first = false] = this.hidden;
    return this.hidden.every(each => each === first) ? first : null;
  }
}

class PlayedInterior {
  static readonly kind = 'Interior';
  constructor(
    private readonly cells: () => readonly PlayedCell[],
    private readonly looks: () => Iterable<Readonly<PlayedCell>>,
  ) {}

  get Pattern(): number | null {
    return this.same(({ fill, shade }) => (fill ? (shade?.pattern ?? 1) : -4142));
  }

  set Pattern(pattern: number) {
    for (const cell of this.cells()) {
      cell.fill = pattern === -4142 ? null : (cell.fill ?? '#FFFFFF');
      shade(cell, { pattern: pattern === -4142 ? 1 : pattern });
    }
  }

  get Color(): number | null {
    return this.same(({ fill }) => numberOf(fill ?? '#FFFFFF'));
  }

  set Color(colour: number) {
    for (const cell of this.cells()) {
      cell.fill = hexOf(colour);
      shade(cell, { theme: null, tint: 0 });
    }
  }

  get ThemeColor(): number | null {
    return this.same(cell => cell.shade?.theme ?? 0) || null;
  }

  /** The theme's colour as it is, without a tint. */
  set ThemeColor(theme: number) {
    for (const cell of this.cells()) {
      cell.fill = '#4472C4';
      shade(cell, { theme, tint: 0 });
    }
  }

  get TintAndShade(): number | null {
    return this.same(cell => cell.shade?.tint ?? 0);
  }

  set TintAndShade(tint: number) {
    for (const cell of this.cells()) shade(cell, { tint });
  }

  get PatternColor(): number | null {
    return this.same(cell => cell.shade?.patternColour ?? 0);
  }

  set PatternColor(patternColour: number) {
    for (const cell of this.cells()) shade(cell, { patternColour });
  }

  /** Null where the cells differ. */
  private same(read: (cell: Readonly<PlayedCell>) => number): number | null {
    const all = new Set([...this.looks()].map(read));
    return all.size === 1 ? ([...all][0] ?? null) : null;
  }
}

function shade(cell: PlayedCell, change: Partial<PlayedShade>): void {
  const next = { theme: null, tint: 0, pattern: 1, patternColour: 0, ...cell.shade, ...change };
  const isPlain = next.theme === null && next.tint === 0 && next.pattern === 1;
  if (!isPlain || next.patternColour !== 0) cell.shade = next;
  else delete cell.shade;
}

/** Red comes first in `#RRGGBB`, and last in the number's value. */
export function hexOf(colour: number): string {
  const part = (shift: number) => ((colour >> shift) & 255).toString(16).padStart(2, '0').toUpperCase();
  return `#${part(0)}${part(8)}${part(16)}`;
}

function numberOf(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return part(1) + part(3) * 256 + part(5) * 65_536;
}

class PlayedFont {
  static readonly kind = 'Font';
  Name = '宋体';
  Size = 11;
  Bold = false;
  Color = 0;
}

class PlayedBorders {
  static readonly kind = 'Borders';
  LineStyle = -4142;
  Color = 0;
}

class PlayedValidation {
  static readonly kind = 'Validation';
  private readonly said: { rule: unknown; alert: Record<string, unknown> };

  constructor(sheet: PlayedSheet, address: string) {
    const known = sheet.validations.get(address);
    this.said = (known as typeof this.said | undefined) ?? { rule: null, alert: {} };
    sheet.validations.set(address, this.said);
  }

  Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void {
    this.said.rule = { type, operator, formula1, formula2 };
    this.said.alert['style'] = alert;
  }

  set IgnoreBlank(is: boolean) {
    this.said.alert['ignoreBlank'] = is;
  }

  set InCellDropdown(is: boolean) {
    this.said.alert['dropdown'] = is;
  }

  set ShowError(is: boolean) {
    this.said.alert['show'] = is;
  }

  set ErrorTitle(text: string) {
    this.said.alert['title'] = text;
  }

  set ErrorMessage(text: string) {
    this.said.alert['message'] = text;
  }
}

export class PlayedComment {
  static readonly kind = 'Comment';
  constructor(
    private readonly sheet: PlayedSheet,
    private readonly cell: string,
  ) {}

  Text(): string {
    return this.sheet.notes.get(this.cell)?.content ?? '';
  }

  Delete(): void {
    if (this.sheet.isProtected) throw new Error('0x800A03EC: protected');
    this.sheet.notes.delete(this.cell);
  }
}

/** The rules that reach into a range. */
class PlayedFormatConditions {
  static readonly kind = 'FormatConditions';
  constructor(
    private readonly stage: Stage,
    private readonly sheet: PlayedSheet,
    private readonly areas: readonly Area[],
  ) {}

  get Count(): number {
    return this.rules.length;
  }

  Item(index: number): PlayedFormatCondition {
    const rule = this.rules[index - 1];
    if (!rule) throw new Error('0x800A03EC: no such rule');
    return new PlayedFormatCondition(this.stage, this.sheet, rule);
  }

  /** The last in rank, as in Excel's object model. */
  Add(type: number, _operator: unknown, formula: string): PlayedFormatCondition {
    if (this.stage.bridge.quirks.editing === 'throws') throw new Error('0x800A03EC');
    const areas = this.areas.slice(0, this.stage.bridge.quirks.areasTaken ?? this.areas.length);
    const rule: PlayedRule = {
      id: '',
      areas: areas.map(a1Range).join(','),
      type: type === 2 ? 'Custom' : 'CellValue',
      formula,
      fill: '',
    };
    this.sheet.rules.push(rule);
    return new PlayedFormatCondition(this.stage, this.sheet, rule);
  }

  private get rules(): PlayedRule[] {
    return this.sheet.rules.filter(rule =>
      areasOf(rule.areas).some(area => this.areas.some(each => meet(each, area))),
    );
  }
}

const meet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

class PlayedFormatCondition {
  static readonly kind = 'FormatCondition';
  readonly Font = new PlayedFont();

  constructor(
    private readonly stage: Stage,
    private readonly sheet: PlayedSheet,
    private readonly rule: PlayedRule,
  ) {}

  get Type(): number {
    return this.rule.type === 'Custom' ? 2 : 1;
  }

  get Formula1(): string {
    return this.rule.formula;
  }

  get Interior(): PlayedRuleInterior {
    return new PlayedRuleInterior(this.rule);
  }

  get AppliesTo(): PlayedRange {
    return new PlayedRange(this.stage, this.sheet, areasOf(this.rule.areas));
  }

  Delete(): void {
    if (this.sheet.isProtected) throw new Error('0x800A03EC: protected');
    const { rules } = this.sheet;
    rules.splice(rules.indexOf(this.rule), 1);
  }
}

class PlayedRuleInterior {
  static readonly kind = 'Interior';
  constructor(private readonly rule: PlayedRule) {}

  set Color(colour: number) {
    this.rule.fill = hexOf(colour);
  }
}
