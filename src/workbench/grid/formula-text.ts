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

/** The functions Excel came to know after 2007; it stores them so, and without the prefix shows #NAME?. */
const newer =
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE ' +
  'BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST ' +
  'CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT ' +
  'CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
  'ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH ' +
  'FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS ' +
  'HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ' +
  'ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST ' +
  'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
  'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC ' +
  'RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S ' +
  'SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
  'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST ' +
  'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST';

const prefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(newer.split(' ').map(name => [name, '_xlfn.'])),
  FILTER: '_xlfn._xlws.',
  SORT: '_xlfn._xlws.',
};

/** A formula as it was meant: a Chinese keyboard types “ ” where quotes are wanted. */
export function soundFormula(shown: string): string {
  if (whyBroken(shown, null) === null) return shown;
  const straight = shown.replace(/[“”]/g, '"');
  return whyBroken(straight, null) === null ? straight : shown;
}

/** Names of functions whose variables Excel stores in a way of their own. */
const withVariables = /\b(?:LET|LAMBDA|BYCOL|BYROW|MAKEARRAY|MAP|REDUCE|SCAN)\(/i;

/** Broken off; with variables Excel stores in a way of its own; or about a worksheet there is not. */
export type BrokenFormula = 'syntax' | 'variables' | 'sheet';

/**
 * What is wrong with a typed formula, so that a file with it could not be opened: it is broken off, or speaks of a
 * worksheet there is not. Null where nothing is. Without the worksheets' names they are not looked at.
 */
export function whyBroken(shown: string, sheets: ReadonlySet<string> | null): BrokenFormula | null {
  const bare = shown.replace(/^=/, '').replace(/"(?:[^"]|"")*"/g, '0');
  if (withVariables.test(bare)) return 'variables';
  if (/["“”]/.test(bare) || bare.trim() === '') return 'syntax';
  const outside = bare.replace(/'(?:[^']|'')*'!/g, 'X!');
  if (/[[\]{}']/.test(outside.replace(/\{[\d,;.\s-]*\}/g, '0'))) return 'syntax';
  if (!isBalanced(outside)) return 'syntax';
  const dense = outside.replace(/\s+/g, '');
  // An operator with nothing behind it, or one that needs something before it and has nothing.
  if (/[-+*/^&=<>(,]$/.test(dense)) return 'syntax';
  if (/(?:^|[-+*/^&(,=<>])[*/^&%]/.test(dense) || /[-+*/^&=<>]\)/.test(dense) || /[-+*/^&=<>],/.test(dense))
    return 'syntax';
  if (!sheets) return null;
  const named = [...bare.matchAll(/'((?:[^']|'')*)'!|([^\s!'"()+\-*/^&=<>,:;]+)!/g)];
  const unknown = named.some(
    ([, quoted, plain]) => !sheets.has((quoted?.replace(/''/g, "'") ?? plain ?? '').toLowerCase()),
  );
  return unknown ? 'sheet' : null;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

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
