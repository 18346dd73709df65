/**
 * A Chinese date or period as the days it may mean: `2023年12月` is any day from 20231201 to 20231231,
 * `9月前` any day up to the end of September. Days are numbers yyyymmdd; a year nobody wrote is 0.
 */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** Written as a deadline: 前, 之前, 底前. Then only `to` speaks. */
  readonly deadline: boolean;
  /** Where in the text it ends, so that the next one can be looked for. */
  readonly end: number;
  readonly start: number;
}

const written =
  /(?=\d)(?:(\d{4})\s*年(?:度)?)?\s*(?:(1[0-2]|0?[1-9])\s*月(?:份)?)?\s*(?:(3[01]|[12]\d|0?[1-9])\s*[日号])?\s*([上中下]旬|[年月]?[底末]|全年|上半年|下半年|[第]?[一二三四]季度)?\s*((?:之|以)?前)?/g;
const compact = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?(?!\d)/g;
const dashed = /(?<!\d)(20\d{2})[-./](1[0-2]|0?[1-9])(?:[-./](3[01]|[12]\d|0?[1-9]))?(?!\d)/g;

/** All dates of a text, from the left. A lone year (`2020年`) counts as that year. */
export function periodsIn(text: string): Period[] {
  const named = text.includes('年') || text.includes('月');
  if (!named && !text.includes('20')) return [];
  const found: Period[] = [];
  if (text.includes('20')) {
    for (const match of text.matchAll(dashed)) found.push(ofNumbers(match));
    for (const match of text.matchAll(compact)) found.push(ofNumbers(match));
  }
  if (named) {
    for (const match of text.matchAll(written)) {
      const period = ofWritten(match);
      if (period) found.push(period);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/**
 * The one period a text stands for: its only date, or from its first to its last where it names a span
 * (`202001至202012`). Null where it names none.
 */
export function periodIn(text: string): Period | null {
  const all = periodsIn(text);
  const first = all[0];
  const last = all[all.length - 1];
  if (!first || !last) return null;
  if (first === last) return first;
  if (!/[至到—~～-]/.test(text.slice(first.end, last.start))) return first;
  // `2020年1月至12月`: the year is written once.
  const { to, deadline, end } = first.from >= 10000 ? inYear(last, Math.floor(first.from / 10000)) : last;
  return { from: first.from, to, deadline, start: first.start, end };
}

/** The same period with a year where none was written. */
export function inYear(period: Period, year: number): Period {
  return period.to >= 10000
    ? period
    : { ...period, from: period.from + year * 10000, to: period.to + year * 10000 };
}

/** The day a spreadsheet's serial number means, as yyyymmdd (1900 system, days since 1899-12-30). */
export function serialDay(serial: number): number {
  const days = Math.floor(serial);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

function ofNumbers(match: RegExpMatchArray): Period {
  const start = match.index ?? 0;
  const month = Number(match[2]);
  const base = Number(match[1]) * 10000 + month * 100;
  const day = match[3] === undefined ? null : Number(match[3]);
  return {
    from: base + (day ?? 1),
    to: base + (day ?? lastDay(month)),
    deadline: false,
    start,
    end: start + match[0].length,
  };
}

function ofWritten(match: RegExpMatchArray): Period | null {
  const [whole, yearText, monthText, dayText, part, before] = match;
  if (whole.trim() === '' || (yearText === undefined && monthText === undefined)) return null;
  // `15年` is a length of time and `3月` a month; a day needs its month.
  if (monthText === undefined && dayText !== undefined) return null;
  const start = (match.index ?? 0) + (whole.length - whole.trimStart().length);
  const end = (match.index ?? 0) + whole.trimEnd().length;
  const year = yearText === undefined ? 0 : Number(yearText) * 10000;
  const [from, to] = days(monthText, dayText, part);
  return { from: year + from, to: year + to, deadline: before !== undefined, start, end };
}

function days(
  month: string | undefined,
  day: string | undefined,
  part: string | undefined,
): [number, number] {
  if (month === undefined) {
    if (part === '上半年') return [101, 630];
    if (part === '下半年') return [701, 1231];
    const quarter = part?.endsWith('季度') ? '一二三四'.indexOf(part.replace('第', '')[0] ?? '') : -1;
    if (quarter >= 0)
      return [(quarter * 3 + 1) * 100 + 1, (quarter * 3 + 3) * 100 + lastDay(quarter * 3 + 3)];
    return part !== undefined && /[底末]$/.test(part) ? [1201, 1231] : [101, 1231];
  }
  const base = Number(month) * 100;
  if (day !== undefined) return [base + Number(day), base + Number(day)];
  const last = lastDay(Number(month));
  if (part === '上旬') return [base + 1, base + 10];
  if (part === '中旬') return [base + 11, base + 20];
  if (part === '下旬') return [base + 21, base + last];
  return [base + 1, base + last];
}

/** A month's last day; February keeps the 29th, as a deadline at its end allows either. */
function lastDay(month: number): number {
  return month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
