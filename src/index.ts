/** The public surface of the package: read a form, review it, plan what is to be written, draw blank forms. */
export { type Form, type Reading, readForm, readForms } from './form';
export { type Plan, applyPlan, invertPlan, planEdits, planFix, type WriteMode } from './plan';
export { type NoForm, type Review, review, reviewAll } from './review';
export { ministry, type Profile } from './scoring';
export { Sheet } from './sheet';
export { blankForm, carried, gallery, type Template } from './templates';
