import { Decimal } from '../../../src/sheet';
import { writeFacts, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import type { TrueLeaf, TrueTable } from '../model';
import { type Item, Page } from '../page';
import { plainLeaf } from '../process-indicators';
import { asText, number, words } from '../spelling';
import { styleFor } from '../style';

/** Below the indicators a row that gives points beyond the 100, or takes some, and has no weight of its own. */
export const bonus: Family = {
  name: '加分扣分行',
  draw(random) {
    const style = { ...styleFor(random), numbered: false };
    const { year, names } = subjectFor(random);
    const page = new Page(random, 9);
    const members = makeTree(random, { points: 100, year });
    const [label, points] = random.pick([
      ['加分项', '1'],
      ['加分', '2'],
      ['奖励加分', '0.5'],
      ['扣分项', '-1'],
      ['减分项', '-2'],
      ['扣分', '-0.5'],
    ] as const);
    const extra: TrueLeaf = plainLeaf(label, new Decimal(0), new Decimal(points));
    const table: TrueTable = { members };
    const form = trueForm([{ members: [...members, extra] }], null);
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [1, 4, 1, 3]);
    const columns = new Columns(random, style);
    const own = [columns.target(), columns.actual(), columns.weight(), columns.score(), columns.reason()];
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: own,
      stub: null,
      style,
      strip: page.strip([1, 1, 2, 1, 1, 1, 1, 1]),
      leftovers: false,
    });
    const row: Item[] = strip.map(() => '');
    row[0] = words(extra.name);
    // A row that is called 扣分 takes its points whether it writes a minus or not; no formula adds it then.
    const isBare = random.chance(0.5);
    row[6] = number(extra.score, value => style.score(isBare ? value.abs() : value));
    if (random.chance(0.5)) row[7] = random.pick(['获上级表彰', '审计发现问题', '按规定调整']);
    page.line(strip, row);
    const grade = random.pick(['own-row', 'absent'] as const);
    writeTotal(page, random, {
      strip,
      weightAt: 5,
      scoreAt: 6,
      form,
      style: isBare ? { ...style, total: asText } : style,
      grade,
    });
    writeTail(page, random);
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};
