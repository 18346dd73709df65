import { derivedEquation, type Statement, sumEquation, type Term } from '../explain';
import {
  allWeights,
  distinct,
  executionLeftOut,
  fieldTerm,
  nestedTotal,
  rowsBelow,
  scoreTerm,
  total as sumUp,
  slack,
} from './terms';
import {
  executionWithoutCell,
  type Form,
  headingWithoutRest,
  type Leaf,
  isUnfilled,
  mayBeCut,
} from '../form';
import {
  isNested,
  moneyElsewhere,
  type ScoreCard,
  settingOf,
  type TotalRule,
  unreadOf,
  unreadText,
  weightOf,
} from '../scoring';
import { a1, Decimal, hundred, plain, type Quantity, zero } from '../sheet';
import { nouns } from '../words/nouns';
import { S03 as words } from '../words/rules';
import { sourceOf } from './terms/basis';
import { type Checked, type Context, finding, oneOf, type Rule } from './rule';

export const S03: Rule = {
  id: 'S03',
  name: 'total-adds-up',
  title: '总分等于各项得分之和',
  about: 'scores',
  levels: ['error'],
  basis: '财预〔2020〕10号：总分为各项指标得分之和，预算执行率得分计入一次',
  needs: '总分和各项得分',
  setting: (_, { card }) =>
    card.totalRule && {
      text: card.totalRule.text,
      source: card.totalRule.spoke && sourceOf(card.totalRule.spoke),
    },
  run,
  examples: [
    {
      title: '总分把 87.5 写成 78.5',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分            |
| 培训人数 | ≥100人     | 75人       | 50   | 37.5            |
| 培训场次 | ≥5场       | 5场        | 30   | 30              |
| 满意度   | ≥90%       | 95%        | 20   | 20              |
| 总分     |            |            | 100  | ⟦S03:87.5; E5 78.5 3 87.5 9 2⟧ 78.5 ✓ 87.5 |`,
    },
  ],
};

function run(context: Context): Checked {
  const told = ofTotal(context);
  return { ...told, equations: [...(told.equations ?? []), ...ofDeductions(context.form)] };
}

/** 偏离扣分: the total row's figure is the sum of what the rows take. */
function ofDeductions(form: Form): Statement[] {
  return form.tables.flatMap(({ total, leaves }) => {
    const result = fieldTerm(total?.deduction ?? null, 'total', nouns.deduction);
    const parts = leaves.flatMap(leaf => fieldTerm(leaf.deduction, 'score', nouns.deduction) ?? []);
    if (!result || parts.length === 0 || leaves.some(leaf => isUnreadDeduction(leaf))) return [];
    const basis = (sum: Decimal) => words.deductions(String(parts.length), plain(sum));
    return [sumEquation({ result, parts: distinct(parts), slack, basis })];
  });
}

const isUnreadDeduction = ({ deduction }: Leaf): boolean =>
  deduction !== null && !isUnfilled(deduction) && !deduction.quantity;

function ofTotal({ form, card }: Context): Checked {
  const result = fieldTerm(form.total?.score ?? null, 'total', nouns.total);
  if (!result || !card.sumOfScores) return {};
  const open = openTotal(card, result, card.sumOfScores);
  if (open !== null) return { undecided: [{ at: result.quantity.at, why: open }] };
  const blanks = form.leaves.filter(leaf => isOpen(leaf, result, card.sumOfScores));
  if (blanks.length > 0)
    return withBlanks(blanks, result, card.sumOfScores, distinct(form.leaves.map(scoreTerm)));
  if (isNested(form)) return { equations: [nestedTotal(form, result)] };
  const weights = allWeights(form) ?? card.sumOfWeights;
  const short = shortTable(form, weights, card.sumOfScores, result);
  if (short) return { undecided: [{ at: result.quantity.at, why: short }] };
  const without = withoutScore(form, card.sumOfScores, result);
  if (without) return { undecided: [{ at: result.quantity.at, why: without }] };
  const left = executionLeftOut(form, card);
  if (left) return withoutExecution(left, result, card.sumOfScores);
  const parts = distinct(form.leaves.map(scoreTerm));
  const { totalRule } = card;
  if (totalRule && !totalRule.of(card.sumOfScores).equals(card.sumOfScores))
    return { equations: [byRule(result, parts, totalRule)] };
  return { equations: [ofLeaves(result, parts), ...ofSections(form, result)] };
}

/** A sentence on the form that nobody understood, or a veto, may make the total another than the sum. */
function openTotal({ profile }: ScoreCard, { quantity }: Term, sum: Decimal): string | null {
  const { value } = quantity;
  if (value.minus(sum).abs().lessThanOrEqualTo(slack)) return null;
  const lower = value.lessThan(sum);
  const unread = unreadOf(profile, ...(lower ? (['cap', 'veto', 'blank'] as const) : []), 'rescale');
  if (unread) return unreadText(unread);
  const veto = profile.vetoes && value.isZero();
  return veto ? words.veto(settingOf(profile, 'veto') ?? profile.name) : null;
}

/** The total a cap or a conversion makes of the sum. */
function byRule(result: Term, parts: readonly Term[], { of, text }: TotalRule): Statement {
  return derivedEquation({
    result,
    inputs: parts,
    derive: values => [of(values.reduce((sum, value) => sum.plus(value), zero))],
    compare: (stated, exact) => (stated.minus(exact).abs().lessThanOrEqualTo(slack) ? 'exact' : 'off'),
    basis: expected => words.byRule(plain(sumUp(parts, zero)), text, plain(expected)),
  });
}

/**
 * A place that stands for a score still to come or not read: its row has points to give. Of a row whose points nobody
 * knows only a text or a dash stands for one, and a dash only where the total is not the sum of the others.
 */
function isOpen(leaf: Leaf, total: Term, sum: Decimal | null): boolean {
  const { score } = leaf;
  if (!score || score.quantity) return false;
  const weight = weightOf(leaf);
  if (weight) return !weight.value.isZero();
  return Boolean(score.misread) || (score.text !== '' && !sum?.equals(total.quantity.value));
}

/** With blanks left the total can't be checked, unless even full marks in them would not make it tie. */
function withBlanks(
  blanks: readonly Leaf[],
  { quantity: { at, value } }: Term,
  sum: Decimal,
  read: readonly Term[],
): Checked {
  const weights = blanks.map(weightOf);
  const most = weights.every(weight => weight !== null)
    ? weights.reduce((total, weight) => total.plus(weight?.value ?? zero), sum)
    : null;
  const cells = blanks.flatMap(({ score }) => (score ? [a1(score.at)] : [])).join('、');
  if (value.greaterThanOrEqualTo(sum) && !most?.lessThan(value)) {
    const isUnread = blanks.some(leaf => leaf.score?.misread);
    return { undecided: [{ at, why: isUnread ? words.unread(cells) : words.missing(cells) }] };
  }
  const message = words.outside(a1(at), plain(value), plain(sum), plain(most ?? sum), cells);
  const stated = plain(value);
  if (blanks.every(({ score }) => score?.text === ''))
    return { findings: [finding([at], message, { stated })] };
  // Which of the numbers that were read is wrong, one that was not read doesn't tell.
  const candidates = [at, ...read.map(term => term.quantity.at)];
  return { findings: [oneOf([at], candidates, message, { stated })] };
}

/** The rows seen are too few: what the total has more is within the weights that are not there. */
function shortTable(form: Form, weights: Decimal | null, sum: Decimal, result: Term): string | null {
  const isPart = mayBeCut(form) || headingWithoutRest(form) !== null;
  if (!weights || !isPart || weights.greaterThanOrEqualTo(hundred)) return null;
  const gap = result.quantity.value.minus(sum);
  if (gap.isNegative() || gap.greaterThan(hundred.minus(weights))) return null;
  const heading = headingWithoutRest(form);
  if (heading) return words.elsewhere(plain(result.quantity.value), plain(sum), heading.name);
  return words.cut(plain(result.quantity.value), plain(sum), plain(weights));
}

/** The execution score is not on the sheet, its column or the whole of the money, and what the total has more may be it. */
function withoutScore(form: Form, sum: Decimal, { quantity }: Term): string | null {
  const rest = moneyElsewhere(form);
  if (rest) return words.withoutMoney(plain(quantity.value), plain(sum), plain(rest));
  const execution = executionWithoutCell(form);
  const points = execution && weightOf(execution);
  if (!points) return null;
  const gap = quantity.value.minus(sum);
  if (!gap.greaterThan(zero) || gap.greaterThan(points.value)) return null;
  return words.withoutCell(plain(quantity.value), plain(sum), a1(points.at), plain(points.value));
}

/**
 * The total lacks as much as the execution score, and the weights exceed 100 by as much: it was left out, or a row has so
 * many points too many. No total follows from that.
 */
function withoutExecution({ at, value: points }: Quantity, result: Term, sum: Decimal): Checked {
  const { at: own, value } = result.quantity;
  const message = words.execution(a1(own), plain(value), a1(at), plain(points), plain(sum));
  return {
    findings: [
      oneOf([own], [own, at], message, {
        stated: plain(value),
        expected: plain(sum),
        cause: 'omitted',
        related: [at],
      }),
    ],
  };
}

function ofLeaves(result: Term, parts: readonly Term[]): Statement {
  const count = String(parts.length);
  return sumEquation({ result, parts, slack, basis: sum => words.basis(count, plain(sum)) });
}

/** Where every part of the form states its own score, those add up to the total as well. */
function ofSections(form: Form, result: Term): Statement[] {
  const members = [
    ...form.leaves.filter(leaf => leaf.execution),
    ...form.tables.flatMap(table => (table.leaves.some(leaf => leaf.score) ? table.members : [])),
  ];
  if (!members.some(member => member.kind === 'group' && member.score?.quantity)) return [];
  // A section whose score counts the rows below it: they would be counted twice.
  if (members.some(member => member.kind === 'group' && rowsBelow(member, members).length > 0)) return [];
  const parts = members.map(scoreTerm);
  if (parts.some(part => part === null)) return [];
  const count = String(parts.length);
  const basis = (sum: Decimal) => words.sections(count, plain(sum));
  return [sumEquation({ result, parts: distinct(parts), slack, basis })];
}
