import { Decimal, sum } from '../../../src/sheet';
import { writeFacts, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import {
  figure,
  isFigure,
  leavesOf,
  phrase,
  gradeFor,
  type TrueGroup,
  type TrueIndicator,
  type TrueLeaf,
} from '../model';
import { Page } from '../page';
import type { Random } from '../random';
import { scoreOf } from '../scores';
import { shares } from '../shares';
import { number } from '../spelling';
import { styleFor } from '../style';

/**
 * Weights of three levels beside one another: 一级 adds to 100, and so does what stands below each of its groups; a
 * 三级 is a part of its 二级 (35 + 40 = 75), or of 100 once more (50 × 75 % × 35 %).
 */
export const nested: Family = {
  name: '权重逐级相乘',
  draw(random) {
    const style = { ...styleFor(random), levels: 'merged', headings: 'bare', numbered: false } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const isThrice = random.chance(0.5);
    const members = makeTree(random, { points: 100, year }).map(group =>
      nestedGroup(random, group, isThrice),
    );
    const table = { members };
    const plain = trueForm([table], null);
    const score = sum(
      members.map(group => {
        const own = group.members.map(second => {
          const points = sum(leavesOf([second]).map(({ leaf }) => leaf.score.value));
          return isThrice ? points.times(second.weight.value).div(100) : points;
        });
        return sum(own).times(group.weight.value).div(100);
      }),
    ).toDecimalPlaces(2);
    const form = {
      ...plain,
      isNested: true,
      total: { weight: figure(100), score: figure(score) },
      grade: phrase(gradeFor(score)),
    };
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表', '项目支出绩效评价表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [1, 4, 1, 4]);
    const columns = new Columns(random, style);
    const weight = random.pick(['权重', '权重(%)', '分值']);
    const head = (own: string) => ({
      head: own,
      of: ({ weight: points }: TrueGroup) => number(points, style.weight),
    });
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [
        { head: '一级指标', weight: head(weight) },
        { head: '二级指标', weight: head(weight) },
      ],
      name: columns.name('三级指标'),
      columns: [
        columns.weight(weight),
        columns.target('年度指标值'),
        columns.actual(),
        columns.score('得分'),
        columns.reason(),
      ],
      stub: null,
      style,
      strip: page.strip(Array.from({ length: 10 }, () => 1)),
      leftovers: false,
    });
    const cells = strip.map((_, i) => (i === 0 ? '总分' : ''));
    const row = page.line(strip, cells);
    const [first, last] = [strip[1], strip[8]];
    if (first) page.put(row, first, number(form.total.weight, style.weight));
    if (last) page.put(row, last, number(form.total.score, style.total));
    page.mark('total', row);
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};

/** The group with weights of its own 100 below it, and scores that follow from them. */
function nestedGroup(random: Random, group: TrueGroup, isThrice: boolean): TrueGroup {
  const seconds = shares(random, new Decimal(100), group.members.length);
  return {
    ...group,
    members: group.members.map((second, i): TrueIndicator => {
      if (second.kind === 'leaf') return second;
      const points = seconds[i] as Decimal;
      const thirds = shares(random, isThrice ? new Decimal(100) : points, second.members.length);
      const leaves = second.members.map((leaf, k) =>
        leaf.kind === 'leaf' ? scoredAt(leaf, thirds[k] as Decimal) : leaf,
      );
      return { ...second, weight: figure(points), score: figure(0), members: leaves };
    }),
  };
}

/** The leaf with another weight: full marks where it was met, else its share of them. */
function scoredAt(leaf: TrueLeaf, weight: Decimal): TrueLeaf {
  const { target, actual, operator } = leaf.measure;
  const counted =
    target && actual && operator && isFigure(target) && isFigure(actual)
      ? scoreOf(weight, operator, target.value, actual.value)
      : leaf.score.value.div(leaf.weight.value).times(weight).toDecimalPlaces(2);
  return { ...leaf, weight: figure(weight), score: figure(counted), reviewScore: figure(counted) };
}
