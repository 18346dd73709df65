import type { NumberKind } from '../../src/form';
import { type NoForm, type Review, reviewAll } from '../../src/review';
import { type Address, addressKey, type Cell, type Sheet } from '../../src/sheet';
import type { Random } from '../generator/random';

/** What must hold after a change of its kind. */
export type Law =
  /** What is said and what would be written stay the same. */
  | 'same'
  /** Nothing certain is added, nothing more is written. */
  | 'no-more'
  /** One cell can't be read any more: no other is newly certain, and nothing else is written. */
  | 'unread';

/** A form with one change made to it that carries no meaning, or takes one number away. */
export interface Change {
  readonly kind: ChangeKind;
  readonly law: Law;
  /** What was done where, to find it again. */
  readonly told: string;
  readonly sheet: Sheet;
  /** Where a cell of the changed sheet stood before; null where there was none. */
  readonly back: (at: Address) => Address | null;
  /** The cell that can't be read any more, and what its number was. */
  readonly cell?: Address;
  readonly was?: NumberKind;
}

export const changeKinds = [
  '标签加记号',
  '标签加序号',
  '标签加本年',
  '标签加必填',
  '标签加空格',
  '标签换行',
  '数改文本',
  '数改全角',
  '文本改数',
  '数改大写',
  '插入空行',
  '插入空列',
  '整表移动',
  '两行对调',
  '两列对调',
  '加标题行',
  '加说明行',
  '元改万元',
  '取消合并',
  '改成见附件',
  '改成错误值',
  '改成坏的数',
  '改成横线',
  '改成别的话',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A form to be changed: its sheet, and what the program said of it. */
export interface Base {
  readonly name: string;
  readonly review: Review;
  /** Which of its sheet's forms it is, from the top. */
  readonly place: number;
  /** The cells that hold a known fault. */
  readonly faults: readonly Address[];
  /** Cells that the same slip made wrong besides: whoever accuses them says the truth. */
  readonly besides: readonly Address[];
}

/** Makes a change of one kind; null where the form has no place for it. */
export type ChangeOf = (base: Base, random: Random) => Omit<Change, 'kind' | 'law'> | null;

export const stays = (at: Address): Address => at;

/** The sheet with one cell changed. */
export function withCell(base: Base, cell: Cell, told: string): Omit<Change, 'kind' | 'law'> {
  return { told, sheet: base.review.sheet.with([{ ...cell, shown: null }]), back: stays };
}

/** The cells that some formula of the sheet reads, by address key. */
export function readByFormulas(sheet: Sheet): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { formula } of sheet.cells()) {
    if (formula === null) continue;
    for (const [, from = '', to = from] of formula.matchAll(reference)) {
      const [first, last] = [addressOf(from), addressOf(to)];
      for (let row = first.row; row <= last.row; row++)
        for (let col = first.col; col <= last.col; col++) keys.add(addressKey({ row, col }));
    }
  }
  return keys;
}

export const reference = /(\$?[A-Z]{1,2}\$?\d+)(?::(\$?[A-Z]{1,2}\$?\d+))?(?![\w(])/g;

export function addressOf(text: string): Address {
  const [, letters = 'A', digits = '1'] = /([A-Z]+)(\d+)/.exec(text.replace(/\$/g, '')) ?? [];
  const col = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

/** The form at a place of its sheet, reviewed; null where none is read there. */
export function reviewAt(sheet: Sheet, place: number): Review | NoForm | null {
  return reviewAll(sheet)[place] ?? null;
}

interface Known {
  readonly place?: number;
  readonly faults?: readonly Address[];
  readonly besides?: readonly Address[];
}

export function reviewed(
  name: string,
  sheet: Sheet,
  { place = 0, faults = [], besides = [] }: Known = {},
): Base | null {
  const seen = reviewAt(sheet, place);
  return seen?.form ? { name, review: seen, place, faults, besides } : null;
}
