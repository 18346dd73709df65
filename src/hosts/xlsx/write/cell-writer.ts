import { type CellValue, formatKind, isError } from '../../../sheet';
import type { CellContent } from '../../../plan/plan';
import { days1904 } from '../read/cell-reader';
import { encodeCellText, encodeText } from '../xml/xml-text';

/** How a cell is spelled besides its content. */
export interface CellFrame {
  /** The worksheet's prefix with its colon, or empty. */
  readonly prefix: string;
  /** The cell's attributes, each with a space before it, without those of the content. */
  readonly attributes: string;
  /** The number format its style gives it; null for General. */
  readonly format: string | null;
  readonly date1904: boolean;
}

/** A `c` element. Text is written in the cell itself: the shared texts stay as they are. */
export function cellXml(
  { prefix, attributes, format, date1904 }: CellFrame,
  { value, formula }: CellContent,
): string {
  const head = `<${prefix}c${attributes}`;
  if (formula === null && isEmpty(value)) return `${head}/>`;
  const tail = `</${prefix}c>`;
  if (formula === null && typeof value === 'string') {
    return `${head} t="inlineStr"><${prefix}is>${textElement(prefix, value)}</${prefix}is>${tail}`;
  }
  const shown = typeof value === 'number' && date1904 && formatKind(format).date ? value - days1904 : value;
  const { type, element } = resultElement(prefix, shown);
  const calculation =
    formula === null ? '' : `<${prefix}f>${encodeText(encodeCellText(formula))}</${prefix}f>`;
  return `${head}${type === null ? '' : ` t="${type}"`}>${calculation}${element}${tail}`;
}

/** A number, a truth value, an error or what a formula gives: the cell's type, null for a number, and its `v`. */
export function resultElement(prefix: string, value: CellValue): { type: string | null; element: string } {
  const element = value === null ? '' : `<${prefix}v>${encodeText(storedText(value))}</${prefix}v>`;
  return { type: typeOf(value), element };
}

/** A `t` element; white space at its ends or line breaks are kept only when asked for. */
export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${encodeText(encodeCellText(text))}</${prefix}t>`;
}

/** Excel's limits for a cell. */
const longestText = 32_767;
const longestFormula = 8_192;

/** Whether a cell can hold the content: finite numbers, texts and formulas not too long. */
export function isStorable({ value, formula }: CellContent): boolean {
  if (formula !== null && (formula === '' || formula.length > longestFormula)) return false;
  return typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'string' || value.length <= longestText;
}

const isEmpty = (value: CellValue): boolean => value === null || value === '';

function typeOf(value: CellValue): string | null {
  if (value === null || typeof value === 'number') return null;
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'string' ? 'str' : 'e';
}

/** A number in the fewest digits that give it back. */
function storedText(value: CellValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (isError(value)) return value.error;
  return typeof value === 'string' ? encodeCellText(value) : String(value === 0 ? 0 : value);
}
