import type { Leaf } from '../form';
import { directionOf, directionOfName, measureOf } from '../scoring';
import { a1 } from '../sheet';
import { I11 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const I11: Rule = {
  id: 'I11',
  name: 'direction-by-kind',
  title: '成本写成不低于，建设数量写成不高于',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：指标值应与指标方向一致（成本越低越好，产出数量越多越好）',
  needs: '带符号的指标值',
  run,
  examples: [
    {
      title: '每公里成本写成 ≥4万元',
      sheet: `
| 二级指标 | 三级指标       | 年度指标值                | 实际完成值 | 分值 | 得分 |
| 成本指标 | 每公里维护成本 | ⟦I11; C2 4⟧ ≥4万元 ✓ ≤4万元     | 4万元      | 50   | 50   |
| 数量指标 | 培训人数       | ≥100人                    | 100人      | 50   | 50   |`,
    },
    {
      title: '建设村数写成 ≤4个',
      sheet: `
| 二级指标 | 三级指标       | 年度指标值           | 实际完成值 | 分值 | 得分 |
| 数量指标 | 建设示范村数量 | ⟦I11; C2 4⟧ ≤4个 ✓ ≥4个    | 4个        | 50   | 50   |
| 数量指标 | 培训人数       | ≥100人               | 100人      | 50   | 50   |`,
    },
    {
      title: '成本节约率越高越好，会议次数越少越好',
      sheet: `
| 二级指标 | 三级指标     | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 成本节约率   | ≥5%        | 6%         | 50   | 50   |
| 数量指标 | 召开会议次数 | ≤4次       | 4次        | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const clear = form.leaves.filter(leaf => directionOf(leaf).stated && directionOfName(leaf) === null);
  return { findings: clear.flatMap(leaf => ofLeaf(leaf) ?? []), places: clear.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const { target, operator, name } = leaf;
  const asked = target?.quantity;
  if (!target || !asked || asked.value.isZero() || asked.operator === '=') return null;
  const text = `${asked.operator === null ? (operator?.text ?? '') : ''}${target.text}`;
  const { reverse } = directionOf(leaf);
  const say = !reverse && isCost(leaf) ? words.cost : reverse && isBuilt(leaf) ? words.build : null;
  return say && finding([target.at], say(a1(target.at), name, text), { stated: text });
}

const costs = /成本|造价|费用|单价|开支/;
/** What is saved, raised or paid out to people is better the more it is. */
const more = /节约|节省|降低|下降|减少|自筹|配套|撬动|带动|投入|补助|补贴|发放|兑现|到位|控制率|完成率|率$/;

/** Money that is spent for something: a cost by its name, measured in money. */
function isCost(leaf: Leaf): boolean {
  const measure = measureOf(leaf);
  const isMoney =
    typeof measure !== 'string' &&
    (measure.target.unit.kind === 'money' || /^[百千万亿]*元/.test(measure.target.unit.text));
  return isMoney && costs.test(leaf.name) && !more.test(leaf.name);
}

const built =
  /建设|新建|新增|修建|建成|改造|培训|购置|采购|安装|完成|开展|维护|整治|种植|栽植|培育|扶持|受益|编制|印发|发放|修缮|铺设|救助|帮扶|资助|慰问|服务|组织|举办|走访|宣传|绿化|治理|接种|筛查|制作|配备|惠及|创建/;
const rather =
  /事故|投诉|会议|三公|违|上访|信访|时间|天数|工期|周期|成本|费用|经费|金额|资金|单价|率$|误差|故障|能耗|排放|超/;

/** A number of things to be done; money, time and rates are none. */
function isBuilt({ name, target }: Leaf): boolean {
  const unit = target?.quantity?.unit;
  const isCount = unit !== undefined && unit.text !== '%' && unit.kind !== 'money' && unit.kind !== 'time';
  return isCount && built.test(name) && !rather.test(name);
}
