import type { Leaf } from '../form';
import { a1, hundred } from '../sheet';
import { I08 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const I08: Rule = {
  id: 'I08',
  name: 'share-above-whole',
  title: '满意度、合格率等不会超过 100%',
  about: 'indicators',
  levels: ['warning'],
  basis: '财预〔2013〕53号：满意度、质量达标率等是部分与全部之比',
  needs: '完成值',
  run,
  examples: [
    {
      title: '满意度 100.1%',
      sheet: `
| 三级指标   | 年度指标值 | 实际完成值            | 分值 | 得分 |
| 培训人数   | ≥100人     | 100人                 | 50   | 50   |
| 学员满意度 | ≥90%       | ⟦I08; C3 100.1% 100%⟧ 100.1% ✓ 100%   | 50   | 50   |`,
    },
    {
      title: '增长率可以超过 100%',
      sheet: `
| 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数   | ≥100人     | 100人      | 50   | 50   |
| 产值增长率 | ≥100%      | 120%       | 50   | 50   |`,
    },
  ],
};

/** Parts of a whole: nobody is more than satisfied, nothing is more than all of it. */
const shares =
  /(?:满意|合格|达标|知晓|完好|准确|优良|通过|正确|公开|入户|持证|有效)(?:度|率)$|(?:覆盖|及时|参与|入学|就业|普及)率$/;

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(({ name }) => shares.test(name.replace(/[(（].*$/, '')));
  return { findings: rows.flatMap(leaf => ofLeaf(leaf) ?? []), places: rows.length };
}

function ofLeaf({ actual, unit, name }: Leaf): Observation | null {
  const quantity = actual?.quantity;
  if (!actual || !quantity || !quantity.value.greaterThan(hundred)) return null;
  const isPercent = quantity.unit.text === '%' || (quantity.unit.text === '' && unit?.text === '%');
  if (!isPercent) return null;
  return finding([actual.at], words.above(a1(actual.at), name, actual.text), { stated: actual.text });
}
