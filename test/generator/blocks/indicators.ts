import { leavesOf, type TrueGroup, type TrueIndicator, type TrueLeaf, type TrueTable } from '../model';
import type { Item, Page, Span, Strip } from '../page';
import type { Random } from '../random';
import { numberIn, words } from '../spelling';
import type { Style } from '../style';

/** One column of an indicator table: its head, perhaps below another one, and what it says of a leaf. */
export interface Column {
  readonly head: string;
  /** The head above it in a header of two rows: 年度指标值 over 指标性质, 指标值, 度量单位. */
  readonly under?: string;
  /** `↑` where the cell belongs to one that is merged down. */
  readonly of: (leaf: TrueLeaf) => Item;
}

/** A column of names on the way to the leaf: 一级指标 is level 0. */
export interface LevelColumn {
  readonly head: string;
  readonly under?: string;
  /** What the level column writes for a group. */
  readonly of?: (group: TrueGroup) => Item;
  /** A weight column of the level (Hunan): beside the group's name, merged with it. */
  readonly weight?: { readonly head: string; readonly of: (group: TrueGroup) => Item };
}

export interface IndicatorsOptions {
  readonly table: TrueTable;
  readonly levels: readonly LevelColumn[];
  readonly name: Column;
  readonly columns: readonly Column[];
  /** 绩效指标, merged down beside the whole table; null where there is none. */
  readonly stub: Item | null;
  readonly style: Style;
  readonly strip?: Strip;
  /** Cells of the value columns that are merged over all leaves of a second-level group. */
  readonly mergedOver?: ReadonlyMap<Column, (group: TrueGroup) => Item>;
  /** Rows of the blank form that nobody filled in: 指标2：, ……, an empty 生态效益指标. */
  readonly leftovers?: boolean;
}

export interface Written {
  readonly strip: Strip;
  /** The row of the header, and the last row of the body. */
  readonly top: number;
  readonly bottom: number;
}

/** The number of columns a table needs. */
export function columnCount({
  stub,
  levels,
  columns,
}: Pick<IndicatorsOptions, 'stub' | 'levels' | 'columns'>) {
  const weights = levels.filter(level => level.weight).length;
  return (stub === null ? 0 : 1) + levels.length + weights + 1 + columns.length;
}

/** Writes header and rows; the total row is written by the family. */
export function writeIndicators(page: Page, random: Random, options: IndicatorsOptions): Written {
  return new TableWriter(page, random, options).write();
}

class TableWriter {
  private readonly strip: Strip;
  private readonly first: number;
  private readonly nameAt: number;
  private readonly leftovers: boolean;

  constructor(
    private readonly page: Page,
    private readonly random: Random,
    private readonly options: IndicatorsOptions,
  ) {
    this.strip = options.strip ?? page.divided(columnCount(options));
    this.first = options.stub === null ? 0 : 1;
    const weights = options.levels.filter(level => level.weight).length;
    this.nameAt = this.first + options.levels.length + weights;
    this.leftovers = (options.leftovers ?? true) && random.trait('leftover-rows', 0.3);
  }

  write(): Written {
    const { page, options } = this;
    const top = page.row;
    this.header();
    page.mark('heads', top);
    const first = page.row;
    this.members(options.table.members, 0);
    page.mark('leaves', first);
    const bottom = page.row - 1;
    if (options.stub !== null) page.put(top, this.span(0), options.stub, bottom - top + 1);
    return { strip: this.strip, top, bottom };
  }

  private span(index: number): Span {
    return this.strip[index] as Span;
  }

  /** Heads from the first name column on; those under a common head take a second row. */
  private get heads(): { head: string; under?: string }[] {
    const { levels, name, columns } = this.options;
    const named = levels.flatMap(level => [level, ...(level.weight ? [{ head: level.weight.head }] : [])]);
    return [...named, name, ...columns];
  }

