import type { NewCell, NewSheet } from '../plan';

/** A sheet drawn small, in units of its own: what the gallery shows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
}

export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** `RRGGBB`; null shows the paper. */
  readonly fill: string | null;
  readonly border: boolean;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly align: NewCell['style']['align'];
}

/** Points to a character of the standard font. */
const character = 5.6;

/** The picture of a sheet, drawn from the same cells as the sheet itself. */
export function pictureOf(sheet: NewSheet): Picture {
  const { widths, heights, cells } = sheet;
  const lefts = edgesOf(widths.map(width => width * character));
  const tops = edgesOf(heights.map(height => height ?? 15));
  const boxes = cells.map(({ area, content, style }): PictureBox => {
    const left = lefts[area.left] ?? 0;
    const top = tops[area.top] ?? 0;
    return {
      left,
      top,
      width: (lefts[area.right + 1] ?? left) - left,
      height: (tops[area.bottom + 1] ?? top) - top,
      fill: style.fill ?? null,
      border: style.border ?? false,
      text:
        typeof content.value === 'string' || typeof content.value === 'number' ? String(content.value) : '',
      size: style.size,
      bold: style.bold ?? false,
      align: style.align,
    };
  });
  return { width: lefts[lefts.length - 1] ?? 0, height: tops[tops.length - 1] ?? 0, boxes };
}

/** Where each column or row begins, and where the last one ends. */
function edgesOf(sizes: readonly number[]): number[] {
  const edges = [0];
  for (const size of sizes) edges.push((edges[edges.length - 1] ?? 0) + size);
  return edges;
}
