import { type FundColumn, fundColumns, statedUnit, writeFunds } from '../blocks/funds';
import { writeFacts, writeHeading } from '../blocks/heading';
import { type Column, groupItem, writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { figure, groupOf, leavesOf, type TrueGroup, type TrueIndicator, type TrueLeaf } from '../model';
import { amountsOf, executionOf, makeMoney } from '../money';
import { type Item, Page } from '../page';
import type { Random } from '../random';
import { number, numberIn } from '../spelling';
import { type Style, styleFor } from '../style';
import { spelled } from '../words';

/** 湖北 20/80: no weight column, points only in headings, score cells merged over several indicators. */
export const hubei: Family = {
  name: '湖北20/80',
  draw(random) {
    const drawn = styleFor(random);
    const style = {
      ...drawn,
      levels: 'merged',
      headings: random.pick<Style['headings']>(['bare', 'first', 'both']),
    } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 8);
    const money = makeMoney(random, { total: '年度财政资金总额', sources: [], style });
    const execution = executionOf(money, 20);
    const tree = makeTree(random, { points: 80, year });
    const merged = random.trait('scores-merged', 0.6);
    const members = merged ? tree.map(group => withSharedScores(random, group)) : tree;
    const points = figure(80);
    const table = { members, points };
    const form = trueForm([table], execution);

    const heading = writeHeading(page, random, {
      titles: ['项目自评表', '项目绩效自评表', '项目支出绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [2, 2, 1, 3]);
    const roles: FundColumn['role'][] = ['budget', 'executed', 'rate', 'score'];
    const pointed = random.chance(0.6);
    const columns = fundColumns(random, roles, 'stub', style);
    writeFunds(page, random, {
      stub: pointed
        ? numberIn(execution.weight, digits => `预算执行情况(${style.money})\n(${digits}分)`)
        : `预算执行情况(${style.money})`,
      columns: columns.map(column => (column.role === 'score' ? { ...column, head: '得分' } : column)),
      scoreHead: pointed ? null : numberIn(execution.weight, digits => `得分\n(${digits}分*执行率)`),
      money,
      execution,
      style,
      strip: page.strip([2, 2, 1, 1, 1, 1]),
    });
    const cells = new Columns(random, style);
    const score: Column = {
      head: spelled(random, '得分'),
      of: leaf => (isShared(members, leaf) ? '↑' : number(leaf.score, style.score)),
    };
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [
        { head: '一级指标', of: group => groupItem(group, 0, style) },
        { head: '二级指标', of: group => groupItem(group, 1, style) },
      ],
      name: cells.name('三级指标'),
      columns: [cells.target('年初目标值(A)'), cells.actual('实际完成值(B)'), score],
      mergedOver: new Map([[score, (group: TrueGroup): Item => sharedItem(members, group, style.score)]]),
      stub: numberIn(points, digits => `年度绩效目标1\n(${digits}分)`),
      style,
      strip: page.strip([1, 1, 1, 2, 1, 1, 1]),
      leftovers: false,
    });
    writeTotal(page, random, {
      strip,
      weightAt: null,
      scoreAt: 6,
      form,
      style,
      grade: 'absent',
      labels: ['总分'],
    });
    page.line(page.strip([2, 6]), ['偏差大或目标未完成原因分析', '无']);
    page.line(page.strip([2, 6]), ['改进措施及结果应用方案', '无']);
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit('stub', style)) },
    };
  },
};

/** One score for all leaves of a second-level group, in some of the groups. */
function withSharedScores(random: Random, group: TrueGroup): TrueGroup {
  const members = group.members.map((member): TrueIndicator => {
    if (member.kind === 'leaf' || member.members.length < 2 || !random.chance(0.6)) return member;
    const leaves = leavesOf([member]).map(({ leaf }) => leaf);
    const score = member.score;
    return groupOf(
      member.name.text,
      leaves.map(leaf => ({ ...leaf, score })),
    );
  });
  return groupOf(group.name.text, members);
}

function isShared(members: readonly TrueIndicator[], leaf: TrueLeaf): boolean {
  return leavesOf(members).filter(other => other.leaf.score === leaf.score).length > 1;
}

function sharedItem(
  members: readonly TrueIndicator[],
  group: TrueGroup,
  spelling: Parameters<typeof number>[1],
): Item {
  const [first] = leavesOf(group.members);
  return first && isShared(members, first.leaf) ? number(first.leaf.score, spelling) : '↑';
}
