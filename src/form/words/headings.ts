import { reviewerLike } from './reviewers';
import type { IndicatorColumn } from './vocabulary';

/** Marks and required tags that templates put on labels; they carry no meaning (design §3: 记号不带含义). */
const marks = '*＊★☆▲△▼▽※●◆◇■□♦✱⁎';
const leading = new RegExp(`^(?:[${marks}]|[①-⑳⑴-⒇㈠-㈩❶-❿])+(?=.)`);
const trailing = new RegExp(`(?<=.)(?:[${marks}]|[①-⑳⑴-⒇㈠-㈩❶-❿])+$`);
const tag = '(?:非?必填项?|非?必录项?|选填项?|可选项?|须填|必须填写|必填写|系统生成|自动生成|自动计算)';
/** In brackets anywhere, with a mark or not; a bare word at an end, with a sign between or not. */
const required = new RegExp(
  String.raw`[(\[{【〔〈<「『]\s*[${marks}]?${tag}[)\]}】〕〉>」』]|^${tag}[:：·.、\-—_]*(?=.)|(?<=.)[:：·.、\-—_]*${tag}$`,
  'g',
);
const starred = new RegExp(`[(\\[【〔][${marks}][)\\]】〕]`, 'g');

/** 一、 （1） 3. before two characters at least: where a list counts its labels. */
const counted =
  /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.)])(?=[\u4e00-\u9fff]{2})/;

/** A label's key without marks (＊ ▲ ※ …), numbers of a list, circled ones and required tags; the key itself where nothing else stands in it. */
export function withoutMarks(key: string): string {
  const bare = key
    .replace(required, '')
    .replace(starred, '')
    .replace(leading, '')
    .replace(counted, '')
    .replace(trailing, '')
    .replace(/:+$/, '');
  return bare === '' ? key : bare;
}

/** A name without the marks (▲ ※ *) and required tags around it; its own words and numbers stay. */
export function unmarked(name: string): string {
  const bare = name
    .replace(required, '')
    .replace(starred, '')
    .replace(leading, '')
    .replace(trailing, '')
    .trim();
  return bare === '' ? name : bare;
}

const yearFirst = /^(20\d{2})(?:年度|年)?(?=[^\d年])/;
const yearWithin = /[([【](20\d{2})(?:年度|年)?[)\]】]/;

/** The year a heading names: `2024年实际完成值`; null where it names none. */
export function yearOfHeading(key: string): number | null {
  const found = yearFirst.exec(key) ?? yearWithin.exec(key);
  return found ? Number(found[1]) : null;
}

/** A heading's key in the spellings without its year: `2025年度指标值` may be 指标值 or 年度指标值. */
export function withoutYear(key: string): readonly string[] {
  if (yearOfHeading(key) === null) return [];
  const bare = key.replace(yearWithin, '');
  return [
    bare.replace(/^20\d{2}年度(?=.)/, ''),
    bare.replace(/^20\d{2}年?(?=.)/, ''),
    bare.replace(/^20\d{2}(?=年)/, ''),
  ];
}

const lastYearLike = /上年|去年|上一年|往年|历史/;

/** What the last words of a heading say, for columns of a table whose head was recognised by others. */
const endings: readonly (readonly [RegExp, IndicatorColumn])[] = [
  [/(?:系数|单项得分|单项分|原始分|折算前得分|百分制(?:得分|分数|分))$/, 'coefficient'],
  [/(?:扣分|减分)(?:值)?$/, 'deduction'],
  [/(?:得分|评分|打分|自评分|分数|计分)(?:情况|结果)?$/, 'score'],
  [/(?:分值|权重|权数|配分|标准分|满分|应得分)(?:值|占比)?$/, 'weight'],
  [/(?:目标值|指标值|计划值|预期值|目标数|计划数|任务数|目标)$/, 'target'],
  [/(?:完成值|实际值|完成数|完成情况|实绩|实际完成|完成结果|达成值|完成指标)$/, 'actual'],
  [/(?:完成率|完成进度|完成程度|达成率)$/, 'progress'],
  [/(?:原因|原因分析|改进措施|整改措施)$/, 'reason'],
  [/(?:备注|说明)$/, 'note'],
];

/** The role of a heading nobody listed, by its last words with what modifies them; null where they say nothing. */
export function roleByEnding(key: string): IndicatorColumn | null {
  const bare = key.replace(/[([【][^)\]】]*[)\]】]/g, '');
  const found = endings.find(([shape]) => shape.test(bare));
  if (!found) return null;
  const [, role] = found;
  if (lastYearLike.test(bare)) return 'lastYear';
  if (!reviewerLike.test(bare)) return role;
  return role in reviewersOwn ? (reviewersOwn[role] ?? null) : role;
}

/** What a column of the reviewer's is; their 扣分 has no role. */
const reviewersOwn: Readonly<Partial<Record<IndicatorColumn, IndicatorColumn | null>>> = {
  score: 'reviewScore',
  actual: 'reviewActual',
  deduction: null,
};
