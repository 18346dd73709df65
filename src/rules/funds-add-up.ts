import { type Statement, sumEquation, type Term } from '../explain';
import { amountTerm, fieldTerm, openSum, slack } from './terms';
import { type Division, type FundAmount, type FundTable, unfilledTotals } from '../form';
import { a1, Decimal, plain, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { F01 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule, type Unchecked } from './rule';

const roles = ['initial', 'adjustment', 'budget', 'received', 'executed'] as const;

export const F01: Rule = {
  id: 'F01',
  name: 'funds-add-up',
  title: '资金总额等于各来源之和',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号：项目资金情况，年度资金总额及其中各项',
  needs: '资金总额和“其中”各项金额',
  run,
  examples: [
    {
      title: '其中两项合计 100，总额写 110',
      sheet: `
| 项目资金（万元） | 年初预算数             | 全年预算数      | 全年执行数 | 执行率 |
| 年度资金总额     |                        | ⟦F01:100; C2 110 2 100 10 100 E2 90%⟧ 110 ✓ 100   | 90         | 90%    |
| 其中：当年财政拨款 |                      | 80              | 70         |        |
| 其他资金         |                        | 20              | 20         |        |
| 一级指标         | 三级指标               | 年度指标值      | 实际完成值 | 分值   |
| 产出指标         | 培训人数               | ≥100人          | 100人      | 100    |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const equations: Statement[] = [];
  const undecided: Unchecked[] = [];
  const findings: Observation[] = [];
  for (const table of form.funds) {
    for (const division of table.divisions) equations.push(...ofDivision(division));
    equations.push(...agreeing(table.divisions));
    const unfilled = unfilledTotals(table);
    if (unfilled.length > 0) findings.push(notFilled(unfilled, table));
    else
      for (const role of roles) {
        for (const sum of sumsOf(table.amounts.filter(entry => entry.role === role))) {
          const checked = check(role, sum);
          equations.push(...(checked.equations ?? []));
          undecided.push(...(checked.undecided ?? []));
          findings.push(...(checked.findings ?? []));
        }
      }
  }
  return { equations, undecided, findings };
}

/** The whole row of the total says 0 where its parts hold money: one slip, and the parts tell what belongs there. */
function notFilled(totals: readonly FundAmount[], { amounts }: FundTable): Observation {
  const fix = totals.map(total => {
    const parts = topParts(
      amounts.filter(({ role, source, column }) => role === total.role && source !== '' && column === ''),
    );
    const sum = parts.reduce((all, { field }) => all.plus(field.quantity?.value ?? zero), zero);
    return { at: total.field.at, value: plain(sum), stated: '0' };
  });
  const cells = fix.map(({ at }) => at);
  const message = words.notFilled(cells.map(a1).join('、'), fix.map(({ value }) => value).join('、'));
  return finding(cells, message, { stated: '0', fix });
}

interface FundSum {
  readonly whole: FundAmount;
  readonly parts: readonly FundAmount[];
}

/** The sums of one role: down each column from the total row, and across each row from the column of the whole. */
function sumsOf(amounts: readonly FundAmount[]): FundSum[] {
  const down = amounts
    .filter(entry => entry.source === '')
    .map(whole => ({
      whole,
      parts: topParts(amounts.filter(entry => entry.source !== '' && entry.column === whole.column)),
    }));
  const across = amounts
    .filter(entry => entry.column === '')
    .map(whole => ({
      whole,
      parts: amounts.filter(entry => entry.column !== '' && entry.source === whole.source),
    }));
  return [...down, ...across].filter(({ parts }) => parts.length > 0);
}

/** 其中 rows below a part are parts of that part where they add up to it, and counted with it. */
function topParts(parts: readonly FundAmount[]): FundAmount[] {
  const top: FundAmount[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as FundAmount;
    top.push(part);
    if (i > 0 || parts[1]?.name.includes('其中')) i += nestedCount(parts, i);
  }
  return top;
}

/** How many rows after a part are 其中 of it: as many as add up to it exactly. */
function nestedCount(parts: readonly FundAmount[], at: number): number {
  const whole = parts[at]?.field.quantity?.value;
  if (!whole || !parts[at + 1]?.name.startsWith('其中')) return 0;
  let sum: Decimal = zero;
  for (let i = at + 1; i < parts.length; i++) {
    sum = sum.plus(parts[i]?.field.quantity?.value ?? zero);
    if (sum.equals(whole)) return i - at;
  }
  return 0;
}

function check(role: (typeof roles)[number], { whole, parts }: FundSum): Checked {
  const result = amountTerm(whole);
  const terms = parts.map(amountTerm).filter(term => term !== null);
  if (!result || terms.length === 0) return {};
  const scale = (term: Term) => term.quantity.unit.scale;
  const unread = parts.filter(({ field }) => field.misread);
  const [first] = unread;
  if (first) {
    const open = unread.map(({ field }) => ({ at: field.at, most: null }));
    // Which rows are parts of a part, their sums tell: one that was not read tells nothing.
    if (parts.slice(1).some(({ name }) => name.startsWith('其中')))
      return { undecided: [{ at: first.field.at, why: words.unread(a1(first.field.at)) }] };
    return openSum({ result, parts: terms, open, scale, slack, why: words.unread });
  }
  const blank = parts.find(isBlank);
  const sum = terms.reduce((total, term) => total.plus(inUnit(term)), zero);
  if (blank && sum.lessThan(inUnit(result)))
    return { undecided: [{ at: blank.field.at, why: words.missing(a1(blank.field.at), blank.name) }] };
  const count = String(terms.length);
  return {
    equations: [
      sumEquation({
        result,
        parts: terms,
        scale,
        slack: slack.times(scale(result)),
        basis: total => words.basis(nouns.fund[role], count, plain(total.div(scale(result)))),
      }),
    ],
  };
}

/** A division's whole is the sum of its parts. */
function ofDivision({ name, whole, parts }: Division): Statement[] {
  const result = fieldTerm(whole, 'amount', name);
  const terms = parts.flatMap(part => fieldTerm(part.field, 'amount', part.name) ?? []);
  // 政府性基金拨款: with nothing behind it says that there is none.
  if (!result || terms.length === 0) return [];
  const count = String(terms.length);
  return [
    sumEquation({ ...inOneUnit(result), result, parts: terms, basis: sum => words.parts(count, plain(sum)) }),
  ];
}

/** One total divided in several ways stays the same: 按收入性质分 and 按支出性质分. */
function agreeing(divisions: readonly Division[]): Statement[] {
  const [first, ...others] = divisions.filter(({ isWay }) => isWay);
  const whole = first && fieldTerm(first.whole, 'amount', first.name);
  if (!whole) return [];
  return others.flatMap(({ name, whole: other }) => {
    const result = fieldTerm(other, 'amount', name);
    const basis = (sum: Decimal) => words.division(whole.noun, plain(sum));
    return result ? [sumEquation({ ...inOneUnit(result), result, parts: [whole], basis })] : [];
  });
}

function inOneUnit(result: Term) {
  const { scale } = result.quantity.unit;
  return { scale: (term: Term) => term.quantity.unit.scale, slack: slack.times(scale) };
}

const inUnit = (term: Term): Decimal => term.quantity.value.times(term.quantity.unit.scale);

/** Nothing was written: a dash says there is no such money, a blank does not. */
function isBlank(entry: FundAmount): boolean {
  return entry.field.text === '';
}
