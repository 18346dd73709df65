import { isUnfilled } from '../form';
import { type ScoredLeaf, sharesScore } from '../scoring';
import { a1, plain } from '../sheet';
import { C11 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C11: Rule = {
  id: 'C11',
  name: 'empty-reason',
  title: '扣分的原因等于没有写',
  about: 'completion',
  levels: ['warning', 'notice'],
  basis: '财预〔2020〕10号：未完成绩效目标或偏离较大的，应当分析说明原因',
  needs: '分值、得分和偏差原因',
  run,
  examples: [
    {
      title: '扣 1 分，原因写“无”',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因               |
| 培训人数 | ≥100人     | 98人       | 50   | 49   | ⟦C11; E2 1 F2⟧ 无 ✓ 2 人因病未到 |
| 满意度   | ≥90%       | 95%        | 50   | 50   | 无                     |`,
    },
    {
      title: '扣 1 分，原因写“客观原因”',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因                           |
| 培训人数 | ≥100人     | 98人       | 50   | 49   | ⟦C11; E2 1 F2⟧ 客观原因 ✓ 受疫情影响推迟一期 |
| 满意度   | ≥90%       | 95%        | 50   | 50   |                                    |`,
    },
  ],
};

const none =
  /^(?:无|没有|暂无|不适用|正常|无异常|无偏差|无偏离|无差异|无原因|无说明|没有偏差|已完成|已全部完成|全部完成|按计划完成|按期完成|完成|已达标|达标|已实现|合理|0)$/;
const hollow =
  /^(?:由于|因为|因|受)?(?:一些|部分|有关|各种|多种|多方面)?(?:客观|主观|主客观|特殊|其他|其它|历史|实际|现实|工作|项目|自身|外部)?(?:原因|因素|情况)(?:的?影响|所致|导致|造成)?$/;

function run({ card }: Context): Checked {
  const rows = card.rows.filter(row => row.leaf.reason && !sharesScore(card, row.leaf));
  return { findings: rows.flatMap(row => ofRow(row) ?? []), places: rows.length };
}

function ofRow({ leaf: { reason }, stated, weight }: ScoredLeaf): Observation | null {
  if (!reason || isUnfilled(reason) || !stated || !weight || !stated.value.lessThan(weight.value))
    return null;
  const text = reason.text.replace(/(?<![。.;；!！])[。.;；!！]+$/, '');
  const say = none.test(text) ? words.none : hollow.test(text) ? words.hollow : null;
  if (!say) return null;
  const lost = plain(weight.value.minus(stated.value));
  return finding([reason.at], say(a1(reason.at), a1(stated.at), lost, reason.text), {
    level: say === words.none ? 'warning' : 'notice',
    stated: reason.text,
    related: [stated.at],
  });
}
