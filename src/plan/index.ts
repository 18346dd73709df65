export { type Applied, applyPlan, invertPlan } from './apply';
export { planEdits, planFix } from './make';
export { marksOf } from './marks';
export type { NewCell, NewSheet } from './new-sheet';
export * from './plan';
export type { Scored, WriteMode } from './score-edits';
