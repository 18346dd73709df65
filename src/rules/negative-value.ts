import type { Field, Leaf } from '../form';
import { a1 } from '../sheet';
import { I09 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const I09: Rule = {
  id: 'I09',
  name: 'negative-value',
  title: '指标值、完成值不应是负数',
  about: 'indicators',
  levels: ['notice'],
  basis: '数量、比率和金额不小于 0；增长、变动一类的可以是负数',
  needs: '指标值和完成值',
  run,
  examples: [
    {
      title: '满意度的指标值 ≥-10%',
      sheet: `
| 三级指标   | 年度指标值           | 实际完成值 | 分值 | 得分 |
| 培训人数   | ≥100人               | 100人      | 50   | 50   |
| 学员满意度 | ⟦I09; B3 10%⟧ ≥-10% ✓ ≥0%    | 95%        | 50   | 50   |`,
    },
    {
      title: '三公经费变动率可以是负数',
      sheet: `
| 三级指标         | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数         | ≥100人     | 100人      | 50   | 50   |
| 三公经费变动率   | ≤-5%       | -6%        | 50   | 50   |`,
    },
  ],
};

/** What may fall below nothing. */
const signed = /增|减|变动|变化|降|涨|偏差|偏离|差额|利润|净|温|结余|收益|回报|节约|节能|盈|亏/;

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(({ name }) => !signed.test(name));
  return { findings: rows.flatMap(ofLeaf), places: rows.length };
}

function ofLeaf({ target, actual, name }: Leaf): Observation[] {
  return [target, actual].filter(isNegative).map(({ at, text }) => {
    return finding([at], words.negative(a1(at), name, text), { stated: text });
  });
}

function isNegative(field: Field | null): field is Field {
  const value = field?.quantity?.value;
  return value !== undefined && value.isNegative() && !value.isZero();
}
