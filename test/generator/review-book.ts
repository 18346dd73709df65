import { type Cell, type CellValue, Sheet } from '../../src/sheet';
import { Random } from './random';

/** One row of a reviewed project. Scores are in hundredths, so that sums are exact. */
export interface ReviewRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: number;
  readonly unit: string;
  readonly weight: number;
  actual: number;
  score: number;
  reviewed: number | null;
  reviewScore: number;
  deviation: number;
  note: string;
  /** The reviewer's score is stored as a text. */
  isText?: boolean;
}

export interface ReviewedProject {
  readonly name: string;
  readonly tab: string;
  readonly rows: ReviewRow[];
  total: number;
  reviewTotal: number;
  deviation: number;
}

/** A row of 汇总. */
export interface Listed {
  name: string;
  score: number;
  reviewScore: number;
  deviation: number;
  grade: string;
}

/** A workbook of reviewed projects with 汇总 before them, every number of which follows; slips change single ones. */
export interface ReviewBook {
  readonly projects: readonly ReviewedProject[];
  readonly list: Listed[];
  sums: readonly [score: number, reviewScore: number, deviation: number];
  averages: readonly [score: number, reviewScore: number];
  readonly look: Look;
}

/** How the workbook is written: words and places of which nothing depends. */
interface Look {
  readonly score: string;
  readonly reviewScore: string;
  readonly deviation: string;
  readonly note: string;
  readonly top: number;
  readonly left: number;
  /** Totals are formulas. */
  readonly formulas: boolean;
  /** 偏差 is 自评 − 复核. */
  readonly turned: boolean;
}

const topics = [
  '供水管网维护',
  '河道清淤整治',
  '老旧小区改造',
  '农村公路养护',
  '营养改善计划',
  '森林防火物资储备',
  '文化场馆免费开放',
  '就业技能培训',
  '动物疫病防控',
  '公共机构节能改造',
  '政务平台运行维护',
  '校舍安全加固',
  '垃圾分类试点',
  '电子病历升级',
] as const;

const counted = [
  ['维护长度', '公里'],
  ['改造面积', '平方米'],
  ['服务批次', '批'],
  ['采购设备', '台'],
  ['巡查次数', '次'],
] as const;

const shortfalls = ['现场核实数量不足', '抽查发现少计完成量', '台账与现场不符，按核实数计分'] as const;

export function reviewBook(seed: string, formulas?: boolean): ReviewBook {
  const random = new Random(`review-book/${seed}`);
  const look: Look = {
    score: random.pick(['自评得分', '自评分', '单位自评得分']),
    reviewScore: random.pick(['复核得分', '复核分', '核查得分']),
    deviation: random.pick(['偏差', '差值', '复核偏差']),
    note: random.pick(['备注', '扣分原因', '备注(扣分原因)']),
    top: random.whole(0, 2),
    left: random.whole(0, 1),
    formulas: formulas ?? random.chance(0.5),
    turned: random.chance(0.3),
  };
  const projects = random.some(topics, 12).map((topic, index) => projectOf(random, topic, index, look));
  const book: ReviewBook = {
    projects,
    list: projects.map(project => listed(project)),
    sums: [0, 0, 0],
    averages: [0, 0],
    look,
  };
  return summed(book);
}

/** The sums and averages of the list as it stands. */
export function summed(book: ReviewBook): ReviewBook {
  const add = (of: (row: Listed) => number) => book.list.reduce((sum, row) => sum + of(row), 0);
  book.sums = [add(row => row.score), add(row => row.reviewScore), add(row => row.deviation)];
  const count = book.list.length;
  book.averages = [Math.round(book.sums[0] / count), Math.round(book.sums[1] / count)];
  return book;
}

const listed = ({ name, total, reviewTotal, deviation }: ReviewedProject): Listed => ({
  name,
  score: total,
  reviewScore: reviewTotal,
  deviation,
  grade: gradeOf(reviewTotal),
});

export const gradeOf = (score: number): string =>
  score >= 9000 ? '优' : score >= 8000 ? '良' : score >= 6000 ? '中' : '差';

function projectOf(random: Random, topic: string, index: number, look: Look): ReviewedProject {
  const [count, unit] = random.pick(counted);
  const target = random.pick([20, 40, 50, 80, 200]);
  const done = target * random.pick([0.5, 0.6, 0.75, 0.8, 0.9]);
  const spent = random.pick([90, 92, 95, 96, 98]);
  const row = (
    names: readonly [string, string, string],
    numbers: readonly [target: number, unit: string, weight: number, actual: number, reviewed: number],
    note = '',
  ): ReviewRow => {
    const [level1, level2, name] = names;
    const [goal, of, weight, actual, reviewed] = numbers;
    const pointsFor = (value: number) => Math.round(Math.min(1, value / goal) * weight * 100);
    const [score, reviewScore] = [pointsFor(actual), pointsFor(reviewed)];
    const deviation = look.turned ? score - reviewScore : reviewScore - score;
    return {
      level1,
      level2,
      name,
      target: goal,
      unit: of,
      weight,
      actual,
      score,
      reviewed,
      reviewScore,
      deviation,
      note,
    };
  };
  const rows = [
    row(
      ['产出指标', '数量指标', `${topic.slice(0, 2)}${count}`],
      [target, unit, 20, target, done],
      `${random.pick(shortfalls)}，核实为${done}${unit}`,
    ),
    row(['产出指标', '质量指标', '验收合格率'], [95, '%', 20, 97, 97]),
    row(['产出指标', '时效指标', '任务完成及时率'], [100, '%', 10, 100, 100]),
    row(['效益指标', '社会效益指标', '受益群众'], [2000, '人', 30, 2100, 2100]),
    row(['满意度指标', '服务对象满意度指标', '群众满意度'], [90, '%', 10, 93, 93]),
    row(['预算执行', '预算执行', '预算执行率'], [100, '%', 10, spent, spent], `执行率${spent}%，按比例得分`),
  ];
  const project = {
    name: `${topic}项目`,
    tab: random.pick([`${index + 1}${topic}`, topic, `${topic}项目`]),
    rows,
  };
  return totalled({ ...project, total: 0, reviewTotal: 0, deviation: 0 });
}

