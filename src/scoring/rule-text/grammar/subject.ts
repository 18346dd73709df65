/** So many characters a name may have. */
export const longestSubject = 24;

/** Words that make a condition of their own, join two measures, or turn the sense round. */
const more =
  /[0-9,;。、≥≤<>=]|且|并|同时|或|和|除|其中|另|酌|视(?!频)|按(?![时期计])|根据|依据|结合|参照|经(?![费济营])|每|扣|得(?!分)|给予|以上|以下|以内|之间|没有|未能|不能|无法|上年|去年|同比|环比|前一年|满分|若干|部分|任一|任意|之一|分别|两者|(?<!平)均|都|与(?!率|度)(?<!参与)|及(?!时|率)(?<!普及)/;

/** A comparison word inside a name: the reading would start too late and turn 未达到 into 达到. */
const comparison =
  /达到|达成|达不|未达|不足|不到|低于|高于|小于|大于|少于|多于|等于|超过|超出|不低|不高|不少|不超|控制在|突破|否则|其余|其他|反之/;

/** What only a judge can tell. */
const vague =
  /合理|适当|情节|综合|程度|较|基本|不够|是否|有无|严重|一般|规范|健全|完善|及时|相关|材料|资料|制度|文件|证明|佐证|认真|有效|明显|良好|到位|齐全|完整|真实|合规|符合|满足/;

/** A name that ends in what can be measured may hold such a word: 资料归档率, 到位及时率. */
const measurable =
  /(?:率|比例|比重|占比|[人次个件户台套份项天]?数|数量|次数|金额|总额|得分|评分|成本|满意度)$/;

/** 增长10%以上 is a change against something the sentence does not name. */
const change = /(?:增长|降低|下降|提高|减少|上升|增加|提升|压减|缩短|节约)了?$/;

/** What a clause is made to depend on before its condition: 无正当理由, 因故. */
const proviso = /^(?:无(?![害偿线烟]|障碍|公害)|因|由于|非(?!正常)|除|经(?![费济营]))/;

/** Whether the words before a comparison name what is measured and say nothing else. */
export function namesMeasure(words: string): boolean {
  if (words === '') return true;
  const name = words.replace(/[:]$/, '').replace(/^(?:若|如果|如|当|凡|对于?)/, '');
  if (name.length > longestSubject || more.test(name) || comparison.test(name)) return false;
  if (/[不未没无非勿免别缺漏欠]$/.test(name) || change.test(name) || proviso.test(name)) return false;
  return !vague.test(name) || measurable.test(name);
}

/** The measured thing, without the words around it. */
export function subjectOf(words: string): string {
  return words.replace(/若|如果|如|当|凡|对于?|的|则|指标|实际|年度|全年|本年|该|本|项目|[在为值即,:]/g, '');
}

/** Whether two names can be of one measure: 完成率 and 项目完成率. */
export function sameSubject(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
