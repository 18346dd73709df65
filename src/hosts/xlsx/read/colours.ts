import { attribute, child, parseXml, type XmlElement } from '../xml/xml-tree';

/** The colours of a theme in the order styles count them: background, text, background 2, text 2, accents, links. */
export type Theme = readonly string[];

/** Reads the theme part: `RRGGBB` each. */
export function readTheme(text: string, part: string): Theme {
  const root = parseXml(text, part);
  const scheme = child(root, 'themeElements')?.children.find(each => each.name === 'clrScheme');
  return themeOrder.map((name, i) => {
    const colour = scheme && child(scheme, name)?.children[0];
    return (
      (colour && (attribute(colour, 'lastClr') ?? attribute(colour, 'val'))) || (officeTheme[i] as string)
    );
  });
}

const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** What Office takes where a file has no theme of its own. */
const officeTheme: Theme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Tells what a colour of a styles part looks like. */
export class Colours {
  private readonly theme: Theme;

  constructor(theme: Theme | null) {
    this.theme = theme ?? officeTheme;
  }

  /** `RRGGBB`; null where the element is missing or leaves the colour to the program. */
  of(element: XmlElement | null): string | null {
    if (!element) return null;
    const tint = Number(attribute(element, 'tint') ?? 0);
    const base = this.base(element);
    return base === null ? null : tinted(base, tint);
  }

  private base(element: XmlElement): string | null {
    const rgb = attribute(element, 'rgb');
    if (rgb !== null) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
    const theme = attribute(element, 'theme');
    if (theme !== null) return this.theme[Number(theme)]?.toUpperCase() ?? null;
    const index = attribute(element, 'indexed');
    return index === null ? null : indexed(Number(index));
  }
}

/** The 56 colours of old workbooks; the first eight stand twice, 64 and 65 are the system's own. */
function indexed(index: number): string | null {
  const at = index < 8 ? index : index - 8;
  return palette.slice(at * 6, at * 6 + 6) || null;
}

const palette = [
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF',
  '800000008000000080808000800080008080C0C0C0808080',
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF',
  '000080FF00FFFFFF0000FFFF8000808000000080800000FF',
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99',
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696',
  '003366339966003300333300993300993366333399333333',
].join('');

/** Lightens (above 0) or darkens a colour by a share of its lightness, as styles mean it. */
function tinted(colour: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return colour;
  const parts = [0, 2, 4].map(at => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const reach = (level: number): number => 1 - Math.abs(2 * level - 1);
  // The hue and the saturation stay: each part keeps its distance to the lightness, in proportion.
  const stretch = reach(lightness) === 0 ? 0 : reach(wanted) / reach(lightness);
  return parts
    .map(part => Math.round(Math.min(1, Math.max(0, wanted + (part - lightness) * stretch)) * 255))
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
