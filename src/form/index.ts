export * from './form';
export { leastConfidence, type Reading, readForm } from './read';
export { isFilledLeaf, isPlaceholder, mayBeCut } from './completeness';
export { canonicalGrade } from './grade-word';
export { isExecutionRate } from './execution';
export { sameMoney } from './fund-amount';
export { type Mention, type MentionKind, mentionsIn, stripped } from './mentions';
export { sameSubject } from './subject';
