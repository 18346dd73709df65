import { withFigures } from './numerals';

const halfWidth: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';' };

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
    .replace(/个?百分点|个点(?![位子])/g, '百分点');
  return withFigures(plain);
}
