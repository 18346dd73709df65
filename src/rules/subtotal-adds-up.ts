import { type Statement, sumEquation, type Term } from '../explain';
import { distinct, type OpenPart, openSum, rowsBelow, scoreTerm, slack, weightTerm, worthOf } from './terms';
import type { Field, Group, Indicator, Leaf } from '../form';
import { isNested, weightOf } from '../scoring';
import { a1, plain } from '../sheet';
import { S02 as words } from '../words/rules';
import { type Checked, type Context, type Observation, oneOf, type Rule, type Unchecked } from './rule';

export const S02: Rule = {
  id: 'S02',
  name: 'subtotal-adds-up',
  title: '小计等于下级得分之和',
  about: 'scores',
  levels: ['error'],
  basis: '财预〔2020〕10号：总分为各项指标得分之和',
  needs: '小计（或带得分的标题行）和下级各项得分',
  run,
  examples: [
    {
      title: '小计漏加两行，总分作证',
      sheet: `
| 一级指标 | 三级指标   | 分值 | 得分          |
| 投入     | ←          | 10   | ⟦S02:9.69; D2 4 3 9.69 5.69 D4 2.85 D5 2.84 2 9.69 D8 99.69 2⟧ 4 ✓ 9.69  |
|          | 立项规范性 | 4    | 4             |
|          | 资金合规性 | 3    | 2.85          |
|          | 到位及时率 | 3    | 2.84          |
| 产出     | ←          | 90   | 90            |
|          | 任务完成度 | 90   | 90            |
| 总分     | ←          | 100  | 99.69         |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const equations: Statement[] = [];
  const findings: Observation[] = [];
  const undecided: Unchecked[] = [];
  const visit = (member: Indicator, siblings: readonly Indicator[]): void => {
    if (member.kind === 'leaf') return;
    for (const each of member.members) visit(each, member.members);
    const result = scoreTerm(member);
    if (!result) return;
    const members = scoredMembers(member);
    const parts: Term[] = distinct(members.map(scoreTerm));
    const open = members.flatMap(part => openScore(part) ?? []);
    if (open.length > 0) {
      const isUnfilled = open.every(({ field }) => field.text === '');
      const why = isUnfilled ? words.missing : words.unread;
      const told = openSum({ result, parts, open, slack, isUnfilled, why });
      findings.push(...(told.findings ?? []));
      undecided.push(...(told.undecided ?? []));
      return;
    }
    if (parts.length === 0) return;
    const below = rowsBelow(member, siblings);
    if (below.length > 0) {
      findings.push(weightOrScore(member, result, below));
      return;
    }
    const count = String(parts.length);
    equations.push(sumEquation({ result, parts, slack, basis: sum => words.basis(count, plain(sum)) }));
  };
  for (const table of form.tables) {
    if (isNested(table)) continue;
    for (const member of table.members) visit(member, table.members);
  }
  return { equations, undecided, findings };
}

/** The score counts rows that the weight doesn't: one of the two is wrong, and no sum says which. */
function weightOrScore(group: Group, result: Term, below: readonly Leaf[]): Observation {
  const { at, value } = result.quantity;
  const weight = weightTerm(group)?.quantity.at ?? group.at;
  const rows = below.map(row => a1(row.at)).join('、');
  const message = words.weightOrScore(a1(at), plain(value), rows, worthOf(below), a1(weight));
  return oneOf([at], [weight, at], message, {
    stated: plain(value),
    related: below.map(row => row.at),
  });
}

/** A score that was not read or not filled in: of a row, at most its weight. */
function openScore(member: Indicator): (OpenPart & { readonly field: Field }) | null {
  const field = member.score;
  if (!field || field.quantity || (member.kind === 'group' && !field.misread)) return null;
  return { at: field.at, most: member.kind === 'leaf' ? (weightOf(member)?.value ?? null) : null, field };
}

/** What a subtotal adds: groups with a score of their own, else the leaves below them. */
function scoredMembers(group: Group): Indicator[] {
  return group.members.flatMap(member =>
    member.kind === 'group' && !member.score?.quantity && !member.score?.misread
      ? scoredMembers(member)
      : [member],
  );
}
