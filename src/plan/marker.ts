import { type Level, levels } from '../words/levels';

export type MarkLevel = Level;

/** The author our notes carry, and the first word of every trace we leave in a workbook. */
export const markAuthor = '绩评助手';

/** From the gravest: where several marks meet in a cell, the first of these is shown. */
export const markLevels: readonly MarkLevel[] = levels;

/** The fill of a marked cell, `RRGGBB`. */
export const markColours: Readonly<Record<MarkLevel, string>> = {
  error: 'FDE7E9',
  warning: 'FFF4CE',
  notice: 'E5F1FB',
};

/**
 * The formula of our conditional-format rules, without `=`. It is always true and says whose rule it is,
 * so that every host finds it again in the workbook, also after Excel or WPS has saved it.
 */
export function markFormula(level: MarkLevel): string {
  return `LEN("${markAuthor}:${level}")>0`;
}

/** What our notes begin with: a host that keeps no author knows them by it. */
const noteHead = `${markAuthor}：`;

export const noteText = (sentence: string): string => noteHead + sentence;

export const isOurNote = (text: string): boolean => text.startsWith(noteHead);

/** Whether a conditional-format formula, with or without `=`, is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return ours.test(formula);
}

const ours = new RegExp(
  String.raw`^\s*=?\s*LEN\(\s*"${markAuthor}:(?:${markLevels.join('|')})"\s*\)\s*>\s*0\s*$`,
  'i',
);

/** The namespace of the custom XML part in which journal, waivers and profile travel with the workbook. */
export const storeNamespace = 'urn:jiping:store:1';
