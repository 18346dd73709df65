export { type ExcelApi, runningExcel } from './api';
export { ExcelHost } from './excel-host';
