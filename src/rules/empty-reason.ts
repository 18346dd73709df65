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

/** Nothing was short of anything: 无偏差, 不存在差异, 未发现问题. */
const nothing =
  /^(?:[/／—-]\s*)?(?:无|没有|暂无|并无|未发现|不存在|未发生|不适用|不涉及)(?:明显|重大|较大|任何|相关|其他)?(?:偏差|偏离|差异|原因|说明|异常|问题|变化|情况)*$|^0$/;
/** All was done: 已按要求完成, 按计划推进, 完成良好. */
const done =
  /^(?:均|都|已经?|全部|按(?:要求|计划|期|时|规定|进度|目标|照计划)|正常|如期|顺利|圆满)*(?:完成|达标|达到|实现|推进|实施|开展|进行|落实|执行)(?:良好|较好|正常|到位|了)?(?:年度|预期|既定|全部|绩效)?(?:目标|任务|计划|指标|要求)?$|^(?:情况)?(?:正常|合理|良好)$/;
/** A cause without one: 客观原因, 受各方面因素影响, 因故未完成. */
const hollow =
  /^(?:由于|因为|因|受|系)?(?:一些|部分|有关|各种?|种种|诸多|多种|多方面|各方面)?的?(?:客观|主观|主客观|特殊|其他|其它|历史|实际|现实|工作|项目|自身|外部)?(?:原因|因素|情况|条件)等?的?(?:影响|所致|导致|造成|限制|制约)?(?:未能?完成)?$|^因故(?:未能?(?:完成|达到|实施|开展))?$/;

function run({ card }: Context): Checked {
  const rows = card.rows.filter(row => row.leaf.reason && !sharesScore(card, row.leaf));
  return { findings: rows.flatMap(row => ofRow(row) ?? []), places: rows.length };
}

function ofRow({ leaf: { reason }, stated, weight }: ScoredLeaf): Observation | null {
  if (!reason || isUnfilled(reason) || !stated || !weight || !stated.value.lessThan(weight.value))
    return null;
  const text = reason.text.replace(/(?<![。.;；!！])[。.;；!！]+$/, '');
  const say = nothing.test(text) || done.test(text) ? words.none : hollow.test(text) ? words.hollow : null;
  if (!say) return null;
  const lost = plain(weight.value.minus(stated.value));
  return finding([reason.at], say(a1(reason.at), a1(stated.at), lost, reason.text), {
    level: say === words.none ? 'warning' : 'notice',
    stated: reason.text,
    related: [stated.at],
  });
}
