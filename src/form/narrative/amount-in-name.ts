import { amountInNameLike } from '../words/statements';
import { stripped } from './mentions';

/** An amount of money in an indicator's name. */
export interface AmountInName {
  /** What the money is for, without verbs and general words. */
  readonly subject: string;
  /** 35万. */
  readonly text: string;
  /** Where the words of the amount begin in the name. */
  readonly offset: number;
}

/** `数据库审计系统预计投入35万`; null where the name holds no amount of a plan. */
export function amountInName(name: string): AmountInName | null {
  const found = amountInNameLike.exec(name);
  const text = found?.[1];
  if (!found || text === undefined) return null;
  return { subject: stripped(name.slice(0, found.index)), text, offset: found.index };
}
