import { XmlScanner } from './xml-scanner';
import { decodeCellText } from './xml-text';

/** The texts cells refer to by number. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  const scan = new XmlScanner(text, part);
  scan.root();
  while (scan.nextIn(1)) if (scan.is('si')) strings.push(richText(scan));
  return strings;
}

/**
 * The text of an `si` or `is` element, its runs joined. Phonetic runs (`rPh`) are a reading aid
 * and no part of the text. Leaves the scanner at the element's end.
 */
export function richText(scan: XmlScanner): string {
  const { depth } = scan;
  let text = '';
  while (scan.nextIn(depth)) {
    if (scan.is('t')) text += decodeCellText(scan.content());
    else if (scan.is('r')) {
      while (scan.nextIn(depth + 1)) if (scan.is('t')) text += decodeCellText(scan.content());
    }
  }
  return text;
}
