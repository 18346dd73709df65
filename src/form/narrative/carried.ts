import { carriedLike, leftOverLike } from '../words/statements';
import type { Mention } from './mentions';

/** Whether a source of the money is what was carried over from the year before. */
export const isCarriedSource = (source: string): boolean => carriedLike.test(source);

/** `上年结转7.03万元`, of the whole project; 年末结余 and 结转下年 are what is left of this year. */
export function isCarriedOver({ kind, subject, item, before }: Mention): boolean {
  return kind === 'carried' && subject === '' && item === '' && !leftOverLike.test(before);
}
