/** The words an actual value may be, each with its other spellings; opposites stand side by side. */
const verdicts: readonly (readonly string[])[] = [
  ['是'],
  ['否', '不是'],
  ['有'],
  ['无', '没有'],
  ['通过', '已通过'],
  ['未通过', '不通过', '没有通过'],
  ['合格'],
  ['不合格'],
  ['达标'],
  ['不达标', '未达标'],
  ['优', '优秀'],
  ['良', '良好'],
  ['中', '中等', '一般'],
  ['较差'],
  ['差'],
  ['基本合格'],
  ['满意', '满意的'],
  ['较满意', '比较满意'],
  ['基本满意'],
  ['很满意', '非常满意'],
  ['不满意'],
  ['一等'],
  ['二等'],
  ['三等'],
  ['四等'],
  ['五等'],
  ['好'],
  ['较好'],
  ['基本达标'],
  ['基本完成'],
  ['部分完成'],
];

const spellings = verdicts.flat().sort((a, b) => b.length - a.length);

/** A verdict as a condition: 结果为“否”, 合格, 为“优”. */
export const verdictShape = new RegExp(
  `(?:(?:指标|考核|评价|验收|检查|测评)?(?:结果|等级|等次|结论|实际情况|实际值|完成值)?(?:为|是|:))?(${spellings.join('|')})(?=的|时|者|,|:|则|得|计|记|给|不|扣|按|可|该|本|\\d|$)`,
  'y',
);

/** The one spelling of a verdict; null for a word that is none. */
export function verdictOf(text: string): string | null {
  const word = text.replace(/[\s“”"'‘’。.]/g, '');
  return verdicts.find(spelled => spelled.includes(word))?.[0] ?? null;
}
