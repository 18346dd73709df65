import type { Form, Group, Indicator, Leaf } from '../form';
import { directionOf, hasReason, measureOf } from '../scoring';
import { a1, addressKey, type Decimal, plain, type Quantity, sum } from '../sheet';
import { S09 as words } from '../words/goal-rules';
import { type Checked, type Context, finding, mostNamed, type Observation, oneOf, type Rule } from './rule';

export const S09: Rule = {
  id: 'S09',
  name: 'implied-weights',
  title: '没有分值栏的得分与标题分数相符',
  about: 'scores',
  levels: ['warning'],
  basis:
    '财预〔2020〕10号：得分按完成情况乘分值，最高不超过分值；分值只写在标题里的，由各行得分和完成情况推出',
  needs: '标题写明分数、没有分值栏的一组指标，至少三项，各有指标值、完成值和得分',
  run,
  examples: [
    {
      title: '推出的分值 30、20、30，一项得 40 分',
      sheet: `
| 年度绩效目标(80分) | 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 | 未完成原因 |
| ↑ | 产出指标 | 扶持大户 | 10户 | 5户 | 15 | 资金到位晚 |
| ↑ | 产出指标 | 带动农户 | 200户 | 200户 | 20 | |
| ↑ | 效益指标 | 实现产值 | 300吨 | 400吨 | ⟦S09; F4 40 400 300 30⟧ 40 ✓ 30 | |
| 总分 | ← | ← | ← | ← | 75 ✓ 65 | |`,
    },
    {
      title: '三项都完成，得分合计 79.4，标题 80 分',
      sheet: `
| 年度绩效目标(80分) | 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 | 未完成原因 |
| ↑ | 产出指标 | 监测报告 | 4份 | 4份 | 30 | |
| ↑ | 效益指标 | 数据可用率 | 95% | 95% | 30 | |
| ↑ | 满意度指标 | 用户满意度 | 97% | 97% | ⟦S09?; 3 79.4 80 0.6 F4⟧ 19.4 ✓ 20 | |
| 总分 | ← | ← | ← | ← | 79.4 ✓ 80 | |`,
    },
    {
      title: '少的分数写了原因',
      sheet: `
| 年度绩效目标(80分) | 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 | 未完成原因 |
| ↑ | 产出指标 | 监测报告 | 4份 | 4份 | 30 | |
| ↑ | 效益指标 | 数据可用率 | 95% | 95% | 30 | |
| ↑ | 满意度指标 | 用户满意度 | 97% | 97% | 19.4 | 问卷样本偏少，扣0.6分 |
| 总分 | ← | ← | ← | ← | 79.4 | |`,
    },
  ],
};

/** Fewer rows fit a heading by chance. */
const fewest = 3;

interface Row {
  readonly leaf: Leaf;
  readonly score: Quantity;
  /** How much of its target was done: `over` ÷ `under`. */
  readonly over: Decimal;
  readonly under: Decimal;
}

function run({ form }: Context): Checked {
  const blocks = form.tables.flatMap(({ members }) => members.filter(isGroup));
  const read = blocks.flatMap(group => {
    const points = group.weight?.quantity?.value;
    const rows = points && rowsOf(group);
    return points && rows ? [{ points, rows }] : [];
  });
  const explained = hasReasonBelow(form);
  return {
    findings: read.flatMap(({ points, rows }) => [
      ...aboveCap(rows, points),
      ...(explained ? [] : short(rows, points)),
    ]),
    places: read.length,
  };
}

/** 偏差大或目标未完成原因分析 stands below the table, for all rows. */
const hasReasonBelow = ({ narratives, notes, facts }: Form): boolean =>
  [...narratives, ...notes].some(({ label, text }) => /原因/.test(label) || /扣\s*\d|原因/.test(text)) ||
  facts.some(({ label, value }) => /原因/.test(label) && value.text !== '');

const isGroup = (member: Indicator): member is Group => member.kind === 'group';

const leavesOf = (group: Group): Leaf[] =>
  group.members.flatMap(member => (isGroup(member) ? leavesOf(member) : [member]));

/** The rows of a block, where none states its weight and each has a score of its own and is measured; else null. */
function rowsOf(group: Group): Row[] | null {
  const leaves = leavesOf(group);
  if (leaves.length < fewest || leaves.some(({ weight, headingWeight }) => weight?.quantity || headingWeight))
    return null;
  const rows = leaves.flatMap((leaf): Row[] => {
    const measure = measureOf(leaf);
    const score = leaf.score?.quantity;
    if (!score || typeof measure === 'string' || measure.completion) return [];
    const target = measure.ofTarget(measure.target.value);
    const actual = measure.ofActual(measure.actual.value);
    if (!target.greaterThan(0) || !actual.greaterThan(0)) return [];
    const [over, under] = directionOf(leaf).reverse ? [target, actual] : [actual, target];
    return [{ leaf, score, over, under }];
  });
  const cells = new Set(rows.map(({ score }) => addressKey(score.at)));
  return rows.length === leaves.length && cells.size === leaves.length ? rows : null;
}

/**
 * The weights that the scores imply, each a whole number and all of them the heading's points: at full marks for what
 * was reached, or at the same rate above it. Then a score above its weight is above its cap.
 */
function aboveCap(rows: readonly Row[], points: Decimal): Observation[] {
  const weights = onlyWeights(rows, points);
  if (!weights) return [];
  return rows.flatMap(({ score, over, under }, i) => {
    const weight = weights[i];
    if (!weight || !score.value.greaterThan(weight)) return [];
    const message = words.aboveCap(
      a1(score.at),
      plain(score.value),
      `${plain(over)}÷${plain(under)}`,
      plain(weight),
    );
    return [finding([score.at], message, { stated: plain(score.value), expected: plain(weight) })];
  });
}

/** So many rows above their targets are tried either way. */
const mostOver = 8;

/** The one way in which the rows' weights come to the points: each row above its target at full marks, or at its rate. */
function onlyWeights(rows: readonly Row[], points: Decimal): readonly Decimal[] | null {
  const implied = rows.map(({ score, over, under }) => score.value.times(under).div(over));
  const open = rows.flatMap((row, i) => (row.over.greaterThan(row.under) ? [i] : []));
  if (open.length > mostOver) return null;
  const ways = Array.from({ length: 2 ** open.length }, (_, way) =>
    rows.map((row, i): Decimal => {
      const atRate = !isReached(row) || (way >> open.indexOf(i)) % 2 === 1;
      return (atRate && implied[i]) || row.score.value;
    }),
  ).filter(weights => fits(weights, points));
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

const isReached = ({ over, under }: Row): boolean => over.greaterThanOrEqualTo(under);

const fits = (weights: readonly Decimal[], points: Decimal): boolean =>
  weights.every(weight => weight.isInteger()) && sum(weights).equals(points);

/** All was reached, the scores do not come to the points, and no row says why. */
function short(rows: readonly Row[], points: Decimal): Observation[] {
  const added = sum(rows.map(({ score }) => score.value));
  if (rows.some(row => !isReached(row) || hasReason(row.leaf))) return [];
  if (!added.lessThan(points)) return [];
  const broken = rows.filter(({ score }) => !score.value.isInteger());
  const cells = (broken.length === 1 ? broken : rows).map(({ score }) => score.at);
  const message = words.short(
    String(rows.length),
    plain(added),
    plain(points),
    plain(points.minus(added)),
    cells.map(a1).join('、'),
  );
  return [oneOf(cells, cells.slice(0, mostNamed), message)];
}