  private header(): void {
    const { page, first } = this;
    const { heads } = this;
    const blanks: Item[] = Array.from({ length: first }, () => '↑');
    if (!heads.some(({ under }) => under)) {
      page.line(this.strip, [...blanks, ...heads.map(({ head }) => head)]);
      return;
    }
    const top = page.line(this.strip, [
      ...blanks,
      ...heads.map(({ under }, i) => (under ? (heads[i - 1]?.under === under ? '←' : under) : '↑')),
    ]);
    page.line(this.strip, [...blanks, ...heads.map(({ head, under }) => (under ? head : '↑'))]);
    heads.forEach(({ head, under }, i) => {
      if (!under) page.put(top, this.span(first + i), head, 2);
    });
  }

  private members(members: readonly TrueIndicator[], depth: number): void {
    members.forEach((member, index) => {
      if (member.kind === 'leaf') this.leaf(member, index);
      else this.group(member, depth);
    });
  }

  private leaf(leaf: TrueLeaf, index: number): void {
    const { name, columns, style } = this.options;
    const item = style.numbered ? words(leaf.name, `指标${index + 1}：`) : name.of(leaf);
    this.page.line(this.strip, [...this.up, item, ...columns.map(column => column.of(leaf))]);
  }

  private get up(): Item[] {
    return Array.from({ length: this.nameAt }, () => '↑');
  }

  private group(group: TrueGroup, depth: number): void {
    const { page } = this;
    const level = this.options.levels[depth];
    const top = page.row;
    this.members(group.members, depth + 1);
    this.leftover(depth);
    if (!level) return;
    const rows = page.row - top;
    const index = this.levelIndex(depth);
    const item = level.of?.(group) ?? groupItem(group, depth, this.options.style);
    this.down(top, index, item, rows);
    if (level.weight) this.down(top, index + 1, level.weight.of(group), rows);
    if (depth === this.options.levels.length - 1) this.merged(group, top);
  }

  private levelIndex(depth: number): number {
    const before = this.options.levels.slice(0, depth);
    return this.first + depth + before.filter(level => level.weight).length;
  }

  /** A level cell over its rows in the form's way. */
  private down(top: number, index: number, item: Item, rows: number): void {
    const { levels } = this.options.style;
    const span = this.span(index);
    if (levels === 'merged') this.page.put(top, span, item, rows);
    else {
      const times = levels === 'repeated' ? rows : 1;
      for (let row = top; row < top + times; row++) this.page.put(row, span, item);
    }
  }

  /** Cells that stand for all leaves of a group together. */
  private merged(group: TrueGroup, top: number): void {
    const { mergedOver, columns } = this.options;
    for (const [column, of] of mergedOver ?? []) {
      const index = this.nameAt + 1 + columns.indexOf(column);
      const item = of(group);
      if (item !== '↑') this.page.put(top, this.span(index), item, group.members.length);
    }
  }

  /** What is left of the blank form at the end of a group. */
  private leftover(depth: number): void {
    const { page, random, options } = this;
    if (!this.leftovers || depth !== options.levels.length - 1 || !random.chance(0.3)) return;
    const text = random.pick(['指标2：', '……', '指标2:', '']);
    if (text === '' && options.style.levels !== 'merged') return;
    const row = page.line(this.strip, [...this.up, text]);
    if (random.trait('hidden-rows', 0.3)) page.hide(row);
  }
}

/** 产出指标, or with its points: 产出指标（50分）. */
export function groupItem(group: TrueGroup, depth: number, style: Style): Item {
  const pointed = style.headings === 'both' || (style.headings === 'first' && depth === 0);
  return pointed
    ? numberIn(group.weight, digits => style.points(group.name.text, digits))
    : words(group.name);
}

/** All leaves of a table, without their paths. */
export function plainLeaves(table: TrueTable): TrueLeaf[] {
  return leavesOf(table.members).map(({ leaf }) => leaf);
}
