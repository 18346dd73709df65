import { type MoneyRow, moneyScale } from '../content';
import { formatted, looks } from '../looks';
import type { Pen } from '../pen';
import type { FundLinesBlock } from '../template';
import { templates as words } from '../../words/templates';

/** 项目资金 line by line; of a carried form, a line for each source that has such an amount. */
export function drawFundLines(pen: Pen, block: FundLinesBlock): void {
  const { draft, content, template, places } = pen;
  const top = draft.row;
  for (const { role, head, sources } of block.lines) {
    const lines = content.money ? statedLines(pen, role) : sources.map(name => ({ name, value: null }));
    const all = lines.length === 0 ? [{ name: '', value: null }] : lines;
    const isOne = all.length === 1 && all[0]?.name === '';
    const headSpan = isOne ? ([block.head[0], block.source[1]] as const) : block.head;
    draft.put(draft.area(headSpan, all.length), head, looks.level);
    for (const { name, value } of all) {
      if (!isOne) draft.put(draft.area(block.source), name || words.whole, looks.level);
      const format = `#,##0.00${'0'.repeat(Math.max(0, (value?.decimalPlaces() ?? 0) - 2))}`;
      const at = draft.put(
        draft.area(block.amount),
        value?.toNumber() ?? null,
        formatted(looks.amount, format),
      );
      places.first ??= at;
      draft.row++;
    }
  }
  const unit = `${block.stub.text}（${template.money}）`;
  draft.put(draft.area(block.stub.span, draft.row - top, top), unit, looks.label);
}

function statedLines({ content, template }: Pen, role: 'initial' | 'received' | 'executed') {
  const { money } = content;
  if (!money) return [];
  const scale = moneyScale(money.unit, template.money);
  const of = (row: MoneyRow) => (role === 'received' ? (row.received ?? row.budget) : row[role]);
  const parts = money.sources.flatMap(row => {
    const value = of(row);
    return value ? [{ name: row.name, value: value.times(scale) }] : [];
  });
  const whole = money.whole && of(money.whole);
  if (parts.length > 0) return parts;
  return whole ? [{ name: '', value: whole.times(scale) }] : [];
}
