import { type Statement, sumEquation, type Term } from '../explain';
import { distinct, type OpenPart, openSum, slack, weightedMembers, weightTerm } from './terms';
import {
  type Field,
  type Group,
  headingWithoutRest,
  isBonus,
  type Indicator,
  type IndicatorTable,
  isFilledLeaf,
  mayBeCut,
} from '../form';
import { a1, Decimal, hundred, plain, zero } from '../sheet';
import { W02 as words } from '../words/rules';
import { type Checked, type Context, type Observation, oneOf, type Rule, type Unchecked } from './rule';

export const W02: Rule = {
  id: 'W02',
  name: 'group-weights-add-up',
  title: '下级分值之和等于上级分值',
  about: 'weights',
  levels: ['error'],
  basis: '财预〔2020〕10号：二、三级指标的权重在一级指标权重内分配',
  needs: '上级指标的分值（单独一列，或写在标题里，如“产出指标(40分)”）和各下级的分值',
  run,
  examples: [
    {
      title: '标题写 60 分，两项合计 70 分，总分行 100 可作证',
      sheet: `
| 一级指标         | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| ⟦W02:70; A2 60 2 70 10⟧ 产出指标(60分) ✓ 产出指标(70分) | 培训人数 | ≥100人     | 100人      | 40   | 40   |
|                  | 培训场次 | ≥5场       | 5场        | 30   | 30   |
| 满意度指标(30分) | 满意度   | ≥90%       | 95%        | 30   | 30   |
| 总分             |          |            |            | 100  | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const equations: Statement[] = [];
  const undecided: Unchecked[] = [];
  const findings: Observation[] = [];
  for (const table of form.tables) {
    for (const group of groupsOf(table.members)) {
      const result = weightTerm(group);
      const members = weightedMembers(group);
      if (!result || !members.some(member => memberWeight(member))) continue;
      const parts = distinct(members.map(memberWeight));
      const open = members.flatMap(member => openWeight(member) ?? []);
      if (open.length > 0) {
        const isUnfilled = open.every(({ field }) => field.text === '');
        const why = isUnfilled ? words.missing : words.unread;
        const told = openSum({ result, parts, open, slack, isUnfilled, why });
        findings.push(...(told.findings ?? []));
        undecided.push(...(told.undecided ?? []));
        continue;
      }
      const sum = parts.reduce((total, part) => total.plus(part.quantity.value), zero);
      const cut = mayBeCut(form) && isLast(group, table) && sum.lessThan(result.quantity.value);
      if (cut) {
        const why = words.short(group.name, plain(result.quantity.value), plain(sum));
        undecided.push({ at: group.at, why });
        continue;
      }
      if (group.below) {
        equations.push(toWhole(group, group.below, parts));
        continue;
      }
      const count = String(parts.length);
      const basis = (value: Decimal) => words.basis(group.name, count, plain(value));
      // The rest of the 100 stands elsewhere: nothing says whether the heading or a row of it is wrong.
      if (group === headingWithoutRest(form) && !sum.equals(result.quantity.value)) {
        findings.push(unclear(group, result, parts, sum));
      } else equations.push(sumEquation({ result, parts, slack, basis }));
    }
  }
  return { equations, undecided, findings };
}

/** 权重逐级相乘: what stands below the group adds to 100, whatever the group itself is worth. */
function toWhole({ name }: Group, constant: Decimal, parts: readonly Term[]): Statement {
  const basis = (sum: Decimal) => words.whole(name, String(parts.length), plain(sum), plain(constant));
  return sumEquation({ result: null, constant, parts, slack, basis });
}

function unclear(group: Group, result: Term, parts: readonly Term[], sum: Decimal): Observation {
  const { at, value } = result.quantity;
  const count = String(parts.length);
  const message = words.unclear(a1(at), group.name, plain(value), count, plain(sum));
  const candidates = parts.map(part => part.quantity.at);
  return oneOf([at], candidates, message, { stated: plain(value) });
}

/** Whether the table's last indicator is one of the group's: what more it had may be cut off. */
function isLast(group: Group, { leaves }: IndicatorTable): boolean {
  const last = leaves[leaves.length - 1];
  const holds = (member: Indicator): boolean =>
    member.kind === 'leaf' ? member === last : member.members.some(holds);
  return holds(group);
}

function groupsOf(members: readonly Indicator[]): Group[] {
  return members.flatMap(member => (member.kind === 'group' ? [member, ...groupsOf(member.members)] : []));
}

function memberWeight(member: Indicator): Term | null {
  return member.kind === 'group' || member.weight?.quantity ? weightTerm(member) : null;
}

/** A weight that was not read, or of a leaf that was filled in and has none: anything up to the whole 100. */
function openWeight(member: Indicator): (OpenPart & { readonly field: Field }) | null {
  const field = member.weight;
  if (!field || field.quantity || (member.kind === 'leaf' && isBonus(member))) return null;
  const isOpen =
    field.text !== '' || (member.kind === 'leaf' && (isFilledLeaf(member) || member.headingWeight !== null));
  return isOpen ? { at: field.at, most: hundred, field } : null;
}
