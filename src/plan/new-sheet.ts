import { a1, type Address, type Range } from '../sheet';
import type { CellContent } from './plan';

/** How a cell looks. Cells that look alike share one object. */
export interface CellStyle {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Titles stand in 黑体, all else in 宋体. */
  readonly heading?: boolean;
  /** `RRGGBB` */
  readonly colour?: string;
  /** `RRGGBB` */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Characters of space between a left-aligned text and its border. */
  readonly indent?: number;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  /** The number format's code; General where none is given. */
  readonly format?: string;
}

/** A cell of a new worksheet; where its area is larger than one cell, that area is merged. */
export interface NewCell {
  readonly area: Range;
  readonly content: CellContent;
  readonly style: CellStyle;
  /** The content only says what to fill in: it is shown in grey until something else stands there. */
  readonly isPlaceholder?: boolean;
}

/** What may be entered into the cells of an area. */
export interface Validation {
  readonly area: Range;
  readonly allowed:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** A number between two bounds: numbers, or formulas as seen from the area's first cell. */
    | { readonly kind: 'number'; readonly least: string; readonly most: string };
  /** Whether other entries are refused, or only the choices offered. */
  readonly isStrict: boolean;
  /** What is said of a refused entry; at most 31 and 255 characters. */
  readonly title: string;
  readonly message: string;
}

export interface PageSetup {
  readonly landscape: boolean;
  readonly area: Range;
  /** Rows printed again on every page; null for none. */
  readonly repeated: { readonly first: number; readonly last: number } | null;
}

/** A worksheet to be inserted: A4, as wide as the page, centred. */
export interface NewSheet {
  /** The wanted name: the host makes it one that may be used and is not taken. */
  readonly name: string;
  readonly cells: readonly NewCell[];
  /** Widths in characters of the standard font, from the first column. */
  readonly widths: readonly number[];
  /** Heights in points, from the first row; null leaves a row as it comes. */
  readonly heights: readonly (number | null)[];
  readonly validations: readonly Validation[];
  /** So many rows stay in sight when scrolling. */
  readonly frozenRows: number;
  readonly page: PageSetup;
  /** The cell to be selected. */
  readonly first: Address;
}

/** The areas of more than one cell. */
export function mergesOf({ cells }: NewSheet): Range[] {
  return cells.map(({ area }) => area).filter(area => area.right > area.left || area.bottom > area.top);
}

/** The areas of each style: a host draws a style on all of its areas at once. */
export function areasByStyle({ cells }: NewSheet): Map<CellStyle, Range[]> {
  const byStyle = new Map<CellStyle, Range[]>();
  for (const { area, style } of cells) {
    const areas = byStyle.get(style);
    if (areas) areas.push(area);
    else byStyle.set(style, [area]);
  }
  return byStyle;
}

/** Placeholder cells below one another, with the texts that are placeholders there. */
export interface PlaceholderRun {
  readonly area: Range;
  readonly texts: readonly string[];
}

/** Where placeholders stand: a rule for each run shows them in grey as long as they stand there. */
export function placeholderRuns({ cells }: NewSheet): PlaceholderRun[] {
  const runs: PlaceholderRun[] = [];
  for (const { area, content, isPlaceholder } of cells) {
    if (!isPlaceholder || typeof content.value !== 'string') continue;
    const index = runs.findIndex(
      run => run.area.left === area.left && run.area.right === area.right && run.area.bottom + 1 === area.top,
    );
    const run = runs[index];
    if (!run) runs.push({ area, texts: [content.value] });
    else {
      const texts = run.texts.includes(content.value) ? run.texts : [...run.texts, content.value];
      runs[index] = { area: { ...run.area, bottom: area.bottom }, texts };
    }
  }
  return runs;
}

/** The condition under which a run's cell shows a placeholder, as seen from its first cell. */
export function placeholderFormula({ area, texts }: PlaceholderRun): string {
  const cell = `$${a1({ row: area.top, col: area.left })}`;
  const each = texts.map(text => `${cell}="${text.replace(/"/g, '""')}"`);
  return each.length === 1 ? (each[0] ?? '') : `OR(${each.join(',')})`;
}

/** The colour of placeholders. */
export const placeholderColour = '8A8F98';

/** A name no worksheet has yet: Excel allows 31 characters, and none of \ / ? * [ ] : in it. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 31) || '工作表';
  const used = new Set(taken.map(name => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `（${number}）`;
    const name = base.slice(0, 31 - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}
