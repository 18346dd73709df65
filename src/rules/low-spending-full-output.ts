import { directionOf, executionRatio, measureOf, rateText, ratioOf, type ScoredLeaf } from '../scoring';
import { a1, Decimal } from '../sheet';
import { C08 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const C08: Rule = {
  id: 'C08',
  name: 'low-spending-full-output',
  title: '花钱很少，产出全满',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：绩效自评结果应与预算执行情况相互印证',
  needs: '预算数、执行数和产出指标的得分',
  run,
  examples: [
    {
      title: '没有分值的表，支出两成，全部建成',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数       | 执行率    |
| 年度资金总额     | 100        | 100        | ⟦C08; D2 20% 2⟧ 20         | 20%       |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值       | 备注      |
| 产出指标         | 建设猪舍   | ≥400平方米 | 400平方米 ✓ 399平方米 |      |
|                  | 建设水池   | ≥5座       | 5座              |           |`,
    },
    {
      title: '执行率 59%，产出全部满分',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数  | 执行率 | 分值 | 得分 | 原因     |
| 年度资金总额     | 100        | 100        | ⟦C08; D2 59% 2⟧ 59 ✓ 60    | 59% ✓ 60% | 10 | 5.9 ✓ 6 | 合同未签 |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值  | 备注   | 分值 | 得分 | 偏差原因 |
| 产出指标         | 培训人数   | ≥100人     | 100人       |        | 50   | 50   |          |
|                  | 培训场次   | ≥5场       | 5场         |        | 40   | 40   |          |`,
    },
  ],
};

/** Below this execution rate full output is worth a question. */
const low = new Decimal('0.6');

function run({ form, card }: Context): Checked {
  const ratio = executionRatio(form);
  const rate = ratio && ratioOf(ratio);
  const outputs = card.rows.filter(
    ({ leaf, weight }) => leaf.path.some(group => group.includes('产出')) && !weight?.value.isZero(),
  );
  const spent = ratio?.over[0];
  if (!ratio || !rate || !spent || outputs.length === 0) return {};
  const full = outputs.every(isFull);
  if (!full || rate.greaterThanOrEqualTo(low)) return { places: 1 };
  const say = outputs.some(({ weight }) => weight) ? words.lowSpending : words.allReached;
  const message = say(a1(spent.at), rateText(rate), String(outputs.length));
  return { findings: [finding([spent.at], message, { stated: rateText(rate) })] };
}

/** Full marks; where the form gives the row no points, a target that was reached. */
function isFull({ leaf, stated, weight }: ScoredLeaf): boolean {
  if (weight) return stated !== null && stated.value.equals(weight.value);
  const measure = measureOf(leaf);
  if (typeof measure === 'string' || measure.completion || directionOf(leaf).reverse) return false;
  return measure.ofActual(measure.actual.value).greaterThanOrEqualTo(measure.ofTarget(measure.target.value));
}
