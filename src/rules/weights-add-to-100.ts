import { type Statement, sumEquation, type Term } from '../explain';
import { distinct, fieldTerm, total, weightTerm, slack } from './terms';
import {
  type Group,
  headingOfAll,
  headingWithoutRest,
  isBonus,
  type IndicatorTable,
  isFilledLeaf,
  type Leaf,
  mayBeCut,
} from '../form';
import { isNested, moneyElsewhere, sumOnce, weightOf } from '../scoring';
import { a1, Decimal, hundred, plain, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { W01 as words } from '../words/rules';
import {
  type Checked,
  type Context,
  finding,
  type Observation,
  oneOf,
  type Rule,
  type Unchecked,
} from './rule';

export const W01: Rule = {
  id: 'W01',
  name: 'weights-add-to-100',
  title: '全部分值合计为 100',
  about: 'weights',
  levels: ['error', 'notice'],
  basis: '财预〔2020〕10号：单位自评指标的权重，总分 100',
  needs: '各项指标的分值（含预算执行率）',
  run,
  examples: [
    {
      title: '三项分值合计 110，合计行写 100',
      sheet: `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值            | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 50              | 50   |
|          | 培训场次 | ≥5场       | 5场        | ⟦W01:30; E3 40 110 100 30 30 E5 100 F3 30⟧ 40 ✓ 30     | 30   |
| 满意度   | 满意度   | ≥90%       | 95%        | 20              | 20   |
| 总分     |          |            |            | 100             | 100  |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  // Funds alone have 10 points of the 100, and nothing to add them to.
  if (!card.sumOfWeights || form.tables.length === 0) return {};
  const parts = distinct(
    membersOf(form)
      .filter(member => counts(member) || isWeighted(form))
      .map(weightTerm),
  );
  const sum = total(parts, zero);
  const blank = form.leaves.find(
    leaf => leaf.weight && !leaf.weight.quantity && isFilledLeaf(leaf) && !isBonus(leaf),
  );
  const unfilled = form.leaves.find(leaf => leaf.weight && !leaf.weight.quantity && leaf.headingWeight);
  const missing = blank ?? unfilled;
  if (missing?.weight) {
    const cell = a1(missing.weight.at);
    // The weights that were read are too much already, whatever this one is.
    if (sum.greaterThan(hundred.plus(slack)))
      return {
        findings: [
          oneOf(
            [missing.weight.at],
            parts.map(part => part.quantity.at),
            words.tooMuch(plain(sum), cell),
          ),
        ],
      };
    const why = missing.weight.text === '' ? words.missing(cell) : words.unread(cell);
    return { undecided: [{ at: missing.weight.at, why }] };
  }
  const unweighted = form.leaves.find(hasOnlyAScore);
  if (unweighted?.score && sum.lessThan(hundred))
    return {
      undecided: [{ at: unweighted.score.at, why: words.unweighted(a1(unweighted.score.at), plain(sum)) }],
    };
  if (mayBeCut(form) && sum.lessThan(hundred))
    return { undecided: [{ at: null, why: words.short(plain(sum)) }] };
  const rest = elsewhere(form, sum) ?? ofMoneyElsewhere(form, sum);
  if (rest) return { undecided: [rest] };
  const left = executionLeftOut(form.leaves, form.tables[0]?.total?.weight ?? null, sum);
  const equations = [toHundred(parts), ...totals({ parts, leaves: form.leaves, form })];
  return { equations, unlessExplained: left, findings: leftOutOfOne(form, sum) };
}

/** An execution score in the funds table, which says nowhere how many points it is out of. */
function hasOnlyAScore({ execution, weight, headingWeight, score }: Leaf): boolean {
  return execution !== null && !weight?.quantity && !headingWeight && Boolean(score?.quantity);
}

/**
 * What adds to 100: the indicators, or 绩效指标(90分) beside the whole table in their place. Whether the rows add to that
 * heading is W02's.
 */
function membersOf(form: Context['form']): (Leaf | Group)[] {
  if (isNested(form)) return form.tables.flatMap(({ members }) => members);
  const headed = form.tables.flatMap(table => {
    const heading = headingOfAll(table);
    return heading ? [{ heading, leaves: table.leaves }] : [];
  });
  const covered = new Set(headed.flatMap(({ leaves }) => leaves));
  return [...headed.map(({ heading }) => heading), ...form.leaves.filter(leaf => !covered.has(leaf))];
}

/** 绩效指标(90分) and no execution score on the sheet: the other 10 stand elsewhere, and no sum can be checked. */
function elsewhere(form: Context['form'], sum: Decimal): Unchecked | null {
  const heading = headingWithoutRest(form)?.weight;
  if (!heading) return null;
  const at = form.tables.map(table => table.total?.weight).find(field => field?.quantity)?.at ?? heading.at;
  return { at, why: words.elsewhere(plain(sum), plain(hundred.minus(sum))) };
}

/** The money is not on the sheet, and exactly its points are what the sum lacks. */
function ofMoneyElsewhere(form: Context['form'], sum: Decimal): Unchecked | null {
  const rest = moneyElsewhere(form);
  if (!rest) return null;
  const at = form.tables.map(table => table.total?.weight).find(field => field?.quantity)?.at ?? null;
  return { at, why: words.withoutMoney(plain(sum), plain(rest)) };
}

/** The row of totals counts the execution score among the scores, and not among the weights. */
function leftOutOfOne(form: Context['form'], sum: Decimal): Observation[] {
  const execution = form.leaves.find(leaf => leaf.execution);
  const points = execution && weightOf(execution);
  if (!points || points.value.isZero() || !sum.equals(hundred)) return [];
  return form.tables.flatMap(({ total, leaves }) => {
    const weight = total?.weight?.quantity;
    const score = total?.score?.quantity;
    if (!total?.weight || !weight || !score || !execution.score?.quantity) return [];
    const own = sumOnce(leaves.map(leaf => leaf.score));
    if (!own || leaves.includes(execution) || !weight.value.plus(points.value).equals(hundred)) return [];
    if (!own.plus(execution.score.quantity.value).equals(score.value) || own.equals(score.value)) return [];
    const message = words.leftOutOfOne(
      a1(total.weight.at),
      plain(weight.value),
      a1(points.at),
      plain(points.value),
    );
    return [finding([total.weight.at], message, { level: 'notice', stated: plain(weight.value) })];
  });
}

/** A leaf's weight cell, and the heading of the execution score or of a whole table; others are sums themselves. */
function counts(member: Leaf | Group): boolean {
  return Boolean(member.weight?.quantity) || (member.kind === 'leaf' && member.execution !== null);
}

/** Every indicator has a weight, in its row or in a heading that stands for it alone. */
const isWeighted = ({ leaves }: Context['form']): boolean =>
  leaves.every(leaf => weightOf(leaf) !== null || isBonus(leaf));

function toHundred(parts: readonly Term[]): Statement {
  return sumEquation({
    result: null,
    constant: hundred,
    parts,
    slack,
    basis: sum => words.not100(plain(sum)),
  });
}

/** The stated weight totals; one that leaves the execution score out is right where the whole adds to 100. */
function totals({
  parts,
  leaves,
  form,
}: {
  parts: readonly Term[];
  leaves: readonly Leaf[];
  form: Context['form'];
}): Statement[] {
  const tables = form.tables.filter(table => table.leaves.some(leaf => leaf.weight?.quantity));
  return tables.flatMap(table => {
    const result = fieldTerm(table.total?.weight ?? null, 'weight', nouns.weightTotal);
    if (!result) return [];
    const closed = closedBy(table, tables);
    const own = distinct(closed.flatMap(ownMembers).map(weightTerm));
    const whole = tables.length > closed.length ? own : parts;
    const covers = closed.reduce((count, each) => count + each.leaves.length, 0);
    const isOwn = leaves.length > covers && isTotalOf(own, parts, result);
    return [
      sumEquation({
        result,
        parts: isOwn ? own : whole,
        slack,
        basis: sum => words.basis(plain(sum)),
      }),
    ];
  });
}

/** The rows of a table, or the heading that stands for them all. */
function ownMembers(table: IndicatorTable): readonly (Leaf | Group)[] {
  if (isNested(table)) return table.members;
  const heading = headingOfAll(table);
  return heading ? [heading] : table.leaves;
}

/** The tables whose sum a total row gives: its own, and those above it that have none (a page, a shared total). */
function closedBy(table: IndicatorTable, tables: readonly IndicatorTable[]): readonly IndicatorTable[] {
  const last = tables.indexOf(table);
  let first = last;
  while (first > 0 && tables[first - 1]?.total === null) first--;
  return tables.slice(first, last + 1);
}

/**
 * Whether a stated total is of the table's own rows: with what stands elsewhere (the execution score) it makes up the 100.
 * One of 100 is of the whole, even where a wrong row makes its own rows add to that; a formula shows what it adds.
 */
function isTotalOf(own: readonly Term[], all: readonly Term[], { quantity, formula }: Term): boolean {
  const sum = total(own, zero);
  if (formula !== null) return sum.equals(quantity.value);
  const rest = total(all, zero).minus(sum);
  if (rest.isPositive() && !rest.isZero() && quantity.value.plus(rest).equals(hundred)) return true;
  return !quantity.value.equals(hundred) && sum.equals(quantity.value);
}

/** The total row adds the indicators alone to 100 and forgets the execution score beside them. */
function executionLeftOut(leaves: readonly Leaf[], total: Leaf['weight'], sum: Decimal): Observation[] {
  const execution = leaves.find(leaf => leaf.execution)?.weight;
  const points = execution?.quantity;
  const stated = total?.quantity;
  if (!execution || !points || points.value.isZero() || !sum.minus(points.value).equals(hundred)) return [];
  // No total says which of them are too many.
  if (!total || !stated) {
    const told = words.besides(a1(execution.at), plain(points.value), plain(sum));
    return [oneOf([execution.at], [], told, { stated: plain(points.value) })];
  }
  if (!stated.value.equals(hundred)) return [];
  const message = words.execution(
    a1(total.at),
    plain(stated.value),
    a1(execution.at),
    plain(points.value),
    plain(sum),
  );
  return [
    oneOf([total.at, execution.at], [], message, {
      stated: plain(stated.value),
      expected: plain(sum),
      cause: 'omitted',
    }),
  ];
}
