import { type Decimal, plain } from '../sheet';
import { S04 as words } from '../words/rules';
import type { Computed } from './score';

/** What a computed score follows from, in words: `按 26÷28×10 应为 9.29`; `expected` in the digits it is written with. */
export function scoreBasis(score: Computed, expected: Decimal): string {
  const basis = words[score.how](score.formula(), plain(expected));
  return score.setting === null ? basis : words.setting(basis, score.setting);
}
