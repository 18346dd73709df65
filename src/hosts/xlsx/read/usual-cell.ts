/**
 * The spelling nearly every writer gives a typed cell: `<c r="B2" s="1" t="s"><v>12</v></c>`, in any order
 * of the three attributes, or empty. Read without looking at each tag by itself, which makes a large sheet
 * several times faster; every other spelling is left to the scanner.
 */
export class UsualCell {
  /** Row and column from 0; −1 where the cell has no address. */
  row = -1;
  col = -1;
  style = 0;
  /** The letter of its type, as a character code; 0 where none is written. */
  type = 0;
  /** Where the value's text stands; both 0 where there is none. */
  valueStart = 0;
  valueEnd = 0;
  /** Behind the cell. */
  end = 0;

  /**
   * Reads the cell that starts here; false where none does, or in another spelling. One character after
   * the other, without a call: this is the innermost loop of reading a sheet.
   */
  read(text: string, from: number): boolean {
    if (text.charCodeAt(from) !== less || text.charCodeAt(from + 1) !== letterC) return false;
    let row = 0;
    let col = 0;
    let style = 0;
    let type = 0;
    let at = from + 2;
    for (; text.charCodeAt(at) === space; at++) {
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at + 2) !== equals || text.charCodeAt(at + 3) !== quote) return false;
      at += 4;
      let code = text.charCodeAt(at);
      if (name === letterR) {
        for (; code > 64 && code < 91; code = text.charCodeAt(++at)) col = col * 26 + code - 64;
        for (; code > 47 && code < 58; code = text.charCodeAt(++at)) row = row * 10 + code - 48;
        if (row === 0 || col === 0) return false;
      } else if (name === letterS) {
        for (; code > 47 && code < 58; code = text.charCodeAt(++at)) style = style * 10 + code - 48;
      } else if (name === letterT) {
        type = code;
        code = text.charCodeAt(++at);
      } else return false;
      if (code !== quote) return false;
    }
    this.row = row - 1;
    this.col = col - 1;
    this.style = style;
    this.type = type;
    return this.readContent(text, at);
  }

  /** Reads on from behind the attributes: `/>`, or the value and both closing tags. */
  private readContent(text: string, from: number): boolean {
    let at = from;
    let code = text.charCodeAt(at);
    if (code === slash && text.charCodeAt(at + 1) === greater) {
      this.valueStart = 0;
      this.valueEnd = 0;
      this.end = at + 2;
      return true;
    }
    if (code !== greater || text.charCodeAt(at + 1) !== less) return false;
    if (text.charCodeAt(at + 2) !== letterV || text.charCodeAt(at + 3) !== greater) return false;
    at += 4;
    this.valueStart = at;
    for (code = text.charCodeAt(at); code !== less && code > 0; ) code = text.charCodeAt(++at);
    this.valueEnd = at;
    this.end = at + 8;
    return (
      text.charCodeAt(at + 1) === slash &&
      text.charCodeAt(at + 2) === letterV &&
      text.charCodeAt(at + 3) === greater &&
      text.charCodeAt(at + 4) === less &&
      text.charCodeAt(at + 5) === slash &&
      text.charCodeAt(at + 6) === letterC &&
      text.charCodeAt(at + 7) === greater
    );
  }
}

/**
 * The number a text spells, as `Number` reads it; NaN where it is none. Up to 15 digits and a point are
 * read directly: both the digits and the power of ten are exact then, so their quotient is rounded once.
 */
export function numberBetween(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === minus;
  let digits = 0;
  let decimals = -1;
  let at = negative ? start + 1 : start;
  if (at === end || end - at > 16) return Number(text.slice(start, end));
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 47 && code < 58) {
      digits = digits * 10 + code - 48;
      if (decimals >= 0) decimals++;
    } else if (code === point && decimals < 0) decimals = 0;
    else return Number(text.slice(start, end));
  }
  // 16 digits may not be exact any more; a lone point is no number.
  if (digits > Number.MAX_SAFE_INTEGER || decimals === 0) return Number(text.slice(start, end));
  const value = decimals > 0 ? digits / (powers[decimals] as number) : digits;
  return negative ? -value : value;
}

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

const space = 32;
const quote = 34;
const minus = 45;
const point = 46;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const letterC = 99;
const letterR = 114;
const letterS = 115;
const letterT = 116;
const letterV = 118;
