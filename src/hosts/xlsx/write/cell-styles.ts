import { type CellContent, type CellStyle, type NewCell, placeholderColour } from '../../../plan';
import { isFormulaLike } from '../../../sheet';
import { Splices } from '../xml/splices';
import { append, attribute, child, parseXml, placeIn, setAttribute, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';

/** The styles part with more cell styles, and the number each has there. */
export interface AddedStyles {
  readonly text: string;
  readonly ids: ReadonlyMap<CellStyle, number>;
  /** The same for texts that would be taken for formulas if somebody went into the cell: Excel's apostrophe. */
  readonly quoted: ReadonlyMap<CellStyle, number>;
  /** The differential style of placeholders. */
  readonly placeholder: number;
}

/** Adds cell styles behind those that are there: nobody else's number changes. */
export function withCellStyles(text: string, part: string, cells: readonly NewCell[]): AddedStyles {
  const root = parseXml(text, part, 'styleSheet');
  const lists = new StyleLists(text, root);
  const ids = new Map<CellStyle, number>();
  const quoted = new Map<CellStyle, number>();
  for (const { style } of cells) if (!ids.has(style)) ids.set(style, lists.cellXf(style, false));
  for (const { style, content } of cells)
    if (isQuoted(content) && !quoted.has(style)) quoted.set(style, lists.cellXf(style, true));
  const placeholder = lists.placeholder();
  return { text: lists.written(), ids, quoted, placeholder };
}

/** Whether a cell holds a text that looks like a formula. */
export const isQuoted = ({ value, formula }: CellContent): boolean =>
  formula === null && typeof value === 'string' && isFormulaLike(value);

type ListName = (typeof stylesOrder)[number];
const stylesOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;

/** The lists of a styles part, each with what is added to it. */
class StyleLists {
  private readonly p: string;
  private readonly added = new Map<ListName, string[]>();
  private nextFormat: number;

  constructor(
    private readonly text: string,
    private readonly root: XmlElement,
  ) {
    this.p = root.prefix;
    const ids = child(root, 'numFmts')?.children.map(each => Number(attribute(each, 'numFmtId'))) ?? [];
    this.nextFormat = Math.max(firstOwnFormat - 1, ...ids) + 1;
  }

  cellXf(style: CellStyle, isQuoted: boolean): number {
    const { p } = this;
    const format = this.numberFormat(style.format ?? null);
    const wrap = style.wrap ? ' wrapText="1"' : '';
    const indent = style.indent === undefined ? '' : ` indent="${style.indent}"`;
    const alignment = `<${p}alignment horizontal="${style.align}" vertical="center"${wrap}${indent}/>`;
    const ids = `numFmtId="${format}" fontId="${this.font(style)}" fillId="${this.fill(style)}" borderId="${this.border(style)}" xfId="0"`;
    const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}`;
    return this.add('cellXfs', `<${p}xf ${ids}${applied}>${alignment}</${p}xf>`);
  }

  placeholder(): number {
    const { p } = this;
    return this.add(
      'dxfs',
      `<${p}dxf><${p}font><${p}color rgb="FF${placeholderColour}"/></${p}font></${p}dxf>`,
    );
  }

  written(): string {
    const splices = new Splices();
    // `<styleSheet/>` has no inside yet: its lists are put there together.
    let inside = '';
    for (const name of stylesOrder) {
      const added = this.added.get(name);
      if (!added) continue;
      const list = child(this.root, name);
      const xml = added.join('');
      if (list) {
        append(splices, this.text, list, xml);
        const count = String(list.children.length + added.length);
        if (attribute(list, 'count') !== null) setAttribute(splices, list, 'count', count);
      } else {
        const whole = `<${this.p}${name} count="${added.length}">${xml}</${this.p}${name}>`;
        if (this.root.isEmpty) inside += whole;
        else splices.insert(placeIn(this.root, this.root.children, stylesOrder, name), whole);
      }
    }
    if (inside !== '') append(splices, this.text, this.root, inside);
    return splices.applyTo(this.text);
  }

  private font({ size, bold, heading, colour }: CellStyle): number {
    const { p } = this;
    const name = `<${p}name val="${heading ? '黑体' : '宋体'}"/><${p}family val="3"/><${p}charset val="134"/>`;
    const ink = colour === undefined ? '' : `<${p}color rgb="FF${colour}"/>`;
    return this.add(
      'fonts',
      `<${p}font>${bold ? `<${p}b/>` : ''}<${p}sz val="${size}"/>${ink}${name}</${p}font>`,
    );
  }

  private fill({ fill }: CellStyle): number {
    if (fill === undefined) return 0;
    const { p } = this;
    const colours = `<${p}fgColor rgb="FF${fill}"/><${p}bgColor indexed="64"/>`;
    return this.add(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`,
    );
  }

  private border({ border }: CellStyle): number {
    const { p } = this;
    if (!border)
      return this.add(
        'borders',
        `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
      );
    const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="FFA6A6A6"/></${p}${name}>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return this.add('borders', `<${p}border>${sides}<${p}diagonal/></${p}border>`);
  }

  private numberFormat(code: string | null): number {
    if (code === null) return 0;
    const known = usual[code];
    if (known !== undefined) return known;
    const { p } = this;
    const spelled = (id: number) => `<${p}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`;
    const before = this.added.get('numFmts') ?? [];
    const again = before.findIndex((xml, index) => xml === spelled(this.nextFormat - before.length + index));
    if (again >= 0) return this.nextFormat - before.length + again;
    this.add('numFmts', spelled(this.nextFormat));
    return this.nextFormat++;
  }

  /** The number of an element of ours in its list; spelled alike, it is the same one. */
  private add(name: ListName, xml: string): number {
    const added = this.added.get(name) ?? [];
    this.added.set(name, added);
    const before = child(this.root, name)?.children.length ?? 0;
    const known = added.indexOf(xml);
    return before + (known >= 0 ? known : added.push(xml) - 1);
  }
}

/** Below it are the formats every program knows by number. */
const firstOwnFormat = 164;
const usual: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
};
