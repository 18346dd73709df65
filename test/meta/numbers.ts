import { ledgerOf, numberFields } from '../../src/form';
import { addressKey, type Cell, formatKind, valueText } from '../../src/sheet';
import type { Random } from '../generator/random';
import { type Base, type ChangeOf, readByFormulas, stays, withCell } from './change';

/** A typed number of the form that no formula reads. */
function numberOf({ review }: Base, random: Random, fits: (cell: Cell) => boolean): Cell | null {
  const { sheet, form, range } = review;
  const read = readByFormulas(sheet);
  const cells = ledgerOf(sheet.within(range), form).flatMap(({ at, as }) => {
    const cell = as === 'number' && !read.has(addressKey(at)) ? sheet.cell(at.row, at.col) : null;
    return cell && cell.formula === null && fits(cell) ? [cell] : [];
  });
  return cells.length > 0 ? random.pick(cells) : null;
}

const wide = (text: string): string =>
  text.replace(/[\d.%,]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function textOf({ value, format }: Cell): string | null {
  if (typeof value === 'string') return value;
  const kind = formatKind(format);
  if (typeof value !== 'number' || kind.date) return null;
  if (!kind.percent) return String(value);
  return `${Number((value * 100).toPrecision(12))}%`;
}

export const asText: ChangeOf = (base, random) => {
  const cell = numberOf(base, random, ({ value }) => typeof value === 'number');
  const text = cell && textOf(cell);
  return cell && text !== null ? withCell(base, { ...cell, value: text, format: null }, `"${text}"`) : null;
};

export const asWide: ChangeOf = (base, random) => {
  const cell = numberOf(base, random, () => true);
  const text = cell && textOf(cell);
  return cell && text !== null
    ? withCell(base, { ...cell, value: wide(text), format: null }, `"${wide(text)}"`)
    : null;
};

export const asNumber: ChangeOf = (base, random) => {
  const cell = numberOf(
    base,
    random,
    ({ value }) => typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value.trim()),
  );
  if (!cell) return null;
  const text = valueText(cell.value).trim();
  const decimals = text.split('.')[1]?.length ?? 0;
  const format = decimals > 0 ? `0.${'0'.repeat(decimals)}` : null;
  return withCell(base, { ...cell, value: Number(text), format }, text);
};

const unreadable: readonly Cell['value'][] = ['见附件', { error: '#REF!' }, '12,3x', '待定', '——详见说明'];

/** Any one number can't be read any more. */
export const unread: ChangeOf = (base, random) => {
  const { sheet } = base.review;
  const fields = numberFields(base.review.form).filter(({ field }) => field.quantity);
  if (fields.length === 0) return null;
  const { field, kind } = random.pick(fields);
  const cell = sheet.cell(field.at.row, field.at.col);
  if (!cell) return null;
  const value = random.pick(unreadable);
  const told = typeof value === 'string' ? value : '#REF!';
  const changed = withCell(base, { ...cell, value, formula: null, format: null }, `${kind} ${told}`);
  return { ...changed, cell: field.at };
};

/** A funds table in 万元 written in 元, its label with it. */
export const inYuan: ChangeOf = ({ review }) => {
  const { sheet, form } = review;
  const tables = form.funds.filter(({ amounts }) =>
    amounts.some(({ unit }) => unit?.text === '万元' || unit?.text === '元'),
  );
  if (tables.length !== 1 || form.details.length > 0 || readByFormulas(sheet).size > 0) return null;
  const [table] = tables;
  if (!table) return null;
  const from = table.amounts.find(({ unit }) => unit)?.unit?.text ?? '';
  const to = from === '元' ? '万元' : '元';
  const labels = [...sheet.cells()].filter(
    ({ value }) =>
      typeof value === 'string' && value.length < 40 && new RegExp(`(?<![万亿千百])${from}`).test(value),
  );
  const isOnlyLabel = labels.length === 1 && labels[0] && /[(（:：]|单位/.test(valueText(labels[0].value));
  const [label] = labels;
  if (!label || !isOnlyLabel || typeof label.value !== 'string') return null;
  const changes: Cell[] = [{ ...label, value: label.value.replace(from, to), shown: null }];
  const done = new Set<number>();
  for (const { role, field } of table.amounts) {
    if (role === 'rate' || !field.quantity || done.has(addressKey(field.at))) continue;
    const cell = sheet.cell(field.at.row, field.at.col);
    if (!cell || cell.formula !== null || field.quantity.unit.text !== '') return null;
    done.add(addressKey(field.at));
    const value = to === '元' ? field.quantity.value.times(10000) : field.quantity.value.div(10000);
    const written = typeof cell.value === 'number' ? value.toNumber() : value.toFixed();
    changes.push({ ...cell, value: written, format: null, shown: null });
  }
  return { told: `${from} → ${to}`, sheet: sheet.with(changes), back: stays };
};
