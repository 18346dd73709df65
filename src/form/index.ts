export * from './form';
export { leastConfidence, type PlacedReading, type Reading, readForm, readForms } from './read';
export { headingOfAll, headingWithoutRest, isFilledLeaf, isPlaceholder, mayBeCut } from './completeness';
export { canonicalGrade } from './words/grade-word';
export { isExecutionRate } from './indicators/execution';
export { type NumberField, numberFields, type NumberKind } from './number-fields';
export { sameMoney, unfilledTotals } from './funds/amount';
export { type Mention, type MentionKind, mentionsIn, stripped } from './narrative/mentions';
export { sameSubject } from './narrative/subject';
