import { type Address, a1 } from '../../../sheet';
import { WorkbookError } from '../errors';

/** The box of a note: VML is the only form in which Excel and WPS show a note. */
export interface NoteShape {
  readonly at: Address;
  /** Column, pixel, row, pixel of both corners. */
  readonly anchor: readonly number[];
}

/**
 * A VML part with the boxes of some notes taken away and others added, the rest to the byte. The part is
 * handled as text: Excel itself writes VML that is no well-formed XML. Null where no shape is left.
 */
export function withShapes(
  text: string | null,
  part: string,
  block: number,
  gone: ReadonlySet<string>,
  added: readonly NoteShape[],
): string | null {
  const kept = text === null ? newDrawing(block) : withoutShapes(text, gone);
  if (added.length === 0) return anyShape.test(withoutBoxType(kept)) ? withUsedBoxType(kept) : null;
  const end = kept.lastIndexOf('</xml>');
  if (end < 0) throw new WorkbookError('damaged-part', { part });
  let id = block * 1024;
  for (const [, number] of kept.matchAll(/_x0000_s(\d{1,9})(?!\d)/g)) id = Math.max(id, Number(number));
  const type = kept.includes('id="_x0000_t202"') ? '' : boxType;
  const shapes = added.map(shape => shapeXml(shape, ++id)).join('');
  return kept.slice(0, end) + type + shapes + kept.slice(end);
}

const anyShape = /<v:(?:shape|group|line|rect|oval|roundrect|image|polyline|curve|arc)\b(?!type)/;
const eachShape = /<v:shape\b(?!type)[^>]*>[\s\S]*?<\/v:shape>/g;

function withoutShapes(text: string, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return text;
  return text.replace(eachShape, shape => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const col = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    const isNote = /ObjectType=["']Note["']/.test(shape);
    return isNote && row && col && gone.has(a1({ row: Number(row), col: Number(col) })) ? '' : shape;
  });
}

const withoutBoxType = (text: string): string => text.replace(boxType, '');

/** Our box type goes with the last box that needs it. */
const withUsedBoxType = (text: string): string =>
  text.includes('"#_x0000_t202"') ? text : withoutBoxType(text);

const boxType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Each drawing of a workbook numbers its shapes from a block of 1024 of its own. */
const newDrawing = (block: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

function shapeXml({ at, anchor }: NoteShape, id: number): string {
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${at.row}</x:Row><x:Column>${at.col}</x:Column></x:ClientData></v:shape>`;
}
