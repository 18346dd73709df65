import type { Leaf } from '../form';
import { a1 } from '../sheet';
import { I10 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I10: Rule = {
  id: 'I10',
  name: 'payment-as-output',
  title: '数量指标是资金支付率',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：数量指标反映提供产品和服务的数量',
  needs: '二级指标“数量指标”',
  run,
  examples: [
    {
      title: '数量指标写资金支付率',
      sheet: `
| 二级指标 | 三级指标                         | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 数量指标 | ⟦I10; B2⟧ 资金支付率 ✓ 资金补助户数比 | ≥90%       | 95%        | 50   | 50   |
| 质量指标 | 合格率                           | ≥90%       | 95%        | 50   | 50   |`,
    },
  ],
};

const payment = /(?:支付|支出|拨付|执行)(?:率|进度|比例|比率)$/;

function run({ form }: Context): Checked {
  const counted = form.leaves.filter(({ path, execution }) => !execution && path.some(isCount));
  const paid = counted.filter(({ name }) => payment.test(name));
  return { findings: paid.map(ofLeaf), places: counted.length };
}

const isCount = (group: string): boolean => group.includes('数量');

const ofLeaf = ({ at, name }: Leaf) => finding([at], words.payment(a1(at), name));
