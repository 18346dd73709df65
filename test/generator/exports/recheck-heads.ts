import { writeFacts, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { Page } from '../page';
import { number } from '../spelling';
import { styleFor } from '../style';

/** 自评 and 复核 as two heads, each over its own 完成值 and 得分; the reviewers' columns may stand first. */
export const recheckHeads: Family = {
  name: '复核表（两层表头）',
  draw(random) {
    const style = { ...styleFor(random), numbered: false };
    const { year, names } = subjectFor(random);
    const page = new Page(random, 11);
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评复核表', '绩效自评复核表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [2, 4, 2, 3]);
    const columns = new Columns(random, style);
    const [mine, theirs] = random.pick([
      ['自评情况', '复核情况'],
      ['单位自评', '财政复核'],
      ['自评', '复核'],
    ] as const);
    const unitColumns = [
      { ...columns.actual('完成值'), under: mine },
      { ...columns.score('得分'), under: mine },
    ];
    const reviewColumns = [
      { ...columns.actual('完成值'), under: theirs },
      { ...columns.reviewScore('得分'), under: theirs },
    ];
    const isTurned = random.chance(0.3);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.target('年度指标值'),
        columns.weight('分值'),
        ...(isTurned ? [...reviewColumns, ...unitColumns] : [...unitColumns, ...reviewColumns]),
        columns.reason('备注'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 1, 2, 1, 1, 1, 1, 1, 1, 1]),
      leftovers: false,
    });
    const [own, other] = isTurned ? [8, 6] : [6, 8];
    const grade = 'absent' as const;
    writeTotal(page, random, { strip, weightAt: 4, scoreAt: own, form, style, grade });
    const span = strip[other];
    if (span) page.put(page.row - 1, span, number(form.reviewTotal, style.score));
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};
