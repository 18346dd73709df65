import { type Field, type Form, type Indicator, readForm } from '../../src/form';
import { a1, plain } from '../../src/sheet';
import { whyNoForm } from '../../src/words/reading';
import { sheetFrom } from '../notation';

/** Reads a sheet written as text; throws where it is no form, with the reason. */
export function formOf(text: string, name?: string): Form {
  const reading = readForm(sheetFrom(text, name).sheet);
  if (!reading.form) throw new Error(whyNoForm(reading.why));
  return reading.form;
}

/** Why a sheet is no form. */
export function refusal(text: string, name?: string): string {
  const reading = readForm(sheetFrom(text, name).sheet);
  if (reading.form) throw new Error('read as a form');
  return whyNoForm(reading.why);
}

/** The indicators as an indented outline: a group with its own points, a leaf with weight, target, actual value, score. */
export function outline(form: Form): string[] {
  return form.tables.flatMap(table => table.members.flatMap(member => lines(member, '')));
}

function lines(member: Indicator, indent: string): string[] {
  if (member.kind === 'leaf') {
    const { name, weight, target, actual, score, headingWeight } = member;
    const points = number(weight) ?? (headingWeight ? `（${plain(headingWeight.value)}）` : '无');
    return [
      `${indent}${name} | ${points} | ${target?.text ?? ''} | ${actual?.text ?? ''} | ${number(score) ?? '无'}`,
    ];
  }
  const own = [number(member.weight), number(member.score)].filter(one => one !== null);
  const heading = `${indent}${member.name}${own.length > 0 ? ` = ${own.join(' / ')}` : ''}`;
  return [heading, ...member.members.flatMap(one => lines(one, `${indent}  `))];
}

const number = (field: Field | null): string | null => (field?.quantity ? plain(field.quantity.value) : null);

/** The amounts of money: role, what it is for, number with its unit, cell. */
export function money(form: Form): string[] {
  return form.funds
    .flatMap(table => table.amounts)
    .filter(({ field }) => field.quantity !== null)
    .map(({ role, source, column, field, unit, isTotal }) => {
      const whose = isTotal ? '全部' : [source, column].filter(part => part !== '').join('/');
      return `${role} ${whose} ${number(field)}${unit?.text ?? ''} ${a1(field.at)}`;
    });
}
