import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, type SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Mark } from '../../plan';
import { markColours, markLevels } from '../../plan/marker';
import { type Address, addressKey } from '../../sheet';

/** What is drawn over a cell: the fill of its gravest mark, a corner where it has a note. */
interface Drawn {
  readonly fill: string | null;
  readonly corner: string | null;
}

/** Colours cells as they are drawn: what the worksheets hold stays as it is. */
export class DrawnMarks {
  private readonly marks = new Map<string, Map<number, Drawn>>();
  private readonly notes = new Map<string, ReadonlySet<number>>();

  constructor(interceptors: SheetInterceptorService) {
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'jiping-marks',
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, place, next) => {
        const drawn = this.at(place.subUnitId, place);
        if (!drawn) return next(cell);
        return next({
          ...cell,
          ...(drawn.fill === null
            ? {}
            : { interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: drawn.fill } } }),
          ...(drawn.corner === null
            ? {}
            : { markers: { ...cell?.markers, tr: { color: drawn.corner, size: 7 } } }),
        });
      },
    });
  }

  mark(sheet: string, marks: readonly Mark[]): void {
    const drawn = new Map<number, Drawn>();
    for (const level of [...markLevels].reverse()) {
      for (const { at, note } of marks.filter(each => each.level === level)) {
        const corner = note === '' ? null : corners[level];
        drawn.set(addressKey(at), { fill: `#${markColours[level]}`, corner });
      }
    }
    this.marks.set(sheet, drawn);
  }

  /** Cells with a note of the file's own. */
  noted(sheet: string, cells: readonly Address[]): void {
    this.notes.set(sheet, new Set(cells.map(addressKey)));
  }

  private at(sheet: string, { row, col }: Address): Drawn | null {
    const key = addressKey({ row, col });
    const marked = this.marks.get(sheet)?.get(key);
    if (marked) return marked;
    return this.notes.get(sheet)?.has(key) ? { fill: null, corner: noteCorner } : null;
  }
}

const corners = { error: '#C50F1F', warning: '#BC4B09', notice: '#0F6CBD' } as const;
const noteCorner = '#616161';