/** The totals of a project as its rows stand. */
export function totalled(project: ReviewedProject): ReviewedProject {
  const add = (of: (row: ReviewRow) => number) => project.rows.reduce((sum, row) => sum + of(row), 0);
  project.total = add(row => row.score);
  project.reviewTotal = add(row => row.reviewScore);
  project.deviation = add(row => row.deviation);
  return project;
}

/** The worksheets: 汇总 first. */
export function sheetsOf(book: ReviewBook): Sheet[] {
  return [listSheet(book), ...book.projects.map(project => projectSheet(project, book.look))];
}

const points = (hundredths: number): number => hundredths / 100;

/** Where things stand: rows and columns from 0. */
export const listPlaces = (book: ReviewBook) => {
  const { top, left } = book.look;
  return {
    head: { row: top + 1, col: left + 1 },
    row: (index: number) => top + 2 + index,
    sum: top + 2 + book.list.length,
    average: top + 3 + book.list.length,
    columns: { name: left + 1, score: left + 2, reviewScore: left + 3, deviation: left + 4, grade: left + 5 },
  };
};

export const projectPlaces = ({ top, left }: Look, rows: number) => ({
  row: (index: number) => top + 3 + index,
  total: top + 3 + rows,
  columns: {
    actual: left + 7,
    score: left + 8,
    reviewed: left + 9,
    reviewScore: left + 10,
    deviation: left + 11,
    note: left + 12,
  },
});

function listSheet(book: ReviewBook): Sheet {
  const { look, list, sums, averages } = book;
  const places = listPlaces(book);
  const lines: CellValue[][] = [
    ['2024年度项目绩效自评复核汇总表'],
    ['序号', '项目名称', look.score, look.reviewScore, look.deviation, '复核等级'],
    ...list.map(({ name, score, reviewScore, deviation, grade }, i): CellValue[] => [
      i + 1,
      name,
      points(score),
      points(reviewScore),
      points(deviation),
      grade,
    ]),
    ['合计', null, ...sums.map(points), null],
    ['平均', null, ...averages.map(points), null],
  ];
  const formulas = new Map<string, string>();
  if (look.formulas) {
    for (const col of [places.columns.score, places.columns.reviewScore, places.columns.deviation]) {
      const name = String.fromCharCode(65 + col);
      formulas.set(`${places.sum} ${col}`, `SUM(${name}${places.row(0) + 1}:${name}${places.sum})`);
    }
  }
  return sheetOf('汇总', lines, look, formulas);
}

function projectSheet(
  { name, tab, rows, total, reviewTotal, deviation }: ReviewedProject,
  look: Look,
): Sheet {
  const places = projectPlaces(look, rows.length);
  const lines: CellValue[][] = [
    [`${name}绩效自评复核表`],
    ['项目名称', null, name],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '计量单位',
      '权重',
      '自评完成值',
      look.score,
      '复核完成值',
      look.reviewScore,
      look.deviation,
      look.note,
    ],
    ...rows.map((row): CellValue[] => [
      row.level1,
      row.level2,
      row.name,
      '≥',
      row.target,
      row.unit,
      row.weight,
      row.actual,
      points(row.score),
      row.reviewed,
      row.isText ? String(points(row.reviewScore)) : points(row.reviewScore),
      points(row.deviation),
      row.note === '' ? null : row.note,
    ]),
    [
      '合计',
      null,
      null,
      null,
      null,
      null,
      100,
      null,
      points(total),
      null,
      points(reviewTotal),
      points(deviation),
      null,
    ],
  ];
  const formulas = new Map<string, string>();
  if (look.formulas) {
    for (const col of [places.columns.score, places.columns.reviewScore, places.columns.deviation]) {
      const letter = String.fromCharCode(65 + col);
      formulas.set(`${places.total} ${col}`, `SUM(${letter}${places.row(0) + 1}:${letter}${places.total})`);
    }
  }
  return sheetOf(tab, lines, look, formulas);
}

function sheetOf(
  name: string,
  lines: readonly (readonly CellValue[])[],
  { top, left }: Look,
  formulas: ReadonlyMap<string, string>,
): Sheet {
  const cells = lines.flatMap((line, r) =>
    line.map((value, c): Cell => {
      const at = { row: top + r, col: left + c };
      return { at, value, formula: formulas.get(`${at.row} ${at.col}`) ?? null, format: null, shown: null };
    }),
  );
  return new Sheet({ name, cells });
}
