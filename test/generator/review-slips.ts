import type { Address } from '../../src/sheet';
import {
  gradeOf,
  type Listed,
  listPlaces,
  projectPlaces,
  type ReviewBook,
  type ReviewedProject,
  summed,
  totalled,
} from './review-book';

/** Where a slip is to be found: on which worksheet, at one of which cells. */
export interface Seeded {
  readonly sheet: string;
  readonly cells: readonly Address[];
}

/** A slip of a reviewer or of who gathers the reviews; formulas: only seen where totals are formulas. */
export interface ReviewSlip {
  readonly name: string;
  /** Null: in either kind of workbook. */
  readonly formulas: boolean | null;
  readonly seed: (book: ReviewBook, place: number) => Seeded;
}

type Column = 'actual' | 'score' | 'reviewed' | 'reviewScore' | 'deviation' | 'note';

const projectAt = (book: ReviewBook, place: number): ReviewedProject =>
  book.projects[place % book.projects.length] as ReviewedProject;

const rowAt = ({ rows }: ReviewedProject, index: number) => rows[index] as ReviewedProject['rows'][number];

function inProject(
  book: ReviewBook,
  project: ReviewedProject,
  index: number | 'total',
  ...columns: Column[]
): Seeded {
  const places = projectPlaces(book.look, project.rows.length);
  const row = index === 'total' ? places.total : places.row(index);
  return { sheet: project.tab, cells: columns.map(column => ({ row, col: places.columns[column] })) };
}

function inList(
  book: ReviewBook,
  row: number,
  ...columns: (keyof ReturnType<typeof listPlaces>['columns'])[]
): Seeded {
  const places = listPlaces(book);
  return { sheet: '汇总', cells: columns.map(column => ({ row, col: places.columns[column] })) };
}

/** The whole workbook follows a changed score. */
function carried(book: ReviewBook, project: ReviewedProject): void {
  const { turned } = book.look;
  for (const row of project.rows)
    row.deviation = turned ? row.score - row.reviewScore : row.reviewScore - row.score;
  totalled(project);
  const listed = listedAt(book, book.projects.indexOf(project));
  listed.score = project.total;
  listed.reviewScore = project.reviewTotal;
  listed.deviation = project.deviation;
  listed.grade = gradeOf(project.reviewTotal);
  summed(book);
}

const listedAt = (book: ReviewBook, index: number): Listed => book.list[index % book.list.length] as Listed;

/** The counted row, where the reviewer takes points; the last but one asks for satisfaction. */
const short = 0;
const satisfaction = 4;

export const reviewSlips: readonly ReviewSlip[] = [
  {
    name: '自评合计不对',
    formulas: false,
    seed: (book, place) => {
      const project = projectAt(book, place);
      project.total += 100;
      return inProject(book, project, 'total', 'score');
    },
  },
  {
    name: '偏差不对',
    formulas: false,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, short).deviation -= 50;
      return inProject(book, project, short, 'deviation');
    },
  },
  {
    name: '偏差的符号反了',
    formulas: false,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, short).deviation *= -1;
      return inProject(book, project, short, 'deviation');
    },
  },
  {
    name: '复核得分超过分值',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, 1).reviewScore += 200;
      carried(book, project);
      return inProject(book, project, 1, 'reviewScore');
    },
  },
  {
    name: '复核得分与复核完成值不符',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, short).reviewScore += 150;
      carried(book, project);
      return inProject(book, project, short, 'reviewScore');
    },
  },
  {
    name: '扣分没有原因',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, short).note = '';
      return inProject(book, project, short, 'reviewScore', 'note');
    },
  },
  {
    name: '原因写的比例与扣分不符',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, short).note = '资料不全，扣30%';
      return inProject(book, project, short, 'note');
    },
  },
  {
    name: '没有佐证给满分',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, 2).note = '未提供佐证资料';
      return inProject(book, project, 2, 'note');
    },
  },
  {
    name: '没有调查给满分',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, satisfaction).note = '未开展满意度调查';
      return inProject(book, project, satisfaction, 'note');
    },
  },
  {
    name: '复核合计不对',
    formulas: false,
    seed: (book, place) => {
      const project = projectAt(book, place);
      project.reviewTotal -= 100;
      return inProject(book, project, 'total', 'reviewScore');
    },
  },
  {
    name: '平均分不对',
    formulas: null,
    seed: book => {
      book.averages = [book.averages[0], book.averages[1] + 100];
      return inList(book, listPlaces(book).average, 'reviewScore');
    },
  },
  {
    name: '等级不对',
    formulas: null,
    seed: (book, place) => {
      const listed = listedAt(book, place);
      listed.grade = listed.grade === '优' ? '良' : '优';
      return inList(book, listPlaces(book).row(place % book.list.length), 'grade');
    },
  },
  {
    name: '漏列一个项目',
    formulas: null,
    seed: (book, place) => {
      book.list.splice(place % book.list.length, 1);
      summed(book);
      return { sheet: '汇总', cells: [listPlaces(book).head] };
    },
  },
  {
    name: '一个项目列了两次',
    formulas: null,
    seed: (book, place) => {
      book.list.push({ ...listedAt(book, place) });
      summed(book);
      return inList(book, listPlaces(book).row(book.list.length - 1), 'name');
    },
  },
  {
    name: '项目名称写成别的',
    formulas: null,
    seed: (book, place) => {
      const listed = listedAt(book, place);
      listed.name = `${listed.name.slice(0, 1)}区${listed.name.slice(2, -3)}工程`;
      return inList(book, listPlaces(book).row(place % book.list.length), 'name');
    },
  },
  {
    name: '汇总得分与表不符',
    formulas: null,
    seed: (book, place) => {
      const listed = listedAt(book, place);
      listed.score -= 150;
      listed.deviation = book.look.turned
        ? listed.score - listed.reviewScore
        : listed.reviewScore - listed.score;
      summed(book);
      return inList(book, listPlaces(book).row(place % book.list.length), 'score');
    },
  },
  {
    name: '汇总偏差与表不符',
    formulas: null,
    seed: (book, place) => {
      listedAt(book, place).deviation += 100;
      summed(book);
      return inList(book, listPlaces(book).row(place % book.list.length), 'deviation');
    },
  },
  {
    name: '换了次序，一行留在原处',
    formulas: null,
    seed: (book, place) => {
      const index = place % book.list.length;
      const a = listedAt(book, index);
      const other = book.list.findIndex(
        (row, i) => i !== index && (row.score !== a.score || row.reviewScore !== a.reviewScore),
      );
      const b = listedAt(book, other);
      [a.name, b.name] = [b.name, a.name];
      return inList(book, listPlaces(book).row(index), 'score', 'reviewScore');
    },
  },
  {
    name: '复核完成值空着',
    formulas: null,
    seed: (book, place) => {
      const project = projectAt(book, place);
      rowAt(project, 3).reviewed = null;
      return inProject(book, project, 3, 'reviewed');
    },
  },
  {
    name: '复核得分是文本，公式没有计入',
    formulas: true,
    seed: (book, place) => {
      const project = projectAt(book, place);
      const row = rowAt(project, 1);
      row.isText = true;
      project.reviewTotal -= row.reviewScore;
      return inProject(book, project, 1, 'reviewScore');
    },
  },
];
