import { weightInWhole, weightOf } from '../scoring';
import { a1, Decimal, plain } from '../sheet';
import { I04 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I04: Rule = {
  id: 'I04',
  name: 'weight-too-large',
  title: '单项分值过大',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：权重根据各项指标的重要程度合理确定',
  needs: '三项以上指标的分值',
  run,
  examples: [
    {
      title: '一项占 40.5 分',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值       | 得分 |
| 培训人数 | ≥100人     | 100人      | ⟦I04; D2 40.5 40⟧ 40.5 ✓ 40 | 40.5 ✓ 40 |
| 培训场次 | ≥5场       | 5场        | 39.5 ✓ 40  | 39.5 ✓ 40 |
| 满意度   | ≥90%       | 95%        | 20         | 20   |`,
    },
  ],
};

/** A single indicator above this decides the grade alone. */
const largest = new Decimal(40);
const fewest = 3;

function run({ form }: Context): Checked {
  const weighed = form.leaves.flatMap(leaf => {
    const weight = leaf.weight && weightOf(leaf);
    return weight ? [{ name: leaf.name, weight, inWhole: weightInWhole(leaf, weight.value) }] : [];
  });
  if (weighed.length < fewest) return {};
  const heavy = weighed.filter(
    ({ inWhole }) => inWhole.greaterThan(largest) && inWhole.lessThanOrEqualTo(100),
  );
  if (heavy.length === 0) return { places: weighed.length };
  const items = heavy
    .map(({ name, weight, inWhole }) => words.item(a1(weight.at), name, plain(inWhole)))
    .join('、');
  return {
    findings: [
      finding(
        heavy.map(({ weight }) => weight.at),
        words.heavy(items, plain(largest)),
      ),
    ],
  };
}
