import { fundSourceLike } from '../words/vocabulary';

/** A figure in a sentence: where it begins and ends in the narrative's text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a sentence states a figure of this project, this year, at its end, as a whole (domain: 文中的执行率). It does not
 * where it sets a rule, promises, defines, compares with a bound, or speaks of another year, another date or one source.
 */
export function statesResult(text: string, figure: Figure, year: number | null): boolean {
  const part = partAround(text, figure);
  const before = text.slice(part.start, figure.start);
  const after = text.slice(figure.end, part.end);
  if (isRule(before, after) || isPromise(before)) return false;
  return !isOfAnotherTime(before, year) && !isOfAPart(before);
}

/** The part of the sentence between full stops and semicolons: what is said of a time holds up to its end. */
function partAround(text: string, { start, end }: Figure): Figure {
  let from = start;
  while (from > 0 && start - from < longestPart && !partEnd.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < longestPart && !partEnd.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

const partEnd = /[。；;！!\n]/;
/** A clerk's sentence is shorter; what is longer is a list without stops. */
const longestPart = 200;

/** A bound, a condition, a formula: 未达到90%的, 低于80%扣2分, ＝执行数÷预算数, 80%以上得满分. */
function isRule(before: string, after: string): boolean {
  const last = before.slice(-30);
  if (
    /(?:未达到|未达|没有达到|达不到|低于|不足|不低于|不得低于|不得少于|不高于|高于|大于|小于|超过|不超过|每[低高超少]于?|每超过?|[≥≤><＞＜])[^，,]*$/.test(
      last,
    )
  )
    return true;
  if (/[=＝][^，,]*$/.test(last) || /[÷×/][^，,]*$/.test(last)) return true;
  if (/^(?:\s*[(（]?(?:不?含)[)）]?)?\s*(?:以上|以下|以内|及以上|及以下|之间|至|[-—~～]\s*\d)/.test(after))
    return true;
  return /^[^，,]*(?:的)?[，,]?\s*(?:得满分|得\s*\d|计\s*\d|扣\s*\d|不得分|不扣分|为优|为良|为中|为差|需(?:要)?说明|须说明|应说明|须|需)/.test(
    after,
  );
}

/** What is meant to be, not what was: 确保, 力争, 应, 计划 … right before the figure's clause. */
function isPromise(before: string): boolean {
  const clause = /[^，,]*$/.exec(before)?.[0] ?? '';
  return /确保|保证|力争|争取|努力|计划|预计|预期|拟|目标|要求|原则上|应当?|须|必须|希望|下一步|提高到|提高至|提升到|提升至|将|达到?不低于/.test(
    clause.replace(/预期目标已|计划已|已按要求|按要求已|按计划/g, ''),
  );
}

/** 上年, 2022年 on a form of 2023, 截至6月底, 前三季度, 上半年. */
function isOfAnotherTime(before: string, year: number | null): boolean {
  if (/上年|去年|往年|上一年|历年|同期|次年|明年|下年/.test(before.replace(/上年结转/g, ''))) return true;
  const years = [...before.matchAll(/(20\d{2})\s*年/g)];
  const named = years[years.length - 1]?.[1];
  if (named !== undefined && year !== null && Number(named) !== year) return true;
  if (/上半年|下半年|年中|前[一二三]个?季度|第?[一二三四]季度|[一二三]季度末/.test(before)) return true;
  const months = [...before.matchAll(/(?:^|[^\d])(\d{1,2})\s*月(?!度)/g)];
  const month = months[months.length - 1]?.[1];
  return month !== undefined && month !== '12';
}

/** One source, place or stage of the money: 财政拨款…, 结转资金…, 一期工程…. */
function isOfAPart(before: string): boolean {
  if (fundSourceLike.test(before.replace(/财政(?:支出|评价|局|部)|其他(?:情况|方面)/g, ''))) return true;
  return /[一二三四]期|第[一二三四五]批|[一二三四]标段|子项目|分项|某|[\u4e00-\u9fff]{1,4}(?:镇|乡|街道|村)(?=[^，,]{0,6}(?:执行|支出|到位|预算))/.test(
    before,
  );
}
