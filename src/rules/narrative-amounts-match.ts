import { cellName, derivedEquation, type Statement, type Term } from '../explain';
import { amountTerm, fieldTerm } from './terms';
import { type Form, type Mention, sameSubject, stripped } from '../form';
import { convert, quantityIn, type Quantity, roundTo, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { N01 as words } from '../words/rules';
import type { Checked, Context, Rule } from './rule';

export const N01: Rule = {
  id: 'N01',
  name: 'narrative-amounts-match',
  title: '文中金额与表中金额一致',
  about: 'texts',
  levels: ['error'],
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
  return {
    equations: [...ofSources(form, mentions), ...ofWholes(form, mentions), ...ofIndicators(form, mentions)],
  };
}

/** `上年结转7.03万元` beside the row 上年结转资金: one of the row's amounts should be it. */
function ofSources(form: Form, mentions: readonly Mention[]): Statement[] {
  return mentions.flatMap(mention => {
    if (mention.subject !== '' || mention.item !== '' || mention.kind !== 'carried') return [];
    const terms = form.funds
      .flatMap(table => table.amounts)
      .filter(entry => /结转|结余/.test(entry.source) && entry.role !== 'rate')
      .flatMap(entry => amountTerm(entry) ?? []);
    return unlessOneAgrees(terms, mention);
  });
}

/** 年末实际支出121.25万元: the whole project's amount, as no other thing is named. */
function ofWholes(form: Form, mentions: readonly Mention[]): Statement[] {
  return mentions.flatMap(mention => {
    if (mention.subject !== '' || mention.item !== '') return [];
    return unlessOneAgrees(wholes(form, mention), mention);
  });
}

/** The totals a mention may speak of, by its verb. */
function wholes(form: Form, mention: Mention): Term[] {
  if (
    mention.kind === 'paid' &&
    /^.{0,8}(?:实际支出|全年支出|支出总额|执行数|实际执行|共支出)$/.test(mention.before)
  ) {
    const executed = totalsOf(form, ['executed']);
    return executed.length > 0 ? executed : spentDetails(form);
  }
  if (mention.kind === 'plan' && /年初预算|全年预算|预算资金|支出预算|项目预算/.test(mention.before)) {
    return totalsOf(form, ['initial', 'budget']);
  }
  return [];
}

function totalsOf(form: Form, roles: readonly string[]): Term[] {
  return form.funds
    .flatMap(table => table.amounts)
    .filter(entry => roles.includes(entry.role) && (entry.isTotal || isOnly(form, entry.role)))
    .flatMap(entry => amountTerm(entry) ?? []);
}

/** A role with a single amount that is not nothing: it is the whole even without being called so. */
function isOnly(form: Form, role: string): boolean {
  const all = form.funds.flatMap(table => table.amounts).filter(entry => entry.role === role);
  return (
    !all.some(entry => entry.isTotal) &&
    all.filter(entry => entry.field.quantity?.value.greaterThan(0)).length === 1
  );
}

function spentDetails(form: Form): Term[] {
  return form.details.flatMap(table => {
    const column = table.columns.find(found => /执行|支出|支付/.test(found.header.text));
    const term = fieldTerm(column?.total?.field ?? null, 'amount', nouns.detailTotal);
    return term && table.unit ? [{ ...term, quantity: { ...term.quantity, unit: table.unit } }] : [];
  });
}

/** 数据库审计系统预计投入35万 as an indicator, and 数据库审计系统25万元 in the text. */
function ofIndicators(form: Form, mentions: readonly Mention[]): Statement[] {
  const planned = mentions.filter(mention => mention.kind === 'plan' || mention.kind === 'added');
  return form.leaves.flatMap(leaf => {
    const money = /(?:预计|计划)?(?:投入|安排|成本|投资|预算|支出)(\d[\d,.]*\s*(?:亿元|万元|元|万|亿))/.exec(
      leaf.name,
    );
    const amount = money?.[1] === undefined ? null : quantityIn(money[1], leaf.at);
    if (!amount || !money) return [];
    const subject = stripped(leaf.name.slice(0, money.index));
    const offset = money.index;
    const term: Term = {
      quantity: { ...amount, offset },
      kind: 'mention',
      noun: nouns.amount,
      formula: null,
    };
    const same = planned.filter(
      mention =>
        sameSubject(mention.subject === '' ? mention.item : mention.subject, subject) && isOwn(mention),
    );
    return same.some(mention => agrees(term.quantity, mention.quantity))
      ? []
      : same.map(mention => equal(term, mention));
  });
}

/** The amount belongs to the thing named: a plan said of it, not a share of something else in its item. */
function isOwn(mention: Mention): boolean {
  return mention.subject !== '' || /预算|安排|计划|投入/.test(mention.before);
}

function unlessOneAgrees(terms: readonly Term[], mention: Mention): Statement[] {
  if (terms.some(term => agrees(term.quantity, mention.quantity))) return [];
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
