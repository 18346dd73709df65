import type { WpsApplication } from './api';

/** What a page inside WPS may have under its global names. */
interface Globals {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

/**
 * The WPS 表格 a page runs in; null in any other place. Known by its workbooks: the name it gives itself differs from
 * build to build.
 */
export function runningWps(page: object): WpsApplication | null {
  const globals: Globals = page;
  return (
    [() => globals.Application, () => spreadsheetOf(globals.wps), () => globals.wps]
      .map(find)
      .find(isSpreadsheet) ?? null
  );
}

/** Older builds give the application by a call, newer ones by a property. */
function spreadsheetOf(wps: unknown): unknown {
  const { EtApplication } = (wps ?? {}) as { EtApplication?: unknown };
  return typeof EtApplication === 'function' ? (EtApplication.call(wps) as unknown) : EtApplication;
}

function find(look: () => unknown): unknown {
  try {
    return look();
  } catch {
    // A name that throws is none: the next one is tried.
    return null;
  }
}

function isSpreadsheet(found: unknown): found is WpsApplication {
  const books = find(() => (found as { Workbooks?: unknown }).Workbooks);
  return books !== undefined && books !== null;
}
