import { amountInk, fundColumns } from '../blocks/funds';
import { writeFacts, writeGoals } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { totalInk } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { isFigure, leavesOf, phrase, type TrueLeaf } from '../model';
import { amountsOf, executionOf, type FundRow, makeMoney } from '../money';
import { type Item, Page, type Span } from '../page';
import type { Random } from '../random';
import { number, words } from '../spelling';
import { type Style, styleFor } from '../style';
import { type Parts, partsOf } from '../values';
import { spelled, topTotals } from '../words';

/** 重庆: no levels, the total at the top, 得分系数(%) beside the score, a target that may be adjusted. */
export const chongqing: Family = {
  name: '重庆',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 11);
    const money = makeMoney(random, { total: '', sources: [], style });
    const execution = executionOf(money, 10);
    const leaves = leavesOf(makeTree(random, { points: 90, year })).map(({ leaf }) => leaf);
    const form = trueForm([{ members: leaves }], execution);

    const title = phrase(
      random.pick(['部门整体绩效自评表', `${year}年度部门整体绩效自评表`, '项目绩效自评表']),
    );
    page.line(page.whole, [words(title)]);
    const inTitle = title.text.includes('年度');
    const facts = writeFacts(page, random, names, [1, 4, 2, 4]);
    const top = page.row;
    page.skip();
    writeMoney(page, random, style, money.rows[0] as FundRow, execution);
    writeGoals(page, random, goalsFor(random), [1, 5, 5]);
    const parts = new Map<TrueLeaf, Parts>();
    const partsFor = (leaf: TrueLeaf): Parts => {
      const known = parts.get(leaf) ?? partsOf(random, leaf, style, 'kind');
      parts.set(leaf, known);
      return known;
    };
    const adjusted = adjustedLeaves(random, leaves);
    const columns = new Columns(random, style);
    writeIndicators(page, random, {
      table: { members: leaves },
      levels: [],
      name: columns.flatName('指标名称'),
      columns: [
        columns.column('unit', leaf => partsFor(leaf).unit, '计量单位'),
        columns.column('operator', leaf => partsFor(leaf).operator, '指标性质'),
        columns.column('target', leaf => firstTarget(leaf, partsFor(leaf), adjusted), '年初指标值'),
        columns.column('target', leaf => (adjusted.has(leaf) ? partsFor(leaf).target : ''), '调整指标值'),
        columns.column('actual', leaf => partsFor(leaf).actual, '全年完成值'),
        columns.column('score', coefficient, '得分系数(%)'),
        columns.weight('指标权重(分)'),
        columns.score('指标得分(分)'),
        columns.column('reason', () => random.pick(['是', '否']), '是否核心指标'),
      ],
      stub: '绩效指标',
      style: { ...style, numbered: false },
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
      leftovers: false,
    });
    const [office, blank, label, value] = page.strip([1, 6, 2, 2]) as [Span, Span, Span, Span];
    page.put(top, office, '财政处室');
    page.put(top, blank, '');
    page.put(top, label, spelled(random, random.pick(topTotals)));
    page.put(top, value, totalInk(page, random, form, style));
    const unit = style.money;
    return {
      page,
      form: { ...form, title, year: inTitle ? year : null, facts, amounts: amountsOf(money, unit) },
    };
  },
};

/** One row of figures below their heads, without names of sources. */
function writeMoney(
  page: Page,
  random: Random,
  style: Style,
  whole: FundRow,
  execution: ReturnType<typeof executionOf>,
): void {
  const strip = page.strip([1, 2, 2, 2, 1, 1, 2]);
  const columns = fundColumns(
    random,
    ['initial', 'budget', 'executed', 'rate', 'weight', 'score'],
    'stub',
    style,
  );
  const top = page.line(strip, ['↑', ...columns.map(({ head }) => head)]);
  const items = columns.map(({ role }): Item => {
    if (role === 'weight') return number(execution.weight, style.weight);
    if (role === 'score') return number(execution.score, style.score);
    return role === 'reason' ? '' : (amountInk(whole, role, style) ?? style.nothing);
  });
  page.line(strip, ['↑', ...items]);
  page.put(top, strip[0] as Span, spelled(random, `部门预算执行情况(${style.money})`), 2);
}

/** The counted leaves whose target was changed during the year. */
function adjustedLeaves(random: Random, leaves: readonly TrueLeaf[]): ReadonlySet<TrueLeaf> {
  if (!random.trait('adjusted-targets', 0.4)) return new Set();
  return new Set(
    leaves.filter(({ measure }) => measure.target && isFigure(measure.target) && random.chance(0.3)),
  );
}

/** 年初指标值: the target itself, or what it was before it was adjusted. */
function firstTarget(leaf: TrueLeaf, parts: Parts, adjusted: ReadonlySet<TrueLeaf>): Item {
  if (!adjusted.has(leaf)) return parts.target;
  const { target, unit } = leaf.measure;
  return target && isFigure(target) ? `${target.value.times(2).plus(1).toFixed()}${unit}` : '';
}

/** 得分系数: the share of the weight that was given, as a percentage. */
function coefficient({ weight, score }: TrueLeaf): Item {
  return `${score.value.div(weight.value).times(100).toDecimalPlaces(2).toFixed()}%`;
}
