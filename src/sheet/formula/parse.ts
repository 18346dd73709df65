import { maxColumns, maxRows, parseAddress, type Range } from '../address';
import { remembered } from '../remembered';
import type { BinaryOperator, Expression } from './expression';

/** What a formula says, or null where it uses what is not read here: names, tables, arrays, other workbooks. */
export const parseFormula: (formula: string) => Expression | null = (() => {
  const known = remembered(20_000, (formula: string) => ({ read: readFormula(formula) }));
  return formula => known(formula).read;
})();

/** Excel takes no longer formula, and none that nests deeper than 64 calls. */
const longest = 8192;
const deepest = 200;

function readFormula(formula: string): Expression | null {
  if (formula.length > longest) return null;
  try {
    return new Parser(formula).whole();
  } catch (problem) {
    if (problem === notRead) return null;
    throw problem;
  }
}

const notRead = new Error('a formula that is not read');

/** Loosest first; each level takes operators of its own from the left. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['<>', '<=', '>=', '=', '<', '>'],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = /[$\p{L}_\\][$\p{L}\p{N}_.\\]*/uy;
const error = /#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)/y;
const rows = /\$?(\d{1,7}):\$?(\d{1,7})(?![\d.])/y;
const columns = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.$(])/uy;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Expression {
    const read = this.level(0);
    this.skipSpace();
    if (this.at < this.text.length) throw notRead;
    return read;
  }

  private level(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.percent();
    let left = this.level(level + 1);
    for (;;) {
      this.skipSpace();
      const operator = operators.find(each => this.text.startsWith(each, this.at));
      if (operator === undefined) return left;
      this.at += operator.length;
      left = { kind: 'binary', operator, left, right: this.level(level + 1) };
    }
  }

  private percent(): Expression {
    let read = this.signed();
    while (this.takes('%')) read = { kind: 'percent', of: read };
    return read;
  }

  /** In a spreadsheet a sign binds closer than `^`: `-2^2` is 4. */
  private signed(): Expression {
    let negative = false;
    for (;;) {
      if (this.takes('-')) negative = !negative;
      else if (!this.takes('+')) break;
    }
    const read = this.span();
    return negative ? { kind: 'negative', of: read } : read;
  }

  private span(): Expression {
    let read = this.primary();
    while (this.takes(':')) read = { kind: 'span', from: read, to: this.primary() };
    return read;
  }

  private primary(): Expression {
    if (++this.depth > deepest) throw notRead;
    this.skipSpace();
    const read = this.literal() ?? this.named();
    this.depth--;
    return read;
  }

  private literal(): Expression | null {
    const first = this.text[this.at];
    if (first === '"') return { kind: 'text', value: this.quoted('"') };
    if (first === '(') {
      this.at++;
      const inner = this.level(0);
      this.expect(')');
      return inner;
    }
    const wholeRows = this.match(rows);
    if (wholeRows) {
      return areaOf(0, Number(wholeRows[1]) - 1, maxColumns - 1, Number(wholeRows[2]) - 1, null);
    }
    const digits = this.match(number);
    if (digits) return { kind: 'number', value: Number(digits[0]) };
    const failed = this.match(error);
    return failed ? { kind: 'error', error: failed[0] } : null;
  }

  /** A function, a cell, or a cell of a sheet that is named. */
  private named(): Expression {
    if (this.text[this.at] === "'") {
      const sheet = this.quoted("'");
      this.expect('!');
      return this.reference(sheet);
    }
    const start = this.at;
    const name = this.match(word)?.[0];
    if (name === undefined) throw notRead;
    if (this.text[this.at] === '!') {
      this.at++;
      return this.reference(name);
    }
    if (this.takes('(')) return { kind: 'call', name: functionName(name), args: this.args() };
    if (/^(?:TRUE|FALSE)$/i.test(name)) return { kind: 'logical', value: /^t/i.test(name) };
    this.at = start;
    return this.reference(null);
  }

  private reference(sheet: string | null): Expression {
    if (sheet?.includes('[')) throw notRead;
    const whole = this.match(columns);
    if (whole) {
      const [left, right] = [parseAddress(`${whole[1]}1`), parseAddress(`${whole[2]}1`)];
      if (!left || !right) throw notRead;
      return areaOf(left.col, 0, right.col, maxRows - 1, sheet);
    }
    const wholeRows = sheet === null ? null : this.match(rows);
    if (wholeRows) {
      return areaOf(0, Number(wholeRows[1]) - 1, maxColumns - 1, Number(wholeRows[2]) - 1, sheet);
    }
    const first = this.cell();
    // Of two cells the area is known at once; `A1:INDEX(…)` is not.
    const before = this.at;
    if (this.text[this.at] === ':') {
      this.at++;
      const name = this.match(word)?.[0];
      const last = name === undefined || this.text[this.at] === '(' ? null : parseAddress(name);
      if (last) return areaOf(first.col, first.row, last.col, last.row, sheet);
      this.at = before;
    }
    return areaOf(first.col, first.row, first.col, first.row, sheet);
  }

  private cell() {
    const name = this.match(word)?.[0];
    const at = name === undefined ? null : parseAddress(name);
    if (!at) throw notRead;
    return at;
  }

  private args(): Expression[] {
    const args: Expression[] = [];
    if (this.takes(')')) return args;
    for (;;) {
      this.skipSpace();
      const next = this.text[this.at];
      args.push(next === ',' || next === ')' ? { kind: 'missing' } : this.level(0));
      if (this.takes(',')) continue;
      this.expect(')');
      return args;
    }
  }

  private quoted(mark: string): string {
    let read = '';
    for (let from = this.at + 1; ; ) {
      const end = this.text.indexOf(mark, from);
      if (end < 0) throw notRead;
      read += this.text.slice(from, end);
      this.at = end + 1;
      if (this.text[this.at] !== mark) return read;
      read += mark;
      from = this.at + 1;
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private takes(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw notRead;
  }

  private skipSpace(): void {
    while (this.text.charCodeAt(this.at) <= 32) this.at++;
  }
}

function areaOf(col1: number, row1: number, col2: number, row2: number, sheet: string | null): Expression {
  if (row1 < 0 || row2 < 0 || row1 >= maxRows || row2 >= maxRows) throw notRead;
  const area: Range = {
    top: Math.min(row1, row2),
    left: Math.min(col1, col2),
    bottom: Math.max(row1, row2),
    right: Math.max(col1, col2),
  };
  return { kind: 'area', area, sheet };
}

/** Functions newer than the file format carry a prefix: `_xlfn.IFNA`. */
function functionName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}
