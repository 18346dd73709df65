import { type Statement, sumEquation, type Term } from '../explain';
import { amountTerm, slack } from './terms';
import { type Form, type Mention, type Narrative } from '../form';
import { a1, Decimal, plain, type Quantity, unitOf, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { N03 as words } from '../words/rules';
import { type Checked, type Context, type Observation, oneOf, type Rule } from './rule';

export const N03: Rule = {
  id: 'N03',
  name: 'narrative-parts-add-up',
  title: '文中各项之和与总数一致',
  about: 'texts',
  levels: ['warning'],
  basis: '财预〔2020〕10号：资金使用情况应与资金表一致',
  needs: '文字说明中逐项列出的金额，以及它们的总数（在文中，或在资金表的执行数）',
  run,
  examples: [
    {
      title: '四项合计 160，总数写 170',
      sheet: `
| ⟦N03?; A1 170 4 160 10 A1⟧ 编制年度支出预算170万元：甲系统60万元；乙系统50万元；丙系统25万元，丁系统25万元。 ✓ 编制年度支出预算160万元：甲系统60万元；乙系统50万元；丙系统25万元，丁系统25万元。 | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const lists = form.narratives.flatMap(listsIn);
  const findings = payments(form);
  return { equations: lists, findings, places: lists.length + findings.length };
}

/**
 * `预算170万元：A60万元；B50万元…`: what is listed behind a colon adds to the amount before it. Of amounts in one sentence
 * that open a list the last does: those before it hold lists of lists.
 */
function listsIn(narrative: Narrative): Statement[] {
  const mentions = narrative.mentions.filter(mention => mention.money);
  const opening = new Map<number, number>();
  mentions.forEach((whole, i) => {
    if (opensList(narrative, whole)) opening.set(whole.sentence, i);
  });
  return [...opening.values()].flatMap(i => {
    const parts = listed(narrative, mentions, i);
    return parts.length < 2 ? [] : [listEquation(mentions[i] as Mention, parts)];
  });
}

function opensList({ text }: Narrative, { quantity }: Mention): boolean {
  const end = (quantity.offset ?? 0) + quantity.raw.length;
  return /^\s*(?:[,，](?:项目)?分别为)?[:：]/.test(text.slice(end, end + 12));
}

function listEquation(whole: Mention, parts: readonly Mention[]): Statement {
  const count = String(parts.length);
  const { unit } = whole.quantity;
  return sumEquation({
    result: asTerm(whole),
    parts: parts.map(asTerm),
    scale: term => term.quantity.unit.scale,
    slack: slack.times(unit.scale),
    basis: sum => words.basis(count, plain(sum.div(unit.scale)) + unit.text),
  });
}

/** The amounts of the same sentence, one to a clause; a list with anything else in it is none. */
function listed(narrative: Narrative, mentions: readonly Mention[], at: number): Mention[] {
  const whole = mentions[at] as Mention;
  const parts: Mention[] = [];
  for (let i = at + 1; mentions[i]?.sentence === whole.sentence; i++) {
    const part = mentions[i] as Mention;
    const isPart = part.subject !== '' && (part.kind === whole.kind || part.kind === 'added');
    if (!isPart || !endsClause(narrative, part)) return [];
    parts.push(part);
  }
  return parts.length > mostParts ? [] : parts;
}

/** A clerk lists fewer; what is longer is a table poured into a cell. */
const mostParts = 100;

function endsClause(narrative: Narrative, { quantity }: Mention): boolean {
  const next = narrative.text[(quantity.offset ?? 0) + quantity.raw.length] ?? '。';
  return /[,，;；。、\n]/.test(next);
}

function asTerm(mention: Mention): Term {
  return { quantity: mention.quantity, kind: 'mention', noun: nouns.mention, formula: null };
}

interface Account {
  readonly narrative: Narrative;
  readonly count: number;
  /** In 元. */
  readonly paid: Decimal;
}

/** The payments of the form's year that a narrative lists one by one; fewer than three are no account. */
function accountIn(narrative: Narrative, year: number): Account[] {
  const payments = narrative.mentions.filter(
    mention =>
      mention.money &&
      mention.kind === 'paid' &&
      mention.year === year &&
      !mention.later &&
      mention.item !== '',
  );
  if (payments.length < 3) return [];
  return [{ narrative, count: payments.length, paid: sumOf(payments.map(mention => mention.quantity)) }];
}

function sumOf(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((sum, { value, unit }) => sum.plus(value.times(unit.scale)), zero);
}

/** What was paid by the texts, against what the funds table says was spent; texts that agree are told once. */
function payments(form: Form): Observation[] {
  const { year } = form;
  const table = executedTerms(form);
  const first = table[0];
  if (year === null || !first) return [];
  const stated = sumOf(table.map(term => term.quantity));
  const unit = first.quantity.unit.text === '' ? unitOf('元') : first.quantity.unit;
  const accounts = form.narratives
    .flatMap(narrative => accountIn(narrative, year))
    .filter(({ paid }) => stated.minus(paid).abs().greaterThan(slack.times(unit.scale)));
  const told = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = plain(account.paid);
    const same = told.get(key);
    if (same) same.push(account);
    else told.set(key, [account]);
  }
  const show = (value: Decimal) => plain(value.div(unit.scale)) + unit.text;
  return [...told.values()].flatMap(same => {
    const [account] = same;
    if (!account) return [];
    const { count, paid } = account;
    const texts = same.map(({ narrative }) => narrative.at);
    const message = words.payments(
      texts.map(a1).join('、'),
      String(year),
      String(count),
      show(paid),
      show(stated),
      table.map(term => a1(term.quantity.at)).join('+'),
      show(stated.minus(paid).abs()),
    );
    const candidates = [...table.map(term => term.quantity.at), ...texts];
    return oneOf([first.quantity.at], candidates, message, {
      related: texts,
      stated: plain(stated.div(unit.scale)),
      expected: plain(paid.div(unit.scale)),
    });
  });
}

/** The stated whole of the execution, else its parts that are not nothing. */
function executedTerms(form: Form): Term[] {
  const executed = form.funds.flatMap(table => table.amounts).filter(entry => entry.role === 'executed');
  const whole = executed.find(entry => entry.isTotal);
  const used = whole ? [whole] : executed;
  return used.flatMap(entry => amountTerm(entry) ?? []).filter(term => term.quantity.value.greaterThan(0));
}
