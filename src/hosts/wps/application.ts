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

/**
 * The object of the page that has a member of the add-in's shell (panes, what pages share): the application, or on
 * older builds `wps`, whose spreadsheet program has none of them.
 */
export function shellWith(page: object, member: string): object | null {
  const globals: Globals = page;
  const roots = [() => globals.Application, () => globals.wps, () => spreadsheetOf(globals.wps)].map(find);
  return roots.filter(isObject).find(root => has(root, member)) ?? null;
}

/** An application may be a function that is called for one. */
const isObject = (found: unknown): found is object =>
  (typeof found === 'object' && found !== null) || typeof found === 'function';

const has = (root: object, member: string): boolean =>
  (find(() => (root as Record<string, unknown>)[member]) ?? null) !== null;

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
