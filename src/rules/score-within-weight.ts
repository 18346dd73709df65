import { boundEquation, cellName, type Statement, figure, type RowStatements, type Term } from '../explain';
import { rowsBelow, scoreTerm, weightTerm } from './terms';
import type { Indicator } from '../form';
import { type ScoredLeaf, sharesScore } from '../scoring';
import { zero } from '../sheet';
import { S01 as words } from '../words/rules';
import type { Checked, Context, Rule } from './rule';

export const S01: Rule = {
  id: 'S01',
  name: 'score-within-weight',
  title: '得分在 0 和分值之间',
  about: 'scores',
  levels: ['error'],
  basis: '财预〔2020〕10号：各项指标得分最高不能超过该指标分值上限',
  needs: '指标的分值和得分',
  run,
  examples: [
    {
      title: '得分 10.01 超过分值 10',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分      |
| 培训人数 | ≥100人     | 100人      | 90   | 90        |
| 满意度   | 较高       | 有所提高   | 10   | ⟦S01; E3 10.01 E3 10.01 0 10 D3 10 E4 100.01 100⟧ 10.01 ✓ 10 |
| 总分     |            |            | 100  | 100.01 ✓ 100 |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  const rows: RowStatements = {
    card,
    applies: row =>
      row.stated !== null && row.weight !== null && !sharesScore(card, row.leaf) && isOwn(row.leaf),
    holds,
    build: ofRow,
  };
  return { equations: form.tables.flatMap(table => ofGroups(table.members)), rows };
}

/** A score out of 100, or in points of the whole, is not held against the weight beside it. */
const isOwn = ({ nested }: ScoredLeaf['leaf']): boolean => !nested || nested.scale === 'own';

function holds({ stated, weight }: ScoredLeaf): boolean {
  return (
    stated !== null &&
    weight !== null &&
    !stated.value.isNegative() &&
    !stated.value.greaterThan(weight.value)
  );
}

function ofRow({ leaf }: ScoredLeaf): Statement | null {
  return bound(scoreTerm(leaf), weightTerm(leaf));
}

/** Subtotals keep within their heading's weight as well. */
function ofGroups(members: readonly Indicator[]): Statement[] {
  return members.flatMap(member => {
    if (member.kind === 'leaf') return [];
    // S02 tells of a score that counts the rows below its section: which of the two is wrong no bound says.
    const own = rowsBelow(member, members).length > 0 ? null : bound(scoreTerm(member), weightTerm(member));
    return own ? [own, ...ofGroups(member.members)] : ofGroups(member.members);
  });
}

function bound(term: Term | null, most: Term | null): Statement | null {
  if (!term || !most) return null;
  const basis = () =>
    words.bound(
      figure(term, term.quantity.value),
      cellName(term),
      figure(most, most.quantity.value),
      cellName(most),
    );
  return boundEquation({ term, least: zero, most, basis });
}
