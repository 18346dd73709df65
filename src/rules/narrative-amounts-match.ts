import { cellName, derivedEquation, type Statement, type Term } from '../explain';
import { amountTerm, totalsOf, type WholeNamed, wholesNamed } from './terms';
import {
  amountInName,
  type Form,
  isCarriedOver,
  isCarriedSource,
  isGoal,
  type Measure,
  type Mention,
  type Narrative,
  sameSubject,
  toldIn,
} from '../form';
import { a1, type Address, convert, plain, quantityIn, type Quantity, roundTo, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { N01 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, oneOf, type Rule } from './rule';

export const N01: Rule = {
  id: 'N01',
  name: 'narrative-amounts-match',
  title: '文中金额与表中金额一致',
  about: 'texts',
  levels: ['error', 'warning'],
  basis: '财预〔2020〕10号：绩效自评表与自评报告的数据应当一致、真实',
  needs: '文字说明中写明名目的金额，以及表中同一名目的金额',
  run,
  examples: [
    {
      title: '文中结转 7.03 万元，表中 7.02',
      sheet: `
| 项目资金（万元） | 预算资金     | 100             |   |
| ↑                | 实际支出资金 | 当年财政拨款    | 95 |
| ↑                | ↑            | 上年结转资金    | ⟦N01?; D3 7.02 B4 7.03 0.01 D3 B4⟧ 7.02 ✓ 7.03 |
| 资金使用情况     | ⟦N01?⟧ 上年结转7.03万元，已全部支出。 | ← | ← |
| 三级指标         | 年度指标值   | 实际完成值      | 分值   |
| 培训人数         | ≥100人       | 100人           | 100    |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const mentions = form.narratives
    .flatMap(narrative => narrative.mentions)
    .filter(mention => mention.money && !mention.later);
  if (mentions.length === 0) return {};
  const wholes = ofWholes(form);
  return {
    equations: [...ofSources(form, mentions), ...wholes.equations, ...ofIndicators(form, mentions)],
    findings: wholes.findings,
  };
}

/** `上年结转7.03万元` beside the row 上年结转资金: its budget, or what was spent of it where no budget stands. */
function ofSources(form: Form, mentions: readonly Mention[]): Statement[] {
  const carried = mentions.filter(isCarriedOver);
  if (carried.length === 0) return [];
  const rows = form.funds
    .flatMap(table => table.amounts)
    .filter(entry => isCarriedSource(entry.source) && entry.role !== 'rate');
  const all = rows.flatMap(entry => amountTerm(entry) ?? []);
  const planned = rows.filter(({ role }) => role !== 'executed').flatMap(entry => amountTerm(entry) ?? []);
  return carried.flatMap(mention =>
    all.some(term => agrees(term.quantity, mention.quantity))
      ? []
      : againstEach(planned.length > 0 ? planned : all, mention),
  );
}

/** 全年预算数120万元, 年末实际支出121.25万元: the whole project's amount, in the column it names and no other. */
function ofWholes(form: Form): { equations: Statement[]; findings: Observation[] } {
  const equations: Statement[] = [];
  const findings: Observation[] = [];
  const columns = new Map<Measure, WholeNamed[]>();
  const judged = new Set<string>();
  for (const { told, narrative, mention } of toldIn(form)) {
    if (!mention?.money || mention.later) continue;
    const wholes = columns.get(told.measure) ?? wholesNamed(form, told.measure);
    columns.set(told.measure, wholes);
    const [first] = wholes;
    if (!first || wholes.some(({ term }) => agrees(term.quantity, mention.quantity))) continue;
    // A text is told of once a column.
    const key = `${a1(mention.at)} ${told.measure}`;
    if (judged.has(key)) continue;
    judged.add(key);
    const start = speaksOfGoals(form, narrative) ? totalsOf(form, 'initial') : [];
    const meant = start.find(({ term }) => agrees(term.quantity, mention.quantity));
    const { value, unit } = mention.quantity;
    const witnesses = first.witnesses(convert(value, unit, first.term.quantity.unit));
    if (meant) findings.push(ofStart(mention, first.term, meant.term));
    else if (witnesses.length > 0) findings.push(contradicted(mention, first.term, witnesses));
    else
      equations.push(
        ...againstEach(
          wholes.map(({ term }) => term),
          mention,
        ),
      );
  }
  return { equations, findings };
}

/** Two cells of the table say the same, and the text says otherwise. */
function contradicted(
  { at, quote, quantity }: Mention,
  term: Term,
  witnesses: readonly Address[],
): Observation {
  const { value, unit, at: cell } = term.quantity;
  const stated = plain(convert(value, unit, quantity.unit)) + quantity.unit.text;
  const gap = plain(convert(value, unit, quantity.unit).minus(quantity.value).abs()) + quantity.unit.text;
  const others = witnesses.slice(0, 2).map(a1).join('、');
  return finding([at], words.contradicted(a1(at), quote, `${a1(cell)} ${term.noun}`, stated, gap, others), {
    stated: quantity.raw,
    expected: stated,
    related: [cell, ...witnesses],
  });
}

/** A goal was written at the year's start and may mean its budget. */
function speaksOfGoals(form: Form, { at, label }: Narrative): boolean {
  return isGoal(form, at) || label.includes('目标');
}

function ofStart({ at, quote, quantity }: Mention, budget: Term, initial: Term): Observation {
  const [cell, start] = [a1(budget.quantity.at), a1(initial.quantity.at)];
  const message = words.start(a1(at), quote, cell, plain(budget.quantity.value), start);
  return oneOf([at], [at, budget.quantity.at], message, {
    level: 'warning',
    stated: quantity.raw,
    expected: plain(budget.quantity.value),
    related: [budget.quantity.at, initial.quantity.at],
  });
}

/** 数据库审计系统预计投入35万 as an indicator, and 数据库审计系统25万元 in the text. */
function ofIndicators(form: Form, mentions: readonly Mention[]): Statement[] {
  const planned = mentions.filter(({ kind }) => kind === 'plan' || kind === 'added');
  return form.leaves.flatMap(leaf => {
    const money = amountInName(leaf.name);
    const amount = money && quantityIn(money.text, leaf.at);
    if (!amount || !money) return [];
    const term: Term = {
      quantity: { ...amount, offset: money.offset },
      kind: 'mention',
      noun: nouns.amount,
      formula: null,
    };
    const same = planned.filter(
      mention =>
        sameSubject(mention.subject === '' ? mention.item : mention.subject, money.subject) && isOwn(mention),
    );
    return same.some(mention => agrees(term.quantity, mention.quantity))
      ? []
      : firstOfEach(same).map(mention => equal(term, mention));
  });
}

/** A text is told of once. */
function firstOfEach(mentions: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions) if (!first.has(a1(mention.at))) first.set(a1(mention.at), mention);
  return [...first.values()];
}

/** The amount belongs to the thing named: a plan said of it, not a share of something else in its item. */
function isOwn(mention: Mention): boolean {
  return mention.subject !== '' || mention.kind === 'plan';
}

/** None of them agrees: any may be the one that is meant. */
function againstEach(terms: readonly Term[], mention: Mention): Statement[] {
  return terms.filter(term => !term.quantity.value.isZero()).map(term => equal(term, mention));
}

/** Equal at the digits both show: 元 and 万元 are compared, and a rounded figure in a sentence is no mistake. */
function agrees(table: Quantity, text: Quantity): boolean {
  const inTextUnit = convert(table.value, table.unit, text.unit);
  return roundTo(inTextUnit, Math.min(text.decimals, 6)).equals(text.value) || inTextUnit.equals(text.value);
}

function equal(term: Term, mention: Mention): Statement {
  const said: Term = { quantity: mention.quantity, kind: 'mention', noun: nouns.mention, formula: null };
  const [inTable, inText] = [term.quantity.unit, mention.quantity.unit];
  return derivedEquation({
    result: term,
    inputs: [said],
    derive: ([value = zero]) => [convert(value, inText, inTable)],
    compare: (stated, exact) => {
      const [a, b] = [convert(stated, inTable, inText), convert(exact, inTable, inText)];
      return roundTo(a, mention.quantity.decimals).equals(b) || a.equals(b) ? 'exact' : 'off';
    },
    invert: (_, stated) => [convert(stated, inTable, inText)],
    basis: () => words.basis(cellName(said), mention.quote),
  });
}
