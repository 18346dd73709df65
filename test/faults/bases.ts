import type { Field, Indicator } from '../../src/form';
import { numberContent } from '../../src/plan/content';
import { type Review, review, reviewAll } from '../../src/review';
import { addressKey, type Cell, calculated, cellsIn, type Decimal, Sheet, sum } from '../../src/sheet';
import { filledForm, gallery } from '../../src/templates';
import { largeForm } from '../bench/sheets';
import { Random } from '../generator/random';
import { asSheet } from '../templates/as-sheet';
import { randomContent } from '../templates/random-content';
import type { Live, LiveForm } from './live';
import type { RightForm } from './sheets';

/** Makers of right forms of other makes than the families of the generator; null where this one can't be so. */
export const makes: readonly ((
  right: RightForm,
  other: RightForm | null,
  index: number,
) => RightForm | null)[] = [
  (_, _other, index) => ofTemplate(index),
  right => inTenths(right),
  (right, _, index) => withHiddenRows(right, new Random(`hidden-${index}`)),
  (right, other, index) => other && oneBelowTheOther(right, other, index % 2),
  (_, _other, index) => long(80 + (index % 50)),
];

/** The product's own form, filled at random: its sums, rates and grade are its own formulas. */
function ofTemplate(index: number): RightForm | null {
  const template = gallery[index % gallery.length];
  if (!template) return null;
  const random = new Random(`template-${index}`);
  const sheet = calculated(asSheet(filledForm(template, randomContent(random, template))));
  const reviewed = review(sheet);
  // Weights drawn at random need not add to 100: such a form is not right.
  if (!reviewed.form || !reviewed.card.sumOfWeights?.equals(100)) return null;
  const live: LiveForm = { review: reviewed, formulas: formulasIn(sheet) };
  return { name: `模板 ${template.name}`, review: reviewed, live };
}

/** The sums and rates of a sheet that has its own formulas. */
function formulasIn(sheet: Sheet): Live[] {
  return [...sheet.cells()].flatMap((cell): Live[] => {
    const { formula, at } = cell;
    if (formula === null || typeof cell.value !== 'number') return [];
    const isNumber = (row: number, col: number) => typeof sheet.written(row, col)?.value === 'number';
    const parts = (cellsIn(formula) ?? []).filter(({ row, col }) => isNumber(row, col));
    const added = parts.reduce((total, { row, col }) => total + Number(sheet.written(row, col)?.value), 0);
    if (parts.length > 1 && /SUM\(/.test(formula) && Math.abs(added - cell.value) < 1e-6) {
      return [{ at, parts, kind: 'sum' }];
    }
    return [];
  });
}

/** Scores kept to one decimal, as many bureaus do: the sums are those of the rounded ones. */
function inTenths({ name, review: right }: RightForm): RightForm | null {
  const { form, sheet, profile } = right;
  // Who gives points to the hundredth keeps scores to the hundredth.
  if (form.leaves.some(({ weight }) => (weight?.quantity?.value.decimalPlaces() ?? 0) > 1)) return null;
  // A reviewer's scores and deviations would have to be rounded along.
  if (form.leaves.some(({ reviewScore }) => reviewScore)) return null;
  const changes = new Map<number, Cell>();
  const standing = new Map<number, Decimal>();
  const put = (field: Field | null, value: Decimal): boolean => {
    const cell = field && sheet.cell(field.at.row, field.at.col);
    if (!field?.quantity || !cell || cell.formula !== null) return false;
    const content = numberContent(cell.value, value, field.quantity.value);
    changes.set(addressKey(field.at), { ...cell, value: content.value, shown: null });
    standing.set(addressKey(field.at), value);
    return true;
  };
  // Where weights are multiplied, the total is no sum of scores.
  if (form.leaves.some(({ nested }) => nested)) return null;
  for (const { score } of form.leaves) {
    if (!score?.quantity) return null;
    if (!standing.has(addressKey(score.at)) && !put(score, score.quantity.value.toDecimalPlaces(1)))
      return null;
  }
  const scoreOf = (member: Indicator): Decimal => {
    if (member.kind === 'leaf') return standing.get(addressKey(member.score?.at ?? member.at)) ?? sum([]);
    const parts = new Map(
      member.members.map(each => [each.score ? addressKey(each.score.at) : each, scoreOf(each)]),
    );
    const total = sum([...parts.values()]);
    if (member.score?.quantity) put(member.score, total);
    return total;
  };
  for (const { members } of form.tables) members.forEach(scoreOf);
  const leaves = new Map(
    form.leaves.map(({ score }) => [addressKey(score?.at ?? { row: 0, col: 0 }), score]),
  );
  const total = sum([...leaves.keys()].flatMap(key => standing.get(key) ?? []));
  const field = form.total?.score ?? null;
  if (field && !put(field, total)) return null;
  const old = field?.quantity?.value;
  const band = (value: Decimal) => profile.grades.find(({ from }) => value.greaterThanOrEqualTo(from))?.word;
  if (old && band(old) !== band(total)) return null;
  const reviewed = review(sheet.with(changes.values()));
  const isShownSo =
    reviewed.form?.leaves.every(({ score }) => (score?.quantity?.decimals ?? 0) <= 1) ?? false;
  return reviewed.form && isShownSo ? { name: `${name}（一位小数）`, review: reviewed } : null;
}

/** One or two rows that nobody sees; their numbers count all the same. */
function withHiddenRows({ name, review: right, live }: RightForm, random: Random): RightForm | null {
  const { form, sheet } = right;
  const hidden = new Set(random.some(form.leaves, random.whole(1, 2)).map(({ at }) => at.row));
  const reviewed = review(
    new Sheet({
      name: sheet.name,
      cells: sheet.cells(),
      merges: sheet.merges.areas,
      hiddenRows: hidden,
      hiddenColumns: sheet.hiddenColumns,
    }),
  );
  if (!reviewed.form) return null;
  return {
    name: `${name}（隐藏行）`,
    review: reviewed,
    ...(live ? { live: { ...live, review: reviewed } } : {}),
  };
}

/** Two forms on one sheet, the second below the first; the slips go into the one or the other. */
function oneBelowTheOther(above: RightForm, below: RightForm, place: number): RightForm | null {
  const [one, other] = [above.review.sheet, below.review.sheet];
  if ([...other.cells()].some(({ formula }) => formula !== null)) return null;
  const by = one.size.rows + 2;
  const moved = [...other.cells()].map(cell => ({
    ...cell,
    at: { row: cell.at.row + by, col: cell.at.col },
  }));
  const sheet = new Sheet({
    name: one.name,
    cells: [...one.cells(), ...moved],
    merges: [
      ...one.merges.areas,
      ...other.merges.areas.map(area => ({ ...area, top: area.top + by, bottom: area.bottom + by })),
    ],
  });
  const all = reviewAll(sheet);
  const seen = all.flatMap(each => (each.form ? [each] : []));
  const [first, second] = seen;
  if (!first || !second || all.length !== 2) return null;
  const chosen: Review = place === 0 ? first : second;
  return {
    name: `${above.name}＋${below.name}`,
    review: chosen,
    others: seen.filter(each => each !== chosen),
  };
}

/** A form of a hundred rows. */
function long(rows: number): RightForm | null {
  const reviewed = review(largeForm(rows));
  return reviewed.form ? { name: `${rows} 行`, review: reviewed } : null;
}
