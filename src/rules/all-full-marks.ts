import { C09 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const C09: Rule = {
  id: 'C09',
  name: 'all-full-marks',
  title: '全部指标满分',
  about: 'completion',
  levels: ['notice'],
  basis: '财预〔2020〕10号：自评结果应当客观；全部满分是复核的重点',
  needs: '五项以上指标的分值和得分',
  run,
  examples: [
    {
      title: '五项全部满分',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分       |
| 培训人数 | ≥100人     | 100人      | 20   | 20         |
| 培训场次 | ≥5场       | 5场        | 20   | 20         |
| 合格率   | ≥90%       | 90%        | 20   | 20         |
| 就业人数 | ≥10人      | 10人 ✓ 9人 | 20   | 20 ✓ 18    |
| 满意度   | ≥90%       | 95%        | 20   | 20         |
| 总分     |            |            | 100  | ⟦C09; 5⟧ 100 ✓ 98  |`,
    },
  ],
};

/** Fewer indicators may well all be met. */
const fewest = 5;

function run({ form, card }: Context): Checked {
  const rows = card.rows.filter(({ weight }) => weight?.value.greaterThan(0));
  const at = form.total?.score?.at;
  if (rows.length < fewest || !at) return {};
  const full = rows.every(({ stated, weight }) => stated && weight && stated.value.equals(weight.value));
  return full ? { findings: [finding([at], words.allFull(String(rows.length)))] } : { places: 1 };
}
