import { labelKey, shownText, type Sheet } from '../../sheet';

const signs = /[\s“”"'‘’《》〈〉「」()（）【】[\]·、，,。.:：;；_—\-－/\\]/g;
const number =
  /^(?:附件|附表|表)?[\d一二三四五六七八九十]*(?=[-_.、:：\s])|^(?:附件|附表)[\d一二三四五六七八九十]*/;
/** What a title says besides the project's name. */
const formWords =
  /(?:部门)?(?:项目|专项)?(?:支出|资金)?(?:绩效)?(?:目标|指标)?(?:自评|自我评价|评价|复核|完成|核查)+(?:情况)?(?:得分|评分|指标|打分)*(?:复核)?(?:汇总|情况|明细)?(?:表|报告)?$/;
const general = /(?:项目|专项资金|专项经费|专项|经费|资金|补助|支出)+$/;
const year = /20\d{2}年?度?/g;

/** A name in one spelling: signs, numbering and blanks say nothing. */
export const plainName = (text: string): string =>
  labelKey(text.trim().replace(number, '')).replace(signs, '').toLowerCase();

/** What is left of a name without the year and the words that any project bears; the whole where nothing is. */
export function coreName(text: string): string {
  const whole = plainName(text);
  const core = whole.replace(year, '').replace(formWords, '').replace(general, '');
  return core.length >= 2 ? core : whole;
}

/** Short texts above the table that may name the project, without the words of the form. */
export function sheetTexts(sheet: Sheet, top: number): string[] {
  const found: string[] = [];
  for (const row of sheet.rowNumbers) {
    if (row >= top) break;
    for (const cell of sheet.row(row)) {
      const text = typeof cell.value === 'string' ? shownText(cell).trim() : '';
      if (text === '' || text.length > longest || /[。；;]/.test(text)) continue;
      const core = plainName(text).replace(year, '').replace(formWords, '');
      if (core.length >= 2 && !/^(?:附件|附表|单位|金额|万元|元|项目|绩效|年度)/.test(core)) found.push(text);
    }
  }
  return found;
}

const longest = 50;

/** How alike two names are, from 0 to 1: the pairs of characters they share. */
export function likeness(a: string, b: string): number {
  const [of, other] = [pairs(coreName(a)), pairs(coreName(b))];
  const shared = [...of].filter(pair => other.has(pair)).length;
  return of.size + other.size === 0 ? 0 : (2 * shared) / (of.size + other.size);
}

function pairs(name: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < name.length; i++) found.add(name.slice(i, i + 2));
  return found;
}
