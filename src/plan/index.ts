export { type Applied, applyPlan, invertPlan } from './apply';
export { planEdits, planFix } from './make';
export { marksOf } from './marks';
export * from './new-sheet';
export * from './plan';
export type { Scored, WriteMode } from './score-edits';
