import type { Steps } from '../steps';
import { XmlScanner } from '../xml/xml-scanner';
import { decodeCellText } from '../xml/xml-text';

/** So many texts are one step. */
const stepTexts = 4096;

/** The texts cells refer to by number, in short steps. */
export function* readSharedStrings(text: string, part: string): Steps<string[]> {
  const strings: string[] = [];
  const scan = new XmlScanner(text, part);
  scan.root();
  while (scan.nextIn(1)) {
    if (scan.is('si')) strings.push(richText(scan));
    if (strings.length % stepTexts === stepTexts - 1) yield 0;
  }
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
