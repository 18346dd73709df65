import { withFigures } from './numerals';

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';' };

/** 发现1起弄虚作假扣5分 is said of each. */
const once = /(?<![每未])(发现|发生|出现|查实)了?(1(?:起|次|例|项|件|处|人次))(?=[^得]{0,12}扣\d)/g;

/** One spelling for a clause: no spaces or quotes, half-width marks, one sign for each comparison, figures. */
export function spell(clause: string): string {
  const plain = clause
    .replace(/[\s“”"'‘’「」]+/g, '')
    .replace(/[，：；]/g, mark => halfWidth[mark] ?? mark)
    .replace(/>=|=>|≥=|≮/g, '≥')
    .replace(/<=|=<|≤=|≯/g, '≤')
    .replace(/》=?(?=\d)/g, '≥')
    .replace(/《=?(?=\d)/g, '≤')
    .replace(/[～∼〜]/g, '~')
    .replace(/[—-]{2,}(?=\d)|—/g, '-')
    .replace(/(?<=[扣得加减])半分(?![之])/g, '0.5分')
    .replace(/个?百分点|个点(?![位子])/g, '百分点')
    .replace(/得分等于/g, '得分=')
    .replace(/(?:再|并)?除以/g, '÷')
    .replace(/(?:再|并)?乘以/g, '×')
    .replace(/零(?=事故|投诉|差错|违规|违纪|故障|上访)/g, '未发生')
    .replace(/半个月/g, '0.5个月');
  return withFigures(plain).replace(once, '每$1$2');
}
