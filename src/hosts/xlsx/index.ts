export type { Applied, ApplyOptions } from './apply';
export { type ProblemDetails, WorkbookError, type WorkbookProblem } from './errors';
export type { Refusal, RefusalCode } from './refusal';
export { newWorkbook } from './new-workbook';
export { FileHost } from './file-host';
export { readStore, type StoreEntries, storeXml } from './store';
export { type Cleared, openWorkbook, type XlsxWorkbook } from './workbook';
export type { SheetState } from './workbook-part';
