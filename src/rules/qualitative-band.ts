import { type ScoredLeaf, sharesScore } from '../scoring';
import { a1, Decimal, plain } from '../sheet';
import { S08 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const S08: Rule = {
  id: 'S08',
  name: 'qualitative-band',
  title: '定性指标得分在所属档次之内',
  about: 'scores',
  levels: ['warning'],
  basis: '财预〔2020〕10号：定性指标分达成 100–80%（含）、部分达成 80–60%（含）、未达成 60–0% 三档',
  needs: '用“达成预期指标”等档次文字写的完成值，以及分值和得分',
  setting: byTopic('qualitative', ({ name }) => settings.profile(name)),
  run,
  examples: [
    {
      title: '部分达成得了八成以上',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值                       | 分值 | 得分        | 原因     |
| 培训人数 | ≥100人     | 100人                            | 80   | 80          |          |
| 管理水平 | 明显提高   | 部分达成预期指标并具有一定效果   | 20   | ⟦S08; E3 16.01 12 16⟧ 16.01 ✓ 16    | 人员不足 |`,
    },
  ],
};

function run({ card }: Context): Checked {
  const banded = card.rows.filter(
    row =>
      row.score.kind === 'undecided' && row.score.band !== null && row.stated && !sharesScore(card, row.leaf),
  );
  return { findings: banded.flatMap(row => ofRow(row) ?? []), places: banded.length };
}

function ofRow({ leaf, stated, score }: ScoredLeaf): Observation | null {
  if (score.kind !== 'undecided' || score.band === null || !stated) return null;
  const { value } = stated;
  // 60 % of 2.67 is 1.602: a score is kept to fewer digits.
  const step = new Decimal(10).pow(-stated.decimals);
  if (value.plus(step).greaterThan(score.least) && value.minus(step).lessThan(score.most)) return null;
  const message = words.outside(
    a1(stated.at),
    plain(value),
    leaf.actual?.text ?? '',
    score.band,
    plain(score.least),
    plain(score.most),
  );
  return finding([stated.at], message, { stated: plain(value) });
}
