import type { Splices } from './splices';
import { XmlScanner } from './xml-scanner';
import { decodeXml, encodeAttribute } from './xml-text';

interface XmlAttribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
  /** From the white space before the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

/** An element of a small part, with its place in the text, so that the part can be patched. */
export interface XmlElement {
  /** The local name. */
  readonly name: string;
  /** With its colon, or the empty text. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** Behind the opening tag's `>`. */
  readonly openEnd: number;
  /** The closing tag's `<`; for an empty element its end. */
  readonly closeStart: number;
  readonly isEmpty: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
}

/**
 * The root of an XML text; throws a WorkbookError where it isn't well-formed, or is another than the one named. What a
 * part is, is said elsewhere and may be false: nothing is written into a part of another kind.
 */
export function parseXml(text: string, part: string, name: string | null = null): XmlElement {
  const scan = new XmlScanner(text, part);
  scan.root();
  if (name !== null && !scan.is(name)) scan.fail();
  const root = element(scan);
  if (scan.next()) scan.fail();
  return root;
}

/** The element the scanner stands on, with all inside; leaves the scanner at its end. */
export function element(scan: XmlScanner): XmlElement {
  const { start, end: openEnd, depth, name, prefix } = scan;
  const isEmpty = scan.kind === 'empty';
  const attributes: XmlAttribute[] = [];
  for (let i = 0; i < scan.attributeCount; i++) {
    const before = i === 0 ? scan.nameEnd : scan.offset(i - 1, 3) + 1;
    attributes.push({
      name: scan.text.slice(scan.offset(i, 0), scan.offset(i, 1)),
      value: scan.value(i),
      start: before,
      end: scan.offset(i, 3) + 1,
      valueStart: scan.offset(i, 2),
    });
  }
  const children: XmlElement[] = [];
  while (scan.nextIn(depth)) children.push(element(scan));
  const closeStart = isEmpty ? openEnd : scan.start;
  return { name, prefix, start, end: scan.end, openEnd, closeStart, isEmpty, attributes, children };
}

/** The value of the attribute of exactly this name, or null. */
export function attribute(of: XmlElement, name: string): string | null {
  return of.attributes.find(each => each.name === name)?.value ?? null;
}

/** The value of the attribute of this name with any prefix (`r:id`), or null. */
export function prefixedAttribute(of: XmlElement, name: string): string | null {
  return of.attributes.find(each => each.name.endsWith(`:${name}`))?.value ?? null;
}

export function child(of: XmlElement, name: string): XmlElement | null {
  return of.children.find(each => each.name === name) ?? null;
}

export function childrenNamed(of: XmlElement, name: string): XmlElement[] {
  return of.children.filter(each => each.name === name);
}

/** The text directly inside an element that has no elements inside. */
export function textOf(of: XmlElement, text: string, part: string): string {
  return decodeXml(text.slice(of.openEnd, of.closeStart), part);
}

/** Adds XML behind the last child. Call it once for an element: an empty one gets its closing tag here. */
export function append(splices: Splices, text: string, to: XmlElement, xml: string): void {
  if (!to.isEmpty) {
    splices.insert(to.closeStart, xml);
    return;
  }
  const slash = text.lastIndexOf('/', to.end);
  splices.replace(slash, to.end, `>${xml}</${to.prefix}${to.name}>`);
}

/** Gives an attribute a value, in its place where it stands, else behind the others. */
export function setAttribute(splices: Splices, of: XmlElement, name: string, value: string): void {
  const known = of.attributes.find(each => each.name === name);
  if (known) splices.replace(known.valueStart, known.end - 1, encodeAttribute(value));
  else {
    const last = of.attributes[of.attributes.length - 1];
    const at = last ? last.end : of.start + 1 + of.prefix.length + of.name.length;
    splices.insert(at, ` ${name}="${encodeAttribute(value)}"`);
  }
}

/**
 * Where an element belongs among its siblings: behind the last one that stands before it in the schema's
 * order, or at the parent's start. Siblings the order doesn't know are passed over.
 */
export function placeIn(
  of: Pick<XmlElement, 'openEnd'>,
  children: readonly Sibling[],
  order: readonly string[],
  name: string,
): number {
  const rank = order.indexOf(name);
  let at = of.openEnd;
  for (const sibling of children) {
    const its = order.indexOf(sibling.name);
    if (its >= 0 && its <= rank && sibling.end > at) at = sibling.end;
  }
  return at;
}

/** What `placeIn` needs to know of an element. */
export type Sibling = Pick<XmlElement, 'name' | 'end'>;
