import { type Form, isExecutionRate, type Leaf } from '../form';
import { weightInWhole, weightOf } from '../scoring';
import { type Decimal, plain, zero } from '../sheet';
import { W04 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import { type Checked, type Context, finding, type Rule } from './rule';

export const W04: Rule = {
  id: 'W04',
  name: 'standard-weights',
  title: '一级指标分值与一般标准不同',
  about: 'weights',
  levels: ['notice'],
  basis: '财预〔2020〕10号：原则上预算执行率 10、产出 50、效益 30、满意度 10，特殊情况可以调整',
  needs: '按产出、效益、满意度分类的一级指标及其分值',
  setting: byTopic('weights', ({ name }) => settings.profile(name)),
  run,
  examples: [
    {
      title: '产出 60、效益 20',
      sheet: `
| ⟦W04; 60 20 10 10 10 50 30 10 2020⟧ 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标       | 培训人数 | ≥100人     | 100人      | 60 ✓ 50 | 60 ✓ 50 |
| 效益指标       | 就业人数 | ≥20人      | 20人       | 20 ✓ 30 | 20 ✓ 30 |
| 满意度指标     | 满意度   | ≥90%       | 95%        | 10   | 10   |
|                | 预算执行率 | 100%     | 100%       | 10   | 10   |`,
    },
  ],
};

function run({ form, profile }: Context): Checked {
  const standard = Object.entries(profile.standardWeights);
  const weights = weightsByPart(
    form,
    standard.map(([part]) => part),
  );
  if (!weights || standard.length === 0) return {};
  if (standard.every(([part, points]) => weights.get(part)?.equals(points))) return { places: 1 };
  const parts = [...weights].map(([part, points]) => words.part(part, plain(points))).join('、');
  const usual = standard.map(([part, points]) => words.part(part, plain(points))).join('、');
  const at = form.tables[0]?.columns[0]?.at;
  return { findings: [finding(at ? [at] : [], words.differs(parts, usual, profile.name))] };
}

/** The weights of 产出, 效益, 满意度 and 预算执行率; null where the form is not made of these parts. */
function weightsByPart(form: Form, parts: readonly string[]): Map<string, Decimal> | null {
  // What stands in a weight's place and is no number may be any of them.
  if (form.leaves.some(leaf => leaf.weight?.misread)) return null;
  const weights = new Map<string, Decimal>();
  for (const leaf of form.leaves) {
    const weight = weightOf(leaf);
    if (!weight) continue;
    const part = parts.find(name => belongsTo(leaf, name));
    if (part === undefined) return null;
    weights.set(part, (weights.get(part) ?? zero).plus(weightInWhole(leaf, weight.value)));
  }
  return parts.every(part => weights.has(part)) ? weights : null;
}

function belongsTo(leaf: Leaf, part: string): boolean {
  if (part === '预算执行率') return isExecutionRate(leaf);
  if (leaf.path.some(group => group.includes('满意度'))) return part === '满意度';
  return leaf.path[0]?.includes(part) ?? false;
}
