import type { Field, Form, Leaf } from '../form';
import { isUnfilled } from '../form';
import {
  type CheckedColumn,
  fundFigure,
  type NamedAmount,
  type OwnCheck,
  type Profile,
  type ScoreCard,
  type SignedAmount,
} from '../scoring';
import { a1, type Address, amount, Decimal, one, plain, zero } from '../sheet';
import { own as words } from '../words/own-checks';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';
import { slack } from './terms';

/** The checks of a bureau's own, as rules like any other. */
export function ownRules({ checks, name }: Profile): readonly Rule[] {
  return checks.map(
    (check): Rule => ({
      id: check.id,
      name: check.id,
      title: check.sentence,
      about: aboutOf(check),
      levels: [check.level],
      basis: check.document === null ? name : words.basis(check.document, check.place),
      needs: words.needs[check.check.kind],
      run: context => run(check, context),
      examples: [],
    }),
  );
}

function aboutOf({ check }: OwnCheck): Rule['about'] {
  if (check.kind === 'equation') return 'funds';
  if (check.kind === 'text') return 'texts';
  return check.kind === 'bounds' && check.column === '得分' ? 'scores' : 'indicators';
}

function run({ check, sentence }: OwnCheck, context: Context): Checked {
  const { form, card } = context;
  const told = (cells: readonly Address[], stated: string | null = null): Observation =>
    finding(cells, words.told(cells.slice(0, mostNamed).map(a1), String(cells.length), sentence), {
      stated,
    });
  switch (check.kind) {
    case 'required': {
      const fact = form.facts.find(({ label }) => label === check.fact);
      if (fact && !isUnfilled(fact.value)) return { places: 1 };
      return { findings: [told(fact ? [fact.value.at] : [])] };
    }
    case 'words': {
      const filled = fieldsOf(form.leaves, check.column).filter(field => !isUnfilled(field));
      const odd = filled.filter(({ text }) => !check.words.includes(text));
      return { findings: odd.map(field => told([field.at], field.text)), places: filled.length };
    }
    case 'bounds': {
      const numbers = fieldsOf(form.leaves, check.column).flatMap(({ quantity }) => quantity ?? []);
      const out = numbers.filter(
        ({ value }) => check.least?.greaterThan(value) || check.most?.lessThan(value),
      );
      return { findings: out.map(({ at, raw }) => told([at], raw)), places: numbers.length };
    }
    case 'equation':
      return ofEquation(check, form, card, told);
    case 'text': {
      const at = placesOf(form, check.text);
      if (check.must ? at.length > 0 : at.length === 0) return { places: 1 };
      return { findings: [told(check.must ? [] : at)] };
    }
  }
}

/** Cells that a sentence names at the most. */
const mostNamed = 6;

function ofEquation(
  { left, sign, right }: Extract<OwnCheck['check'], { kind: 'equation' }>,
  form: Form,
  card: ScoreCard,
  told: (cells: readonly Address[]) => Observation,
): Checked {
  const all = [...left, ...right].map(({ amount: named }) => valueOf(named, form, card));
  const missing = [...left, ...right].find((_, i) => all[i] === null);
  if (missing) return { undecided: [{ at: null, why: words.missing(nameOf(missing.amount)) }] };
  const known = all.flatMap(value => value ?? []);
  const a = sumOf(left, known.slice(0, left.length));
  const b = sumOf(right, known.slice(left.length));
  const holds = {
    '=': a.minus(b).abs().lessThanOrEqualTo(slack),
    '<=': a.lessThanOrEqualTo(b),
    '>=': a.greaterThanOrEqualTo(b),
    '<': a.lessThan(b),
    '>': a.greaterThan(b),
  }[sign];
  return holds ? { places: 1 } : { findings: [told(known.flatMap(({ cells }) => cells))] };
}

interface Value {
  readonly value: Decimal;
  readonly cells: readonly Address[];
}

const roles = {
  年初预算: 'initial',
  全年预算: 'budget',
  实际支出: 'executed',
  到位资金: 'received',
} as const;

function valueOf(named: NamedAmount, form: Form, card: ScoreCard): Value | null {
  if (typeof named !== 'string') return { value: named.number, cells: [] };
  if (named === '分值合计') return card.sumOfWeights && { value: card.sumOfWeights, cells: [] };
  if (named === '得分合计') return card.sumOfScores && { value: card.sumOfScores, cells: [] };
  if (named === '总分') {
    const total = form.total?.score?.quantity;
    return total ? { value: total.value, cells: [total.at] } : null;
  }
  const parts = fundFigure(form, roles[named], { ofThisYear: false });
  return (
    parts && {
      value: parts.reduce((sum, part) => sum.plus(amount(part)), zero).div(scaleOf(form)),
      cells: parts.map(({ at }) => at),
    }
  );
}

/** Amounts are told in the unit of the form's funds, as a plain number of an equation is meant. */
function scaleOf(form: Form): Decimal {
  const units = form.funds.flatMap(({ amounts }) => amounts.flatMap(({ unit }) => unit ?? []));
  return units[0]?.scale ?? one;
}

function sumOf(side: readonly SignedAmount[], values: readonly Value[]): Decimal {
  return side.reduce((sum, { minus }, i) => {
    const value = values[i]?.value ?? zero;
    return minus ? sum.minus(value) : sum.plus(value);
  }, zero);
}

const nameOf = (named: NamedAmount): string => (typeof named === 'string' ? named : plain(named.number));

function fieldsOf(leaves: readonly Leaf[], column: CheckedColumn): Field[] {
  const of: Readonly<Record<CheckedColumn, (leaf: Leaf) => Field | null>> = {
    分值: leaf => leaf.weight,
    得分: leaf => leaf.score,
    指标值: leaf => leaf.target,
    完成值: leaf => leaf.actual,
    偏差原因: leaf => leaf.reason,
    三级指标: leaf => ({ at: leaf.at, value: leaf.name, text: leaf.name, quantity: null, formula: null }),
  };
  return leaves.flatMap(leaf => of[column](leaf) ?? []);
}

/** The cells of the form whose text holds the words. */
function placesOf(form: Form, text: string): Address[] {
  const facts = form.facts.map(({ value }) => value);
  const rows = form.leaves.flatMap(leaf => [
    { at: leaf.at, text: leaf.name },
    ...[leaf.target, leaf.actual, leaf.reason, leaf.rule, leaf.description].flatMap(field => field ?? []),
  ]);
  const all = [...facts, ...form.narratives, ...form.notes.flatMap(({ cells }) => cells), ...rows];
  const title = form.title ? [form.title] : [];
  return [...title, ...all].filter(each => each.text.includes(text)).map(({ at }) => at);
}
