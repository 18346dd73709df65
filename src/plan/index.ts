export { type Applied, applyPlan, invertPlan } from './apply';
export { planEdits, planFix } from './make';
export { marksOf } from './marks';
export * from './plan';
export type { Scored, WriteMode } from './score-edits';
