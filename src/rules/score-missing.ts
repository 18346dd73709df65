import { type Level } from '../explain';
import { isInPart, isToBeScored, scoreBasis, type ScoredLeaf } from '../scoring';
import { a1, plain } from '../sheet';
import { S05 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const S05: Rule = {
  id: 'S05',
  name: 'score-missing',
  title: '应填的得分没有填',
  about: 'scores',
  levels: ['error', 'warning'],
  basis: '财预〔2020〕10号：单位自评逐项打分',
  needs: '得分一栏',
  run,
  examples: [
    {
      title: '一项没有打分',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分        |
| 培训人数 | ≥100人     | 100人      | 60   | 60          |
| 满意度   | ≥90%       | 95%        | 40   | ⟦S05:40; E3 95 90 40⟧ ✓ 40    |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  const scored = card.rows.filter(row => row.leaf.score !== null && isToBeScored(row));
  // A column nobody has filled yet is work to do; a gap among scores is a fault.
  const level: Level = scored.some(row => row.stated) ? 'error' : 'warning';
  const empty = scored.filter(row => !row.stated && row.leaf.score?.text === '');
  const typed = empty.filter(row => row.leaf.score?.formula === null);
  const unweighted = typed.filter(row => isCountedElsewhere(row, form, card));
  const blanks = typed.filter(row => !unweighted.includes(row));
  const waiting = empty.flatMap(({ leaf }) => (leaf.score?.formula ? [leaf.score.at] : []));
  const total = form.total?.score;
  const sum = card.sumOfScores && (card.totalRule?.of(card.sumOfScores) ?? card.sumOfScores);
  const isBlankTotal = total && total.text === '' && total.formula === null;
  const missingTotal =
    isBlankTotal &&
    sum &&
    !isInPart(form, card) &&
    blanks.length === 0 &&
    // What was not read may be any score: no total rests on it.
    !scored.some(row => row.leaf.score?.misread) &&
    scored.some(row => row.stated)
      ? [
          finding([total.at], words.total(a1(total.at), plain(sum)), {
            level,
            expected: plain(sum),
            fix: [{ at: total.at, value: plain(sum) }],
          }),
        ]
      : [];
  return {
    findings: [...blanks.map(row => ofBlank(row, level)), ...missingTotal],
    undecided: [
      ...(isBlankTotal && isInPart(form, card) ? [{ at: total.at, why: words.inPart(a1(total.at)) }] : []),
      ...waiting.map(at => ({ at, why: words.formula })),
      ...unweighted.map(({ leaf, score }) => ({
        at: leaf.score?.at ?? leaf.at,
        why: score.kind === 'undecided' ? score.missing : '',
      })),
    ],
    places: scored.length,
  };
}

/**
 * A row without points of its own on a form whose stated total is the sum of the other scores: a score over several
 * rows may have been this one's too (取消合并 leaves it in the first), and nothing says that one is missing.
 */
function isCountedElsewhere(
  { weight, score }: ScoredLeaf,
  form: Context['form'],
  card: Context['card'],
): boolean {
  const total = form.total?.score?.quantity?.value;
  return weight === null && score.kind === 'undecided' && !!total && !!card.sumOfScores?.equals(total);
}

function ofBlank({ leaf, score, computed }: ScoredLeaf, level: Level): Observation {
  const at = leaf.score?.at ?? leaf.at;
  const cell = a1(at);
  if (score.kind === 'undecided' || !computed) {
    const why = score.kind === 'undecided' ? score.missing : '';
    return finding([at], words.undecided(cell, leaf.name, why), { level });
  }
  const value = plain(computed);
  return finding([at], words.computed(cell, leaf.name, scoreBasis(score, computed)), {
    level,
    expected: value,
    fix: [{ at, value }],
  });
}
