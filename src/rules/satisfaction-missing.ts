import { a1 } from '../sheet';
import { I12 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I12: Rule = {
  id: 'I12',
  name: 'satisfaction-missing',
  title: '没有满意度指标',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：一级指标包括产出、效益和服务对象满意度',
  needs: '一级指标',
  run,
  examples: [
    {
      title: '只有产出和效益',
      sheet: `
| ⟦I12; A1 10⟧ 一级指标 | 三级指标            | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标       | 培训人数            | ≥100人     | 100人      | 60   | 60   |
| 效益指标       | 就业人数 ✓ 学员满意度 | ≥20人 ✓ ≥90% | 20人 ✓ 95% | 40   | 40   |`,
    },
  ],
};

/** A form with 产出 and 效益, and no satisfaction in any name or heading: told once, at the head of the table. */
function run({ form }: Context): Checked {
  const groups = form.leaves.flatMap(({ path }) => path[0] ?? []);
  const has = (word: string): boolean => groups.some(group => group.includes(word));
  const head = form.tables[0]?.columns[0]?.at;
  if (!head || !has('产出') || !has('效益')) return {};
  const asked = form.leaves.some(({ name, path }) => /满意/.test(name + path.join('')));
  return asked ? { places: 1 } : { findings: [finding([head], words.missing(a1(head)))] };
}
