import { Decimal } from '../../src/sheet';
import { type Names, namesFor } from './facts';
import {
  figure,
  gradeFor,
  leavesOf,
  phrase,
  totalOf,
  type TrueAmount,
  type TrueExecution,
  type TrueFact,
  type TrueForm,
  type TrueTable,
} from './model';
import type { Page } from './page';
import type { Random } from './random';

/** A form as drawn on a page, or a sheet that looks like one and is to be refused. */
export interface Drawing {
  readonly page: Page;
  readonly form: TrueForm | null;
  /** Why it is none to be scored: 绩效目标表 or 绩效监控表. */
  readonly other?: 'goals' | 'monitoring';
}

/** One family of forms: a layout that many bodies use, drawn with random contents. */
export interface Family {
  readonly name: string;
  readonly draw: (random: Random) => Drawing;
}

export interface Subject {
  readonly year: number;
  readonly names: Names;
}

export function subjectFor(random: Random): Subject {
  return { year: random.whole(2018, 2024), names: namesFor(random) };
}

interface Stated {
  readonly title: TrueForm['title'];
  readonly year: number | null;
  readonly facts: readonly TrueFact[];
  readonly amounts: readonly TrueAmount[];
}

/** A true form from its numbers: total, grade and the reviewers' total follow. */
export function trueForm(
  tables: readonly TrueTable[],
  execution: TrueExecution | null,
): Omit<TrueForm, keyof Stated> {
  const total = totalOf(tables, execution);
  const reviewed = tables.flatMap(table => leavesOf(table.members)).map(({ leaf }) => leaf.reviewScore.value);
  return {
    execution,
    tables,
    total,
    grade: phrase(gradeFor(total.score.value)),
    reviewTotal: figure(reviewed.reduce((sum, score) => sum.plus(score), new Decimal(0))),
  };
}
