import { type Address, type Cell, type CellValue, formatKind, parseRange, type Range } from '../../../sheet';
import { DisjointAreas } from './disjoint-areas';
import type { CellFormats } from './number-formats';
import { SharedFormula } from './shared-formula';
import { richText } from './shared-strings';
import { numberBetween, type UsualCell } from './usual-cell';
import type { XmlScanner } from '../xml/xml-scanner';
import { decodeCellText, decodeXml } from '../xml/xml-text';

/** What a worksheet's cells refer to elsewhere in the workbook. */
export interface CellContext {
  readonly formats: CellFormats;
  /** The shared texts; called when the first cell needs one. */
  readonly strings: () => readonly string[];
  readonly date1904: boolean;
}

/** Cells that only change together: the reach of an array formula or of a data table (模拟运算表). */
export interface BoundArea {
  readonly range: Range;
  readonly kind: 'array' | 'data-table';
  readonly formula: string;
}

const space = 32;
const letterD = 100;
const letterN = 110;
const letterS = 115;

/** In letters, for each of the worksheet's and in any case. */
const repeatedShare = 4;
const repeatedAnyway = 1_000_000;

/** Serial dates of the 1904 system are this many days behind; a Sheet counts from 1899-12-30. */
export const days1904 = 1462;

/** Reads the `c` elements of one worksheet, in their order: formulas may refer to earlier cells. */
export class CellReader {
  readonly areas: BoundArea[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private readonly reach = new DisjointAreas<BoundArea>();
  private repeatedLength = 0;

  constructor(private readonly context: CellContext) {}

  /** The cell whose `c` tag the scanner stands on, or null where it holds nothing; moves to its end. */
  read(scan: XmlScanner, at: Address, style: number, type: string | null): Cell | null {
    let value: CellValue = null;
    let formula: string | null = null;
    const format = this.context.formats[style] ?? null;
    const { depth } = scan;
    while (scan.nextIn(depth)) {
      if (scan.is('v')) value = this.value(scan.content(), type, format, scan);
      else if (scan.is('f')) formula = this.formula(scan, at);
      else if (scan.is('is')) value = richText(scan);
    }
    formula ??= this.boundFormula(at.row, at.col);
    if (value === null && formula === null) return null;
    return { at, value, formula, format: type === 'd' ? dateFormat(format) : format, shown: null };
  }

  /** The same for a cell in the usual spelling. */
  readUsual(scan: XmlScanner, cell: UsualCell, row: number, col: number): Cell | null {
    const formula = this.boundFormula(row, col);
    if (cell.valueEnd === cell.valueStart && formula === null) return null;
    const format = this.context.formats[cell.style] ?? null;
    const value = cell.valueEnd === cell.valueStart ? null : this.usualValue(scan, cell, format);
    const isDate = cell.type === letterD;
    return { at: { row, col }, value, formula, format: isDate ? dateFormat(format) : format, shown: null };
  }

  private usualValue(
    scan: XmlScanner,
    { type, valueStart, valueEnd }: UsualCell,
    format: string | null,
  ): CellValue {
    const { text, part } = scan;
    // White space alone would read as 0, and what is no number needs a closer look: both go the long way.
    if ((type === 0 || type === letterN || type === letterS) && text.charCodeAt(valueStart) > space) {
      const number = numberBetween(text, valueStart, valueEnd);
      if (type === letterS) return this.context.strings()[number] ?? scan.fail();
      if (Number.isFinite(number)) return this.number(number, format);
    }
    const raw = decodeXml(text.slice(valueStart, valueEnd), part);
    return this.value(raw, type === 0 ? null : String.fromCharCode(type), format, scan);
  }

  private value(text: string, type: string | null, format: string | null, scan: XmlScanner): CellValue {
    switch (type) {
      case null:
      case 'n':
        return this.numberIn(text, format);
      case 's':
        return text === '' ? null : (this.context.strings()[Number(text)] ?? scan.fail());
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'd':
        return serialOf(text) ?? text;
      default:
        return decodeCellText(text);
    }
  }

  /** What is no number after all stays text; white space alone is nothing. */
  private numberIn(text: string, format: string | null): CellValue {
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    return value === 0 && text.trim() === '' ? null : this.number(value, format);
  }

  private number(value: number, format: string | null): number {
    return this.context.date1904 && formatKind(format).date ? value + days1904 : value;
  }

  private formula(scan: XmlScanner, at: Address): string {
    const type = scan.attribute('t');
    const ref = scan.attribute('ref');
    const si = scan.attribute('si');
    const inputs = [scan.attribute('r1'), scan.attribute('r2')].filter(input => input !== null);
    const text = scan.content().replace(/^=/, '');
    if (type === 'shared' && si !== null) {
      if (text === '') return this.repeated(si, at, scan);
      this.shared.set(si, new SharedFormula(text, at.row, at.col));
    } else if (type === 'array') return this.bind({ kind: 'array', formula: text }, ref);
    else if (type === 'dataTable') {
      return this.bind({ kind: 'data-table', formula: `TABLE(${inputs.join(',')})` }, ref);
    }
    return text;
  }

  /**
   * The formula a group shares, as this cell has it. Ten letters of a file can repeat one of 8,192: all that is repeated
   * on a worksheet stays within a few times its text, and what is beyond is a formula nobody reads.
   */
  private repeated(si: string, at: Address, { text }: XmlScanner): string {
    if (this.repeatedLength > text.length * repeatedShare + repeatedAnyway) return '';
    const formula = this.shared.get(si)?.at(at.row, at.col) ?? '';
    this.repeatedLength += formula.length;
    return formula;
  }

  /** The formula of the array or data table that reaches over the cell. */
  private boundFormula(row: number, col: number): string | null {
    return this.areas.length > 0 ? (this.reach.at(row, col)?.formula ?? null) : null;
  }

  private bind(area: Omit<BoundArea, 'range'>, ref: string | null): string {
    const range = ref === null ? null : parseRange(ref);
    if (range) {
      const bound = { ...area, range };
      this.areas.push(bound);
      this.reach.add(range, bound);
    }
    return area.formula;
  }
}

/** `2023-05-01T08:30:00` as days since 1899-12-30, a time of day alone as a fraction; null where it is neither. */
function serialOf(text: string): number | null {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!found || text.trim() === '') return null;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = found;
  const time = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86400;
  if (year === undefined) return time;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 + time;
}

/** A date that is stored as one is a date, even where its style forgets to say so. */
function dateFormat(format: string | null): string {
  return format !== null && formatKind(format).date ? format : 'yyyy-mm-dd';
}
