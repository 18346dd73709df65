export * from './form';
export type { WhyNoForm, WhyPart } from './why';
export { leastConfidence, type PlacedReading, type Reading, readForm, readForms } from './read';
export {
  executionWithoutCell,
  headingOfAll,
  headingWithoutRest,
  isFilledLeaf,
  isPlaceholder,
  mayBeCut,
} from './completeness';
export { canonicalGrade, isNoGrade } from './words/grade-word';
export { withoutMarks } from './words/headings';
export { isBonus } from './indicators/bonus';
export { isExecutionRate } from './indicators/execution';
export { type CellKind, type LedgerEntry, ledgerOf } from './ledger';
export { type NumberField, numberFields, type NumberKind } from './number-fields';
export type { AmountName, Measure } from './narrative/named-results';
export { type RateOfAmounts, ratesOfAmounts } from './narrative/rate-of-amounts';
export type { Told } from './narrative/statement';
export { type Telling, toldIn } from './narrative/told-in';
export { amountInName } from './narrative/amount-in-name';
export { isCarriedOver, isCarriedSource } from './narrative/carried';
export { isGoal } from './narrative/goals';
export { sameMoney, unfilledTotals } from './funds/amount';
export { type Mention, type MentionKind, mentionsIn, stripped } from './narrative/mentions';
export { sameSubject } from './narrative/subject';
export { againstRows, type RowTold } from './narrative/row-results';
export * from './list/project-list';
export { type ProjectResult, projectResult, type ResultFigure } from './list/project-result';
export { type Matched, matched, type Pair } from './list/matched';
export { plainName } from './list/names';
export { gradeIn } from './words/grade-word';
