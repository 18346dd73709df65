export { deviationEquations, type DeviationRow, deviationRow } from './deviation';
export * from './form-terms';
export * from './grade-term';
export { gradeEquation } from './grade-equation';
export { rateEquation } from './rate-equation';
export { scoreEquations } from './score-equation';
export { mentionTerm, statedRate } from './stated-rate';
export { totalsOf, type WholeNamed, wholesNamed } from './whole-named';
export { unproven } from './unproven';
