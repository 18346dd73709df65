import { roundTo } from '../../../src/sheet';
import { writeFacts, writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { Page } from '../page';
import { number } from '../spelling';
import { styleFor } from '../style';

/** 绩效指标复核表: the unit's own values and scores, and beside them those of the reviewers, kept apart. */
export const recheck: Family = {
  name: '自评复核表',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 13);
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);

    const heading = writeHeading(page, random, {
      titles: ['绩效指标自评复核表', '项目支出绩效自评复核表', '绩效自评复核表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [2, 4, 2, 5]);
    const columns = new Columns(random, style);
    const { operator, target, unit } = columns.parts();
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [
        { head: '一级指标', of: group => groupItem(group, 0, style) },
        { head: '二级指标', of: group => groupItem(group, 1, style) },
      ],
      name: columns.name('三级指标'),
      columns: [
        operator,
        target,
        unit,
        columns.weight('权重'),
        columns.partActual('自评完成值'),
        columns.score('自评得分'),
        columns.column('actual', leaf => columns.partActual().of(leaf), '复核完成值'),
        columns.reviewScore('复核得分'),
        columns.column(
          'score',
          ({ score, reviewScore }) => roundTo(score.value.minus(reviewScore.value), 2).toNumber(),
          '偏差',
        ),
        columns.reason('备注'),
      ],
      stub: null,
      style,
      strip: page.strip(Array.from({ length: 13 }, () => 1)),
    });
    const grade = random.pick(['own-row', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: 6, scoreAt: 8, form, style, grade });
    const total = strip[10];
    if (total)
      page.put(page.row - (grade === 'own-row' ? 2 : 1), total, number(form.reviewTotal, style.score));
    writeTail(page, random);
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};
