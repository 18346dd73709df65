import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { leavesOf, type TrueIndicator, type TrueLeaf, type TrueTable } from '../model';
import { amountsOf, executionOf, makeMoney } from '../money';
import { type Item, Page } from '../page';
import { plainLeaf } from '../process-indicators';
import { Decimal } from '../../../src/sheet';
import { styleFor } from '../style';
import { targetInk } from '../values';
import { fundHeads, sources, spelled } from '../words';

/** An indicator given up during the year: 年初指标值 stands, 年度指标值 and the rest of its row are blank. */
export const dropped: Family = {
  name: '指标删减',
  draw(random) {
    const style = { ...styleFor(random), numbered: false };
    const { year, names } = subjectFor(random);
    const page = new Page(random, 10);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: [sources.first[0], { label: '其他资金', key: '其他资金' }],
      style,
    });
    const execution = executionOf(money, 10);
    const table: TrueTable = { members: makeTree(random, { points: 90, year }) };
    const form = trueForm([table], execution);
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 3, 2, 3]);
    writeFunds(page, random, {
      stub: fundStub(random, ['项目资金', '资金情况'], place, style),
      columns: fundColumns(
        random,
        ['initial', 'budget', 'executed', 'weight', 'rate', 'score'],
        place,
        style,
      ),
      money,
      execution,
      style,
      strip: page.strip([1, 2, 1, 1, 1, 1, 1, 2]),
    });
    writeGoals(page, random, goalsFor(random), [1, 5, 4]);
    const columns = new Columns(random, style);
    const given = new Set<TrueLeaf>();
    const drawn = { members: table.members.map(member => withDropped(member, given)) };
    if (random.chance(0.5)) for (const leaf of [...given].slice(1)) given.delete(leaf);
    const kept: TrueTable = { members: drawn.members.map(member => without(member, given, drawn)) };
    const blank = (leaf: TrueLeaf, item: () => Item): Item => (given.has(leaf) ? '' : item());
    const own = [columns.target('年度指标值'), columns.actual(), columns.weight(), columns.score()];
    const { strip } = writeIndicators(page, random, {
      table: kept,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.column(
          'target',
          leaf => (given.has(leaf) ? '≥5次' : initialOf(targetInk(random, leaf, style))),
          '年初指标值',
        ),
        ...own.map(column => ({ ...column, of: (leaf: TrueLeaf) => blank(leaf, () => column.of(leaf)) })),
        columns.reason(),
      ],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip(Array.from({ length: 10 }, () => 1)),
      leftovers: false,
    });
    const grade = random.pick(['own-row', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: 7, scoreAt: 8, form, style, grade });
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};

/** What the year began with, as words that are read back nowhere. */
const initialOf = (item: Item): Item =>
  typeof item === 'object' && 'content' in item ? item.content.text : item;

/** The tree with one more indicator at the end of each first-level group's last second level. */
function withDropped(member: TrueIndicator, given: Set<TrueLeaf>): TrueIndicator {
  if (member.kind === 'leaf') return member;
  const last = member.members[member.members.length - 1];
  if (last?.kind === 'group')
    return { ...member, members: [...member.members.slice(0, -1), withDropped(last, given)] };
  const leaf = plainLeaf('专项督导次数', new Decimal(5), new Decimal(0));
  given.add(leaf);
  return { ...member, members: [...member.members, leaf] };
}

/** Without the ones that are not given up after all: they were never there. */
function without(member: TrueIndicator, given: ReadonlySet<TrueLeaf>, drawn: TrueTable): TrueIndicator {
  const added = new Set(
    leavesOf(drawn.members).flatMap(({ leaf }) => (leaf.name.text === '专项督导次数' ? [leaf] : [])),
  );
  if (member.kind === 'leaf') return member;
  const members = member.members.filter(each => each.kind === 'group' || !added.has(each) || given.has(each));
  return { ...member, members: members.map(each => without(each, given, drawn)) };
}
