import { quantityIn } from '../../sheet';
import type { Division, Field } from '../form';
import type { Box } from '../grid';

/** A label with its amount in one cell, or the blank for one: `按收入性质分:900`, `其中：基本支出：600万元`. */
export interface LabelledAmount {
  readonly box: Box;
  readonly name: string;
  /** It says 其中: a part of the one above. */
  readonly isPart: boolean;
  readonly field: Field;
}

const shape =
  /^(其中[:：、,，]?)?\s*([^:：\d]{2,20})[:：]\s*(?:(-?\d[\d,]*(?:\.\d+)?)\s*((?:亿|千|百)?万?元)?)?$/;

/** What an amount can be called; 联系电话:… is none. */
const moneyLike = /资金|预算|拨款|经费|支出|收入|基金|结转|结余|财政|债券|借款|贷款|其他|^按.+分$/;

/** A way to divide a total, by its name: 按收入性质分. */
const wayLike = /^按.+分$/;

/** The label and amount that a cell holds together; null where it holds something else. */
export function labelledAmount(box: Box): LabelledAmount | null {
  if (typeof box.value !== 'string') return null;
  const found = shape.exec(box.text);
  if (!found) return null;
  const digits = found[3] ?? '';
  const quantity = digits === '' ? null : quantityIn(digits + (found[4] ?? ''), box.at);
  const name = (found[2] ?? '').trim();
  if (!moneyLike.test(name)) return null;
  // It stands in a text: what is wrong there is a person's to rewrite.
  const offset = box.text.lastIndexOf(digits);
  const field: Field = {
    at: box.at,
    value: box.value,
    text: digits,
    quantity: quantity && { ...quantity, offset },
    formula: box.formula,
  };
  return { box, name, isPart: found[1] !== undefined, field };
}

/** The labelled amounts of a row; null where another kind of cell stands among them, or there are none. */
export function labelledRow(boxes: readonly Box[]): readonly LabelledAmount[] | null {
  const read = boxes.map(labelledAmount);
  const amounts = read.filter(each => each !== null);
  const isFilled = amounts.some(({ field }) => field.quantity !== null);
  return isFilled && amounts.length === boxes.length ? amounts : null;
}

/**
 * The ways one total is divided (按收入性质分, 按支出性质分): cells below one another, the whole first and its parts from
 * 其中 on.
 */
export function divisionsOf(rows: readonly (readonly LabelledAmount[])[]): readonly Division[] {
  const columns = new Map<number, LabelledAmount[]>();
  for (const each of rows.flat()) {
    const col = each.box.span.left;
    columns.set(col, [...(columns.get(col) ?? []), each]);
  }
  return [...columns.values()].flatMap(cells => {
    const divisions: {
      name: string;
      isWay: boolean;
      whole: Field;
      parts: { name: string; field: Field }[];
    }[] = [];
    let open = false;
    for (const { name, isPart, field } of cells) {
      const last = divisions[divisions.length - 1];
      const isWay = wayLike.test(name);
      open = !isWay && (open || isPart || (last?.isWay ?? false));
      if (last && open) last.parts.push({ name, field });
      else divisions.push({ name, isWay, whole: field, parts: [] });
    }
    return divisions;
  });
}
