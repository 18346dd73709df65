import { budgetLike, copulas, gradeLike, scoreLike, spentLike } from '../words/statements';
import { blank } from './clauses';
import { oneOf } from './ground';

/**
 * What of a form a sentence may state: the execution rate, the rate of money received, the total, the grade; the amounts of
 * a column by its name: 年初预算, 全年预算, 执行数, and a budget that may be either of the first two.
 */
export type Measure = 'executed' | 'received' | 'score' | 'grade' | AmountName;

/** The column of the funds table that a sentence names. */
export type AmountName = 'initialAmount' | 'budgetAmount' | 'planAmount' | 'executedAmount';

/** The name of a result in a clause. */
export interface Name {
  readonly measure: Measure;
  readonly start: number;
  readonly end: number;
  /** 执行率, 得分, 评价 without a word that says of what. */
  readonly bare: boolean;
}

/** 得分 and 评价 alone may be anyone's; they need a word for the whole before them, as 支出 and 预算 do. */
const names = new RegExp(
  [
    '(?<executed>执行率)',
    '(?<received>到位率)',
    `(?<initial>年初(?:批复|批准|安排|下达)?的?${budgetLike})`,
    `(?<budget>(?:全年|(?:预算)?调整后的?|最终)(?:调整后?的?)?${budgetLike})`,
    `(?<plan>${budgetLike})`,
    `(?<spent>${spentLike})`,
    `(?<score>${scoreLike})`,
    `(?<grade>${gradeLike})`,
  ].join('|'),
  'g',
);
const spentOfWhole = /执行数|决算|实际|全年|总|共|合计/;
const scoreOfWhole = /自评|综合|总|最终|评价|绩效|评分结果/;
const gradeOfWhole = /自评|综合|绩效|等级|等次|结论|评定|级别|档次/;

const between = `[\\s${blank}]*(?:指标)?(?:的?实际)?(?:完成值|完成情况|数值|水平)?[\\s${blank}]*(?:[:：]|(?:${oneOf(copulas)}))?[\\s${blank}“”"'「『]*`;
const rateFigure = new RegExp(`${between}(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*%`, 'y');
const rise = new RegExp(
  `(?:由|从)(?:上年|去年|上一年|\\d{4}年)度?的?\\d+(?:\\.\\d+)?%(?:提高|提升|上升|增长|增加|下降|降低)?(?:到|至|为)(?:了|今年的|本年的)?(\\d+(?:\\.\\d+)?)\\s*%`,
  'y',
);
const pointFigure = new RegExp(
  `${between}(\\d+(?:\\.\\d+)?)\\s*分(?![之钟项类别档为数值析配批公管局部支制])`,
  'y',
);
const gradeFigure = new RegExp(
  `${between}(优秀|良好|中等|较差|不合格|合格|优|良|中|差)(?:级|等级|等次|等|档)?[”"'」』]*(?=[\\s${blank}]|$)`,
  'y',
);
const amountFigure = new RegExp(
  `${between}(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(?:亿元|百万元|万元|千元|元|亿(?![\u4e00-\u9fff])|万(?![\u4e00-\u9fff]))`,
  'y',
);
const figureOf: Readonly<Record<Measure, RegExp>> = {
  executed: rateFigure,
  received: rateFigure,
  initialAmount: amountFigure,
  budgetAmount: amountFigure,
  planAmount: amountFigure,
  executedAmount: amountFigure,
  score: pointFigure,
  grade: gradeFigure,
};

/** `达到98%` behind a clause that named the rate. */
export const goesOn = new RegExp(`^[\\s${blank}]*(?:${oneOf(copulas)})\\s*(\\d+(?:\\.\\d+)?)\\s*%`);
/** Whether it is an amount of the money. */
export const isAmount = ({ measure }: Name): boolean => measure.endsWith('Amount');

/** Another thing that is measured. */
export const otherRate = /[\u4e00-\u9fff]率|满意度|比例|占比/g;

/** Whether it is a rate of the money. */
export const isRate = ({ measure }: Name): boolean => measure === 'executed' || measure === 'received';

/** The names of results in a clause, in order. */
export function namesIn(words: string): Name[] {
  const found: Name[] = [];
  for (const match of words.matchAll(names)) {
    const [whole] = match;
    const start = match.index;
    const kind = kindOf(match.groups ?? {}, words.slice(Math.max(0, start - 2), start));
    if (kind) found.push({ ...kind, start, end: start + whole.length });
  }
  return found;
}

type Groups = Readonly<Partial<Record<string, string>>>;

function kindOf(groups: Groups, before: string): Pick<Name, 'measure' | 'bare'> | null {
  const { executed, received, initial, budget, plan, spent, score, grade } = groups;
  if (executed !== undefined)
    return { measure: 'executed', bare: !/(?:预算|资金|实际|经费|支出)$/.test(before) };
  if (received !== undefined) return { measure: 'received', bare: false };
  if (initial !== undefined) return { measure: 'initialAmount', bare: false };
  if (budget !== undefined) return { measure: 'budgetAmount', bare: false };
  if (plan !== undefined) return { measure: 'planAmount', bare: false };
  if (spent !== undefined) return { measure: 'executedAmount', bare: !spentOfWhole.test(before + spent) };
  if (score !== undefined) return { measure: 'score', bare: !scoreOfWhole.test(score) };
  return grade === undefined ? null : { measure: 'grade', bare: !gradeOfWhole.test(grade) };
}

/** A figure right behind a name. */
export interface FoundFigure {
  readonly value: string;
  /** In the clause: where the figure begins, and the end behind it. */
  readonly at: number;
  readonly end: number;
}

/** The figure that a name governs: right behind it, or behind 由上年的88%提高到. Null where something else stands between. */
export function figureAfter(words: string, { measure, end }: Name): FoundFigure | null {
  const shapes = measure === 'executed' || measure === 'received' ? [rateFigure, rise] : [figureOf[measure]];
  for (const shape of shapes) {
    shape.lastIndex = end;
    const found = shape.exec(words);
    const value = found?.[1];
    if (value !== undefined) {
      const stop = shape.lastIndex;
      return { value, at: words.lastIndexOf(value, stop), end: stop };
    }
  }
  return null;
}
