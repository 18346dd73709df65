import type { Form } from '../form';
import type { NewSheet } from '../plan';
import { a1, type Sheet } from '../sheet';
import { templates as words } from '../words/templates';
import { type Blank, filledForm } from './build';
import { type ContentLeaf, type FormContent, leavesIn } from './content';
import { contentOf } from './from-form';
import type { IndicatorRole, Template } from './template';

/** A form in another layout. */
export interface Carried {
  readonly form: NewSheet;
  /** What that layout has no place for, as sentences. */
  readonly left: readonly string[];
}

/** 用当前表的内容新建: a form's content in the layout of a template. What is given besides wins over it. */
export function carried(
  { sheet, form }: { readonly sheet: Sheet; readonly form: Form },
  template: Template,
  { year, facts = {}, profile }: Omit<Blank, 'rows'> = {},
): Carried {
  const { content, sharedScores } = contentOf(sheet, form);
  const given = Object.entries(facts).filter(([, value]) => value !== '');
  const whole = { ...content, year: year ?? content.year, facts: new Map([...content.facts, ...given]) };
  const left = leftBy(template, whole);
  if (sharedScores.length > 0) left.push(words.left.sharedScores(sharedScores.map(a1).join('、')));
  return { form: filledForm(template, whole, profile), left };
}

/** The fields of indicators a layout may have no column for. */
const fields: readonly (readonly [
  keyof ContentLeaf & keyof typeof words.left.fields,
  readonly IndicatorRole[],
])[] = [
  ['rule', ['rule']],
  ['description', ['description']],
  ['reason', ['reason']],
  ['reviewScore', ['reviewScore']],
];

function leftBy({ blocks, money }: Template, content: FormContent): string[] {
  const left: string[] = [];
  const roles = new Set(
    blocks.flatMap(block => (block.block === 'indicators' ? block.columns.map(({ role }) => role) : [])),
  );
  const leaves = leavesIn(content.indicators).map(({ leaf }) => leaf);
  const sections = blocks.some(({ block }) => block === 'sections');
  for (const [field, columns] of fields) {
    const count = leaves.filter(leaf => leaf[field] !== null).length;
    if (count > 0 && !columns.some(role => roles.has(role)))
      left.push(words.left.field(words.left.fields[field], String(count)));
  }
  const weighted = leaves.filter(({ weight }) => weight !== null).length;
  if (weighted > 0 && !roles.has('weight') && !sections)
    left.push(words.left.field(words.left.fields.weight, String(weighted)));
  const has = (...kinds: readonly string[]) => blocks.some(({ block }) => kinds.includes(block));
  if (content.money && !has('funds', 'fund-lines')) left.push(words.left.money);
  else if (content.money && content.money.unit === null) left.push(words.left.noUnit(money));
  if (content.goals && !has('goals')) left.push(words.left.goals);
  const labels = blocks.flatMap(block => (block.block === 'texts' ? block.texts : []));
  const texts = content.texts.filter(({ label }) => !labels.includes(label));
  if (texts.length > 0) left.push(words.left.texts(texts.map(({ from }) => a1(from)).join('、')));
  return left;
}
