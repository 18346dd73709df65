import { ledgerOf } from '../../src/form';
import { type Cell, valueText } from '../../src/sheet';
import type { Random } from '../generator/random';
import { type Base, type ChangeOf, withCell } from './change';

/** A label of the form that is a text: headings, names, totals, facts, the title. */
function labelOf({ review }: Base, random: Random, roles?: RegExp): Cell | null {
  const { sheet, form, range } = review;
  const labels = ledgerOf(sheet.within(range), form).flatMap(({ at, as, role }) => {
    const cell = as === 'label' && (roles?.test(role) ?? true) ? sheet.cell(at.row, at.col) : null;
    return cell && typeof cell.value === 'string' && cell.formula === null ? [cell] : [];
  });
  return labels.length > 0 ? random.pick(labels) : null;
}

/** Headings of columns, funds and facts: where systems put marks, years and tags. */
const headings = /^(?!indicator|group|title|details)/;

const changed =
  (change: (text: string, random: Random, base: Base) => string | null, roles?: RegExp): ChangeOf =>
  (base, random) => {
    const cell = labelOf(base, random, roles);
    const text = cell && change(valueText(cell.value), random, base);
    return cell && text !== null && text !== cell.value
      ? withCell(base, { ...cell, value: text }, JSON.stringify(text))
      : null;
  };

const marks = ['*', '＊', '★', '▲', '※', '●', '☆', '◆'];

export const withMark = changed((text, random) => {
  const mark = random.pick(marks);
  return random.chance(0.6) ? mark + text : text + mark;
});

export const withNumber = changed((text, random) => {
  if (/^[（(]?[\d一二三四五六七八九十①-⑳]/.test(text.trim())) return null;
  const numbers = ['①', '（1）', '(1)', '1.', '1、', '一、', '（一）', '2.', '3、'];
  return random.pick(numbers) + text;
}, headings);

/** The form's own year before a heading that names no other time. */
export const withYear = changed((text, random, { review }) => {
  const { year } = review.form;
  if (year === null || /\d{4}|上年|去年|年初|结转|当年|本年|项目期|年度$/.test(text)) return null;
  if (/^(?:年|全年)/.test(text)) return text.startsWith('年度') ? `${year}${text}` : null;
  return random.pick([`${year}年${text}`, `${year}年度${text}`]);
}, /^(?:target|actual|score|weight|amount)$/);

export const withTag = changed((text, random) => {
  const tags = ['（必填）', '(必填)', '【必填】', '[必填项]', '（*必填）'];
  return random.chance(0.7) ? text + random.pick(tags) : `*${text}`;
}, headings);

export const withBlanks = changed((text, random) => {
  const blank = random.pick([' ', '　', '  ', ' ']);
  const ways = [text + blank, blank + text, text.split('').join(blank)];
  const place = random.whole(1, Math.max(1, text.length - 1));
  ways.push(text.slice(0, place) + blank + text.slice(place));
  return /[a-z\d]/i.test(text) ? (ways[random.whole(0, 1)] ?? null) : random.pick(ways);
});

export const withBreak = changed((text, random) => {
  if (text.length < 3 || /[a-z\d]/i.test(text)) return `${text}\n`;
  const place = random.whole(1, text.length - 1);
  return `${text.slice(0, place)}${random.pick(['\n', '\r\n'])}${text.slice(place)}`;
});
