import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellLook, Edge } from '../../hosts/xlsx';
import type { Styles } from './grid';

/** The style of the cells with this style number, as Univer says it. */
export function cellStyle({ looks, formats }: Styles, number: number): IStyleData | null {
  const look = looks[number];
  if (!look) return null;
  const format = formats[number] ?? null;
  return {
    ...fontStyle(look),
    ...placeStyle(look),
    ...frame(look),
    ...(format === null ? {} : { n: { pattern: format } }),
  };
}

/** What a cell without a style number looks like. */
export const usualStyle: IStyleData = { ff: '宋体', fs: 11, vt: VerticalAlign.BOTTOM };

function fontStyle({ font, size, bold, italic, underline, strike, colour, fill }: CellLook): IStyleData {
  return {
    ...(font === null ? {} : { ff: font }),
    ...(size === null ? {} : { fs: size }),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(colour === null ? {} : { cl: { rgb: `#${colour}` } }),
    ...(fill === null ? {} : { bg: { rgb: `#${fill}` } }),
  };
}

function placeStyle({ horizontal, vertical, wrap, indent }: CellLook): IStyleData {
  const across = horizontals[horizontal ?? ''];
  return {
    ...(across === undefined ? {} : { ht: across }),
    vt: verticals[vertical ?? ''] ?? VerticalAlign.BOTTOM,
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent > 0
      ? { pd: horizontal === 'right' ? { r: indent * indentWidth } : { l: indent * indentWidth } }
      : {}),
  };
}

/** Pixels to a step of indent: about the width of a Chinese character. */
const indentWidth = 12;

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.CENTER,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};

function frame({ top, right, bottom, left }: CellLook): IStyleData {
  const sides: IBorderData = {};
  if (top) sides.t = border(top);
  if (right) sides.r = border(right);
  if (bottom) sides.b = border(bottom);
  if (left) sides.l = border(left);
  return top || right || bottom || left ? { bd: sides } : {};
}

function border({ style, colour }: Edge): { s: BorderStyleTypes; cl: { rgb: string } } {
  return { s: borderStyles[style] ?? BorderStyleTypes.THIN, cl: { rgb: `#${colour ?? '000000'}` } };
}

const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
