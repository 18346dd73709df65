import type { Colours } from './colours';
import { isTrue } from '../package/workbook-part';
import { attribute, child, childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree';

/** One side of a cell's frame. */
export interface Edge {
  /** As the file names it: `thin`, `medium`, `dashed`, `double` … */
  readonly style: string;
  /** `RRGGBB`; null for the usual black. */
  readonly colour: string | null;
}

/** How a cell is drawn. Null is what the program does without being told. */
export interface CellLook {
  readonly font: string | null;
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly left: Edge | null;
  readonly right: Edge | null;
  readonly top: Edge | null;
  readonly bottom: Edge | null;
  /** `left`, `center`, `right`, `justify`, `distributed` … */
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
}

/** Reads how each cell style (`s`) of a styles part looks. */
export function readCellLooks(text: string, part: string, colours: Colours): readonly CellLook[] {
  const root = parseXml(text, part);
  const list = (name: string): readonly XmlElement[] => child(root, name)?.children ?? [];
  const fonts = list('fonts').map(each => fontOf(each, colours));
  const fills = list('fills').map(each => fillOf(each, colours));
  const borders = list('borders').map(each => borderOf(each, colours));
  return list('cellXfs').map(xf => {
    const number = (name: string): number => Number(attribute(xf, name) ?? 0);
    const alignment = child(xf, 'alignment');
    const aligned = (name: string): string | null => alignment && attribute(alignment, name);
    return {
      ...(fonts[number('fontId')] ?? plainFont),
      fill: fills[number('fillId')] ?? null,
      ...(borders[number('borderId')] ?? noBorder),
      horizontal: aligned('horizontal'),
      vertical: aligned('vertical'),
      wrap: isTrue(aligned('wrapText')),
      indent: Number(aligned('indent') ?? 0),
    };
  });
}

type Font = Pick<CellLook, 'font' | 'size' | 'bold' | 'italic' | 'underline' | 'strike' | 'colour'>;

const plainFont: Font = {
  font: null,
  size: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
};

function fontOf(font: XmlElement, colours: Colours): Font {
  const value = (name: string): string | null => {
    const found = child(font, name);
    return found && attribute(found, 'val');
  };
  // `<b/>` alone says yes.
  const says = (name: string): boolean => child(font, name) !== null && (value(name) ?? '1') !== '0';
  const size = Number(value('sz') ?? NaN);
  return {
    font: value('name'),
    size: Number.isFinite(size) ? size : null,
    bold: says('b'),
    italic: says('i'),
    underline: says('u') && value('u') !== 'none',
    strike: says('strike'),
    colour: colours.of(child(font, 'color')),
  };
}

function fillOf(fill: XmlElement, colours: Colours): string | null {
  const pattern = child(fill, 'patternFill');
  const type = pattern && attribute(pattern, 'patternType');
  if (!pattern || type === null || type === 'none') return null;
  return colours.of(child(pattern, 'fgColor')) ?? colours.of(child(pattern, 'bgColor'));
}

type Border = Pick<CellLook, 'left' | 'right' | 'top' | 'bottom'>;

const noBorder: Border = { left: null, right: null, top: null, bottom: null };

function borderOf(border: XmlElement, colours: Colours): Border {
  const edge = (...names: readonly string[]): Edge | null => {
    const side = names.flatMap(name => childrenNamed(border, name))[0];
    const style = side && attribute(side, 'style');
    return side && style && style !== 'none' ? { style, colour: colours.of(child(side, 'color')) } : null;
  };
  return {
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    top: edge('top'),
    bottom: edge('bottom'),
  };
}
