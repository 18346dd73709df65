import { WorkbookError } from '../errors';

/** The text a piece of XML stands for: references resolved, line ends as one `\n`. */
export function decodeXml(raw: string, part: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? referenced(name) : null;
    if (character === null) throw new WorkbookError('damaged-part', { part });
    return character;
  });
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Only XML's own five names can be known: a part with a DOCTYPE is refused. */
function referenced(name: string): string | null {
  if (!name.startsWith('#')) return named.get(name) ?? null;
  const digits = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!digits) return null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The text as XML content. Characters XML can't hold must be escaped before (`escapeCellText`). */
export function encodeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

/** The text as an attribute's value between double quotes. */
export function encodeAttribute(text: string): string {
  return encodeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, white => `&#${white.charCodeAt(0)};`);
}

/** Spreadsheet texts spell what XML can't hold as `_x000D_`. */
export function decodeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The inverse of `decodeCellText`, also for a text that holds such a spelling itself. */
export function encodeCellText(text: string): string {
  return text.replace(
    unspeakable,
    found => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

// Control characters, a carriage return (XML would make it a line feed), halves of a surrogate pair alone,
// and the underscore that would start a spelling.
const unspeakable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-fA-F]{4}_)/g;
