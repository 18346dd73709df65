import { writeFacts, writeHeading } from '../blocks/heading';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import type { TrueGroup, TrueIndicator } from '../model';
import { type Item, Page } from '../page';
import { number, words } from '../spelling';
import { styleFor } from '../style';

/** An export that writes 产出指标, 数量指标 and the indicator below one another in one column, each with its sums. */
export const oneColumn: Family = {
  name: '层级同列',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 9);
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表', '部门整体支出绩效自评表（指标完成情况）', '绩效指标完成情况自评表'],
      year,
      names,
      unitLine: null,
    });
    const facts = random.chance(0.6) ? writeFacts(page, random, names, [1, 4, 1, 3]) : [];
    const columns = new Columns(random, style);
    const { operator, target, unit } = columns.parts();
    const parted = random.chance(0.5);
    const own = parted
      ? [operator, target, columns.partActual(), unit]
      : [columns.target(), columns.actual(), columns.column('rule', () => '')];
    const all = [...own, columns.weight(), columns.score(), columns.reason()];
    const strip = page.strip(parted ? [2, ...all.map(() => 1)] : [2, 1, 1, 1, 1, 1, 2]);
    const top = page.line(strip, [columns.flatName('指标名称').head, ...all.map(({ head }) => head)]);
    page.mark('heads', top);
    const first = page.row;
    const showsWeights = random.chance(0.7);
    const showsScores = showsWeights && random.chance(0.7);
    const write = (member: TrueIndicator): void => {
      if (member.kind === 'leaf') page.line(strip, [words(member.name), ...all.map(({ of }) => of(member))]);
      else {
        page.line(strip, levelRow(member));
        member.members.forEach(write);
      }
    };
    const levelRow = (group: TrueGroup): Item[] => {
      const blanks = own.map((): Item => '');
      const weight = showsWeights ? number(group.weight, style.weight) : '';
      const score = showsScores ? number(group.score, style.score) : '';
      return [words(group.name), ...blanks, weight, score, ''];
    };
    table.members.forEach(write);
    page.mark('leaves', first);
    const at = own.length + 1;
    const grade = random.pick(['own-row', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: at, scoreAt: at + 1, form, style, grade });
    writeTail(page, random);
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};
