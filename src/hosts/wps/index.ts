export type { WpsApplication } from './api';
export { runningWps } from './application';
export { WpsHost } from './wps-host';
