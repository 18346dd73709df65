export { type Blank, blankForm, filledForm } from './build';
export type { FormContent } from './content';
export { type Carried, carried } from './carry';
export { contentOf } from './from-form';
export { gallery, templateNamed } from './gallery';
export { isOpen, mostRows, type RowCounts } from './outline';
export { type Picture, pictureOf } from './picture';
export type { Template } from './template';
