import type { Leaf } from '../form';
import { a1 } from '../sheet';
import { I07 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I07: Rule = {
  id: 'I07',
  name: 'hollow-target',
  title: '指标值和完成值是同一句空话',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：绩效指标应当细化、量化、可衡量',
  needs: '指标值和完成值',
  run,
  examples: [
    {
      title: '目标“有效提升”，完成“有效提升”',
      sheet: `
| 三级指标 | 年度指标值                 | 实际完成值          | 分值 | 得分 |
| 培训人数 | ≥100人                     | 100人               | 50   | 50   |
| 服务水平 | ⟦I07; B3⟧ 有效提升 ✓ 较上年提升 | 有效提升 ✓ 较上年提升 | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const hollow = form.leaves.filter(isHollow);
  const cells = hollow.flatMap(({ target }) => (target ? [target.at] : []));
  if (cells.length === 0) return { places: form.leaves.length };
  const quotes = [...new Set(hollow.flatMap(({ target }) => target?.text ?? []))];
  return { findings: [finding(cells, words.hollow(cells.map(a1).join('、'), quotes.join('”“')))] };
}

const degree = '(?:有效|显著|明显|不断|持续|逐步|进一步|大幅|切实|稳步|得到|有所|充分|全面)';
const change =
  '(?:提升|提高|改善|增强|加强|促进|推动|保障|增加|增长|完善|优化|减少|降低|发挥|发展|带动|改进|落实)';
const hollow = new RegExp(`^${degree}*${change}+$`);

/** Nothing but a degree and a change, word for word in both places. */
function isHollow({ target, actual }: Leaf): boolean {
  return target !== null && actual !== null && target.text === actual.text && hollow.test(target.text);
}
