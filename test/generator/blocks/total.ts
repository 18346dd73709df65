import { a1 } from '../../../src/sheet';
import { type Figure, leavesOf, type Phrase, type TrueForm } from '../model';
import type { Item, Page, Strip } from '../page';
import type { Random } from '../random';
import { byFormula, type Ink, number, textual } from '../spelling';
import type { Style } from '../style';
import { gradeLabels, grades, spelled, totals } from '../words';

/** The parts of the true form that a total row states. */
export type Totals = Pick<TrueForm, 'tables' | 'execution' | 'total' | 'grade'>;

export interface TotalOptions {
  readonly strip: Strip;
  /** Where the columns of weight and score stand in the strip; null where the table has none. */
  readonly weightAt: number | null;
  readonly scoreAt: number;
  readonly form: Totals;
  readonly style: Style;
  /** Where the grade stands: in the row's last column, in a row of its own, or nowhere. */
  readonly grade: 'in-row' | 'own-row' | 'absent';
  readonly labels?: readonly string[];
}

/** 总分 | 100 | 96.5 | 优, below the table. */
export function writeTotal(page: Page, random: Random, options: TotalOptions): void {
  const { strip, weightAt, scoreAt, form, style, grade } = options;
  const first = Math.min(weightAt ?? scoreAt, scoreAt);
  const items: Item[] = strip.map((_, i) => (i > 0 && i < first ? '←' : ''));
  items[0] = spelled(random, random.pick(options.labels ?? totals));
  if (weightAt !== null) items[weightAt] = number(form.total.weight, style.weight);
  items[scoreAt] = totalInk(page, random, form, style);
  const last = strip.length - 1;
  if (grade === 'in-row' && last > scoreAt) items[last] = gradeInk(random, form.grade);
  else if (last > scoreAt) items[last] = random.pick(['', '', style.nothing]);
  const top = page.line(strip, items);
  if (grade === 'own-row') writeGrade(page, random, form.grade);
  page.mark('total', top);
}

/** The total as typed, or as a formula over the score cells. */
export function totalInk(page: Page, random: Random, form: Totals, style: Style): Ink {
  const ink = number(form.total.score, style.total);
  const typed = ink.content.value;
  if (typeof typed !== 'number' || !random.trait('total-formula', 0.4)) return ink;
  const cells: string[] = [];
  let noisy = 0;
  for (const score of scoresOf(form)) {
    const place = page.placesOf(score)[0];
    if (!place) continue;
    cells.push(a1(place.at));
    noisy += score.value.toNumber();
  }
  return byFormula(ink, cells.join('+'), noisy);
}

/** All scores of a form, each once. */
function scoresOf({ tables, execution }: Totals): ReadonlySet<Figure> {
  const leaves = tables.flatMap(table => leavesOf(table.members));
  return new Set([...(execution ? [execution.score] : []), ...leaves.map(({ leaf }) => leaf.score)]);
}

/** 自评等级 | 优, in a row of its own. */
export function writeGrade(page: Page, random: Random, grade: Phrase): void {
  page.line(page.divided(2), [spelled(random, random.pick(gradeLabels)), gradeInk(random, grade)]);
}

/** The grade in one of the words for it, or as the ticked one of four. */
export function gradeInk(random: Random, grade: Phrase): Ink {
  const word = random.pick(grades[grade.text] ?? [grade.text]);
  const ticked = random.trait('grade-ticked', 0.06);
  const boxes = ['优', '良', '中', '差'].map(one => `${one}${one === grade.text ? '☑' : '□'}`).join(' ');
  return { entry: grade, content: textual(ticked ? boxes : word), respell: null };
}
