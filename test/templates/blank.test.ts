import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1, contains, Decimal, sum } from '../../src/sheet';
import { blankForm, gallery, isOpen } from '../../src/templates';
import { pointsFor } from '../../src/templates/outline';
import type { Form, Indicator } from '../../src/form';
import { asSheet } from './as-sheet';

/** What a form says it is worth: by its weights, or, where it has no column for them, by its headings. */
function worth(form: Form): string {
  const own = form.leaves.flatMap(leaf => leaf.weight?.quantity?.value ?? []);
  if (own.length > 1) return sum(own).toString();
  const heading = (member: Indicator): Decimal[] => {
    if (member.kind === 'leaf') return [];
    const inner = member.members.flatMap(heading);
    return inner.length > 0 ? inner : member.weight?.quantity ? [member.weight.quantity.value] : [];
  };
  const execution = form.leaves.flatMap(leaf => (leaf.execution && leaf.headingWeight?.value) ?? []);
  return sum([...execution, ...form.tables.flatMap(({ members }) => members.flatMap(heading))]).toString();
}

const kinds: Readonly<Record<string, string>> = {
  department: '部门整体支出绩效自评表',
  recheck: '绩效指标复核表',
};

describe.each(gallery.map(template => ({ id: template.id, template })))('$id', ({ id, template }) => {
  const counts = [undefined, 1, 7, 30] as const;
  test.each(counts)('blank, with %s rows a group: read whole, worth 100, nothing wrong', count => {
    const rows = Object.fromEntries(template.outline.filter(isOpen).map(({ name }) => [name, count ?? 1]));
    const reviewed = review(asSheet(blankForm(template, count === undefined ? {} : { rows })));
    if (!reviewed.form) throw new Error(reviewed.why);
    const { form, findings } = reviewed;
    expect({ kind: form.kind, sure: form.confidence >= 0.95, worth: worth(form) }).toEqual({
      kind: kinds[id] ?? '项目支出绩效自评表',
      sure: true,
      worth: '100',
    });
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
  });

  test('every column of indicators is found, the total, the grade, the money', () => {
    const form = blankForm(template);
    const reviewed = review(asSheet(form));
    if (!reviewed.form) throw new Error(reviewed.why);
    const heads = template.blocks.flatMap(block =>
      block.block === 'indicators'
        ? [block.name, ...block.levels, ...block.columns].map(({ head }) => head)
        : [],
    );
    const found = reviewed.form.tables.flatMap(({ columns }) => columns.map(({ text }) => text));
    expect(heads.filter(head => !found.some(text => sameHead(text, head)))).toEqual([]);
    expect(reviewed.form.total?.score).toBeTruthy();
    expect(reviewed.form.grade).toBeTruthy();
    const funds = template.blocks.some(({ block }) => block === 'funds');
    expect(reviewed.form.funds.length > 0).toBe(funds);
  });

  test('no two cells stand in one place, and all inside the page', () => {
    const { cells, page } = blankForm(template);
    const taken = new Map<string, string>();
    for (const { area } of cells) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let col = area.left; col <= area.right; col++) {
          const key = a1({ row, col });
          expect([key, taken.get(key)]).toEqual([key, undefined]);
          expect(contains(page.area, { row, col })).toBe(true);
          taken.set(key, a1({ row: area.top, col: area.left }));
        }
      }
    }
  });

  test('what a form is given stands in it', () => {
    const facts = { 项目名称: '农村公路养护', 实施单位: '交通运输局', 单位名称: '交通运输局' };
    const reviewed = review(asSheet(blankForm(template, { year: 2026, facts })));
    if (!reviewed.form) throw new Error(reviewed.why);
    const texts = reviewed.form.facts.map(({ value }) => value.text);
    expect(reviewed.form.year).toBe(2026);
    expect(texts.some(text => text === '农村公路养护' || text === '交通运输局')).toBe(true);
  });

  test('the first cell to fill in is one to fill in', () => {
    const { first, cells } = blankForm(template);
    const cell = cells.find(({ area }) => contains(area, first));
    expect([cell?.style.fill, cell?.content.formula]).toEqual(['FFFBEA', null]);
  });
});

const sameHead = (text: string, head: string): boolean => bare(text) === bare(head);
const bare = (text: string): string => text.replace(/[（(]/g, '(').replace(/[）)]/g, ')').replace(/\s/g, '');

test.each([
  [50, 4, [12.5, 12.5, 12.5, 12.5]],
  [50, 7, [8, 7, 7, 7, 7, 7, 7]],
  [10, 3, [4, 3, 3]],
  [5, 30, null],
] as const)('%d points over %d rows add up', (points, rows, parts) => {
  const all = pointsFor(new Decimal(points), rows);
  expect(sum(all).toNumber()).toBe(points);
  if (parts) expect(all.map(part => part.toNumber())).toEqual(parts);
});
