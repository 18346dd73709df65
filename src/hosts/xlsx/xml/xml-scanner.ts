import { WorkbookError } from '../errors';
import { decodeXml } from './xml-text';

export type TagKind = 'open' | 'close' | 'empty';

/**
 * Walks over the tags of an XML text and tells where each stands, so that a part can be patched in place.
 * Elements are known by their local name: writers differ in the prefix. Comments and processing
 * instructions are passed over. What isn't well-formed or carries a DOCTYPE is refused with a WorkbookError.
 */
export class XmlScanner {
  kind: TagKind = 'close';
  /** 1 for the root; an element's tags, opening and closing, have the same depth. */
  depth = 0;
  /** The tag from `<` to behind `>`. */
  start = 0;
  end = 0;
  /** The local name, without its prefix. */
  nameStart = 0;
  nameEnd = 0;
  attributeCount = 0;
  /** Four offsets for each attribute: its qualified name's start and end, its value's start and end. */
  private readonly attributes: number[] = [];
  /** Two offsets for each open element: its qualified name's start and end. */
  private readonly open: number[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** Moves to the next tag; false behind the root's end. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) {
        if (this.open.length > 0 || this.depth === 0) this.fail();
        return false;
      }
      const code = text.charCodeAt(start + 1);
      if (code === exclamation) at = this.pastMarkup(start);
      else if (code === question) at = this.past('?>', start);
      else {
        this.start = start;
        if (code === slash) this.closeTag(start + 2);
        else this.openTag(start + 1);
        return true;
      }
    }
  }

  /**
   * Moves to the next element directly inside the element of this depth; false at that element's end.
   * What lies deeper is passed over.
   */
  nextIn(depth: number): boolean {
    if (this.kind === 'empty' && this.depth === depth) return false;
    while (this.next()) {
      if (this.depth <= depth) return false;
      if (this.depth === depth + 1 && this.kind !== 'close') return true;
    }
    return false;
  }

  /** Moves from an element's opening tag to its closing one. */
  skip(): void {
    if (this.kind !== 'open') return;
    const { depth } = this;
    while (this.next() && this.depth > depth);
  }

  /** Moves to the root element. */
  root(): void {
    if (!this.next()) this.fail();
  }

  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** The element's prefix with its colon, or the empty text. */
  get prefix(): string {
    return this.text.slice(this.start + (this.kind === 'close' ? 2 : 1), this.nameStart);
  }

  /** The value of the attribute of exactly this name, or null. */
  attribute(name: string): string | null {
    for (let i = 0; i < this.attributeCount; i++) {
      const start = this.offset(i, 0);
      if (this.offset(i, 1) - start === name.length && this.text.startsWith(name, start))
        return this.value(i);
    }
    return null;
  }

  /** The value of the attribute of this name with any prefix (`r:id`), or null. */
  prefixedAttribute(name: string): string | null {
    for (let i = 0; i < this.attributeCount; i++) {
      if (this.text.slice(this.offset(i, 0), this.offset(i, 1)).endsWith(`:${name}`)) return this.value(i);
    }
    return null;
  }

  /** An offset of the nth attribute: 0, 1 its qualified name's start and end; 2, 3 its value's. */
  offset(nth: number, which: 0 | 1 | 2 | 3): number {
    return this.attributes[nth * 4 + which] as number;
  }

  value(nth: number): string {
    return decodeXml(this.text.slice(this.offset(nth, 2), this.offset(nth, 3)), this.part);
  }

  /**
   * The text directly inside the element just opened, as XML means it; moves to its closing tag.
   * Elements inside are passed over.
   */
  content(): string {
    if (this.kind !== 'open') return '';
    const { text, depth } = this;
    let at = this.end;
    let content = '';
    for (;;) {
      const stop = text.indexOf('<', at);
      if (stop < 0) this.fail();
      if (stop > at) {
        const piece = decodeXml(text.slice(at, stop), this.part);
        content = content === '' ? piece : content + piece;
      }
      if (text.startsWith('<![CDATA[', stop)) {
        at = this.past(']]>', stop);
        content += text.slice(stop + 9, at - 3);
        continue;
      }
      if (text.charCodeAt(stop + 1) === exclamation) at = this.pastMarkup(stop);
      else if (text.charCodeAt(stop + 1) === question) at = this.past('?>', stop);
      else {
        this.end = stop;
        this.next();
        if (this.depth === depth) return content;
        this.skip();
        at = this.end;
      }
    }
  }

  /** Refuses the part. */
  fail(): never {
    throw new WorkbookError('damaged-part', { part: this.part });
  }

  private openTag(from: number): void {
    const { text } = this;
    if (this.depth > 0 && this.open.length === 0) this.fail();
    let at = this.tagName(from);
    const nameEnd = at;
    let count = 0;
    for (;;) {
      const before = at;
      at = pastWhite(text, at);
      const code = text.charCodeAt(at);
      if (code === greater || (code === slash && text.charCodeAt(at + 1) === greater)) break;
      if (at === before) this.fail();
      at = this.attributeAt(at, count++);
    }
    this.attributeCount = count;
    this.nameEnd = nameEnd;
    this.depth = this.open.length / 2 + 1;
    if (text.charCodeAt(at) === slash) {
      this.kind = 'empty';
      this.end = at + 2;
      return;
    }
    this.kind = 'open';
    this.end = at + 1;
    if (this.depth > deepest) this.fail();
    this.open.push(from, nameEnd);
  }

  private closeTag(from: number): void {
    const { text, open } = this;
    const nameEnd = this.tagName(from);
    const at = pastWhite(text, nameEnd);
    if (text.charCodeAt(at) !== greater) this.fail();
    const end = open.pop();
    const start = open.pop();
    if (start === undefined || end === undefined || end - start !== nameEnd - from) this.fail();
    for (let i = 0; i < end - start; i++) {
      if (text.charCodeAt(start + i) !== text.charCodeAt(from + i)) this.fail();
    }
    this.kind = 'close';
    this.nameEnd = nameEnd;
    this.attributeCount = 0;
    this.depth = open.length / 2 + 1;
    this.end = at + 1;
  }

  /** Where the name ends; `nameStart` is set behind its prefix. */
  private tagName(from: number): number {
    const { text } = this;
    this.nameStart = from;
    let at = from;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === colon) this.nameStart = at + 1;
      else if (!isNameCode(code)) break;
    }
    if (at === this.nameStart) this.fail();
    return at;
  }

  private attributeAt(from: number, nth: number): number {
    const { text, attributes } = this;
    let at = from;
    while (isNameCode(text.charCodeAt(at))) at++;
    const nameEnd = at;
    if (nameEnd === from) this.fail();
    at = pastWhite(text, at);
    if (text.charCodeAt(at) !== equals) this.fail();
    at = pastWhite(text, at + 1);
    const quote = text.charCodeAt(at);
    if (quote !== 34 && quote !== 39) this.fail();
    const valueStart = ++at;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
      if (code === less || at >= text.length) this.fail();
    }
    const slot = nth * 4;
    attributes[slot] = from;
    attributes[slot + 1] = nameEnd;
    attributes[slot + 2] = valueStart;
    attributes[slot + 3] = at;
    return at + 1;
  }

  /** Past a comment or a CDATA section. */
  private pastMarkup(start: number): number {
    if (this.text.startsWith('<!--', start)) return this.past('-->', start + 4);
    if (this.text.startsWith('<![CDATA[', start)) return this.past(']]>', start + 9);
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(this.text.slice(start, start + 10))) {
      throw new WorkbookError('doctype', { part: this.part });
    }
    return this.fail();
  }

  private past(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    return at < 0 ? this.fail() : at + mark.length;
  }
}

/** Deeper than any part of a workbook; a text of nothing but open tags is refused early. */
const deepest = 200;
const exclamation = 33;
const slash = 47;
const colon = 58;
const less = 60;
const equals = 61;
const greater = 62;
const question = 63;

/** Whether the character may stand in a name: neither white space nor markup, nor behind the text's end. */
function isNameCode(code: number): boolean {
  return (
    code > 62 ||
    (code > 32 &&
      code !== slash &&
      code !== less &&
      code !== equals &&
      code !== greater &&
      code !== 34 &&
      code !== 39)
  );
}

function pastWhite(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; )
    code = text.charCodeAt(++at);
  return at;
}
