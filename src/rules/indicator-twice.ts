import { isPlaceholder, type Leaf } from '../form';
import { a1, labelKey } from '../sheet';
import { I02 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const I02: Rule = {
  id: 'I02',
  name: 'indicator-twice',
  title: '指标重复',
  about: 'indicators',
  levels: ['notice'],
  basis: '财预〔2020〕10号：指标应当互不重复',
  needs: '指标名称',
  run,
  examples: [
    {
      title: '同一项在产出和效益里各写一次',
      sheet: `
| 一级指标 | 三级指标                        | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 维护管网长度                    | ≥50公里    | 50公里     | 50   | 50   |
| 效益指标 | ⟦I02; B3 B2⟧ 维护 管网长度 ✓ 受益管网长度 | ≥50公里    | 50公里     | 50   | 50   |`,
    },
    {
      title: '同一项写了两次',
      sheet: `
| 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 数量指标 | 培训人数       | ≥100人     | 100人      | 50   | 50   |
|          | ⟦I02; B3 B2⟧ 培训人数 ✓ 结业人数 | ≥100人     | 100人      | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const first = new Map<string, Leaf>();
  const anywhere = new Map<string, Leaf>();
  const findings: Observation[] = [];
  for (const leaf of form.leaves) {
    if (isPlaceholder(leaf.name)) continue;
    const name = bareName(leaf);
    const whole = `${name}|${leaf.target?.text ?? ''}`;
    const key = `${leaf.path.join('|')}|${whole}`;
    const before = first.get(key) ?? (isOneThing(leaf, name) ? anywhere.get(whole) : undefined);
    if (before && before.at !== leaf.at) {
      const message = words.twice(a1(leaf.at), a1(before.at), leaf.name);
      findings.push(finding([leaf.at], message, { related: [before.at] }));
    } else {
      first.set(key, leaf);
      // Under whatever heading, told apart by nothing but a blank.
      anywhere.set(whole, leaf);
    }
  }
  return { findings, places: form.leaves.length };
}

/** Without its number in the list and its unit: 1.培训场次（场）. */
function bareName({ name, target, unit }: Leaf): string {
  const bare = labelKey(name).replace(/^[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[).、．]/, '');
  const own = [target?.quantity?.unit.text ?? '', unit?.text ?? ''].filter(text => text !== '');
  return own.reduce(
    (text, each) => (text.endsWith(`(${each})`) ? text.slice(0, -each.length - 2) : text),
    bare,
  );
}

/** The same name with the same target under another heading; short names (合格率) are many things' names. */
function isOneThing({ target, execution }: Leaf, name: string): boolean {
  return name.length >= 4 && Boolean(target?.quantity) && !execution;
}
