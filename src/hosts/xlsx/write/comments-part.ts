import { type Address, a1, parseAddress } from '../../../sheet';
import { isOurNote, markAuthor, noteText } from '../../../plan/marker';
import { WorkbookError } from '../errors';
import { xmlDeclaration } from '../xml/namespaces';
import { Splices } from '../xml/splices';
import { append, attribute, child, childrenNamed, parseXml, textOf, type XmlElement } from '../xml/xml-tree';
import { decodeCellText, encodeCellText, encodeText } from '../xml/xml-text';

/** A note to be written: the sentence a cell shows when pointed at. */
export interface Note {
  readonly at: Address;
  readonly text: string;
}

/** The notes of a worksheet: which cells have one of ours, which one of somebody else. In A1. */
export interface NotesFound {
  readonly ours: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

export function findNotes(text: string, part: string): NotesFound {
  const { notes, authors } = readParts(text, part);
  const ours = new Set<string>();
  const others = new Set<string>();
  for (const note of notes)
    (isOurs(note, authors, text, part) ? ours : others).add(attribute(note, 'ref') ?? '');
  return { ours, others };
}

/** A note as it stands in a file. */
export interface FoundNote {
  readonly at: Address;
  readonly text: string;
  readonly isOurs: boolean;
}

export function readNotes(text: string, part: string): FoundNote[] {
  const { notes, authors } = readParts(text, part);
  return notes.flatMap(note => {
    const at = parseAddress(attribute(note, 'ref') ?? '');
    if (!at) return [];
    const sentence = decodeCellText(noteSentence(note, text, part));
    return [{ at, text: sentence, isOurs: isOurs(note, authors, text, part) }];
  });
}

/** The part with our notes replaced by these, all else to the byte; null where no note is left. */
export function withNotes(text: string, part: string, added: readonly Note[]): string | null {
  const { authorList, noteList, notes, authors } = readParts(text, part);
  const gone = notes.filter(note => isOurs(note, authors, text, part));
  if (added.length === 0 && gone.length === notes.length) return null;
  const splices = new Splices();
  for (const note of gone) splices.remove(note.start, note.end);
  const author = authors.indexOf(markAuthor);
  if (added.length > 0) {
    const id = author < 0 ? authors.length : author;
    const prefix = noteList.prefix;
    if (author < 0) append(splices, text, authorList, `<${prefix}author>${markAuthor}</${prefix}author>`);
    append(splices, text, noteList, added.map(note => noteXml(note, prefix, id)).join(''));
  } else if (author >= 0 && author === authors.length - 1) {
    // The other notes name their authors by number: only the last one can go.
    const element = authorList.children[author];
    if (element) splices.remove(element.start, element.end);
  }
  return splices.applyTo(text);
}

/** A comments part with no note yet. */
export const noNotes = (namespace: string): string =>
  `${xmlDeclaration}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

interface CommentParts {
  readonly authorList: XmlElement;
  readonly noteList: XmlElement;
  readonly notes: readonly XmlElement[];
  readonly authors: readonly string[];
}

function readParts(text: string, part: string): CommentParts {
  const root = parseXml(text, part, 'comments');
  const authorList = child(root, 'authors');
  const noteList = child(root, 'commentList');
  if (!authorList || !noteList) throw new WorkbookError('damaged-part', { part });
  return {
    authorList,
    noteList,
    notes: childrenNamed(noteList, 'comment'),
    authors: authorList.children.map(each => textOf(each, text, part)),
  };
}

/** By its author, or, where a program that saved the file dropped authors, by its first words. */
function isOurs(note: XmlElement, authors: readonly string[], text: string, part: string): boolean {
  if (authors[Number(attribute(note, 'authorId'))] === markAuthor) return true;
  return isOurNote(noteSentence(note, text, part));
}

/** The text of all runs of a note. */
function noteSentence(note: XmlElement, text: string, part: string): string {
  const plain = (element: XmlElement): string =>
    element.name === 't' ? textOf(element, text, part) : element.children.map(plain).join('');
  return plain(note);
}

function noteXml({ at, text }: Note, p: string, authorId: number): string {
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
  const run = `<${p}r>${font}<${p}t xml:space="preserve">${encodeText(encodeCellText(noteText(text)))}</${p}t></${p}r>`;
  return `<${p}comment ref="${a1(at)}" authorId="${authorId}" shapeId="0"><${p}text>${run}</${p}text></${p}comment>`;
}
