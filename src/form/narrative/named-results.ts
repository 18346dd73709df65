import { copulas } from '../words/statements';
import { blank } from './clauses';
import { oneOf } from './ground';

/** What of a form a sentence may state: the execution rate, the rate of money received, the total, the grade. */
export type Measure = 'executed' | 'received' | 'score' | 'grade';

/** The name of a result in a clause. */
export interface Name {
  readonly measure: Measure;
  readonly start: number;
  readonly end: number;
  /** 执行率, 得分, 评价 without a word that says of what. */
  readonly bare: boolean;
}

/** 得分 and 评价 alone may be anyone's; they need a word for the whole before them. */
const names =
  /(执行率)|(到位率)|((?:(?:本|我)(?:单位|局|中心|部门|委|院|校|站|办)(?=自评|自我))?(?:自评|综合|评价|评定|绩效|最终|总|自我评价)*(?:总得分|得分|总分|总评分|评分结果|评分|自评分|分数)|自评(?=(?:为|[:：])?\s*\d))|((?:(?:本|我)(?:单位|局|中心|部门|委|院|校|站|办)(?=自评|自我))?(?:自评|综合|评价|评定|绩效|最终|自我评价)*(?:等级|等次|结论|结果|级别|档次|评定|评价|自评))/g;
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
const figureOf: Readonly<Record<Measure, RegExp>> = {
  executed: rateFigure,
  received: rateFigure,
  score: pointFigure,
  grade: gradeFigure,
};

/** `达到98%` behind a clause that named the rate. */
export const goesOn = new RegExp(`^[\\s${blank}]*(?:${oneOf(copulas)})\\s*(\\d+(?:\\.\\d+)?)\\s*%`);
/** Another thing that is measured. */
export const otherRate = /[\u4e00-\u9fff]率|满意度|比例|占比/g;

/** Whether it is a rate of the money. */
export const isRate = ({ measure }: Name): boolean => measure === 'executed' || measure === 'received';

/** The names of results in a clause, in order. */
export function namesIn(words: string): Name[] {
  const found: Name[] = [];
  for (const match of words.matchAll(names)) {
    const [whole, executed, received, score] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = words.slice(Math.max(0, start - 2), start);
    if (executed !== undefined || received !== undefined) {
      const bare = executed !== undefined && !/(?:预算|资金|实际|经费|支出)$/.test(before);
      found.push({ measure: executed === undefined ? 'received' : 'executed', start, end, bare });
    } else if (score !== undefined) {
      found.push({ measure: 'score', start, end, bare: !scoreOfWhole.test(whole) });
    } else {
      found.push({ measure: 'grade', start, end, bare: !gradeOfWhole.test(whole) });
    }
  }
  return found;
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
