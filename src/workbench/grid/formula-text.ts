/** How a formula reads in the grid: Excel stores newer functions with a prefix that nobody types. */
export function shownFormula(stored: string): string {
  return `=${stored.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}

/** How a formula typed in the grid is stored, without its `=`. */
export function storedFormula(shown: string): string {
  return shown
    .replace(/^=/, '')
    .replace(
      /("(?:[^"]|"")*")|\b([A-Z][A-Z0-9.]*)(?=\()/gi,
      (whole, text: string | undefined, name?: string) =>
        text === undefined && name !== undefined ? (prefixes[name.toUpperCase()] ?? '') + whole : whole,
    );
}

const newer = '_xlfn.';
const newest = '_xlfn._xlws.';

/** The functions Excel knows since 2010 and stores so; without the prefix it shows #NAME?. */
const prefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AGGREGATE CONCAT DAYS IFNA IFS LET MAXIFS MINIFS NUMBERVALUE RANK.EQ RANK.AVG SEQUENCE STDEV.P STDEV.S SWITCH TEXTJOIN UNIQUE VAR.P VAR.S XLOOKUP XMATCH CEILING.MATH FLOOR.MATH'
      .split(' ')
      .map(name => [name, newer]),
  ),
  FILTER: newest,
  SORT: newest,
};

/**
 * Whether the grid can work a formula out: it knows neither other workbooks nor the columns of tables, and not all
 * functions. What it can't work out keeps the result the file has.
 */
export function isCalculable(formula: string, functions: ReadonlySet<string>): boolean {
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'/g, name => (name.includes('[') ? '[' : "''"));
  if (bare.includes('[')) return false;
  for (const [, name = ''] of bare.matchAll(/([A-Za-z_][A-Za-z0-9._]*)\(/g)) {
    if (!functions.has(name.replace(/^_xlfn\.(?:_xlws\.)?/, '').toUpperCase())) return false;
  }
  return true;
}
