import { type Form, type Indicator, ledgerOf, numberFields, type NumberKind } from '../../src/form';
import { a1, addressKey, type Cell, formatKind, valueText } from '../../src/sheet';
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

/** Cells that name rows: 产出指标(40分) is a label that names points, and without it nothing says what its rows are. */
function labelCells({ tables, leaves }: Form): ReadonlySet<number> {
  const found = new Set(leaves.map(({ at }) => addressKey(at)));
  const visit = (member: Indicator): void => {
    found.add(addressKey(member.at));
    if (member.kind === 'group') member.members.forEach(visit);
  };
  for (const { members } of tables) members.forEach(visit);
  return found;
}

/** Any one number gives way to something that is none. A target of 12-15 or 2023年3月 is read, as a range and a date. */
const instead =
  (
    texts: readonly Cell['value'][],
    ofMeasures: readonly Cell['value'][] = texts,
    isMeant: (kind: NumberKind) => boolean = () => true,
  ): ChangeOf =>
  (base, random) => {
    const { sheet } = base.review;
    const labels = labelCells(base.review.form);
    const fields = numberFields(base.review.form).filter(
      ({ field, kind }) => field.quantity && isMeant(kind) && !labels.has(addressKey(field.at)),
    );
    if (fields.length === 0) return null;
    const { field, kind } = random.pick(fields);
    const cell = sheet.cell(field.at.row, field.at.col);
    if (!cell) return null;
    const value = random.pick(kind === 'target' || kind === 'actual' ? ofMeasures : texts);
    const told = typeof value === 'object' && value ? value.error : String(value);
    const changed = withCell(
      base,
      { ...cell, value, formula: null, format: null },
      `${a1(field.at)} ${kind} ${told}`,
    );
    return { ...changed, cell: field.at, was: kind };
  };

export const seeAnnex = instead(['见附件', '见附件2', '详见附表3', '见附件15第2页']);
export const errorValue = instead(
  ['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?'].map(error => ({ error })),
);
export const brokenNumber = instead(['12,3x', '1O', '13。5', '9..5', '8 5 4.', '15-1.5=13.5', '2o.5']);
/** A dash among amounts says that there is none: it is read. */
export const dash = instead(['—', '-', '——', '/', '－'], undefined, kind => kind !== 'amount');
export const otherWords = instead(
  ['待定', '——详见说明', '12-15', '约90', '十余', '2023年3月', '√', '详见系统', '未统计'],
  ['待定', '——详见说明', '详见系统', '未统计', '见评价报告'],
);

const capitals = '零壹贰叁肆伍陆柒捌玖';

/** 36 as 叁拾陆. */
function inCapitals(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const digit = (place: number) => capitals[place] ?? '';
  const high = hundreds > 0 ? `${digit(hundreds)}佰` : '';
  const middle = tens > 0 ? `${digit(tens)}拾` : hundreds > 0 && ones > 0 ? '零' : '';
  return high + middle + (ones > 0 ? digit(ones) : '');
}

/** Points written as on a cheque: 壹佰 is 100. */
export const asCapitals: ChangeOf = (base, random) => {
  const points = new Set(
    numberFields(base.review.form).flatMap(({ kind, field }) =>
      kind === 'weight' || kind === 'score' || kind === 'total' ? [addressKey(field.at)] : [],
    ),
  );
  const cell = numberOf(
    base,
    random,
    ({ at, value }) =>
      points.has(addressKey(at)) && Number.isInteger(value) && Number(value) > 0 && Number(value) < 1000,
  );
  if (!cell) return null;
  const text = inCapitals(Number(cell.value));
  return withCell(base, { ...cell, value: text, format: null }, text);
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
