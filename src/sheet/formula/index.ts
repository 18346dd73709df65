export type { AddedUp, Addend, Skipped } from './added-up';
export type { Expression } from './expression';
export { calculated, Formulas, formulasOf, type Result } from './formulas';
export { areasIn } from './areas-in';
export { cellsIn } from './cells-in';
export { type OwnRounding, ownRounding } from './rounding-of';
