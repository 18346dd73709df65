import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { groupItem, writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { isFigure, type TrueLeaf } from '../model';
import { type Item, Page } from '../page';
import { number, textual } from '../spelling';
import { styleFor } from '../style';
import { spelled } from '../words';

/** An export that prints the sign of the target before the result as well: ≥95% | ≥98%. */
export const signed: Family = {
  name: '完成值带符号',
  draw(random) {
    const style = { ...styleFor(random), numbered: false };
    const { year, names } = subjectFor(random);
    const page = new Page(random, 9);
    const table = { members: makeTree(random, { points: 100, year }) };
    const form = trueForm([table], null);
    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表'],
      year,
      names,
      unitLine: null,
    });
    const facts = writeFacts(page, random, names, [1, 4, 1, 3]);
    writeGoals(page, random, goalsFor(random), [1, 4, 4]);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标', of: group => groupItem(group, 0, style) }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.column('target', leaf => withSign(leaf, 'target')),
        columns.column('actual', leaf => withSign(leaf, 'actual')),
        columns.weight(),
        columns.score(),
        columns.reason(),
      ],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip(Array.from({ length: 9 }, () => 1)),
    });
    const grade = random.pick(['in-row', 'own-row', 'absent'] as const);
    writeTotal(page, random, { strip, weightAt: 6, scoreAt: 7, form, style, grade });
    writeTail(page, random);
    return { page, form: { ...form, ...heading, facts, amounts: [] } };
  },
};

function withSign({ measure }: TrueLeaf, which: 'target' | 'actual'): Item {
  const entry = measure[which];
  if (!entry) return '';
  if (!isFigure(entry)) return { entry, content: textual(entry.text), respell: null };
  const sign = measure.operator ?? '';
  return number(entry, value => textual(sign + value.toFixed() + measure.unit));
}
