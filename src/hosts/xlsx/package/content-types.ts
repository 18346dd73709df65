import { entryKey } from '../zip/archive';
import { Splices } from '../xml/splices';
import { append, attribute, parseXml, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';

/** The part that names every other part's type. */
export const contentTypesPath = '[Content_Types].xml';

/** Parts known by their extension. VML drawings are always declared so, all others one by one. */
export const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Throws a WorkbookError where the text is no list of types. */
export function expectContentTypes(text: string): void {
  parseXml(text, contentTypesPath, 'Types');
}

/** The text with the type of a part; unchanged where its extension already says it. */
export function withContentType(text: string, path: string, type: string): string {
  const root = parseXml(text, contentTypesPath, 'Types');
  // A part that was named and missing has its type already.
  if (contentTypeOf(text, path) === type) return text;
  const extension = extensionOf(path);
  const byExtension = root.children.find(each => isDefault(each, extension));
  const splices = new Splices();
  const xml =
    type === vmlType && !byExtension
      ? vmlDefault(root.prefix)
      : `<${root.prefix}Override PartName="/${encodeAttribute(path)}" ContentType="${encodeAttribute(type)}"/>`;
  append(splices, text, root, xml);
  return splices.applyTo(text);
}

/** The text without the part's own type; `lastOfExtension` lets a default of ours go too. */
export function withoutContentType(text: string, path: string, lastOfExtension: boolean): string {
  const root = parseXml(text, contentTypesPath, 'Types');
  const splices = new Splices();
  const key = entryKey(path);
  for (const each of root.children) {
    const own = each.name === 'Override' && entryKey(attribute(each, 'PartName') ?? '') === key;
    const ours = lastOfExtension && text.slice(each.start, each.end) === vmlDefault(root.prefix);
    if (own || ours) splices.remove(each.start, each.end);
  }
  return splices.applyTo(text);
}

/** The type of a part, or null where none is declared. */
export function contentTypeOf(text: string, path: string): string | null {
  const root = parseXml(text, contentTypesPath, 'Types');
  const key = entryKey(path);
  const own = root.children.find(
    each => each.name === 'Override' && entryKey(attribute(each, 'PartName') ?? '') === key,
  );
  const declared = own ?? root.children.find(each => isDefault(each, extensionOf(path)));
  return declared ? attribute(declared, 'ContentType') : null;
}

/**
 * The space before `/>` means nothing to a reader and is lost when another program saves the file:
 * a default spelled so is still exactly the one we added, and goes when the last drawing goes.
 */
const vmlDefault = (prefix: string): string =>
  `<${prefix}Default Extension="vml" ContentType="${vmlType}" />`;

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const isDefault = (each: XmlElement, extension: string): boolean =>
  each.name === 'Default' && attribute(each, 'Extension')?.toLowerCase() === extension;
