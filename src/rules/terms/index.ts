export * from './form-terms';
export * from './grade-term';
export { scoreEquations } from './score-equation';
export { unproven } from './unproven';
