import { markColours, markLevels, type MarkLevel } from '../../../plan/marker';
import { mainNamespace, xmlDeclaration } from '../xml/namespaces';
import { Splices } from '../xml/splices';
import { append, attribute, child, parseXml, placeIn, setAttribute, type XmlElement } from '../xml/xml-tree';

/** The styles part with the fills of our highlights, and the number each level's fill has there. */
export interface HighlightStyles {
  readonly text: string;
  readonly ids: ReadonlyMap<MarkLevel, number>;
}

/** Adds the fills the levels need behind the differential styles (`dxf`) that are there; reuses ours. */
export function withHighlights(text: string, part: string, levels: readonly MarkLevel[]): HighlightStyles {
  const root = parseXml(text, part, 'styleSheet');
  const list = child(root, 'dxfs');
  const known = list ? list.children.map(each => levelOf(text.slice(each.start, each.end))) : [];
  const ids = new Map<MarkLevel, number>();
  let added = '';
  let count = known.length;
  for (const level of levels) {
    const at = known.indexOf(level);
    ids.set(level, at < 0 ? count++ : at);
    if (at >= 0) continue;
    const origin = added !== '' ? 'list' : !list ? 'nothing' : list.isEmpty ? 'empty element' : 'list';
    added += highlight(root.prefix, level, origin);
  }
  if (added === '') return { text, ids };
  const splices = new Splices();
  if (list) {
    append(splices, text, list, added);
    if (attribute(list, 'count') !== null) setAttribute(splices, list, 'count', String(count));
  } else {
    const xml = `<${root.prefix}dxfs count="${count}">${added}</${root.prefix}dxfs>`;
    if (root.isEmpty) append(splices, text, root, xml);
    else splices.insert(placeIn(root, root.children, stylesOrder, 'dxfs'), xml);
  }
  return { text: splices.applyTo(text), ids };
}

/**
 * Takes our fills away as far as they are still spelled as we wrote them and nothing follows them: then no
 * other style has its number because of them. Elsewhere an unused fill stays; it shows nowhere. One that a rule uses
 * which is not ours any more (somebody changed its formula) stays too.
 */
export function withoutHighlights(text: string, part: string, isUsed: (id: number) => boolean): string {
  const root = parseXml(text, part, 'styleSheet');
  const list = child(root, 'dxfs');
  if (!list) return text;
  const ours: { element: XmlElement; origin: Origin }[] = [];
  for (const [from, element] of [...list.children].reverse().entries()) {
    const origin = originOf(text.slice(element.start, element.end));
    if (!origin || isUsed(list.children.length - 1 - from)) break;
    ours.push({ element, origin });
  }
  const first = ours[ours.length - 1];
  if (!first) return text;
  const left = list.children.length - ours.length;
  const splices = new Splices();
  if (left === 0 && first.origin === 'nothing') splices.remove(list.start, list.end);
  else {
    if (attribute(list, 'count') !== null) setAttribute(splices, list, 'count', String(left));
    if (left === 0 && first.origin === 'empty element') splices.replace(list.openEnd - 1, list.end, '/>');
    else for (const { element } of ours) splices.remove(element.start, element.end);
  }
  return splices.applyTo(text);
}

/** The least a styles part can say: for workbooks that have none. */
export function bareStyles(family: string): string {
  return `${xmlDeclaration}<styleSheet xmlns="${mainNamespace(family)}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
}

/** What stood where our first fill is: a list, an empty `<dxfs/>`, nothing at all. */
type Origin = 'list' | 'empty element' | 'nothing';
const origins: readonly Origin[] = ['list', 'empty element', 'nothing'];

/**
 * Spaces before `>` mean nothing to a reader, and another program that saves the file drops them: a fill
 * spelled with them is still exactly as we left it, and their number says what stood there before.
 */
function highlight(prefix: string, level: MarkLevel, origin: Origin): string {
  const p = prefix;
  const trace = ' '.repeat(origins.indexOf(origin) + 1);
  const colour = `<${p}bgColor rgb="FF${markColours[level]}"/>`;
  return `<${p}dxf${trace}><${p}fill><${p}patternFill>${colour}</${p}patternFill></${p}fill></${p}dxf>`;
}

const spelled =
  /^<(?:[\w.-]+:)?dxf( *)><(?:[\w.-]+:)?fill><(?:[\w.-]+:)?patternFill(?: patternType="solid")?><(?:[\w.-]+:)?bgColor rgb="FF([\dA-F]{6})"\s*\/><\/(?:[\w.-]+:)?patternFill><\/(?:[\w.-]+:)?fill><\/(?:[\w.-]+:)?dxf>$/;

/** The level whose fill this style gives and nothing else, whoever wrote it; null for any other style. */
function levelOf(dxf: string): MarkLevel | null {
  const colour = spelled.exec(dxf)?.[2];
  return markLevels.find(level => markColours[level] === colour) ?? null;
}

function originOf(dxf: string): Origin | null {
  const trace = levelOf(dxf) === null ? '' : (spelled.exec(dxf)?.[1] ?? '');
  return origins[trace.length - 1] ?? null;
}

const stylesOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
