import { templates as words } from '../../words/templates';
import type { DetailList } from '../content';
import { sumOf } from '../formula';
import { formatted, looks } from '../looks';
import type { Pen } from '../pen';
import type { DetailsBlock } from '../template';

/** 支出明细表 with its sum: those the form has, or rows to be filled in. */
export function drawDetails(pen: Pen, block: DetailsBlock): void {
  const blank = { title: block.title, items: [] };
  const lists = pen.content.details.length > 0 ? pen.content.details : [blank];
  for (const list of lists) drawList(pen, block, list);
}

function drawList({ draft, template, places }: Pen, block: DetailsBlock, { title, items }: DetailList): void {
  const whole = [0, draft.widths.length - 1] as const;
  draft.put(draft.area(whole), title, { ...looks.subtitle, bold: true });
  draft.row++;
  draft.put(draft.area(whole), words.unit(template.money), looks.lineRight);
  draft.row++;
  const { detailHeads } = words;
  [block.number, block.name, block.amount].forEach((span, i) =>
    draft.put(draft.area(span), detailHeads[i] ?? '', looks.label),
  );
  draft.row++;
  const count = Math.max(items.length, block.rows);
  const format = `#,##0.00${'0'.repeat(Math.max(0, ...items.map(({ amount }) => amount.decimalPlaces() - 2)))}`;
  const amounts = Array.from({ length: count }, (_, i) => {
    const item = items[i];
    draft.put(draft.area(block.number), i + 1, looks.level);
    draft.put(draft.area(block.name), item?.name ?? null, looks.text);
    const at = draft.put(
      draft.area(block.amount),
      item?.amount.toNumber() ?? null,
      formatted(looks.amount, format),
    );
    places.first ??= at;
    draft.row++;
    return at;
  });
  draft.put(draft.area([block.number[0], block.name[1]]), words.subtotal, looks.label);
  draft.compute(
    draft.area(block.amount),
    () => sumOf(amounts, format.length - '#,##0.'.length),
    formatted(looks.amountSum, format),
  );
  draft.row++;
}
