import {
  type DetailTable,
  type Field,
  type Form,
  type FundAmount,
  type Indicator,
  isPlaceholder,
  isUnfilled,
  type Leaf,
} from '../form';
import { type Address, addressKey, type Decimal, type Sheet } from '../sheet';
import { templates as words } from '../words/templates';
import type {
  ContentIndicator,
  ContentLeaf,
  DetailList,
  FormContent,
  Money,
  MoneyRow,
  Said,
} from './content';
import { goalsIn } from './goals-in';

/** A form's content, and the score cells that stand for several of its indicators. */
export interface FormReading {
  readonly content: FormContent;
  readonly sharedScores: readonly Address[];
}

/** What a form says, freed from its layout. */
export function contentOf(sheet: Sheet, form: Form): FormReading {
  const reader = new ContentReader(sheet);
  const execution = form.leaves.find(leaf => leaf.execution !== null) ?? null;
  const goals = goalsIn(sheet);
  const said = new Set(goals.cells.map(addressKey));
  const content: FormContent = {
    year: form.year,
    facts: factsOf(form),
    money: moneyOf(form),
    goals: goals.planned || goals.done ? { planned: goals.planned, done: goals.done } : null,
    texts: form.narratives
      .filter(({ at }) => !said.has(addressKey(at)))
      .map(({ label, text, at }) => ({ label: label.replace(/[:：]$/, ''), text, from: at })),
    details: form.details.flatMap(detailsOf),
    execution: execution && { weight: weightOf(execution), score: execution.score?.quantity?.value ?? null },
    indicators: form.tables.flatMap(({ members }) => members).flatMap(member => reader.indicator(member)),
  };
  return { content, sharedScores: reader.shared };
}

/** Whoever fills the form goes by several names: where one is known and another is asked for, it is the same. */
const sameBody = ['实施单位', '预算单位', '填报单位', '单位名称'];

function factsOf(form: Form): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { label, value } of form.facts) {
    if (!facts.has(label) && !isUnfilled(value)) facts.set(label, value.text);
  }
  const body = sameBody.flatMap(label => facts.get(label) ?? [])[0];
  if (body !== undefined) for (const label of sameBody) if (!facts.has(label)) facts.set(label, body);
  return facts;
}

class ContentReader {
  /** Score cells of several indicators: the first of them has the score. */
  readonly shared: Address[] = [];
  private readonly scores = new Set<number>();

  constructor(private readonly sheet: Sheet) {}

  indicator(member: Indicator): ContentIndicator[] {
    if (member.kind === 'leaf') return member.execution ? [] : [this.leaf(member)];
    const members = member.members.flatMap(each => this.indicator(each));
    const points = member.weight?.quantity?.value ?? null;
    return [{ kind: 'group', name: member.name, points, members }];
  }

  private leaf(leaf: Leaf): ContentLeaf {
    return {
      kind: 'leaf',
      name: leaf.name === '' || isPlaceholder(leaf.name) ? null : leaf.name,
      target: this.said(leaf.target),
      operator: textIn(leaf.operator),
      unit: textIn(leaf.unit),
      actual: this.said(leaf.actual),
      weight: weightOf(leaf),
      score: this.score(leaf.score),
      reviewScore: leaf.reviewScore?.quantity?.value ?? null,
      reason: textIn(leaf.reason),
      rule: textIn(leaf.rule),
      description: textIn(leaf.description),
    };
  }

  private score(field: Field | null): Decimal | null {
    if (!field?.quantity) return null;
    const key = addressKey(field.at);
    if (this.scores.has(key)) {
      this.shared.push(field.at);
      return null;
    }
    this.scores.add(key);
    return field.quantity.value;
  }

  private said(field: Field | null): Said | null {
    if (!field || isUnfilled(field)) return null;
    const cell = this.sheet.cell(field.at.row, field.at.col);
    return {
      value: typeof field.value === 'string' ? field.text : field.value,
      format: cell?.format ?? null,
    };
  }
}

const textIn = (field: Field | null): string | null => (field && !isUnfilled(field) ? field.text : null);

const weightOf = (leaf: Leaf): Decimal | null =>
  leaf.weight?.quantity?.value ?? leaf.headingWeight?.value ?? null;

/** The money by where it came from. */
function moneyOf(form: Form): Money | null {
  const amounts = form.funds.flatMap(table => table.amounts).filter(({ field }) => field.quantity !== null);
  if (amounts.length === 0) return null;
  const rows = new Map<string, FundAmount[]>();
  for (const amount of amounts) {
    const name = amount.isTotal ? '' : amount.source || amount.column;
    const row = rows.get(name);
    if (row) row.push(amount);
    else rows.set(name, [amount]);
  }
  const of = (name: string, own: readonly FundAmount[]): MoneyRow => {
    const value = (role: FundAmount['role']) =>
      own.find(each => each.role === role)?.field.quantity?.value ?? null;
    return {
      name,
      initial: value('initial'),
      budget: value('budget'),
      received: value('received'),
      executed: value('executed'),
    };
  };
  const whole = rows.get('');
  const stated = amounts.find(each => each.unit)?.unit?.text;
  const unit = stated === '元' || stated === '万元' ? stated : null;
  return {
    unit,
    whole: whole ? of('', whole) : null,
    sources: [...rows].flatMap(([name, own]) => (name === '' ? [] : [of(name, own)])),
  };
}

function detailsOf({ title, columns }: DetailTable): DetailList[] {
  return columns.flatMap(({ header, items }) => {
    const all = items.flatMap(({ name, field }) =>
      field.quantity ? [{ name, amount: field.quantity.value }] : [],
    );
    const name = title?.text ?? words.details;
    return all.length > 0
      ? [{ title: columns.length > 1 ? `${name}：${header.text}` : name, items: all }]
      : [];
  });
}
